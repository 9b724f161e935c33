import LocatedYAML
import Testing

@Suite("Values by the core schema of YAML 1.2")
struct YAMLValueTests {
  private func value(_ text: String) -> YAMLValue { YAMLScalar(text: text, style: .plain).resolved }

  @Test(arguments: [
    "no", "NO", "yes", "on", "off", "y", "n", "12:30:45", "1_000", "2021-06-21", "令和3年", "1,000", "0x", "0o8", "0b1",
    "0xG", "+", "-", ".", "e3", "1e", "1e+", "--1", "+-1", "1.2.3", "0x-1", "-0x1", "inf", "nan", ".infinity", "tRUE",
    "nULL", "nullable", "trueish", "１", "1a", " 1", "0X1F", "0O17", "．5", "1 2", "<<", "=",
  ])
  func textStaysText(text: String) {
    #expect(value(text) == .string(text))
  }

  @Test(arguments: [
    ("0", 0), ("017", 17), ("-12", -12), ("+5", 5), ("-0", 0), ("0x1F", 31), ("0xff", 255), ("0o17", 15),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("00", 0),
  ])
  func wholeNumbersAreIntegers(text: String, number: Int) {
    #expect(value(text) == .integer(number))
  }

  @Test(arguments: [
    ("1e3", 1000), ("1.5", 1.5), (".5", 0.5), ("-.5", -0.5), ("1.", 1), ("+1.25E-2", 0.0125), (".inf", Double.infinity),
    ("+.INF", Double.infinity), ("-.Inf", -Double.infinity), ("9223372036854775808", 9_223_372_036_854_775_808),
    ("0x10000000000000000", 18_446_744_073_709_551_616), ("0o2000000000000000000000", 18_446_744_073_709_551_616),
    ("1e999", Double.infinity), ("-1e999", -Double.infinity), ("1e-999", 0),
  ])
  func otherNumbersAreNumbers(text: String, number: Double) {
    #expect(value(text) == .number(number))
  }

  @Test(arguments: [".nan", ".NaN", ".NAN"])
  func notANumberIsANumber(text: String) {
    guard case .number(let number) = value(text) else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(number.isNaN)
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func nothingIsNull(text: String) {
    #expect(value(text) == .null)
  }

  @Test(arguments: [
    ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
  ])
  func trueAndFalseAreBooleans(text: String, isTrue: Bool) {
    #expect(value(text) == .boolean(isTrue))
  }

  @Test(arguments: [YAMLScalar.Style.singleQuoted, .doubleQuoted, .literal, .folded])
  func onlyPlainScalarsAreOtherThanText(style: YAMLScalar.Style) {
    for text in ["1", "true", "", "~", ".inf"] {
      #expect(YAMLScalar(text: text, style: style).resolved == .string(text))
    }
  }
}
