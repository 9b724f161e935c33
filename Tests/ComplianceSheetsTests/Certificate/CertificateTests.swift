import ComplianceEvaluation
import ComplianceModel
import LocatedYAML
import SourceText
import Testing
import Workbooks

@testable import ComplianceSheets

/// A certificate of deletion, from the case to the sheet and back.
@Suite struct CertificateTests {
  static let text = """
    dossier: entry
    title: { ja: 申請書の入力, en: Typing in applications }
    kind: outsourcing
    ward: nerima
    contract: { from: 2024-10-01, until: 2025-03-31 }
    parties:
      ward: { role: ward, name: 練馬区 }
      maker: { role: contractor, name: 甲社 }
      typist: { role: subcontractor, name: 乙社, under: maker }
      other: { role: operator, name: 丙社 }
    holdings:
      server: { label: { ja: 本番のサーバ, en: the live server }, held-by: maker, serial: KS-0417 }
      usb: { label: { ja: 受渡しのUSBメモリ, en: the USB stick }, held-by: typist }
      cloud: { held-by: other }
      later: { held-by: maker, known: 2025-06-01 }
    documents:
      - { stage: declared, title: 回答書, date: 2024-09-17, claims: [{ party: maker, data.deletion-certificate: true }] }
    """

  static func evaluation(on date: String = "2025-04-10") throws -> Evaluation {
    let dossier = try #require(Shipped.dossier(text: text).value)
    let day = try #require(DateText.parse(date)).first
    return Evaluator(rulebook: Shipped.rulebook).evaluation(of: dossier, on: day)
  }

  static func blank(_ language: Language = .ja) throws -> Workbook {
    CertificateSheet.workbook(for: try evaluation(), party: 1, language: language)
  }

  /// The sheet filled in as it should be.
  static func filled(_ language: Language = .ja) throws -> Filling {
    var filling = Filling(try blank(language))
    filling.write("2025-04-11", under: "answer", ofLine: "cover/date")
    for kind in CopyKind.allCases {
      let isThere = [.live, .maintenance].contains(kind)
      filling.write(
        (isThere ? ValueWords.yes : ValueWords.no)[language], under: "answer", ofLine: "kind/\(kind.rawValue)")
    }
    filling.erase("holding/server", .live, method: "physical", on: "令和7年4月4日", language)
    filling.erase("holding/usb", .maintenance, method: "overwrite", on: "2025-04-10", language)
    return filling
  }

  static func read(_ filling: Filling, party: Int? = nil) throws -> (paper: Paper?, codes: [String]) {
    let dossier = try #require(Shipped.dossier(text: text).value)
    let reading = CertificateSheet.read(
      ReadWorkbook(filling.workbook, path: "c.xlsx"), dossier: dossier, vocabulary: Shipped.vocabulary, party: party)
    let codes = reading.diagnostics.map(\.code)
    return (try reading.document.map { try Paper($0) }, codes)
  }

  // MARK: The blank sheet

  @Test(arguments: Language.allCases)
  func theBlankSheetNamesTheCaseAndItsKnownCopies(language: Language) throws {
    let filling = Filling(try Self.blank(language))
    #expect(filling.text(under: "answer", ofLine: "cover/sender") == "甲社")
    #expect(filling.text(under: "answer", ofLine: "cover/recipient") == "練馬区")
    #expect(
      filling.text(under: "answer", ofLine: "cover/work") == (language == .ja ? "申請書の入力" : "Typing in applications"))
    #expect(filling.text(under: "answer", ofLine: "cover/case") == "entry")
    #expect(filling.text(under: "serial", ofLine: "holding/server") == "KS-0417")
    #expect(filling.text(under: "held", ofLine: "holding/usb") == "乙社")
    // Another's copies, and those that nobody knows of yet, are not asked for.
    #expect(filling.text(under: "what", ofLine: "holding/cloud") == nil)
    #expect(filling.text(under: "what", ofLine: "holding/later") == nil)
  }

  @Test func theSheetIsTheSameInEveryRun() throws {
    #expect(try Self.blank() == Self.blank())
  }

  @Test func methodsAreThoseOfTheVocabulary() throws {
    let sheet = try #require(try Self.blank().sheets.first { $0.name == "控えと媒体" })
    #expect(sheet.choices.contains { $0.list.contains("物理破壊") && $0.isStrict })
    #expect(sheet.choices.contains { $0.list == ["本番", "テスト", "エラー", "検証", "バックアップ", "保守"] })
  }

  @Test func aSheetThatNobodyFilledInIsNoPaper() throws {
    let (paper, codes) = try Self.read(Filling(try Self.blank()))
    #expect(paper == nil && codes.contains("sheet.missing-cell"))
  }

  // MARK: A complete certificate

  @Test(arguments: Language.allCases)
  func aCompleteCertificateIsAReportShownByADocument(language: Language) throws {
    let (read, codes) = try Self.read(try Self.filled(language))
    let paper = try #require(read)
    #expect(codes == [])
    #expect(paper.document.stage == .implemented && paper.document.by == .party(1))
    #expect(paper.document.date.description == "2025-04-11" && paper.document.id == "certificate-maker-2025-04-11")
    #expect(
      paper.claims == [
        "data.deletion-certificate yes", "data.deletion-record yes", "data.deletion-timing#server contract-end+4",
        "data.deletion-timing#usb contract-end+10", "data.media-destruction overwrite",
      ])
    #expect(
      paper.dossier.claims.filter { $0.document == 1 && $0.impliedBy == nil }.allSatisfy { $0.evidence?.how == .paper })
  }

  @Test func theWeakestMethodStandsForAllAndTheNoteNamesEach() throws {
    let paper = try #require(try Self.read(try Self.filled()).paper)
    #expect(paper.note("data.media-destruction")?.contains("本番のサーバ（KS-0417）は物理破壊") == true)
  }

  @Test func whatWasErasedBeforeTheEndIsErasedAtTheEnd() throws {
    var filling = try Self.filled()
    filling.write("2025-03-20", under: "date", ofLine: "holding/usb")
    let paper = try #require(try Self.read(filling).paper)
    #expect(paper.claims.contains("data.deletion-timing#usb contract-end+0"))
  }

  // MARK: What is missing

  @Test(arguments: ["how", "date", "who"])
  func aCopyThatIsNotFilledInMakesItPartly(column: String) throws {
    var filling = try Self.filled()
    filling.write("", under: column, ofLine: "holding/usb")
    let (read, codes) = try Self.read(filling)
    let paper = try #require(read)
    #expect(codes == ["sheet.copy-incomplete"])
    #expect(paper.claims.contains("data.deletion-certificate partly"))
    #expect(paper.note("data.deletion-certificate")?.contains("受渡しのUSBメモリ") == true)
    #expect(paper.claims.contains("data.deletion-timing#usb contract-end+10") == (column != "date"))
  }

  @Test func aLineThatWasRemovedMakesItPartly() throws {
    var filling = try Self.filled()
    filling.removeLine("holding/usb")
    let (read, codes) = try Self.read(filling)
    #expect(codes.contains("sheet.copy-not-listed"))
    let paper = try #require(read)
    #expect(paper.claims.contains("data.deletion-certificate partly"))
    #expect(paper.note("data.deletion-certificate")?.contains("「受渡しのUSBメモリ」が載っていない") == true)
  }

  @Test func aKindThatNobodySpokeOfIsNotNone() throws {
    var filling = try Self.filled()
    filling.write("", under: "answer", ofLine: "kind/test")
    let (read, codes) = try Self.read(filling)
    #expect(codes == ["sheet.kind-not-answered"])
    #expect(try #require(read).note("data.deletion-certificate") == "種類「テスト」があるかないかが書かれていない")
  }

  @Test func kindsAndLinesMustAgree() throws {
    var filling = try Self.filled()
    filling.write("あり", under: "answer", ofLine: "kind/backup")
    filling.write("なし", under: "answer", ofLine: "kind/live")
    let (read, codes) = try Self.read(filling)
    #expect(codes == ["sheet.kind-with-copies", "sheet.kind-without-copies"])
    #expect(try #require(read).claims.contains("data.deletion-certificate partly"))
  }

  @Test func aLineWithoutARecordNumberMakesTheRecordPartly() throws {
    var filling = try Self.filled()
    filling.write("", under: "record", ofLine: "holding/usb")
    let paper = try #require(try Self.read(filling).paper)
    #expect(paper.claims.contains("data.deletion-record partly"))
    #expect(paper.claims.contains("data.deletion-certificate yes"))
    filling.write("", under: "record", ofLine: "holding/server")
    let silent = try #require(try Self.read(filling).paper)
    #expect(!silent.claims.contains { $0.hasPrefix("data.deletion-record") })
  }

  @Test func whatIsErasedAfterTheCertificateIsNotErased() throws {
    var filling = try Self.filled()
    filling.write("2025-04-12", under: "date", ofLine: "holding/usb")
    let (read, codes) = try Self.read(filling)
    #expect(codes == ["sheet.not-yet-erased", "sheet.copy-incomplete"])
    #expect(try #require(read).claims.contains("data.deletion-certificate partly"))
  }

  @Test func whatHasTheCopiesAsPartsIsSaidCopyByCopy() throws {
    let shipped = Shipped.vocabulary
    let vocabulary = Vocabulary(
      controls: shipped.controls.map { control in
        var control = control
        switch control.certificate {
        case .statement, .method: control.parts = .holdings
        case .timing: control.parts = .whole
        case .record, nil: break
        }
        return control
      }, features: shipped.features, events: shipped.events, sensitivities: shipped.sensitivities,
      wards: shipped.wards, incidents: shipped.incidents)
    let dossier = try #require(Shipped.dossier(text: Self.text).value)
    func paper(_ filling: Filling) throws -> Paper {
      let workbook = ReadWorkbook(filling.workbook, path: "c.xlsx")
      let reading = CertificateSheet.read(workbook, dossier: dossier, vocabulary: vocabulary)
      return try Paper(try #require(reading.document), vocabulary: vocabulary)
    }
    var filling = try Self.filled()
    #expect(
      try paper(filling).claims == [
        "data.deletion-certificate#server yes", "data.deletion-certificate#usb yes", "data.deletion-record yes",
        "data.deletion-timing contract-end+10", "data.media-destruction#server physical",
        "data.media-destruction#usb overwrite",
      ])
    filling.write("", under: "date", ofLine: "holding/usb")
    #expect(
      try paper(filling).claims == [
        "data.deletion-certificate#server yes", "data.deletion-certificate#usb partly", "data.deletion-record partly",
        "data.media-destruction#server physical", "data.media-destruction#usb overwrite",
      ])
  }

  // MARK: Copies that the ward did not know

  @Test func aCopyTheWardDidNotKnowIsANoteAndAWarning() throws {
    var filling = try Self.filled()
    filling.addCopy([
      "kind": "テスト", "what": "検証用のディスク", "serial": "HD-9003", "how": "磁気消去", "date": "R7.4.5", "who": "山田",
      "record": "9",
    ])
    filling.write("あり", under: "answer", ofLine: "kind/test")
    let (read, codes) = try Self.read(filling)
    let paper = try #require(read)
    #expect(codes == ["sheet.unknown-copy"])
    #expect(paper.document.notes == ["案件ファイルにない控え：テスト、検証用のディスク、HD-9003、磁気消去、R7.4.5、山田、9"])
    #expect(paper.claims.contains("data.deletion-certificate yes"))
    #expect(!paper.claims.contains { $0.contains("HD-9003") })
  }

  @Test func aBlankLineOfACopyTheWardDidNotKnowIsMissingToo() throws {
    var filling = try Self.filled()
    filling.addCopy(["kind": "テスト", "what": "検証用のディスク"])
    filling.write("あり", under: "answer", ofLine: "kind/test")
    let (read, codes) = try Self.read(filling)
    #expect(codes.sorted() == ["sheet.copy-incomplete", "sheet.unknown-copy"])
    #expect(try #require(read).claims.contains("data.deletion-certificate partly"))
  }
}
