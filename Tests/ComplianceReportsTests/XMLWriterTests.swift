import Testing

@testable import ComplianceReports

struct XMLWriterTests {
  private func written(_ body: (inout XMLWriter) -> Void) -> String {
    var writer = XMLWriter()
    body(&writer)
    return writer.text
  }

  @Test func elementsAreIndentedByTwoSpaces() {
    let text = written { writer in
      writer.declaration()
      writer.element("a", [("b", "1"), ("c", nil)]) { inner in
        inner.element("d", [])
        inner.element("e", [("f", "2")], text: "x\ny")
        inner.element("g") { $0.element("h", []) }
      }
    }
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a b="1">
          <d/>
          <e f="2">x
        y</e>
          <g>
            <h/>
          </g>
        </a>

        """)
  }

  @Test(arguments: [
    ("<script>'1'</script>", "&lt;script&gt;'1'&lt;/script&gt;", nil),
    ("a ]]> b & \"c\"", "a ]]&gt; b &amp; \"c\"", "a ]]&gt; b &amp; &quot;c&quot;"),
    ("1\n2\t3", "1\n2&#9;3", "1&#10;2&#9;3"),
    ("\u{0}\u{8}\u{1B}[31m\r\u{7F}", "⟨U+0000⟩⟨U+0008⟩⟨U+001B⟩[31m⟨U+000D⟩⟨U+007F⟩", nil),
    ("\u{85}\u{9B}\u{2028}", "⟨U+0085⟩⟨U+009B⟩⟨U+2028⟩", nil),
    ("\u{202E}逆\u{2066}\u{200F}\u{61C}", "⟨U+202E⟩逆⟨U+2066⟩⟨U+200F⟩⟨U+061C⟩", nil),
    ("\u{FFFE}\u{FFFF}\u{FFFD}", "⟨U+FFFE⟩⟨U+FFFF⟩\u{FFFD}", nil), ("日本語🏫ØÂ", "日本語🏫ØÂ", nil),
  ])
  func textIsEscaped(text: String, content: String, attribute: String?) {
    #expect(written { $0.element("a", [], text: text) } == "<a>\(content)</a>\n")
    #expect(written { $0.element("a", [("b", text)]) } == "<a b=\"\(attribute ?? content)\"/>\n")
  }
}
