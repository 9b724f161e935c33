/// A Japanese era.
enum Era: CaseIterable {
  case meiji, taisho, showa, heisei, reiwa

  /// The name and the letter that stands for it.
  var names: (kanji: String, letter: Unicode.Scalar) {
    switch self {
    case .meiji: ("明治", "M")
    case .taisho: ("大正", "T")
    case .showa: ("昭和", "S")
    case .heisei: ("平成", "H")
    case .reiwa: ("令和", "R")
    }
  }

  /// The first day, as year, month and day.
  private var start: (year: Int, month: Int, day: Int) {
    switch self {
    case .meiji: (1868, 1, 25)
    case .taisho: (1912, 7, 30)
    case .showa: (1926, 12, 25)
    case .heisei: (1989, 1, 8)
    case .reiwa: (2019, 5, 1)
    }
  }

  /// The first day.
  var first: Day {
    let start = start
    return Day(year: start.year, month: start.month, day: start.day) ?? Day(number: .min)
  }

  /// The last day; nil while it lasts.
  var last: Day? {
    switch self {
    case .meiji: Era.taisho.first.advanced(by: -1)
    case .taisho: Era.showa.first.advanced(by: -1)
    case .showa: Era.heisei.first.advanced(by: -1)
    case .heisei: Era.reiwa.first.advanced(by: -1)
    case .reiwa: nil
    }
  }

  /// The year of the common calendar for a year of the era, counted from 1.
  func commonYear(_ year: Int) -> Int { start.year + year - 1 }

  /// The year of the era for a year of the common calendar.
  func year(ofCommonYear year: Int) -> Int { year - start.year + 1 }

  /// Whether the date, or for a month any day of it, lies in the era.
  func includes(_ date: PartialDate) -> Bool {
    if let last, date.first > last { return false }
    return date.last >= first
  }

  /// The era that a day lies in.
  init?(_ day: Day) {
    guard let era = Era.allCases.last(where: { $0.first <= day }) else { return nil }
    self = era
  }
}
