internal import ArgumentParser
internal import LocatedYAML

/// Which policies and tests a command is about.
struct PolicyPathOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      ja: "基準とテストのファイルかフォルダー。省略すると、同梱のものと tokki.yaml のもの",
      en: "Files or folders of policies and tests; if left out, the shipped ones and those of tokki.yaml.",
      value: "PATH"),
    completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String] = []

  /// Whether some were named.
  var areNamed: Bool { !paths.isEmpty }

  /// The files that were named; nil is all there are.
  var files: YAMLFiles? { areNamed ? YAMLFiles(at: paths) : nil }
}
