public import SourceText

extension PartialDate {
  /// The date for readers: 令和3年6月21日（2021-06-21） or 2021-06-21; a month stays a month.
  public func described(in language: Language) -> String {
    guard language == .ja, let era = Era(first) else { return description }
    let parts = first.components
    let year = era.year(ofCommonYear: parts.year)
    let start = "\(era.names.kanji)\(year == 1 ? "元" : String(year))年\(parts.month)月"
    return isMonth ? "\(start)（\(description)）" : "\(start)\(parts.day)日（\(description)）"
  }
}
