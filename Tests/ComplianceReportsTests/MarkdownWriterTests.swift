import SourceText
import Testing

@testable import ComplianceReports

@Suite("Markdown is written only escaped")
struct MarkdownWriterTests {
  private func paragraph(_ pieces: MarkdownWriter.Piece...) -> String {
    var writer = MarkdownWriter(goesOn: false)
    writer.paragraph(pieces)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("# 見出し", "\\# 見出し"), ("- 項目", "\\- 項目"), ("+ a", "\\+ a"), ("* a", "\\* a"), ("1. a", "1\\. a"),
    ("12) a", "12\\) a"),
    ("> 引用", "\\> 引用"), ("===", "\\==="), ("---", "\\---"), ("    字下げ", "字下げ"), ("```", "\\`\\`\\`"),
    ("~~~", "\\~\\~\\~"),
    ("[x] 済み", "\\[x\\] 済み"), ("[^1]", "\\[^1\\]"),
  ])
  func aLineBeginsNothing(text: String, expected: String) {
    #expect(paragraph(.text(text)) == expected + "\n")
  }

  @Test(arguments: [
    ("<script>", "\\<script\\>"), ("a|b", "a\\|b"), ("*強*_a_", "\\*強\\*\\_a\\_"), ("![図](x)", "!\\[図\\](x)"),
    ("&lt;", "\\&lt;"),
    ("a\\b", "a\\\\b"), ("$x$", "\\$x\\$"), ("~~消~~", "\\~\\~消\\~\\~"), ("一行\n# 二行", "一行 \\# 二行"),
    ("\u{202E}逆", "⟨U+202E⟩逆"),
    ("{{ x }}", "\\{\\{ x \\}\\}"),
  ])
  func markupIsText(text: String, expected: String) {
    #expect(paragraph(.text(text)) == expected + "\n")
  }

  @Test(arguments: [
    ("見よhttps://example.com/を", "見よ`https://example.com/`を"), ("www.example.com", "`www.example.com`"),
    ("HTTP://X", "`HTTP://X`"), ("@user さん", "`@user` さん"), ("a@b.example", "`a@b.example`"),
    ("#12 と GH-3", "`#12` と `GH-3`"),
    (":tada:", "`:tada:`"), ("mailto:x", "`mailto:x`"), ("http|://x", "http\\|`://x`"), ("WwW.x", "`WwW.x`"),
  ])
  func nothingBecomesALinkOrMention(text: String, expected: String) {
    #expect(paragraph(.text(text)) == expected + "\n")
  }

  @Test(arguments: ["mail.bcc", "2021-06-21", "x:1", "a.b.c", "gh3", "株式会社ワーク"])
  func ordinaryWordsStayText(text: String) {
    #expect(paragraph(.text(text)) == text + "\n")
  }

  @Test func codeWithMarksOfItsOwnIsText() {
    #expect(paragraph(.code("a.yaml:3:5")) == "`a.yaml:3:5`\n")
    #expect(paragraph(.code("a`|b<i>.yaml")) == "a\\`\\|b\\<i\\>.yaml\n")
    #expect(paragraph(.code("")) == "\n")
  }

  @Test func spacesAtItsEdgesDoNotEndBoldText() {
    #expect(paragraph(.strong(" \u{3000}重い* ")) == "**重い\\***\n")
    #expect(paragraph(.strong("  ")) == "\n")
  }

  @Test func blocksAreParted() {
    var writer = MarkdownWriter(goesOn: true)
    writer.heading(3, .text("見出し"))
    writer.item(.text("一"))
    writer.item(.text("二"), depth: 1)
    writer.task([.text("三")])
    writer.table(["甲", "乙"], [[.text("1|2"), .code("x")], [.text(""), .strong("y")]])
    let expected = """

      ### 見出し

      - 一
        - 二
      - [ ] 三

      | 甲 | 乙 |
      | --- | --- |
      | 1\\|2 | `x` |
      |  | **y** |

      """
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }
}
