import ComplianceEvaluation
import ComplianceModel
import SourceText

/// What a comparison or portfolio shows, before any format: headings, sentences, tables.
///
/// Text, HTML and Markdown are written from it, so that all of them show the same sentences in the same order.
struct Sheet {
  /// What it is.
  var title: String
  /// Whether all of it is made up.
  var isFictional = false
  /// The day, the cases and whatever a reader needs first.
  var facts: [String] = []
  /// The sections.
  var sections: [Section] = []

  /// A heading and what stands below it.
  struct Section {
    /// The anchor.
    var id: String
    /// The heading.
    var title: String
    /// What stands below it.
    var blocks: [Block] = []
  }

  /// A piece of a section.
  enum Block {
    /// A paragraph.
    case text(String)
    /// A smaller heading.
    case heading(String)
    /// A list.
    case list([Line])
    /// A table.
    case table(Table)
    /// Marks of many columns.
    case matrix(Matrix)
    /// Numbers as parts of one bar.
    case bar([BarPart])
  }

  /// One line of a list.
  struct Line {
    /// The text.
    var text: String
    /// The severity that stands before it.
    var severity: Severity?
    /// Lines below it.
    var details: [Line] = []
  }

  /// A table whose rows have a head.
  struct Table {
    /// What it shows.
    var caption: String
    /// The heads of the columns.
    var heads: [String]
    /// The rows; the first cell is the row's head.
    var rows: [[Cell]]
  }

  /// A cell of a table.
  struct Cell {
    /// The text.
    var text: String
    /// The verdict that it names.
    var verdict: Verdict?
    /// The cases that are named after the text, each with the id of its page.
    var cases: [(id: String, title: String)] = []
    /// How many more cases there are.
    var more = ""
  }

  /// A part of a bar.
  struct BarPart {
    /// The verdict that it counts.
    var verdict: Verdict
    /// What it counts.
    var label: String
    /// How many.
    var count: Int
  }

  /// Controls beside columns.
  struct Matrix {
    /// What it shows.
    var caption: String
    /// The head of the first column.
    var rowHead: String
    /// The columns.
    var heads: [String]
    /// The head of the notes; empty where there are none.
    var noteHead: String
    /// Whether the columns follow one another, so that each is read by itself.
    var isSequence: Bool
    /// The rows, by group.
    var groups: [(title: String, rows: [MatrixRow])]
  }

  /// A row of a matrix.
  struct MatrixRow {
    /// The control's name.
    var label: String
    /// The control's id.
    var id: String
    /// The cells.
    var cells: [MatrixCell]
    /// What is to be said of the whole row.
    var note: [String]
  }

  /// A cell of a matrix.
  struct MatrixCell: Equatable {
    /// The mark.
    var mark: String
    /// How it is coloured.
    var tone: Tone
    /// What is said, with where.
    var lines: [String]

    /// The mark and what is said in one line.
    func text(_ separator: String) -> String {
      ([mark] + [lines.joined(separator: separator)]).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// The colours of a matrix; none says more than the mark.
  enum Tone: String, CaseIterable {
    case good, maybe, bad, open, excepted, none, said, blank
  }
}

extension Sheet.Cell {
  init(_ text: String) { self.text = text }
  init(_ verdict: Verdict, in language: Language) {
    text = verdict.label[language]
    self.verdict = verdict
  }
}
