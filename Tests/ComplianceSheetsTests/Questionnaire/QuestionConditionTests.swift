import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import LocatedYAML
import SourceText
import Testing

/// The line that tells on which answers a question hangs.
@Suite struct QuestionConditionTests {
  /// A policy that asks for measures under conditions, each by the feature of its own that decides.
  private func sheet(
    _ requirements: String, language: Language = .ja, applies: String = "", case dossier: String? = nil
  ) throws -> FilledQuestionnaire {
    let text = """
      policy: test.conditions
      version: "2019"
      title: { ja: 試しの基準, en: A policy to try }
      binds: law
      effective: { from: 2019-04-01 }
      applies: { kind: outsourcing\(applies) }
      requirements:
      \(requirements)
      """
    let file = SourceFile(path: "p.yaml", bytes: Array(text.utf8))
    let decoded = PolicyDecoder.decode(YAMLReader.parse(file), vocabulary: Shipped.vocabulary, isShipped: false)
    let policy = try #require(decoded.value, "\(decoded.diagnostics.map(\.message.ja))")
    let rulebook = Rulebook(vocabulary: Shipped.vocabulary, policies: [policy])
    return try FilledQuestionnaire(
      text: dossier ?? QuestionnaireWritingTests.open, on: "2019-12-01", language: language, rulebook: rulebook)
  }

  private func requirement(_ id: Int, when: String) -> String {
    "  - { id: \"\(id)\", title: { ja: 条項, en: Clause }, obliges: contractor, level: mandatory, "
      + (when.isEmpty ? "" : "when: \(when), ") + "require: { mail.bcc: true } }"
  }

  private func line(_ conditions: [String], language: Language = .ja, applies: String = "") throws -> String {
    let requirements = conditions.enumerated().map { requirement($0, when: $1) }.joined(separator: "\n")
    let sheet = try sheet(requirements, language: language, applies: applies)
    let last = try sheet.text("contractor/mail.bcc//", "question").split(separator: "\n").last ?? ""
    return last.hasPrefix("※") || last.hasPrefix("*") ? String(last) : ""
  }

  // Features are asked in the order of the vocabulary: cloud, saas, email.
  @Test(arguments: [
    (["{ uses: email }"], "※ 問1で「はい」のときだけ答えてください。"),
    (["{ not: { uses: email } }"], "※ 問1で「いいえ」のときだけ答えてください。"),
    (["{ uses: [cloud, email] }"], "※ 問1か問2で「はい」のときだけ答えてください。"),
    (["{ all: [{ uses: cloud }, { uses: email }] }"], "※ 問1と問2で「はい」のときだけ答えてください。"),
    (["{ uses: cloud, not: { uses: email } }"], "※ 問1で「はい」、しかも問2で「いいえ」のときだけ答えてください。"),
    (["{ any: [{ uses: cloud }, { not: { uses: email } }] }"], "※ 問1で「はい」、または問2で「いいえ」のときだけ答えてください。"),
    (["{ uses: cloud }", "{ uses: email }"], "※ 問1か問2で「はい」のときだけ答えてください。"),
    (["{ uses: cloud }", ""], ""),
    (["", "{ uses: cloud }"], ""),
    (
      ["{ uses: cloud }", "{ all: [{ uses: cloud }, { uses: email }] }"], "※ 問1・問2の答えによっては、要りません。"
    ),
    (
      ["{ any: [{ all: [{ uses: cloud }, { uses: saas }] }, { uses: email }] }"],
      "※ 問1・問2・問3の答えによっては、要りません。"
    ),
  ])
  func theLineTellsWhatDecides(conditions: [String], line: String) throws {
    #expect(try self.line(conditions) == line)
  }

  @Test func whetherAPolicyAppliesDecidesToo() throws {
    #expect(try line([""], applies: ", uses: cloud") == "※ 問1で「はい」のときだけ答えてください。")
    #expect(
      try line(["{ uses: email }"], applies: ", uses: cloud") == "※ 問1と問2で「はい」のときだけ答えてください。")
  }

  /// Where the contract names the policy, its own condition does not matter.
  @Test func aPolicyThatTheContractNamesAppliesAnyway() throws {
    let requirements = requirement(0, when: "{ uses: email }")
    let named = QuestionnaireWritingTests.open.replacing(
      "2020-03-31 }", with: "2020-03-31, clauses: [test.conditions] }")
    let sheet = try sheet(requirements, applies: ", uses: cloud", case: named)
    #expect(sheet.ids.filter { RowID($0) == nil } == ["uses/email"])
  }

  @Test func inEnglish() throws {
    #expect(
      try line(["{ uses: cloud, not: { uses: email } }"], language: .en)
        == "* Only if question 1 is answered “yes” and question 2 is answered “no”.")
    #expect(
      try line(["{ uses: cloud }", "{ all: [{ uses: cloud }, { uses: email }] }"], language: .en)
        == "* Depending on the answers to question 1, question 2 this may not be needed.")
  }

  /// Alternatives of one control are said without its name, those of several with their names.
  @Test func alternativesAreSaidTogether() throws {
    let one = try sheet(
      "  - { id: a, title: { ja: 条項, en: Clause }, obliges: contractor, level: mandatory, "
        + "require: { any: [{ physical.carry-out: none }, { physical.carry-out: with-consent }] } }")
    #expect(try one.text("contractor/physical.carry-out//", "asked").contains("、または"))
    #expect(try !one.text("contractor/physical.carry-out//", "asked").contains("持出しの禁止と承諾："))
    let two = try sheet(
      "  - { id: a, title: { ja: 条項, en: Clause }, obliges: contractor, level: mandatory, "
        + "require: { any: [{ mail.bcc: true }, { mail.encryption: true }] } }")
    #expect(try two.text("contractor/mail.bcc//", "asked") == "BCC送信：あり／メールの暗号化：あり のいずれか")
  }
}
