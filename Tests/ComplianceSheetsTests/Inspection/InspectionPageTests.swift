import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
import ComplianceSheets
import Foundation
import SourceText
import Testing

@Suite struct InspectionPageTests {
  private func page(_ sheet: InspectionSheet) -> String {
    let head = ReportHead(
      rulebook: sheet.evaluation.rulebook, day: sheet.evaluation.day, language: sheet.language, toolVersion: "9.9",
      notes: ["読み替えた基準"])
    return String(decoding: InspectionPage.bytes(sheet, head), as: UTF8.self)
  }

  @Test(arguments: [Language.ja, .en])
  func thePageHoldsEveryRowWithItsBoxes(language: Language) throws {
    for sample in ["samples/shinjuku-symposium.yaml", "samples/nerima-giga-school.yaml"] {
      let day = sample.contains("giga") ? "2020-12-01" : "2019-12-01"
      let filled = try FilledInspection(sample, on: day, language: language)
      let page = self.page(filled.sheet)
      if let folder = ProcessInfo.processInfo.environment["TOKKI_PAGES"] {
        let name = sample.split(separator: "/").last.map { String($0) } ?? "x"
        try page.write(toFile: "\(folder)/\(name).\(language.rawValue).html", atomically: true, encoding: .utf8)
      }
      for item in filled.sheet.items {
        #expect(page.contains("id=\"no-\(item.number)\""))
        #expect(page.contains("name=\"result-\(item.number)\""))
      }
      for mark in InspectionMark.allCases {
        #expect(page.components(separatedBy: ">\(mark.rawValue)</label>").count == filled.sheet.items.count + 1)
      }
      #expect(!page.contains("<script") && page.contains("default-src 'none'"))
      #expect(page.contains("counter(page)") && page.contains("9.9") && page.contains("<p>読み替えた基準</p>"))
      let head = try #require(page.range(of: "<table class=\"sheet\">"))
      #expect(page[head.upperBound...].prefix(600).contains(filled.sheet.title))
    }
  }

  @Test func whatAVendorWroteIsText() throws {
    let text = """
      dossier: case
      title: { ja: "<b>案件</b>", en: x }
      kind: outsourcing
      ward: shinjuku
      contract: { from: 2019-09-02, until: 2020-03-31 }
      parties: { ward: { role: ward, name: 区 }, contractor: { role: contractor, name: "<script>alert(1)</script>" } }
      """
    let dossier = try #require(Shipped.dossier(text: text).value)
    let filled = try FilledInspection(dossier, on: "2019-12-01")
    let page = self.page(filled.sheet)
    #expect(!page.contains("<script") && !page.contains("<b>案件"))
    #expect(page.contains("&lt;script&gt;"))
  }
}
