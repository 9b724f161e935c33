/// A typed value by the core schema of YAML 1.2.
public enum YAMLValue: Sendable, Hashable {
  /// No value: nothing written, `~` or `null`.
  case null
  /// `true` or `false`; `yes`, `no`, `on` and `off` are text.
  case boolean(Bool)
  /// A whole number in decimal, `0x` or `0o` digits.
  case integer(Int)
  /// Any other number, with `.inf` and `.nan`.
  case number(Double)
  /// A text.
  case string(String)
}

extension YAMLValue {
  /// Creates the value that a plain scalar stands for.
  ///
  /// `no`, `on`, `12:30:45`, `1_000` and dates are text, and `017` is seventeen. A whole number that does not fit an
  /// `Int` is a `number`.
  init(plain text: String) {
    guard let first = text.utf8.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      self = Self(number: text) ?? .string(text)
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "f"), UInt8(ascii: "F"):
      self = Self(word: text) ?? .string(text)
    default:
      self = .string(text)
    }
  }

  private init?(word: String) {
    switch word {
    case "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    default: return nil
    }
  }

  private init?(number text: String) {
    switch text {
    case ".nan", ".NaN", ".NAN": self = .number(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": self = .number(-.infinity)
    default:
      if let radix = text.hasPrefix("0x") ? 16 : text.hasPrefix("0o") ? 8 : nil {
        self.init(digits: text.dropFirst(2), radix: radix)
      } else {
        self.init(decimal: text)
      }
    }
  }

  private init?(digits: Substring, radix: Int) {
    let values = digits.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue ?? radix }
    guard !values.isEmpty, values.allSatisfy({ $0 < radix }) else { return nil }
    if let value = Int(digits, radix: radix) {
      self = .integer(value)
    } else {
      self = .number(values.reduce(0) { $0 * Double(radix) + Double($1) })
    }
  }

  private init?(decimal text: String) {
    guard let form = DecimalForm(text) else { return nil }
    if form == .integer, let value = Int(text) {
      self = .integer(value)
    } else {
      // What is too large for a `Double` rounds to infinity, as everywhere.
      guard let value = Double(text.hasSuffix(".") ? text + "0" : text) else { return nil }
      self = .number(value)
    }
  }
}
