import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText
import Testing

@testable import ComplianceReports

/// What the vocabulary marks confidential is in no report for the public, and the report says so.
@Suite("Values withheld from the public")
struct AudienceTests {
  /// Controls whose values are marked, one of each type.
  private static let confidential: Set<String> = [
    "data.items", "physical.carry-out", "backup.frequency", "data.retention", "sub.consent-record", "org.certification",
    "mail.attachment-password", "data.deletion-timing", "hosting.domestic-only",
  ]

  /// Text that only a withheld value, reason or note holds, as it stands in a report for those who may see it.
  private static let secrets: [String] = [
    "極秘台帳", "極秘許可", "極秘理由", "極秘業者", "極秘証", "7777", "8888", "1234", "承諾を得て行う", "with consent",
    "111日", "111 days", "極秘指摘",
  ]

  /// Those of them that stand only where a format tells the papers and demands behind a question too.
  private static let ofQuestions: Set<String> = ["1234", "極秘理由"]

  private static let policy = """
    policy: toku.secret
    version: "2019"
    title: { ja: 公表しない値, en: Secret values }
    binds: law
    effective: { from: 2019-04-01 }
    applies: { kind: outsourcing }
    requirements:
      - { id: "1", title: { ja: 項目, en: Items }, obliges: contractor, level: mandatory, require: { data.items: [極秘許可] } }
      - id: "2"
        title: { ja: 頻度, en: Frequency }
        obliges: contractor
        level: mandatory
        require: { backup.frequency: { at-least: 8888 per-day } }
      - { id: "3", title: { ja: 持出し, en: Out }, obliges: contractor, level: mandatory, require: { physical.carry-out: none } }
      - id: "4"
        title: { ja: 承諾, en: Consent }
        obliges: contractor
        level: recommended
        require: { sub.consent-record: { each-has: [business, tier] } }
      - id: "5"
        title: { ja: 証, en: Certificate }
        obliges: contractor
        level: recommended
        require: { org.certification: [極秘証] }
      - id: "6"
        title: { ja: 消去, en: Deletion }
        obliges: contractor
        level: recommended
        require: { data.deletion-timing: contract-end + 99 days }
      - id: "7"
        title: { ja: 保存, en: Retention }
        obliges: contractor
        level: recommended
        require: { data.retention: 1234 years }
    """

  private static let dossier = #"""
    dossier: secretive
    title: { ja: 秘密のある案件, en: A case with secrets }
    kind: outsourcing
    ward: toku
    contract: { from: 2021-04-01, until: 2022-03-31 }
    parties:
      ward: { role: ward, name: 特区 }
      contractor: { role: contractor, name: 株式会社ワーク }
    record: { title: 記録票, date: 2021-04-01, section: 項目, data.items: [name], parties: [contractor] }
    documents:
      - stage: consulted
        title: 諮問第1号
        date: 2021-03-01
        claims:
          - party: contractor
            section: "5(2)"
            note: 極秘注記
            physical.carry-out: none
            backup.frequency: { value: 7777 per-day, note: 極秘注記 }
            mail.attachment-password: used
            hosting.domestic-only: true
            org.certification: ["極秘証\"><img src=x onerror=alert(1)>|`", "=極秘証()"]
            data.deletion-timing: contract-end + 111 days
      - stage: declared
        title: 回答書
        date: 2021-04-01
        claims:
          - party: contractor
            section: "1"
            physical.carry-out: with-consent
            backup.frequency: 777 per-day
            data.items: [name, "極秘台帳\"><script>alert(1)</script>|`*_\u202E", "=極秘台帳()"]
            sub.consent-record: [{ business: 極秘業者 }]
            mail.attachment-password: not-used
          - party: contractor
            not-applicable: { data.retention: 極秘理由 }
      - stage: implemented
        title: 報告書
        date: 2021-05-01
        claims:
          - { party: contractor, hosting.domestic-only: false, org.certification: ["極秘証その2"] }
      - stage: observed
        title: 調査票
        date: 2021-05-10
        corrections: [{ text: 極秘指摘, party: contractor, due: 2021-06-01, action: 極秘改善 }]
        attachments: [{ number: 写真1, file: 極秘写真.jpg, hash: x }]
        notes: [極秘の調査の注記]
    """#

  private func evaluation(for audience: Audience, replacing old: String = "", with new: String = "") throws
    -> Evaluation
  {
    let words = Situation.rulebook.vocabulary
    let controls = words.controls.map { control in
      var control = control
      control.isConfidential = AudienceTests.confidential.contains(control.id.text)
      return control
    }
    let vocabulary = Vocabulary(
      controls: controls, features: words.features, events: words.events, sensitivities: words.sensitivities,
      wards: words.wards, incidents: words.incidents)
    func document(_ text: String, _ name: String) -> YAMLDocument {
      YAMLReader.parse(SourceFile(path: name, bytes: Array(text.utf8)))
    }
    let decoded = PolicyDecoder.decode(
      document(AudienceTests.policy, "policy.yaml"), vocabulary: vocabulary, isShipped: false)
    let policy = try #require(decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: .en) })")
    let rulebook = Rulebook(vocabulary: vocabulary, policies: [policy]).shown(to: audience)
    var text = AudienceTests.dossier
    if !old.isEmpty {
      #expect(holds(text, old))
      text = text.replacing(old, with: new)
    }
    let written = DossierDecoder.decode(
      document(text, "case.yaml"), vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    let dossier = try #require(written.value, "\(written.diagnostics.map { $0.rendered(in: .en) })")
    let day = try #require(DateText.parse("2021-06-21"))
    return Evaluator(rulebook: rulebook).evaluation(of: dossier, on: day.first, stage: nil)
  }

  private func documents(
    _ evaluation: Evaluation, _ language: Language, baseline: Baseline? = nil
  ) -> [(format: String, text: String)] {
    let report = Report(
      evaluations: [evaluation], language: language, toolVersion: "0.0.0", width: 100_000, baseline: baseline)
    return ReportFormats.all.map { ($0.name, $0.document(for: report)) }
  }

  /// Whether a document holds a text; by itself, so that a failure does not print the document.
  private func holds(_ document: String, _ text: String) -> Bool {
    document.contains(text)
  }

  @Test(arguments: Language.allCases)
  func noFormatShowsThePublicASecret(language: Language) throws {
    for (format, text) in documents(try evaluation(for: .public), language) {
      // The note of a claim is in no report at all.
      for secret in AudienceTests.secrets + ["極秘注記"] { #expect(!holds(text, secret), "\(format): \(secret)") }
      #expect(holds(text, language == .ja ? "一般公開用" : "For the public"), "\(format) does not say so")
      #expect(holds(text, language == .ja ? "（非公開）" : "(withheld)"), "\(format)")
    }
  }

  /// The comparisons of a case, in each form.
  private func comparisons(_ evaluation: Evaluation, _ language: Language) -> [(format: String, text: String)] {
    let head = ReportHead(
      rulebook: evaluation.rulebook, day: evaluation.day, language: language, toolVersion: "0.0.0", width: 100_000)
    var builder = ComparisonBuilder(rulebook: evaluation.rulebook, language: language)
    builder.add(evaluation)
    let all = [
      builder.comparison(), Comparison.stages(evaluation, onlyDifferences: false, language),
      Comparison.days(evaluation, evaluation, onlyDifferences: false, language),
    ]
    return ComparisonFormat.allCases.flatMap { format in
      (all.map { format.document($0, head) } + [format.document(Compared.portfolio([evaluation]), head)])
        .map { (format.rawValue, Compared.text($0)) }
    }
  }

  @Test(arguments: Language.allCases)
  func noComparisonShowsThePublicASecret(language: Language) throws {
    let open = comparisons(try evaluation(for: .staff), language)
    let withheld = comparisons(try evaluation(for: .public), language)
    for ((format, text), (_, full)) in zip(withheld, open) {
      for secret in AudienceTests.secrets + ["極秘注記"] { #expect(!holds(text, secret), "\(format): \(secret)") }
      #expect(holds(text, language == .ja ? "一般公開用" : "For the public"), "\(format) does not say so")
      #expect(!holds(full, language == .ja ? "非公開" : "withheld"), "\(format)")
    }
    #expect(open.count { holds($0.text, "極秘台帳") } >= 10, "the staff sees what is withheld from the public")
  }

  @Test(arguments: Language.allCases)
  func everyFormatShowsTheStaffAllOfThem(language: Language) throws {
    let all = documents(try evaluation(for: .staff), language)
    let ofLanguage = ["111日": Language.ja, "111 days": .en, "承諾を得て行う": .ja, "with consent": .en]
    for secret in AudienceTests.secrets where ofLanguage[secret, default: language] == language {
      for (format, text) in all
      where !AudienceTests.ofQuestions.contains(secret) || ["json", "sarif", "csv"].contains(format) {
        #expect(holds(text, secret), "\(format): \(secret)")
      }
    }
    for (format, text) in all {
      #expect(!holds(text, language == .ja ? "一般公開用" : "For the public"), "\(format)")
      #expect(!holds(text, language == .ja ? "非公開" : "withheld"), "\(format)")
    }
  }

  @Test(arguments: Language.allCases)
  func noDraftShowsThePublicASecret(language: Language) throws {
    func draft(_ audience: Audience) throws -> [String] {
      let evaluation = try evaluation(for: audience)
      let head = ReportHead(
        rulebook: evaluation.rulebook, day: evaluation.day, language: language, toolVersion: "0.0.0")
      let draft = FormDraft.changeReport(of: evaluation, head)
      return [String(decoding: draft.html(), as: UTF8.self), String(decoding: draft.markdown(), as: UTF8.self)]
    }
    for text in try draft(.public) {
      for secret in AudienceTests.secrets + ["極秘注記"] { #expect(!holds(text, secret), "\(secret)") }
      #expect(holds(text, language == .ja ? "一般公開用" : "For the public"))
    }
    for text in try draft(.staff) { #expect(holds(text, "極秘注記") && holds(text, "7777")) }
  }

  @Test func whatACaseComesToIsTheSame() throws {
    let all = try evaluation(for: .staff)
    let part = try evaluation(for: .public)
    #expect(part.findings.map(\.id) == all.findings.map(\.id))
    #expect(part.findings.map(\.severity) == all.findings.map(\.severity))
    #expect(part.assessments == all.assessments)
    #expect(part.rulebook.vocabulary.hash == all.rulebook.vocabulary.hash)
    #expect(Set(all.findings.map(\.kind)).isSuperset(of: [.unrealized, .uncommitted, .unrecorded, .unmet]))
  }

  @Test(arguments: Language.allCases)
  func whatAnEarlierReportSaidIsWithheldToo(language: Language) throws {
    let earlier = try evaluation(for: .staff)
    let baseline = try EarlierReport.baseline([earlier], language: language)
    let now = try evaluation(
      for: .public, replacing: "physical.carry-out: with-consent", with: "physical.carry-out: none")
    let comparison = BaselineComparer(baseline, rulebook: now.rulebook, toolVersion: "0.0.0").comparison(of: now)
    let gone = try #require(
      comparison.gone.first { $0.finding.headline.contains(language == .ja ? "承諾を得て行う" : "with consent") })
    for (format, text) in documents(now, language, baseline: baseline) {
      for secret in AudienceTests.secrets { #expect(!holds(text, secret), "\(format): \(secret)") }
      if ["text", "json", "csv", "markdown"].contains(format) { #expect(holds(text, gone.finding.id), "\(format)") }
    }
  }

  @Test func whatAnEarlierReportForThePublicSaidIsShown() throws {
    let baseline = try EarlierReport.baseline([try evaluation(for: .public)])
    #expect(baseline.audience == .public)
    let now = try evaluation(
      for: .public, replacing: "physical.carry-out: with-consent", with: "physical.carry-out: none")
    let head = Report(evaluations: [now], language: .ja, toolVersion: "0.0.0", baseline: baseline).head
    let gone = try #require(head.comparison(of: now)?.gone)
    #expect(!gone.isEmpty)
    #expect(gone.allSatisfy { $0.finding.headline != "（非公開）" })
  }

  @Test func machineFormatsNameTheAudience() throws {
    let report = Report(evaluations: [try evaluation(for: .public)], language: .ja, toolVersion: "0.0.0")
    let json = JSONFormat.document(for: report)
    #expect(json.contains("\"audience\": \"public\""))
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8))
    #expect(JSONSchemaTests.validator.problems(of: parsed) == [])
    #expect(SARIFFormat.document(for: report).contains("\"audience\": \"public\""))
    #expect(JUnitFormat.document(for: report).contains("<property name=\"audience\" value=\"public\"/>"))
  }

  @Test(arguments: Language.allCases)
  func whatInspectorsWriteIsForTheStaffAlone(language: Language) throws {
    let words = ["極秘指摘", "極秘改善", "極秘写真", "極秘の調査の注記"]
    for (format, text) in documents(try evaluation(for: .public), language) {
      for word in words { #expect(!holds(text, word), "\(format): \(word)") }
    }
    for (format, text) in documents(try evaluation(for: .staff), language)
    where ["text", "html", "markdown", "json"].contains(format) {
      for word in words { #expect(holds(text, word), "\(format): \(word)") }
    }
  }

  @Test func aVocabularyWithoutMarksIsSaidToHaveNone() throws {
    let rulebook = Situation.rulebook.shown(to: .public)
    let head = ReportHead(rulebook: rulebook, day: nil, language: .en, toolVersion: "0")
    #expect(head.notes.count == 1)
    #expect(head.notes.first?.hasPrefix("For the public; the vocabulary marks no value as confidential. ") == true)
  }
}
