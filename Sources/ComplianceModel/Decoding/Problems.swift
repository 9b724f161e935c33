internal import SourceText

/// Collects what is wrong during one decoding; a reference so that all readers of one file share it.
final class Problems {
  /// The first word of every code: `dossier`, `policy`, `policy-test` or `vocabulary`.
  let domain: String
  private var diagnostics: [Diagnostic]
  private(set) var hasErrors = false

  init(domain: String, after earlier: [Diagnostic] = []) {
    self.domain = domain
    diagnostics = earlier
    hasErrors = earlier.contains { $0.severity == .error }
  }

  /// Reports an error; its code is the domain and the slug.
  func error(
    _ slug: String, at location: SourceLocation?, length: Int = 1, _ message: LocalizedText,
    help: LocalizedText? = nil, related: [Diagnostic.Related] = []
  ) {
    hasErrors = true
    diagnostics.append(
      Diagnostic(
        code: "\(domain).\(slug)", location: location, length: length, message: message, help: help, related: related))
  }

  /// Reports what is probably not meant but can be used.
  func warning(
    _ slug: String, at location: SourceLocation, length: Int = 1, _ message: LocalizedText,
    help: LocalizedText? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code: "\(domain).\(slug)", severity: .warning, location: location, length: length, message: message, help: help)
    )
  }

  /// Takes over what another decoding found.
  func add(_ others: [Diagnostic]) {
    diagnostics += others
    hasErrors = hasErrors || others.contains { $0.severity == .error }
  }

  /// What was found, by place, each once.
  var sorted: [Diagnostic] {
    guard diagnostics.count > 1 else { return diagnostics }
    var seen: Set<Diagnostic> = []
    let distinct = diagnostics.filter { seen.insert($0).inserted }
    return distinct.enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (let first?, let second?) where first != second: first < second
      case (nil, _?): true
      case (_?, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
