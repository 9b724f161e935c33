internal import SourceText

/// Collects what is wrong during one decoding; a reference so that all readers of one file share it.
final class Problems {
  /// The first word of every code: `dossier`, `policy`, `policy-test`, `vocabulary`, `vocabulary-test` or `ward-folder`.
  let domain: String
  private(set) var hasErrors = false
  private var diagnostics: [Diagnostic]
  private var reported: Set<Diagnostic> = []
  private var hasMore = false

  init(domain: String, after earlier: [Diagnostic] = []) {
    self.domain = domain
    diagnostics = earlier
    hasErrors = earlier.contains { $0.severity == .error }
  }

  /// Whether so much was found that nothing more is listed; then no message needs to be made up.
  var isFull: Bool { reported.count >= DecodingLimits.mistakes }

  /// Reports an error; its code is the domain and the slug.
  func error(
    _ slug: String, at location: SourceLocation?, length: Int = 1, _ message: LocalizedText,
    help: LocalizedText? = nil, related: [Diagnostic.Related] = []
  ) {
    hasErrors = true
    report(
      Diagnostic(
        code: "\(domain).\(slug)", location: location, length: length, message: message.shortened,
        help: help?.shortened, related: related))
  }

  /// Reports what is probably not meant but can be used.
  func warning(
    _ slug: String, at location: SourceLocation, length: Int = 1, _ message: LocalizedText,
    help: LocalizedText? = nil
  ) {
    report(
      Diagnostic(
        code: "\(domain).\(slug)", severity: .warning, location: location, length: length, message: message.shortened,
        help: help?.shortened))
  }

  /// Adds a diagnostic once: the base of policy tests is read for every case.
  private func report(_ diagnostic: Diagnostic) {
    guard !isFull else {
      hasMore = true
      return
    }
    if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  /// Notes an error that is not listed any more.
  func overflow() {
    hasErrors = true
    hasMore = true
  }

  /// Takes over what another decoding found.
  func add(_ others: [Diagnostic]) {
    diagnostics += others
    hasErrors = hasErrors || others.contains { $0.severity == .error }
  }

  /// What was found, by place.
  var sorted: [Diagnostic] {
    guard diagnostics.count > 1 else { return diagnostics }
    let sorted = diagnostics.enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (let first?, let second?) where first != second: first < second
      case (nil, _?): true
      case (_?, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
    return hasMore ? sorted + [more(after: sorted.last)] : sorted
  }

  private func more(after last: Diagnostic?) -> Diagnostic {
    Diagnostic(
      code: "\(domain).more", severity: .note, location: last?.location, path: last?.path,
      message: LocalizedText(ja: "間違いはほかにもあります", en: "there are more mistakes"),
      help: LocalizedText(
        ja: "\(DecodingLimits.mistakes) 件までを示しました。直してから、もう一度読んでください。",
        en: "The first \(DecodingLimits.mistakes) are shown. Correct them and read the file again."))
  }
}

extension LocalizedText {
  /// The text without its middle where it is enormous, since a name in a file may be.
  fileprivate var shortened: LocalizedText { LocalizedText(ja: shortened(ja), en: shortened(en)) }

  private func shortened(_ text: String) -> String {
    guard text.utf8.count > DecodingLimits.message else { return text }
    let scalars = text.unicodeScalars
    return "\(String(scalars.prefix(200)))…\(String(scalars.suffix(200)))"
  }
}
