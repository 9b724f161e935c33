/// The visible list of report formats.
///
/// A new one is a file in `Formats/` and a name here.
public enum ReportFormats {
  /// Every format.
  public static let all: [any ReportFormat.Type] = [
    TextFormat.self, HTMLFormat.self, MarkdownFormat.self, CSVFormat.self, JSONFormat.self, SARIFFormat.self,
    JUnitFormat.self,
  ]

  /// The format of a name, as written after `--format`.
  public static func format(named name: String) -> (any ReportFormat.Type)? { all.first { $0.name == name } }
}

/// Turns a report into a document.
public protocol ReportFormat: SendableMetatype {
  /// The name, as written after `--format`.
  static var name: String { get }
  /// The whole document.
  static func document(for report: Report) -> String
}
