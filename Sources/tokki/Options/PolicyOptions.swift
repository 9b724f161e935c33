internal import ArgumentParser

/// Which policies a command uses.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .customLong("policies"),
    help: ArgumentHelp(
      ja: "このフォルダーの基準も使う（繰り返し可。tokki.yaml の基準に加わる）。id が同じ同梱の基準は置き換わる",
      en: """
        Also use the policies of this folder (repeatable), beside those that a tokki.yaml names; the same id replaces a \
        shipped one.
        """,
      value: "DIR"),
    completion: .directory)
  var folders: [String] = []

  @Flag(help: ArgumentHelp(ja: "同梱の基準を使わない", en: "Leave the shipped policies out."))
  var onlyPolicies = false
}

extension PolicyOptions {
  /// Nothing beside what a run uses anyway.
  static var none: PolicyOptions {
    var options = PolicyOptions()
    options.folders = []
    options.onlyPolicies = false
    return options
  }
}
