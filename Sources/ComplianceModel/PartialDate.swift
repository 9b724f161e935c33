/// A date as a paper gives it: a day, or only a month; a month stays a month.
public struct PartialDate: Sendable, Hashable, Comparable {
  /// The first day it can mean.
  public let first: Day
  /// Whether only year and month are known.
  public let isMonth: Bool

  /// Creates a date of a known day.
  public init(_ day: Day) {
    first = day
    isMonth = false
  }

  /// Creates a date of which only the month is known, or nil when there is no such month.
  public init?(year: Int, month: Int) {
    guard let day = Day(year: year, month: month, day: 1) else { return nil }
    first = day
    isMonth = true
  }

  /// The last day it can mean.
  public var last: Day {
    guard isMonth else { return first }
    let parts = first.components
    return first.advanced(by: Day.length(ofMonth: parts.month, year: parts.year) - 1)
  }

  /// Whether one date begins before another.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.first, left.isMonth ? 1 : 0) < (right.first, right.isMonth ? 1 : 0)
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as ISO 8601 text, 2021-06-21 or 2021-01.
  public var description: String { isMonth ? String(first.description.prefix(7)) : first.description }
}
