import SourceText
import Testing

@Suite("Escaping for a terminal")
struct TerminalEscapingTests {
  @Test func ordinaryTextStaysAsItIs() {
    #expect("練馬区 (教育) ｶﾞ 🏫".escapedForTerminal == "練馬区 (教育) ｶﾞ 🏫")
  }

  @Test func escapeSequencesAreShownAndNotSent() {
    #expect("a\u{1B}[31m".escapedForTerminal == "a⟨U+001B⟩[31m")
  }

  @Test(arguments: ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{061C}"])
  func bidirectionalMarksAreShown(mark: String) {
    let escaped = "a\(mark)b".escapedForTerminal
    #expect(escaped.hasPrefix("a⟨U+") && escaped.hasSuffix("⟩b"))
    #expect(!escaped.unicodeScalars.contains { mark.unicodeScalars.contains($0) })
  }

  @Test func noControlCharacterIsLeft() {
    let all = String(String.UnicodeScalarView((0..<0x100).compactMap { Unicode.Scalar($0) }))
    let left = all.escapedForTerminal.unicodeScalars.filter { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
    #expect(left.isEmpty)
  }

  @Test func lineEndsBecomeOneSpace() {
    #expect("a\nb\r\nc\rd\n\ne".escapedForTerminal == "a b c d  e")
  }
}
