/// Writes trees as YAML that `YAMLReader` reads back to equal trees.
///
/// Lists and mappings stand in block style, indented by two spaces; short ones without others inside stand on one line
/// between brackets. Texts are quoted only where they have to be, and texts of several lines are written with `|`.
///
/// What the reader refuses in any form is written and then refused: an empty key, a key twice, more levels, values or
/// bytes than its limits, an empty file.
public enum YAMLWriter {
  /// The widest line, in display columns, that is filled with several values.
  static let width = 120

  /// The tree as the text of a file.
  public static func text(of tree: YAMLTree) -> String {
    var text = ""
    for line in BlockWriter().lines(ofRoot: tree) {
      text += line.indented
      text += "\n"
    }
    return text
  }

  /// A line and its indentation.
  struct Line: Hashable {
    var indentation: Int
    var text: String

    /// The line with its indentation; nothing for an empty line.
    var indented: String { text.isEmpty ? "" : String(repeating: " ", count: indentation) + text }
  }

  /// A value as it is written after a colon or a dash.
  struct Value {
    /// What stands on the line of the colon or dash; empty where the value begins below.
    var head: String
    /// The lines below.
    var body: [Line]
    /// Whether the lines below may follow comments.
    var isCollection: Bool
  }
}
