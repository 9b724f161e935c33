/// The two forms of decimal numbers in the core schema of YAML 1.2.
enum DecimalForm {
  /// `[-+]?[0-9]+`
  case integer
  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
  case number

  /// Recognises the form of a text.
  init?(_ text: String) {
    var rest = Substring(text).utf8
    rest.drop(oneOf: "+-")
    let whole = rest.dropDigits()
    if rest.isEmpty, whole > 0 {
      self = .integer
      return
    }
    var fraction = 0
    if rest.drop(oneOf: ".") { fraction = rest.dropDigits() }
    guard whole + fraction > 0 else { return nil }
    if rest.drop(oneOf: "eE") {
      rest.drop(oneOf: "+-")
      guard rest.dropDigits() > 0 else { return nil }
    }
    guard rest.isEmpty else { return nil }
    self = .number
  }
}

extension Substring.UTF8View {
  /// Drops the first byte if it is one of some ASCII characters, and tells whether it was.
  @discardableResult
  fileprivate mutating func drop(oneOf characters: StaticString) -> Bool {
    guard let first else { return false }
    let isOne = characters.withUTF8Buffer { $0.contains(first) }
    if isOne { self = dropFirst() }
    return isOne
  }

  /// Drops the digits at the beginning, and returns their number.
  fileprivate mutating func dropDigits() -> Int {
    let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    self = dropFirst(digits)
    return digits
  }
}
