import Testing

@testable import ComplianceReports

struct HTMLWriterTests {
  private func written(_ write: (inout HTMLWriter) -> Void) -> String {
    var writer = HTMLWriter()
    write(&writer)
    return writer.text
  }

  @Test func elementsAreClosedInTheirOrder() {
    let text = written {
      $0.element("ul", .classes("list")) { list in
        list.element("li", text: "a")
        list.element("li", .hidden) { $0.empty("br") }
      }
    }
    #expect(text == "<ul class=\"list\"><li>a</li><li aria-hidden=\"true\"><br></li></ul>")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"><img onerror=x>", "\"&gt;&lt;img onerror=x&gt;"), ("a & b", "a &amp; b"), ("&lt;", "&amp;lt;"),
  ])
  func textIsEscaped(text: String, expected: String) {
    #expect(written { $0.element("p", text: text) } == "<p>\(expected)</p>")
  }

  @Test func anAttributeCannotBeLeft() {
    let text = written { $0.element("a", .link(to: "x\" onclick=\"y"), text: "") }
    #expect(text == "<a href=\"#x&quot; onclick=&quot;y\"></a>")
  }

  @Test(arguments: ["a", "nerima-giga-school", "0", String(repeating: "x", count: 100)])
  func anIDOfSmallLettersNamesItsPage(id: String) {
    #expect(HTMLWriter.pageName(of: id) == id + ".html")
  }

  @Test(arguments: [
    "../evil", "/etc/x", "a/b", "index", "A", "x#y?z%41", "二", "-x", ".x", "x.html\n",
    String(repeating: "x", count: 101), "con.",
  ])
  func anyOtherIDIsNamedByAHash(id: String) throws {
    let name = HTMLWriter.pageName(of: id)
    #expect(try name.wholeMatch(of: Regex("case-[0-9a-f]{32}\\.html")) != nil)
    #expect(name != HTMLWriter.pageName(of: id + "x"))
  }

  @Test func marksThatActAreShown() {
    let text = written { $0.text("\u{1B}[31m\u{202E}abc") }
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E } && text.contains("abc"))
  }
}
