internal import ArgumentParser
internal import LocatedYAML
internal import SourceText

/// Breaks the shipped policies at every position, one character at a time, and sees whether anything notices.
///
/// A deletion counts unless what is decoded stays equal apart from texts for people. It is noticed when loading gives
/// an error or a new warning, when lint reports an error, or when a test of a policy or of the vocabulary fails or cannot
/// be read.
@main
struct Mutate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Break the shipped policies at every position and see that loading, lint or a test notices.",
    discussion: "Exit codes: 0 at least 99 % are noticed, 1 fewer, 2 the unchanged files do not load or a test fails.")

  @Option(help: "Only so many positions, always the same ones.")
  var sample: Int?

  @Option(help: "The folder of policies.", completion: .directory)
  var policies = "Policies"

  /// The share that must be noticed.
  private static let required = 0.99

  func run() async throws {
    let baseline: Baseline
    switch Baseline.load(folder: policies) {
    case .success(let loaded): baseline = loaded
    case .failure(let failure):
      for line in failure.lines { print(line) }
      throw ExitCode(2)
    }
    let all = baseline.files.indices.flatMap { Deletion.all(in: baseline.files[$0].document.file, number: $0) }
    let chosen = sample.map { Deletion.sample($0, of: all) } ?? all
    let result = await MutationRun(baseline: baseline).result(of: chosen)
    for survivor in result.survivors { print(survivor.description(in: baseline)) }
    print(result.summary(tried: chosen.count, of: all.count))
    if result.ratio < Self.required { throw ExitCode(1) }
  }
}
