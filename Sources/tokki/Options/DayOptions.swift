internal import ArgumentParser
internal import ComplianceModel

/// On which day something is looked at.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      ja: "この日に知られていたことだけで判定する（例 2021-06-21、令和3年6月21日）。省略すると日本の今日",
      en: "Judge by what was known on this day (2021-06-21); today in Japan if left out.", value: "DAY"),
    transform: DayOptions.day)
  var asOf: Day?

  /// The day.
  var day: Day { asOf ?? .today }

  /// Reads a day in any form that files may use.
  static func day(_ text: String) throws -> Day {
    guard let date = DateText.parse(text), !date.isMonth else {
      throw ValidationError(
        inReadersLanguage(
          ja: "2021-06-21、令和3年6月21日のように、ある日付を書いてください",
          en: "write a day that exists, such as 2021-06-21"))
    }
    return date.first
  }
}
