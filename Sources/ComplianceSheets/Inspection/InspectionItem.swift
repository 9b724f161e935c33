package import ComplianceModel
package import SourceText

/// One row of an inspection sheet: a measure, what was promised of it, and how to find out.
///
/// The texts are in the language of the sheet.
package struct InspectionItem: Sendable {
  /// Its number on the sheet, from 1.
  package var number: Int
  /// What it is about, by the ids of the case.
  package var row: RowID
  /// The control, by index in the vocabulary.
  package var control: Int
  /// The field it is listed under.
  package var field: Control.Field
  /// The measure, with its part.
  package var measure: String
  /// The party, and the connection where it is of one.
  package var whom: String
  /// The question to answer on site.
  package var question: String
  /// What is in dispute, a sentence each.
  package var disputes: [String]
  /// What was promised, a line for each stage.
  package var promises: [String]
  /// What was reported or seen before, a line for each stage.
  package var reports: [String]
  /// The clauses that ask for it, with what they ask for.
  package var clauses: [String]
  /// How to find out, as far as a rule can tell.
  package var method: InspectionMethod
  /// Why so.
  package var methodReason: LocalizedText
  /// What to look at.
  package var evidence: [String]
  /// What can be chosen as the value; empty where it is typed.
  package var choices: [String]
  /// The unit of the value; empty where it is no number.
  package var unit: String
  /// The value that a ○ without a value stands for; nil where one must be written.
  package var kept: Value?
  /// The value that a × without a value stands for; nil where one must be written.
  package var broken: Value?
  /// What a value must reach for a ○.
  package var bar: [Value]
  /// What the last inspection of an earlier 年度 found, as lines.
  package var last: [String]
  /// What the last inspection wrote in words.
  package var lastWords: [String]
}
