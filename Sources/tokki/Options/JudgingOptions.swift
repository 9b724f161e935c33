internal import ArgumentParser
internal import ComplianceModel

/// On which day and stage cases are judged.
struct JudgingOptions: ParsableArguments {
  @OptionGroup var date: DayOptions

  @Option(
    help: ArgumentHelp(
      ja: "要求事項をこの段階の資料だけで判定する（段階どうしの相違は変わらず示す）。省略すると、述べている最も先の段階",
      en: "Judge requirements on this stage only (disagreements between stages are still shown); the furthest that "
        + "says anything if left out.",
      value: "STAGE"))
  var stage: Stage?

  /// The day to judge on.
  var day: Day { date.day }
}
