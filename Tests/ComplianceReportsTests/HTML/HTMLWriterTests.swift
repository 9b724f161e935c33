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
        list.element("li", .flag("hidden")) { $0.empty("br") }
      }
    }
    #expect(text == "<ul class=\"list\"><li>a</li><li hidden><br></li></ul>")
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

  @Test func marksThatActAreShown() {
    let text = written { $0.text("\u{1B}[31m\u{202E}abc") }
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E } && text.contains("abc"))
  }
}
