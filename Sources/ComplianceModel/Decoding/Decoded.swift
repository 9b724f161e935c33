public import SourceText

/// What came of decoding: a value, or the reasons why there is none.
///
/// Whatever was wrong with the YAML itself is among the diagnostics too, so a caller needs to show only these.
public struct Decoded<Value: Sendable>: Sendable {
  /// The value; nil exactly where there is an error among the diagnostics.
  public let value: Value?
  /// Everything that is wrong or worth knowing, by place.
  public let diagnostics: [Diagnostic]

  init(_ value: Value?, _ problems: Problems) {
    self.value = problems.hasErrors ? nil : value
    diagnostics = problems.sorted
  }

  init(failing diagnostics: [Diagnostic]) {
    value = nil
    self.diagnostics = diagnostics
  }
}
