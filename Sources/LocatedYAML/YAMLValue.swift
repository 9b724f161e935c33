/// A typed value by the core schema of YAML 1.2.
public enum YAMLValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
}

extension YAMLValue {
  /// Creates the value that a plain scalar stands for.
  ///
  /// `no`, `on`, `12:30:45`, `1_000` and dates are text, and `017` is seventeen. An integer that does not fit 64 bits is
  /// a `number`.
  init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    case ".nan", ".NaN", ".NAN": self = .number(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": self = .number(-.infinity)
    default: self = Self.number(text) ?? .string(text)
    }
  }

  private static func number(_ text: String) -> YAMLValue? {
    let bytes = text.utf8
    guard let first = bytes.first, first.isDigit || first == 0x2B || first == 0x2D || first == 0x2E else { return nil }
    for (prefix, radix) in [("0o", 8), ("0x", 16)] where text.hasPrefix(prefix) {
      let digits = text.dropFirst(2)
      guard let digit = digits.utf8.first, digit != 0x2B, digit != 0x2D else { return nil }
      return Int(digits, radix: radix).map { .integer($0) }
    }
    guard let form = DecimalForm(bytes) else { return nil }
    if form == .integer, let value = Int(text) { return .integer(value) }
    return Double(text).map { .number($0) }
  }
}

/// The two forms of decimal numbers in the core schema.
private enum DecimalForm {
  case integer
  case number

  /// Recognises `[-+]?[0-9]+` and `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
  init?(_ bytes: String.UTF8View) {
    var rest = bytes[...]
    func takeDigits() -> Int {
      let digits = rest.prefix { $0.isDigit }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest = rest.dropFirst() }
    let whole = takeDigits()
    if rest.isEmpty, whole > 0 {
      self = .integer
      return
    }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      let fraction = takeDigits()
      guard whole + fraction > 0 else { return nil }
    } else if whole == 0 {
      return nil
    }
    if let exponent = rest.first, exponent == 0x65 || exponent == 0x45 {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest = rest.dropFirst() }
      guard takeDigits() > 0 else { return nil }
    }
    guard rest.isEmpty else { return nil }
    self = .number
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
