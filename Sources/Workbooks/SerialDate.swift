/// A day and a time as spreadsheets count them: days since an epoch, the time as a fraction.
struct SerialDate {
  private let days: Int
  private let seconds: Int
  private let isFrom1904: Bool

  /// The day of a number; nil where there is none before the year 10000.
  init?(_ number: Double, isFrom1904: Bool) {
    guard number >= 0, number < (isFrom1904 ? 2_957_004 : 2_958_466) else { return nil }
    let whole = (number * 86_400).rounded()
    days = Int(whole) / 86_400
    seconds = Int(whole) % 86_400
    self.isFrom1904 = isFrom1904
  }

  /// What a format makes of it.
  func content(in format: NumberFormat) -> ReadCell.Content? {
    switch format {
    case .number: return nil
    case .duration: return .text(time(hours: days * 24 + seconds / 3_600))
    case .time where days == 0: return .text(time(hours: seconds / 3_600))
    // Excel shows day 0 as January 0.
    case .day where days == 0 && !isFrom1904: return seconds > 0 ? .text(time(hours: seconds / 3_600)) : nil
    case .day, .time: return .date(seconds > 0 ? day + " " + time(hours: seconds / 3_600) : day)
    }
  }

  private func time(hours: Int) -> String {
    let rest = seconds % 60
    let minutes = Self.two(hours) + ":" + Self.two(seconds / 60 % 60)
    return rest > 0 ? minutes + ":" + Self.two(rest) : minutes
  }

  private var day: String {
    // Excel takes 1900 for a leap year, as Lotus 1-2-3 did.
    if !isFrom1904, days == 60 { return "1900-02-29" }
    // Days since 1970-01-01.
    let count = isFrom1904 ? days - 24_107 : days > 60 ? days - 25_569 : days - 25_568
    // The day of a count in the proleptic Gregorian calendar, in eras of 400 years that begin on March 1.
    let shifted = count + 719_468
    let era = shifted / 146_097
    let inEra = shifted % 146_097
    let year = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let part = (5 * inYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let number = String(era * 400 + year + (month <= 2 ? 1 : 0))
    let digits = String(repeating: "0", count: max(0, 4 - number.count)) + number
    return "\(digits)-\(Self.two(month))-\(Self.two(inYear - (153 * part + 2) / 5 + 1))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
