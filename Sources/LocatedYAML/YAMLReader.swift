public import SourceText

/// Reads YAML files into trees that know their places.
public enum YAMLReader {
  /// Reads and parses a file; whatever is wrong with it becomes a diagnostic.
  public static func read(
    path: String, displayedAs: String? = nil, limits: YAMLLimits = .standard
  ) -> YAMLDocument {
    let name = displayedAs ?? path
    switch FileContent.read(path: path, limit: limits.bytes) {
    case .success(let bytes):
      return parse(SourceFile(path: name, bytes: bytes), limits: limits)
    case .failure(let failure):
      let file = SourceFile(path: name, bytes: [])
      return YAMLDocument(file: file, root: nil, diagnostics: [failure.diagnostic(path: name)])
    }
  }

  /// Parses a file that was already read.
  public static func parse(_ file: SourceFile, limits: YAMLLimits = .standard) -> YAMLDocument {
    guard file.bytes.count <= limits.bytes else {
      let failure = FileFailure.tooLarge(size: file.bytes.count, limit: limits.bytes)
      return YAMLDocument(file: file, root: nil, diagnostics: [failure.diagnostic(path: file.path)])
    }
    var builder = TreeBuilder(file: file, limits: limits)
    let root = builder.build()
    let hasError = builder.diagnostics.contains { $0.severity == .error }
    return YAMLDocument(file: file, root: hasError ? nil : root, diagnostics: builder.diagnostics)
  }
}
