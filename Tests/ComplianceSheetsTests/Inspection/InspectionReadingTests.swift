import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
import ComplianceSheets
import LocatedYAML
import SourceText
import Testing
import Workbooks

@Suite struct InspectionReadingTests {
  @Test func threeFailuresAndOneOpenQuestionComeOut() throws {
    var filled = try FilledInspection.symposium()
    let failing = ["org.training", "physical.carry-out", "data.copy-ban"]
    let before = filled.evaluation
    let wanted = try failing.map { try filled.item($0) }
    for (number, item) in wanted.enumerated() {
      let weakest = try #require(ValueCell(Shipped.vocabulary, in: .ja).choices(of: item.control).first)
      try filled.fill(
        item,
        [
          "result": "×", "value": item.broken == nil ? weakest : "", "how": "現認", "ref": "写真\(number + 1)",
          "finding": "直すこと\(number + 1)", "severity": "重大", "due": "令和2年1月\(number + 10)日",
        ].filter { !$0.value.isEmpty })
    }
    try filled.fill("mail.bcc", ["result": "?", "note": "担当者が不在"])
    let evaluation = try filled.judged()
    let vocabulary = evaluation.rulebook.vocabulary
    for control in failing {
      let unmet = evaluation.findings.filter { finding in
        finding.kind == .unmet && finding.controls.contains { vocabulary.controls[$0].id.text == control }
      }
      #expect(!unmet.isEmpty, "\(control)")
      // What the contract's own clauses say of a breach; guidelines beside it say nothing of it.
      let own = unmet.filter { finding in
        finding.requirement.map { evaluation.rulebook[$0].source?.ja.hasPrefix("特記事項") ?? false } ?? false
      }
      let actions = own.map { FindingText($0, in: evaluation, language: .ja).actions }
      #expect(!actions.isEmpty && actions.allSatisfy { $0.contains { $0.contains("書面で報告") } }, "\(control)")
      #expect(
        !before.findings.contains { finding in
          finding.kind == .unmet && finding.controls.contains { vocabulary.controls[$0].id.text == control }
        })
    }
    let open = evaluation.findings.filter { finding in
      if case .remark(let text) = finding.detail { return text.contains("担当者が不在") }
      return [.undeclared, .tentative].contains(finding.kind)
        && finding.controls.contains { vocabulary.controls[$0].id.text == "mail.bcc" }
    }
    #expect(open.count == 1)
    let paper = try #require(evaluation.dossier.documents.last)
    #expect(paper.stage == .observed && paper.date.description == "2019-12-01")
    #expect(paper.title == "立入り調査票（新宿区 支え合いのまちづくりシンポジウム等の運営業務委託）")
    let days = ["2020-01-10", "2020-01-11", "2020-01-12"]
    #expect(paper.corrections.map { $0.due?.description } == days.sortedLike(paper))
    #expect(paper.corrections.allSatisfy { $0.severity == .critical && $0.party != nil && $0.control != nil })
    #expect(paper.remarks.count == 1)
    #expect(evaluation.observed("mail.bcc").isEmpty)
  }

  @Test func theUntouchedSheetSaysNothing() throws {
    let read = try FilledInspection(FilledInspection.symposiumPath, on: "2019-12-01").read()
    #expect(read.node == nil)
    #expect(read.diagnostics.map(\.code) == ["sheet.nothing-filled-in"])
    #expect(try FilledInspection.symposium().read().node == nil)
  }

  @Test func aHalfFilledInspectionSaysWhatIsThere() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("mail.bcc", ["result": "◯", "how": "実演", "ref": "写真3", "by": "情報公開課 山", "date": "2019/12/1"])
    try filled.fillCover(.place, "本社3階")
    try filled.fillCover(.overall, "改善が必要")
    let read = filled.read()
    #expect(read.diagnostics.map(\.code) == ["sheet.rows-blank"])
    #expect(read.diagnostics[0].message.ja.contains("\(filled.sheet.items.count - 1)行"))
    let evaluation = try filled.judged()
    let claim = try #require(evaluation.observed("mail.bcc").first)
    #expect(claim.assertion == .value(.boolean(true)))
    #expect(claim.evidence?.how == .demonstrated && claim.evidence?.reference == "写真3")
    #expect(claim.evidence?.by == "情報公開課 山" && claim.evidence?.date?.description == "2019-12-01")
    #expect(claim.section == "No. \(try filled.item("mail.bcc").number)")
    let paper = try #require(evaluation.dossier.documents.last)
    #expect(paper.notes == ["場所：本社3階", "総合評価：改善が必要"])
    #expect(evaluation.dossier.claims.filter { $0.stage == .observed && $0.impliedBy == nil }.count == 1)
  }

  @Test func aMissingOrUnreadableDateIsReportedAtItsCell() throws {
    var filled = try FilledInspection(FilledInspection.symposiumPath, on: "2019-12-01")
    try filled.fill("mail.bcc", ["result": "○"])
    let missing = filled.read()
    #expect(missing.node == nil)
    #expect(missing.diagnostics.map(\.code).contains("sheet.missing-cell"))
    let place = try #require(missing.diagnostics.first { $0.code == "sheet.missing-cell" }?.location?.description)
    #expect(place.hasPrefix("a.xlsx:表紙!B"))
    try filled.fillCover(.date, "先月")
    let wrong = filled.read()
    #expect(wrong.diagnostics.first { $0.code == "sheet.bad-date" }?.location?.description == place)
  }

  @Test func marksMeanWhatTheSheetSays() throws {
    var filled = try FilledInspection.symposium()
    try filled.fill("physical.carry-out", ["result": "×"])
    try filled.fill("mail.bcc", ["result": "✕"])
    try filled.fill("network.firewall", ["result": "△", "note": "支店だけない", "remote": "豪雪"])
    try filled.fill("log.acquisition", ["result": "ー", "note": "機器を撤去した"])
    try filled.fill("org.training", ["result": "○", "how": "記録閲覧"])
    let evaluation = try filled.judged()
    let carry = try #require(evaluation.observed("physical.carry-out").first)
    #expect(carry.assertion == .value(.level(0)))
    #expect(carry.note == "値の記入なし、×")
    #expect(evaluation.observed("mail.bcc").first?.assertion == .value(.boolean(false)))
    let firewall = try #require(evaluation.observed("network.firewall").first)
    #expect(firewall.assertion == .value(.partly))
    #expect(firewall.note == "支店だけない。遠隔で確認：豪雪")
    let log = try #require(evaluation.observed("log.acquisition").first)
    guard case .notApplicable(let reason, let confirmed) = log.assertion else {
      Issue.record("not －")
      return
    }
    #expect(reason == "機器を撤去した")
    #expect(confirmed?.by == .role(.ward) || confirmed?.by == .party(0))
    #expect(confirmed?.date?.description == "2019-12-01")
    let training = try #require(evaluation.observed("org.training").first)
    #expect(training.evidence?.how == .paper)
    #expect(training.note == "確認方法：記録閲覧")
  }

  @Test(arguments: [
    ("mail.bcc", ["result": "△"], "partly-without-note", "result"),
    ("mail.bcc", ["result": "－"], "missing-cell", "result"),
    ("mail.bcc", ["result": "まる"], "not-offered", "result"),
    ("mail.bcc", ["result": "○", "value": "たぶん"], "not-offered", "value"),
    ("mail.bcc", ["result": "×", "value": "あり"], "mark-against-value", "value"),
    ("mail.bcc", ["result": "○", "ref": "写真1"], "missing-cell", "ref"),
    ("mail.bcc", ["result": "○", "how": "千里眼"], "not-offered", "how"),
    ("mail.bcc", ["result": "○", "due": "2020-01-10"], "missing-cell", "due"),
    ("mail.bcc", ["result": "○", "finding": "x", "due": "いつか"], "bad-date", "due"),
    ("mail.bcc", ["result": "○", "finding": "x", "severity": "大変"], "not-offered", "severity"),
    ("data.items", ["result": "×"], "no-value", "result"),
  ])
  func whatCannotBeReadIsReportedAtItsCell(
    control: String, cells: [String: String], code: String, key: String
  ) throws {
    var filled = try FilledInspection.symposium()
    try filled.fill(control, cells)
    let errors = filled.read().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["sheet.\(code)"])
    #expect(try errors.first?.location?.description == filled.place(filled.item(control), key))
  }
}

extension [String] {
  /// The texts in the order of a paper's corrections, which is that of the rows.
  fileprivate func sortedLike(_ paper: Document) -> [String?] {
    let numbers = paper.corrections.map { $0.text.last.flatMap { Int(String($0)) } ?? 0 }
    return numbers.map { self[$0 - 1] }
  }
}
