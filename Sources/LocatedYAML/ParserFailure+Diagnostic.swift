internal import SourceText

extension ParserFailure {
  /// The diagnostics for what libyaml stumbled over, and for what a look at the lines finds besides.
  ///
  /// Where the lines explain the failure (a full-width colon is why no `:` was found), only the explanation is given.
  func diagnostics(in file: SourceFile) -> [Diagnostic] {
    switch kind {
    case .memory: return [FileFailure.outOfMemory.diagnostic(path: file.path)]
    case .reader: return [encodingDiagnostic(in: file)]
    case .syntax: break
    }
    let findings = LineSurvey.findings(in: file)
    var diagnostics = findings.map { $0.diagnostic(in: file) }
    if !findings.contains(where: explains) { diagnostics.append(syntaxDiagnostic(in: file)) }
    return diagnostics
  }

  /// Whether a slip on a line is the reason of the failure.
  private func explains(_ finding: LineSurvey.Finding) -> Bool {
    finding.line == position.line || finding.line == context?.line || finding.confirmation == position.line
  }

  private func syntaxDiagnostic(in file: SourceFile) -> Diagnostic {
    let explanation = SyntaxExplanation(self, on: file.line(position.line) ?? "")
    let place: SourceLocation
    var related: [Diagnostic.Related] = []
    switch explanation.place {
    case .problem: place = location(position, in: file)
    case .beginning: place = location(context ?? position, in: file)
    case .problemAndBeginning:
      place = location(position, in: file)
      if let context, context != position {
        related.append(
          Diagnostic.Related(
            location: location(context, in: file),
            message: LocalizedText(ja: "ここから始まっています", en: "it begins here")))
      }
    }
    return Diagnostic(
      code: explanation.code, location: place, message: explanation.message, help: explanation.help, related: related)
  }

  /// The place of a position; libyaml counts one more line where a file ends without a line end.
  private func location(_ position: Position, in file: SourceFile) -> SourceLocation {
    guard file.line(position.line) != nil else { return file.location(atOffset: file.bytes.count) }
    return SourceLocation(file: file, line: position.line, column: position.column)
  }
}
