import SourceText
import Testing

@testable import ComplianceReports

struct HTMLPageTests {
  private var page: String {
    var html = HTMLWriter()
    HTMLPage.begin(&html, title: "A & B", language: .ja, style: ".own{color:red}")
    html.section("first", "第一") { $0.list(["一", "二"]) }
    html.stackedTable(["名", "値"]) { rows in
      rows.row {
        $0.head("甲")
        $0.cell("値", "<乙>")
      }
    }
    HTMLPage.end(&html, toolVersion: "0.0.0", language: .ja)
    return html.text
  }

  @Test func aPageSaysItsTitleAndLanguage() {
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"ja\">"))
    #expect(page.contains("<title>A &amp; B</title>"))
    #expect(page.contains(".own{color:red}"))
  }

  @Test func aPageRunsAndLoadsNothing() {
    #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:") && !page.contains("url("))
    #expect(page.contains("default-src 'none'"))
  }

  @Test func aSectionIsNamedByItsHeading() {
    #expect(page.contains("<section id=\"first\" aria-labelledby=\"first-title\"><h2 id=\"first-title\">第一</h2>"))
  }

  @Test func cellsKnowTheirColumn() {
    #expect(page.contains("<tr><th scope=\"row\">甲</th><td data-label=\"値\">&lt;乙&gt;</td></tr>"))
  }

  @Test func everyElementIsClosed() {
    for name in ["html", "head", "style", "body", "main", "section", "table", "tbody", "tr", "td"] {
      #expect(page.split(separator: "<\(name)").count == page.split(separator: "</\(name)>").count, "\(name)")
    }
  }
}
