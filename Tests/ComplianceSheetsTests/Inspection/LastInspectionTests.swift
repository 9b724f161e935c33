import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import SourceText
import Testing

@Suite struct LastInspectionTests {
  static let symposium = "samples/shinjuku-symposium.yaml"

  /// The case with what an inspection of 令和元年度 found.
  private func inspected() throws -> Dossier {
    var filled = try FilledInspection(Self.symposium, on: "2019-12-01")
    try filled.fillCover(.date, "2019-12-01")
    try filled.fill(
      "mail.bcc",
      ["result": "×", "note": "手順がない", "finding": "手順書を作る", "due": "2020-01-31", "how": "記録閲覧"])
    try filled.fill("network.firewall", ["result": "△", "note": "支店だけない"])
    try filled.fill("log.acquisition", ["result": "－", "note": "機器がない"])
    try filled.fill("crypto.file-password", ["result": "○", "how": "実演"])
    try filled.fill("mail.dedicated-account", ["result": "？", "note": "画面が開かない"])
    let node = try #require(filled.read().node)
    return try #require(FilledInspection.decoded(Self.symposium, with: [node]).value)
  }

  @Test func standsOnTheSheetOfTheNextYear() throws {
    let filled = try FilledInspection(inspected(), on: "2020-05-01")
    let name = try #require(filled.sheet.lastInspections.first)
    #expect(name.contains("立入り調査票") && name.contains("2019-12-01"))
    func last(_ control: String) throws -> String { try filled.item(control).last.joined(separator: "\n") }
    #expect(try last("mail.bcc").hasPrefix("×　なし。手順がない"))
    #expect(try last("mail.bcc").contains("指摘：手順書を作る（期限 令和2年1月31日（2020-01-31））【期限切れ】"))
    #expect(try last("network.firewall").hasPrefix("△　一部"))
    #expect(try last("log.acquisition").hasPrefix("－"))
    #expect(try last("crypto.file-password").hasPrefix("○　あり"))
    #expect(try last("mail.dedicated-account").contains("？") && last("mail.dedicated-account").contains("画面が開かない"))
    #expect(try last("mail.auto-reply").isEmpty)
  }

  @Test func theLatestPaperThatSpeaksOfARowCounts() throws {
    var first = try FilledInspection.symposium()
    try first.fill("mail.bcc", ["result": "×", "note": "一回目"])
    try first.fill("network.firewall", ["result": "×", "note": "一回目"])
    var second = try FilledInspection.symposium()
    try second.fillCover(.date, "2020-02-01")
    try second.fill("mail.bcc", ["result": "○", "note": "二回目"])
    let papers = try [#require(first.read().node), #require(second.read().node)]
    let dossier = try #require(FilledInspection.decoded(Self.symposium, with: papers).value)
    let filled = try FilledInspection(dossier, on: "2020-05-01")
    #expect(filled.sheet.lastInspections.count == 2)
    #expect(try filled.item("mail.bcc").last == ["○　あり。二回目"])
    #expect(try filled.item("network.firewall").last == ["×　なし。一回目"])
  }

  @Test func isNotThatOfTheSameYear() throws {
    #expect(try FilledInspection(inspected(), on: "2020-02-01").sheet.lastInspections.isEmpty)
  }

  @Test func theSameWordsAgainAreTold() throws {
    var filled = try FilledInspection(inspected(), on: "2020-05-01")
    try filled.fillCover(.date, "2020-05-01")
    try filled.fill("mail.bcc", ["result": "×", "note": "手順がない", "finding": "手順書を作る", "how": "記録閲覧"])
    try filled.fill("network.firewall", ["result": "△", "note": "支店と本店にない"])
    let told = filled.read().diagnostics.filter { $0.code == "sheet.same-as-last-year" }
    #expect(told.count == 1)
    #expect(told.first?.message.ja.hasSuffix("No. \(try filled.item("mail.bcc").number)") ?? false)
  }
}
