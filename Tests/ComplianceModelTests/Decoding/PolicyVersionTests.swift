import ComplianceModel
import Testing

struct PolicyVersionTests {
  private func text(_ version: String) -> String {
    "policy: a.b\nversion: \(version)\neffective: { from: 2020-04-01 }\n"
  }

  private func header(_ text: String) -> Decoded<PolicyHeader> {
    PolicyDecoder.header(of: yaml(text), vocabulary: TestVocabulary.vocabulary)
  }

  @Test(arguments: ["2019", "2019-04", "2019-12", "2019.1", "2019.10"])
  func aVersionIsAYearPerhapsWithAMonthOrANumber(version: String) {
    for written in [version, "\"\(version)\""] {
      #expect(header(text(written)).value?.version == version)
    }
  }

  @Test(arguments: [
    "219", "019", "0219", "20190", "2019-4", "2019-13", "2019-00", "2019.", "2019.0", "2019.1a", "v2019", "令和元年",
    "2019 4", "our own", "\"2019\\\"\"", "２０１９",
  ])
  func anythingElseIsAMistake(version: String) {
    let marked = Marked(stringLiteral: text("▸\(version)"))
    expect([Mistake("policy.bad-version", "2019-04")], at: marked, in: header(marked.text).diagnostics)
  }
}
