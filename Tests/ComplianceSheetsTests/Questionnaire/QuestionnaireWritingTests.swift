import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

/// What a vendor is asked, and in which words.
@Suite struct QuestionnaireWritingTests {
  /// A case of which nobody has said what it uses, with a subcontractor and one that never sees the data.
  static let open = """
    dossier: open-case
    title: { ja: 試しの案件, en: A case to try }
    kind: outsourcing
    ward: shinjuku
    contract: { from: 2019-09-02, until: 2020-03-31 }
    parties:
      ward: { role: ward, name: 区 }
      contractor: { role: contractor, name: 風情報 }
      nami: { role: subcontractor, name: 波ホスティング, under: contractor }
      sora: { role: subcontractor, name: 空印刷, under: contractor, handles: false }
    """

  private func open(_ language: Language = .ja) throws -> FilledQuestionnaire {
    try FilledQuestionnaire(text: QuestionnaireWritingTests.open, on: "2019-12-01", language: language)
  }

  @Test func itAsksThePartyAndThoseUnderItThatHandleTheData() throws {
    let sheet = try open()
    let parties = Set(sheet.ids.compactMap { RowID($0)?.party })
    #expect(parties == ["contractor", "nami"])
    #expect(Set(sheet.ids).count == sheet.ids.count)
    let asked = sheet.evaluation.askedMeasures.map { $0.id(in: sheet.evaluation).text }
    #expect(Set(asked) == Set(sheet.ids.filter { RowID($0) != nil }))
    #expect(try sheet.text("contractor/mail.bcc//", "target") == "")
    #expect(try sheet.text("nami/mail.bcc//", "target") == "波ホスティング（再委託先）")
  }

  @Test func rowsAreNumberedAndGroupedByTheFieldsInTheirOrder() throws {
    let sheet = try open()
    let numbers = try sheet.ids.map { try sheet.text($0, "number") }
    #expect(numbers == (1...sheet.ids.count).map { String($0) })
    let groups = sheet.table.rows.filter { $0.cells.first?.style == .group }.compactMap { row -> String? in
      if case .text(let text) = row.cells[0].content { text } else { nil }
    }
    let fields = Control.Field.allCases.map(\.label.ja)
    let own = groups.dropFirst().filter { !$0.contains("（") }
    #expect(groups.first == "はじめに")
    #expect(Array(own) == fields.filter { own.contains($0) } && own.count >= 5)
    #expect(groups.contains { $0.hasSuffix("（波ホスティング）") })
  }

  /// Each unknown feature is asked first, and rows that hang on it say so.
  @Test func conditionalQuestionsNameTheQuestionThatDecides() throws {
    let sheet = try open()
    let features = sheet.ids.filter { RowID($0) == nil }
    #expect(features.count >= 2)
    #expect(Array(sheet.ids.prefix(features.count)) == features)
    let first = try #require(features.first)
    #expect(try sheet.text(first, "question").hasSuffix("を使う、または行うことがありますか。"))
    let number = try sheet.text("uses/email", "number")
    let bcc = try sheet.text("contractor/mail.bcc//", "question")
    #expect(bcc.hasSuffix("\n※ 問\(number)で「はい」のときだけ答えてください。"), "\(bcc)")
    #expect(try !sheet.text("contractor/sub.outsourcing//", "question").contains("※"))
    #expect(offered(sheet, "uses/email") == ["はい", "いいえ", "不明"])
    let english = try open(.en)
    #expect(
      try english.text("contractor/mail.bcc//", "question").hasSuffix(
        "\n* Only if question \(number) is answered “yes”."))
  }

  /// Answers to features decide which questions of the next sheet count.
  @Test func answeredFeaturesAreNotAskedAgain() throws {
    var sheet = try open()
    try sheet.cover("2019-12-01")
    for id in sheet.ids where RowID(id) == nil { try sheet.fill(id, "answer", id == "uses/email" ? "はい" : "いいえ") }
    let (dossier, paper, _) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(paper.uses.count == sheet.ids.filter { RowID($0) == nil }.count)
    let day = try #require(DateText.parse("2019-12-02")).first
    let evaluation = Evaluator(rulebook: Shipped.rulebook).evaluation(of: dossier, on: day)
    let ids = evaluation.askedMeasures.filter { dossier.parties[$0.party].id == "contractor" }
    #expect(ids.allSatisfy { $0.features.isEmpty })
    #expect(ids.contains { $0.id(in: evaluation).control == "mail.bcc" })
    #expect(ids.count < sheet.ids.filter { $0.hasPrefix("contractor/") }.count)
  }

  @Test func notKnownLeavesAFeatureOpen() throws {
    var sheet = try open()
    try sheet.cover("2019-12-01")
    try sheet.fill("uses/email", "answer", "不明")
    try sheet.fill("uses/email", "note", "確認中")
    let (_, paper, _) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(paper.uses.isEmpty && paper.notes.count == 1)
    try sheet.fill("uses/email", "answer", "たぶん")
    #expect(sheet.read().errors.map(\.code) == ["sheet.not-offered"])
  }

  private func offered(_ sheet: FilledQuestionnaire, _ id: String) -> [String]? {
    guard let row = try? sheet.row(id) else { return nil }
    let column = sheet.column("answer") + 1
    return sheet.table.choices.first { $0.column == column && $0.rows.contains(row + 1) }?.list
  }

  @Test(arguments: [
    ("contractor/mail.bcc//", ["あり", "なし", "該当なし", "不明"], "「BCC送信」の措置をとりますか。"),
    ("contractor/sub.outsourcing//", nil, "「再委託の制限」は、どの段階ですか。"),
    ("contractor/ops.patching//", nil, "「更新プログラムの適用」は、何日以内ですか。"),
    ("contractor/mail.attachment-password//", nil, "「添付ファイルのパスワード」は、どれに当たりますか。"),
  ])
  func questionsAreSentencesAndOfferWhatTheirControlTakes(id: String, list: [String]?, sentence: String) throws {
    let sheet = try open()
    let text = try sheet.text(id, "question")
    #expect(text.hasPrefix(sentence + "\n（ねらい："), "\(text)")
    let control = try #require(RowID(id).flatMap { Shipped.vocabulary.index(of: $0.control) })
    let choices = ValueCell(Shipped.vocabulary, in: .ja).choices(of: control) + ["該当なし", "不明"]
    #expect(offered(sheet, id) == choices)
    if let list { #expect(offered(sheet, id) == list) }
  }

  /// The unit stands beside the number, and only there.
  @Test func unitsStandBesideNumbersOnly() throws {
    let sheet = try open()
    for row in sheet.ids.compactMap({ RowID($0) }) {
      let control = try #require(Shipped.vocabulary.index(of: row.control).map { Shipped.vocabulary.controls[$0] })
      var unit = ""
      if case .number = control.type { unit = control.unit?.ja ?? "" }
      #expect(try sheet.text(row.text, "unit") == unit)
    }
  }

  @Test func everyRowNamesItsClausesAndWhatTheyAskFor() throws {
    for language in [Language.ja, .en] {
      let sheet = try open(language)
      for row in sheet.ids.compactMap({ RowID($0) }) {
        #expect(try sheet.text(row.text, "basis").contains("/"))
        #expect(try !sheet.text(row.text, "asked").isEmpty)
        for key in ["answer", "amount", "modality", "planned", "note", "reason", "evidence"] {
          #expect(try sheet.text(row.text, key).isEmpty)
        }
      }
    }
  }

  @Test func theCoverNamesTheCaseThePartyAndThePolicies() throws {
    let sheet = try open()
    let texts = Set(
      sheet.workbook.sheets[0].rows.flatMap(\.cells).compactMap { cell -> String? in
        if case .text(let text) = cell.content { text } else { nil }
      })
    #expect(texts.isSuperset(of: ["試しの案件", "open-case", "風情報", "contractor", "区", "shinjuku.tokki-jiko"]))
    #expect(sheet.workbook.sheets.map(\.name) == ["表紙", "質問", "_tokki"])
    #expect(sheet.workbook.sheets[2].isHidden)
  }

  /// An English sheet has no Japanese in it but names.
  @Test func theEnglishSheetIsComplete() throws {
    let text = QuestionnaireWritingTests.open
      .replacing("風情報", with: "Wind").replacing("波ホスティング", with: "Wave").replacing("name: 区", with: "name: City")
    let sheet = try FilledQuestionnaire(text: text, on: "2019-12-01", language: .en)
    for sheet in sheet.workbook.sheets {
      for case .text(let text) in sheet.rows.flatMap(\.cells).map(\.content) {
        #expect(!text.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }, "\(text)")
      }
      for choice in sheet.choices.flatMap({ $0.list + [$0.prompt] }) {
        #expect(!choice.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }, "\(choice)")
      }
    }
  }

  /// Answers of the subcontractor are claimed by it.
  @Test func answersAreThoseOfThePartyOfTheirRow() throws {
    var sheet = try open()
    try sheet.cover("2019-12-01")
    try sheet.fill("nami/mail.bcc//", "answer", "なし")
    let (dossier, paper, claims) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(claims.count == 1)
    let nami = try #require(dossier.parties.firstIndex { $0.id == "nami" })
    #expect(claims.first?.parties == [.party(nami)])
    let contractor = try #require(dossier.parties.firstIndex { $0.id == "contractor" })
    #expect(paper.by == .party(contractor))
  }

  /// Of a part that does not apply beside others that do, a file can only say that it is not known, and why.
  @Test func reasonsOfPartsAreKept() throws {
    let sample = "samples/shinjuku-symposium.yaml"
    var sheet = try FilledQuestionnaire(sample, on: "2019-12-01", party: "contractor")
    try sheet.cover("2019-12-01")
    let rows = sheet.ids.compactMap { RowID($0) }.filter { $0.control == "data.deletion-timing" }
    #expect(rows.count == 2)
    for (index, row) in rows.enumerated() {
      try sheet.fill(row.text, "answer", "該当なし")
      try sheet.fill(row.text, "reason", "理由\(index)")
    }
    let (_, _, all) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(all.map(\.assertion) == [.notApplicable(reason: "理由0／理由1", confirmed: nil)])
    try sheet.fill(rows[0].text, "answer", "講座の終了まで")
    try sheet.fill(rows[0].text, "reason", "")
    let (_, _, mixed) = try sheet.claims(of: try #require(sheet.read().node))
    #expect(mixed.count == 2 && mixed.contains { $0.assertion == .value(.unknown) && $0.note == "該当なし：理由1" })
  }
}
