import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText
import Testing

@testable import ComplianceReports

struct ValueTextTests {
  private let vocabulary = Situation.rulebook.vocabulary

  private func text(_ value: Value, of id: String, _ language: Language = .ja) throws -> String {
    vocabulary.text(of: value, control: try #require(vocabulary.index(of: id)), in: language)
  }

  @Test func booleansAreSaidInWords() throws {
    #expect(try text(.boolean(true), of: "mail.bcc") == "あり")
    #expect(try text(.boolean(false), of: "mail.bcc", .en) == "no")
  }

  @Test func levelsAndChoicesShowTheirLabels() throws {
    #expect(try text(.level(1), of: "physical.carry-out") == "承諾を得て行う")
    #expect(try text(.choice(1), of: "mail.attachment-password", .en) == "not used")
  }

  @Test func aLabelThatIsABoundIsNotMadeOneAgain() throws {
    let control = try #require(vocabulary.index(of: "physical.carry-out"))
    let test = ControlTest(
      control: control, comparison: .asStrongAs(.level(1)), location: vocabulary.controls[control].location)
    #expect(vocabulary.comparison(test, in: .ja) == "「承諾を得て行う」以上")
    var controls = vocabulary.controls
    controls[control].valueLabels["with-consent"] = LocalizedText(ja: "年1回以上", en: "at least once a year")
    let bounded = Vocabulary(controls: controls)
    #expect(bounded.comparison(test, in: .ja) == "「年1回以上」")
    #expect(bounded.comparison(test, in: .en) == "“at least once a year”")
  }

  @Test func numbersCarryTheirUnitOrTheirName() throws {
    #expect(try text(.number(2), of: "backup.frequency") == "2回／日")
    #expect(try text(.number(0.5), of: "backup.frequency", .en) == "0.5 times a day")
    #expect(try text(.number(.infinity), of: "backup.frequency") == "常時")
    #expect(try text(.number(36_500), of: "data.retention") == "年数の明示なし")
  }

  @Test func setsListTheirMembers() throws {
    #expect(try text(.set(.closed(0b101)), of: "access.authentication") == "ID・IPアドレス")
    #expect(try text(.set(.closed(0)), of: "access.authentication", .en) == "none")
    #expect(
      try text(.set(.open([SetElement(name: "name"), SetElement(name: "住所")])), of: "data.items") == "氏名・住所")
  }

  @Test func membersThatHoldTheSeparatorAreSeparatedOtherwise() throws {
    let items = [SetElement(name: "エー・ビー"), SetElement(name: "住所")]
    #expect(try text(.set(.open(items)), of: "data.items") == "エー・ビー、住所")
  }

  @Test func validityOfCertificatesIsShown() throws {
    let days = ["2023-03-26", "2025-03-25", "2024-12-24"].compactMap { DateText.parse($0) }
    let validity = Validity(from: days[0], until: days[1], suspended: [.init(from: days[2])])
    #expect(
      try text(.set(.open([SetElement(name: "p-mark", validity: validity)])), of: "org.certification")
        == "プライバシーマーク（有効 2023-03-26–2025-03-25、停止 2024-12-24–）")
  }

  @Test(arguments: [
    (14, "契約の終了後14日以内", "within 14 days after the end of the contract"),
    (0, "契約の終了まで", "by the end of the contract"),
    (-3, "契約の終了の3日前まで", "at least 3 days before the end of the contract"),
  ])
  func deadlinesNameTheEvent(days: Int, japanese: String, english: String) throws {
    let deadline = Value.deadline(Deadline(event: try #require(vocabulary.event(.contractEnd)), days: days))
    #expect(try text(deadline, of: "data.deletion-timing") == japanese)
    #expect(try text(deadline, of: "data.deletion-timing", .en) == english)
  }

  @Test func recordsShowTheirFields() throws {
    let records = [["business": "甲社", "tier": "2"], ["business": "乙社"]]
    #expect(try text(.records(records), of: "sub.consent-record") == "事業者：甲社、段数：2／事業者：乙社")
    #expect(try text(.records([]), of: "sub.consent-record", .en) == "none")
  }

  @Test(arguments: zip([Value.unstated, .unknown, .partly], ["言及あり・値なし", "不明", "一部"]))
  func valuesOfEveryTypeHaveWords(value: Value, word: String) throws {
    #expect(try text(value, of: "mail.bcc") == word)
  }

  @Test func aUnitThatIsABoundItselfIsNotBoundedTwice() throws {
    let text = """
      data.return:
        label: { ja: 返還, en: return }
        type: { number: days, stronger: fewer }
        unit: { ja: 日以内（終了後）, en: days after the end }
        scope: party
        responsible: [contractor]
        field: human
        protects: { ja: 返す。, en: It comes back. }
        evidence: { ja: [受領書], en: [receipt] }
        criticality: 2
      """
    let decoded = VocabularyDecoder.decode([
      YAMLReader.parse(SourceFile(path: "org.yaml", bytes: Array(text.utf8))),
      YAMLReader.read(path: Situation.folder.appending(path: "Cases/terms.yaml").path),
    ])
    let words = try #require(decoded.value)
    let test = ControlTest(
      control: try #require(words.index(of: "data.return")), comparison: .atMost(14),
      location: SourceLocation(file: SourceFile(path: "p.yaml", bytes: []), line: 1, column: 1))
    #expect(words.comparison(test, in: .ja) == "14日以内（終了後）")
  }
}
