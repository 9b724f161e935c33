public import SourceText

/// What came of reading a file.
public struct YAMLDocument: Sendable {
  /// The file.
  public let file: SourceFile
  /// The tree; nil exactly where there is an error among the diagnostics.
  public let root: YAMLNode?
  /// What is wrong with the file, by place.
  public let diagnostics: [Diagnostic]

  /// Creates a document.
  public init(file: SourceFile, root: YAMLNode?, diagnostics: [Diagnostic]) {
    self.file = file
    self.root = root
    self.diagnostics = diagnostics
  }
}
