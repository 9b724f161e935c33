import Foundation
import Testing

@testable import ComplianceReports

struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return writer.text
  }

  @Test func objectsAreIndentedByTwoSpaces() {
    let text = written { writer in
      writer.object {
        $0.member("a", 1)
        $0.member("b", ["x", "y"])
        $0.member("c") { $0.object { _ in } }
        $0.words("d", ["x", "y"])
        $0.words("e", [])
        $0.member("f") { $0.inlineObject { $0.flag("g", true) } }
      }
    }
    #expect(
      text == """
        {
          "a": 1,
          "b": [
            "x",
            "y"
          ],
          "c": {},
          "d": [ "x", "y" ],
          "e": [],
          "f": { "g": true }
        }
        """)
  }

  @Test func whatSaysNothingIsLeftOut() {
    #expect(
      written {
        $0.object {
          $0.optional("a", nil); $0.flag("b", false)
        }
      } == "{}")
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1B}[31m\u{7F}", #""\u0000\u001b[31m\u007f""#),
    ("\u{85}\u{9B}", #""\u0085\u009b""#), ("\u{202E}\u{2066}\u{200F}\u{61C}", #""\u202e\u2066\u200f\u061c""#),
    ("\u{2028}", #""\u2028""#), ("日本語🏫ØÂ", #""日本語🏫ØÂ""#),
  ])
  func whatATerminalMightActOnIsEscaped(text: String, json: String) throws {
    let written = written { $0.string(text) }
    #expect(written == json)
    let parsed = try JSONSerialization.jsonObject(with: Data("[\(written)]".utf8)) as? [String]
    #expect(parsed?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }
}
