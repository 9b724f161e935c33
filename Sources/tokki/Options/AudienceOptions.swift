internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel

/// Whom the output of a command is for.
struct AudienceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      ja: "読み手（staff は区の内部、public は一般公開）。public では、管理項目一覧で confidential とされた値を（非公開）とする",
      en: "Who reads it: staff, or the public, from whom values that the vocabulary marks confidential are withheld.",
      value: "AUDIENCE"))
  var audience = Audience.staff

  /// The rulebook to judge with: no text of a case judged by it shows the audience what it may not see.
  func rulebook(_ rulebook: Rulebook) -> Rulebook { rulebook.shown(to: audience) }
}
