import ComplianceEvaluation
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

@Suite("The page of a case")
struct HTMLFormatTests {
  private func page(_ name: String, on day: String = "2021-06-21", _ language: Language = .ja) throws -> String {
    let evaluation = try Situation.evaluation(name, on: day)
    return HTMLFormat.document(for: Report(evaluations: [evaluation], language: language, toolVersion: "0.0.0"))
  }

  /// A page without the style sheet, which every page shares.
  private func withoutStyle(_ page: String) -> String { page.replacing(/<style>[^<]*<\/style>/, with: "") }

  // The page of `papers` is too long to be read in a review; its sentences are those of the recorded texts.
  @Test(arguments: FormatTests.situations.map(\.name).filter { $0 != "papers" })
  func thePageIsAsRecorded(name: String) throws {
    let day = try #require(FormatTests.situations.first { $0.name == name }).day
    try expectGolden(withoutStyle(page(name, on: day)), "html/\(name).ja.html")
    guard name == "promised" else { return }
    try expectGolden(withoutStyle(page(name, on: day, .en)), "html/\(name).en.html")
  }

  @Test(arguments: Sample.paths, Language.allCases)
  func everySampleHasAPageThatStandsByItself(path: String, language: Language) throws {
    let evaluation = try Sample.evaluation(path, on: "2026-02-12")
    let document = HTMLFormat.document(
      for: Report(evaluations: [evaluation], language: language, toolVersion: "0.0.0"))
    let page = PageReader(document)
    #expect(page.mistakes == [])
    #expect(document.utf8.count <= 150_000, "\(document.utf8.count) bytes")
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
    for link in page.values(of: "href") {
      #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
    }
    for name in page.values(of: "aria-labelledby") { #expect(ids.contains(name)) }
    #expect(page.elements.count { $0.name == "h1" } == 1)
    #expect(page.elements.allSatisfy { !["script", "img", "link", "iframe"].contains($0.name) })
  }

  @Test func theEnglishPageHoldsNoJapaneseOfOurOwn() throws {
    let text = PageReader(try page("promised", .en)).text
    for word in ["約束", "判定", "指摘", "点", "未解消", "推定"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test func everyFindingIsOnThePage() throws {
    let evaluation = try Situation.evaluation("promised", on: "2021-06-21")
    let page = PageReader(try page("promised"))
    for finding in evaluation.findings {
      let text = FindingText(finding, in: evaluation, language: .ja)
      if finding.kind.isQuestion {
        #expect(text.question.map { page.text.contains($0.text) } == true, "\(finding.id)")
      } else {
        #expect(page.values(of: "id").contains(finding.id))
        for action in text.actions { #expect(page.text.contains(action), "\(finding.id)") }
      }
    }
  }

  @Test func severalCasesOfOnePageShareNoID() throws {
    let evaluations = try ["promised", "ended", "asking"].map { try Situation.evaluation($0, on: "2021-06-21") }
    let page = PageReader(
      HTMLFormat.document(for: Report(evaluations: evaluations, language: .ja, toolVersion: "0.0.0")))
    let ids = page.values(of: "id")
    #expect(page.mistakes == [])
    #expect(Set(ids).count == ids.count)
    for link in page.values(of: "href") { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
  }

  @Test func whatMakesACaseNotCompliantComesFirst() throws {
    let page = PageReader(
      HTMLFormat.document(
        for: Report(
          evaluations: [try Sample.evaluation("samples/nerima-power-up-college.yaml", on: "2021-06-21")], language: .ja,
          toolVersion: "0.0.0")))
    #expect(page.text.contains("判定　不適合"))
    let answer = try #require(page.text.range(of: "足りないこと"))
    let promises = try #require(page.text.range(of: "措置と、何を守るか"))
    #expect(answer.lowerBound < promises.lowerBound)
  }

  @Test func whatOnlyASpecificationAsksForIsNobodysPromise() throws {
    let page = PageReader(
      HTMLFormat.document(
        for: Report(
          evaluations: [try Sample.evaluation("samples/fictional/tender.yaml", on: "2025-02-20")], language: .ja,
          toolVersion: "0.0.0")))
    #expect(page.text.contains("求めた者"))
    #expect(!page.text.contains("約束した者"))
  }

  @Test func whatAVendorWroteIsTextAndNothingElse() throws {
    let known: Set = [
      "html", "head", "meta", "title", "style", "body", "a", "main", "article", "header", "p", "h1", "h2", "h3", "div",
      "span", "strong", "small", "br", "ul", "ol", "li", "nav", "section", "table", "caption", "thead", "tbody", "tr",
      "th", "td", "dl", "dt", "dd", "svg", "rect", "time", "footer",
    ]
    for language in Language.allCases {
      let page = PageReader(try page("hostile", language))
      #expect(page.mistakes == [])
      #expect(page.elements.allSatisfy { known.contains($0.name) })
      #expect(page.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "style" } })
    }
  }
}
