public import ComplianceModel
public import SourceText

/// A paper that is filled in as far as a case knows what belongs into it, ready for any format (下書き).
public struct FormDraft: Sendable, Hashable {
  /// What the paper is called.
  public var title: String
  /// The case it is about; one that is made up is marked.
  public var caseTitle: String
  /// That it is a draft, of which case and day, by which version and from which file: stands on each page.
  public var mark: String
  /// Whether the case is made up.
  public var isFictional: Bool
  /// What the reader must know of the run.
  public var notes: [String]
  /// The notes of the case's file; no part of the paper itself.
  public var caseNotes: [String]
  /// What the reader must know of those notes.
  public var caseNotesWarning: String?
  /// Its sheets, each on a page of its own.
  public var sheets: [Sheet]
  /// The language of its texts.
  public var language: Language
  /// The tool's version.
  public var toolVersion: String

  /// One sheet of a paper.
  public struct Sheet: Sendable, Hashable {
    /// The paper's number in the ward's rules.
    public var number: String?
    /// What it is called, as it stands above the boxes.
    public var title: String
    /// Whom or what it is about; several sheets of a paper differ in it.
    public var subject: String
    /// What stands on it, from the top.
    public var blocks: [Block]
    /// What must be checked before it is handed in; no part of the paper itself.
    public var checks: [String] = []
  }

  /// What stands on a sheet.
  public enum Block: Sendable, Hashable {
    /// A heading between boxes.
    case heading(String)
    /// A remark.
    case paragraph(String)
    /// Points one below another.
    case list([String])
    /// A ruled box of labels and what belongs beside them.
    case box([Row])
    /// A ruled table; the first cell of a row is its head.
    case table(heads: [String], rows: [[[Part]]])
  }

  /// A row of a box.
  public struct Row: Sendable, Hashable {
    /// What belongs into it.
    public var label: String
    /// What stands in it.
    public var parts: [Part]
  }

  /// What stands in a field, and where it is from.
  public struct Part: Sendable, Hashable {
    /// What it is called where several stand in one row.
    public var label: String?
    /// What stands in it; inferred texts are marked in themselves.
    public var lines: [String] = []
    /// Whether a person must still fill in something.
    public var isMissing = false
    /// The papers it is taken from.
    public var sources: [String] = []
    /// What helps whoever fills it in; stands at the end of the draft, for it is no part of the paper itself.
    public var hints: [String] = []

    /// A field that says just this.
    static func text(_ text: String) -> Part { Part(lines: [text]) }
  }

  /// A paper that a field is taken from.
  func bracketed(_ source: String) -> String { language == .ja ? "〔\(source)〕" : "(\(source))" }

  /// A title and what it is about, in one line.
  func joined(_ title: String, _ subject: String) -> String {
    subject.isEmpty ? title : title + (language == .ja ? "　" : ": ") + subject
  }

  /// What is said of a case that is made up.
  var fiction: String {
    language == .ja ? "【架空】この案件は作り話で、実在の区や会社の記録ではない。" : "FICTIONAL: made up, no record of a real ward."
  }

  /// What stands where a person must fill in something.
  public static func blank(_ language: Language) -> String { language == .ja ? "【要記入】" : "[TO FILL IN]" }
}

/// Why there is no draft.
public enum FormMistake: Error, Sendable, Hashable {
  /// No policy that binds the case prescribes a form; by index in the rulebook those that would on another day, and
  /// those whose form is for other cases.
  case noForm(otherDays: [Int], otherCases: [Int])
  /// No party of the case, or not the one asked for, is one that the form is filled in for; these would be.
  case noParty(roles: [Role], parties: [Int])
}
