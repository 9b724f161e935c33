internal import ArgumentParser

/// Which policies a command uses.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .customLong("policies"),
    help: ArgumentHelp(
      ja: "このフォルダーの基準も使う（繰り返し可）。id が同じ同梱の基準は置き換わる",
      en: "Also use the policies of this folder (repeatable); the same id replaces a shipped one.",
      value: "DIR"),
    completion: .directory)
  var folders: [String] = []

  @Flag(help: ArgumentHelp(ja: "同梱の基準を使わない", en: "Leave the shipped policies out."))
  var onlyPolicies = false

  /// Without any policy nothing could be judged.
  func validate() throws {
    if onlyPolicies, folders.isEmpty {
      throw ValidationError(
        inReadersLanguage(
          ja: "--only-policies には --policies DIR も必要です", en: "--only-policies needs --policies DIR too"))
    }
  }
}

extension PolicyOptions {
  /// The policies inside the binary and no others.
  static var shippedOnly: PolicyOptions {
    var options = PolicyOptions()
    options.folders = []
    options.onlyPolicies = false
    return options
  }
}
