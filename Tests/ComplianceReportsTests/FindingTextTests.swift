import ComplianceModel
import SourceText
import Testing

@testable import ComplianceEvaluation
@testable import ComplianceReports

struct FindingTextTests {
  private struct Key: Hashable {
    var kind: FindingKind
    var language: Language
  }

  /// A finding of a kind in a case that has statements, a requirement and an approval to show.
  private func finding(_ kind: FindingKind, in evaluation: Evaluation) -> Finding {
    let statements = evaluation.history.statements
    let reference = RequirementReference(policy: 0, requirement: 0)
    let detail: Finding.Detail =
      switch kind {
      case .misassigned: .doer(1)
      case .unrecorded: .missing(["住所"])
      case .overdue: .due(evaluation.day)
      case .approvalExpired, .approvalNotAllowed, .approvalNotGranted: .approval(0)
      case .conflict: .other(RequirementReference(policy: 0, requirement: 1))
      case .question: .remark("録音は残すのか。")
      default: .none
      }
    let isGap = !kind.isDiscrepancy && kind != .incomparable && kind != .question
    return Finding(
      id: "\(kind.rawValue)-0", kind: kind, severity: .major, controls: [statements[0].claim.control],
      requirement: isGap ? reference : nil, subjects: [Subject(index: 1)], parties: [1],
      primary: Place(part: .falls, location: statements[1].claim.location, statement: 1),
      related: [Place(part: .said, location: statements[0].claim.location, statement: 0)], history: nil,
      reasons: kind == .tentative ? .belowGrade : [], detail: detail)
  }

  @Test(arguments: Language.allCases)
  func everyKindHasATextOfItsOwn(language: Language) throws {
    let evaluation = try Situation.evaluation("asking", on: "2021-06-21")
    let inspected = try Situation.evaluation("inspected", on: "2021-06-21")
    let texts = FindingKind.allCases.map { kind in
      // Those of inspections need papers of their own.
      if let finding = inspected.findings(kind).first, [.uncorrected, .copied].contains(kind) {
        return FindingText(finding, in: inspected, language: language)
      }
      return FindingText(finding(kind, in: evaluation), in: evaluation, language: language)
    }
    for (kind, text) in zip(FindingKind.allCases, texts) {
      #expect(!text.headline.isEmpty && !text.explanation.isEmpty, "\(kind)")
      #expect(kind.isQuestion ? text.question != nil && text.actions.isEmpty : !text.actions.isEmpty, "\(kind)")
      #expect(text.actions.allSatisfy { !$0.isEmpty })
      let all = ([text.headline, text.explanation] + text.actions).joined()
      #expect(language == .ja || kind == .question || !all.contains("。"), "\(all)")
      #expect(language == .en || kind == .question || all.contains("。"))
      if kind.isDiscrepancy { #expect(text.actions.count == 2) }
    }
    #expect(Set(texts.map(\.headline)).count == texts.count)
  }

  @Test func theCouncilIsNamedOnlyWhereItWasConsulted() throws {
    let asking = try Situation.evaluation("asking", on: "2021-06-21")
    var dossier = asking.dossier
    var paper = try #require(dossier.documents.first)
    paper.stage = .consulted
    dossier.documents.append(paper)
    let consulted = Evaluator(rulebook: asking.rulebook).evaluation(of: dossier, on: asking.day, stage: nil)
    let kinds = FindingKind.allCases.filter { $0.isDiscrepancy || $0 == .approvalNotAllowed }
    for kind in kinds {
      func change(_ evaluation: Evaluation, _ language: Language) -> String {
        FindingText(finding(kind, in: evaluation), in: evaluation, language: language).actions.first ?? ""
      }
      #expect(change(consulted, .ja).hasSuffix("審議会に再諮問・報告する。"), "\(kind)")
      #expect(change(consulted, .en).hasSuffix("the council."), "\(kind)")
      #expect(!change(asking, .ja).contains("審議会") && !change(asking, .en).contains("council"), "\(kind)")
      #expect(change(asking, .ja).hasPrefix("約束を変える：") && change(asking, .ja).hasSuffix("。"), "\(kind)")
    }
    let weakened = FindingText(finding(.weakened, in: asking), in: asking, language: .ja).actions.first
    for (evaluation, isNamed) in [(asking, false), (consulted, true)] {
      let text = FindingText(finding(.weakened, in: evaluation), in: evaluation, language: .ja)
      #expect(text.explanation.contains("審議会が知らないまま") == isNamed)
    }
    #expect(weakened?.hasSuffix("理由と代わりの措置をまとめ、契約（覚書）か仕様書を改める。") == true)
  }

  @Test func theListOfTextsAndTheQuestionsAgree() throws {
    let evaluation = try Situation.evaluation("asking", on: "2021-06-21")
    for kind in FindingKind.allCases {
      let facts = FindingFacts(finding(kind, in: evaluation), Wording(evaluation, in: .ja))
      #expect(FindingText(facts).question == FindingText.question(facts))
    }
  }

  @Test func aSilenceThatWasInferredIsMarked() throws {
    let evaluation = try Situation.evaluation("promised", on: "2020-12-01")
    let finding = try #require(evaluation.findings.first { $0.kind == .unspecified })
    let text = FindingText(finding, in: evaluation, language: .ja)
    #expect(text.headline == "諮問で約束した「IPアドレス制限［access.ip-restriction］」が、仕様書に書かれていない（推定）。")
    #expect(text.actions.map { $0.prefix(6) } == ["約束を変える", "実装・記載す"])
  }

  @Test func subjectsOfOneConnectionAreListedOnce() throws {
    let evaluation = try Situation.evaluation("promised", on: "2020-12-01")
    let finding = try #require(evaluation.findings.first { $0.kind == .unspecified })
    let wording = Wording(evaluation, in: .ja)
    #expect(wording.subjects(finding.subjects, control: finding.controls[0]) == "利用者 → エー・ビー株式会社、ビー株式会社")
  }

  @Test func theQuestionIsTheOneThatDecides() throws {
    let evaluation = try Situation.evaluation("asking", on: "2021-06-21")
    func question(_ requirement: String) throws -> FindingText.Question {
      let finding = try #require(
        evaluation.findings.first { finding in
          finding.kind == .undeclared && finding.requirement.map { evaluation.rulebook.id(of: $0) } == requirement
        })
      return try #require(FindingText(finding, in: evaluation, language: .ja).question)
    }
    #expect(try question("toku.clauses/2") == .init(whom: "特区（区）", text: "この案件で使う・行うか：メールの送信。"))
    #expect(try question("toku.clauses/5") == .init(whom: "特区（区）", text: "構築事業者は誰か。"))
    #expect(
      try question("toku.connections/ip")
        == .init(whom: "特区（区）", text: "エー株式会社（結合先）は、どこからどこへ接続するか。"))
    #expect(
      try question("toku.clauses/3")
        == .init(whom: "株式会社ワーク（受託者）", text: "「消去の時点」はどうなっているか（求め：契約の終了後14日以内）。"))
  }

  @Test func whatIsNotPutRightIsToldWithTheInspectorsWordsAndTheDaysLate() throws {
    let evaluation = try Situation.evaluation("inspected", on: "2021-06-21")
    let finding = try #require(evaluation.findings(.uncorrected).first)
    let text = FindingText(finding, in: evaluation, language: .ja)
    #expect(
      text.headline
        == "「立入り調査票」（令和2年11月5日（2020-11-05））の指摘「名簿を机に置かない」を、株式会社ワーク（受託者）が期限の令和3年1月（2021-01）を141日過ぎても直していない。"
    )
    #expect(text.actions.map { $0.prefix(8) } == ["直させて確かめる", "期限を改める：間"])
    #expect(evaluation.findings(.uncorrected).count == 1 && finding.severity == .major)
  }

  @Test func aCopyNamesBothPapersAndTheGravestPoint() throws {
    let evaluation = try Situation.evaluation("inspected", on: "2021-06-21")
    let finding = try #require(evaluation.findings(.copied).first)
    let text = FindingText(finding, in: evaluation, language: .en)
    #expect(text.headline.contains("All 3 answers") && text.headline.contains("2021-05-10"))
    #expect(text.headline.contains("2020-11-05"))
    #expect(text.actions.first?.contains("[physical.carry-out]") == true)
    #expect(text.actions.first?.contains("mail.bcc") == false)
  }
}

extension Evaluation {
  fileprivate func findings(_ kind: FindingKind) -> [Finding] { findings.filter { $0.kind == kind } }
}
