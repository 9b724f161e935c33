public import SourceText

/// Reads YAML files into trees that know their places.
///
/// YAML 1.2 with the core schema, in UTF-8, one document a file; without anchors, aliases, tags and merge keys. A byte
/// order mark and any line ends are accepted. Input of any kind gives a tree or errors, in bounded time and memory.
public enum YAMLReader {
  /// Reads and parses a file; whatever is wrong with it becomes a diagnostic.
  ///
  /// Nothing but regular files is read, and nothing of a file that is larger than the limit.
  public static func read(
    path: String, displayedAs: String? = nil, limits: YAMLLimits = .standard
  ) -> YAMLDocument {
    let name = displayedAs ?? path
    switch FileContent.read(path: path, limit: limits.bytes) {
    case .success(let bytes):
      return parse(SourceFile(path: name, bytes: bytes), limits: limits)
    case .failure(let failure):
      return failed(SourceFile(path: name, bytes: []), failure.diagnostic(path: name))
    }
  }

  /// Parses a file that was already read.
  public static func parse(_ file: SourceFile, limits: YAMLLimits = .standard) -> YAMLDocument {
    guard file.bytes.count <= limits.bytes else {
      return failed(file, FileFailure.tooLarge(size: file.bytes.count, limit: limits.bytes).diagnostic(path: file.path))
    }
    return file.bytes.withUnsafeBufferPointer { bytes in
      if let encoding = ForeignEncoding(markOf: bytes) { return failed(file, encoding.diagnostic(in: file, at: nil)) }
      if let mistake = HostileText.mistake(in: bytes, of: file) { return failed(file, mistake) }
      let text = bytes.hasByteOrderMark ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes
      guard var parser = EventParser(text) else {
        return failed(file, FileFailure.outOfMemory.diagnostic(path: file.path))
      }
      var builder = TreeBuilder(file: file, limits: limits)
      let root = builder.build(&parser)
      return document(file, root: root, builder: builder)
    }
  }

  private static func document(_ file: SourceFile, root: YAMLNode?, builder: borrowing TreeBuilder) -> YAMLDocument {
    var diagnostics = builder.diagnostics
    var survey: [Diagnostic] = []
    if let failure = builder.failure {
      survey = failure.diagnostics(in: file)
    } else if let slip = builder.rootSlip {
      survey = slip.severity == .error ? LineSurvey.diagnostics(in: file) : []
      if survey.isEmpty { survey = [slip] }
    }
    // The lines may show for certain what the tree could only suspect.
    diagnostics.removeAll { known in
      survey.contains { $0.code == known.code && $0.location == known.location }
    }
    diagnostics = (diagnostics + survey).sortedByPlace()
    let isCutShort =
      builder.diagnostics.count >= TreeBuilder.mostDiagnostics || survey.count >= LineSurvey.mostFindings
    if isCutShort { diagnostics.append(.moreMistakes(in: file)) }
    let hasError = diagnostics.contains { $0.severity == .error }
    return YAMLDocument(file: file, root: hasError ? nil : root, diagnostics: diagnostics)
  }

  private static func failed(_ file: SourceFile, _ diagnostic: Diagnostic) -> YAMLDocument {
    YAMLDocument(file: file, root: nil, diagnostics: [diagnostic])
  }
}

extension [Diagnostic] {
  /// The diagnostics in the order of their places, those of a whole file first; of one place in the order found.
  fileprivate func sortedByPlace() -> [Diagnostic] {
    guard count > 1 else { return self }
    return enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (let first?, let second?) where first != second: first < second
      case (nil, _?): true
      case (_?, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
