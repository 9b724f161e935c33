/// The forms in which Japanese papers write dates.
///
/// 2021-06-21, 2021/6/21, 2021年6月21日, 令和3年6月21日, 令和元年9月2日, R3.6.21, and months likewise; digits, letters and
/// separators may be full-width.
public enum DateText {
  /// The date that a text gives, or nil where it gives none or one that does not exist.
  public static func parse(_ text: String) -> PartialDate? {
    if let date = parsePlain(text.utf8) { return date }
    guard text.utf8.count <= 64 else { return nil }
    var reader = Reader(scalars: text.unicodeScalars.map(folded))
    return reader.eraDate() ?? reader.commonDate()
  }

  /// A text with half-width letters, digits and spaces; the same text where it has only ASCII.
  static func halfWidth(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map(folded)))
  }

  /// Reads 2021-06-21 and 2021-06, by far the most frequent, without any allocation.
  private static func parsePlain(_ bytes: String.UTF8View) -> PartialDate? {
    guard bytes.count == 10 || bytes.count == 7 else { return nil }
    var values = (0, 0, 0)
    for (place, byte) in bytes.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Int(byte) - 0x30
      switch place {
      case ..<4: values.0 = values.0 * 10 + digit
      case ..<7: values.1 = values.1 * 10 + digit
      default: values.2 = values.2 * 10 + digit
      }
    }
    return date(year: values.0, month: values.1, day: bytes.count == 10 ? values.2 : nil)
  }

  private static func date(year: Int, month: Int, day: Int?) -> PartialDate? {
    guard let day else { return PartialDate(year: year, month: month) }
    return Day(year: year, month: month, day: day).map { PartialDate($0) }
  }

  /// The half-width form of a full-width character; the hyphens and dots of Japanese keyboards become ASCII.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    case 0x2010, 0x2011, 0x2212: "-"
    default: scalar
    }
  }

  /// Reads a folded text from its start.
  private struct Reader {
    let scalars: [Unicode.Scalar]
    var place = 0

    var isAtEnd: Bool { place == scalars.count }

    mutating func skipSpaces() {
      while place < scalars.count, scalars[place] == " " { place += 1 }
    }

    mutating func take(_ text: String) -> Bool {
      let wanted = text.unicodeScalars
      guard scalars[place...].starts(with: wanted) else { return false }
      place += wanted.count
      return true
    }

    /// A number of one to `digits` digits, or of exactly that many.
    mutating func number(digits: Int, exactly: Bool = false) -> Int? {
      var value = 0
      var count = 0
      while place < scalars.count, ("0"..."9").contains(scalars[place]) {
        value = value * 10 + Int(scalars[place].value) - 0x30
        place += 1
        count += 1
        guard count <= digits else { return nil }
      }
      return count == digits || (count > 0 && !exactly) ? value : nil
    }

    /// `令和3年6月21日` and `R3.6.21`.
    mutating func eraDate() -> PartialDate? {
      place = 0
      for era in Era.allCases {
        let names = era.names
        if take(names.kanji) { return rest(of: era) { $0.kanjiMonthAndDay() } }
        if scalars.first == names.letter {
          place = 1
          return rest(of: era) { $0.separatedMonthAndDay(".") }
        }
      }
      return nil
    }

    private mutating func rest(
      of era: Era, _ monthAndDay: (inout Reader) -> (month: Int, day: Int?)?
    ) -> PartialDate? {
      skipSpaces()
      let year = take("元") ? 1 : number(digits: 2)
      guard let year, year >= 1, let rest = monthAndDay(&self),
        let date = DateText.date(year: era.commonYear(year), month: rest.month, day: rest.day),
        era.includes(date)
      else { return nil }
      return date
    }

    /// `2021/6/21`, `2021年6月21日`, and the dash form in full width.
    mutating func commonDate() -> PartialDate? {
      place = 0
      guard let year = number(digits: 4, exactly: true), !isAtEnd else { return nil }
      let rest =
        switch scalars[place] {
        case "/": separatedMonthAndDay("/")
        case "-": separatedMonthAndDay("-", exactly: true)
        default: kanjiMonthAndDay()
        }
      return rest.flatMap { DateText.date(year: year, month: $0.month, day: $0.day) }
    }

    private mutating func separatedMonthAndDay(
      _ separator: String, exactly: Bool = false
    ) -> (month: Int, day: Int?)? {
      guard take(separator), let month = number(digits: 2, exactly: exactly) else { return nil }
      if isAtEnd { return (month, nil) }
      guard take(separator), let day = number(digits: 2, exactly: exactly), isAtEnd else { return nil }
      return (month, day)
    }

    private mutating func kanjiMonthAndDay() -> (month: Int, day: Int?)? {
      skipSpaces()
      guard take("年") else { return nil }
      skipSpaces()
      guard let month = number(digits: 2) else { return nil }
      skipSpaces()
      guard take("月") else { return nil }
      if isAtEnd { return (month, nil) }
      skipSpaces()
      guard let day = number(digits: 2) else { return nil }
      skipSpaces()
      guard take("日"), isAtEnd else { return nil }
      return (month, day)
    }
  }
}
