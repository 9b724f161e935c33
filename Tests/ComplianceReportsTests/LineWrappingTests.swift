import SourceText
import Testing

@testable import ComplianceReports

struct LineWrappingTests {
  private func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    var writer = TerminalWriter(usesColor: false, width: width)
    writer.paragraph(text, indent: indent)
    return writer.text.split(separator: "\n").map(String.init)
  }

  @Test func japaneseBreaksAnywhere() {
    #expect(lines("あいうえおかきくけこさし", width: 20) == ["あいうえおかきくけこ", "さし"])
  }

  @Test(arguments: ["、", "。", "）", "」"])
  func nothingBeginsALineThatMayNot(sign: String) {
    let lines = lines("あいうえおかきくけこ\(sign)さし", width: 20)
    #expect(lines == ["あいうえおかきくけ", "こ\(sign)さし"])
  }

  @Test(arguments: ["（", "「"])
  func nothingEndsALineThatMayNot(sign: String) {
    #expect(lines("あいうえおかきくけ\(sign)こ」さし", width: 20) == ["あいうえおかきくけ", "\(sign)こ」さし"])
  }

  @Test func wordsStayTogether() {
    #expect(lines("the quick brown fox jumps", width: 16) == ["the quick brown", "fox jumps"])
  }

  @Test func aWordThatFitsNoLineIsBroken() {
    #expect(lines(String(repeating: "x", count: 40), width: 16).map(\.count) == [16, 16, 8])
  }

  @Test func furtherLinesAreIndented() {
    #expect(lines("あいうえおかきくけこさし", width: 20, indent: 2) == ["  あいうえおかきくけ", "  こさし"])
  }

  @Test func noLineIsWiderThanItMayBe() {
    let text = "「IPアドレス制限［access.ip-restriction］」が、仕様書に書かれていない（推定）。 was promised, and left out."
    for width in 20...110 {
      for line in lines(text, width: width, indent: 4) { #expect(displayWidth(line) <= width, "\(width): \(line)") }
      let joined = lines(text, width: width).joined().filter { $0 != " " }
      #expect(joined == text.filter { $0 != " " })
    }
  }

  @Test func coloursTakeNoColumn() {
    var writer = TerminalWriter(usesColor: true, width: 20)
    writer.paragraph([.init("あいうえお", .red), .init("かきくけこ", .bold), .init("さし")])
    #expect(writer.text == "\u{1B}[1;31mあいうえお\u{1B}[0m\u{1B}[1mかきくけこ\u{1B}[0m\nさし\n")
  }

  @Test func unbrokenTextGoesToTheNextLineAsAWhole() {
    var writer = TerminalWriter(usesColor: false, width: 20)
    writer.paragraph([.init("あいうえお "), .init("[kind control id-1]", isUnbroken: true)])
    #expect(writer.text == "あいうえお \n[kind control id-1]\n" || writer.text == "あいうえお\n[kind control id-1]\n")
  }
}
