import SourceText
import Testing

@Suite("Lines of a file")
struct SourceFileTests {
  private func lines(_ text: String) -> [String] { lines(Array(text.utf8)) }

  private func lines(_ bytes: [UInt8]) -> [String] {
    let file = SourceFile(path: "x", bytes: bytes)
    var result: [String] = []
    while let line = file.line(result.count + 1) { result.append(line) }
    return result
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func everyLineEndOfLibyamlEndsALine(end: String) {
    #expect(lines("区: 1\(end)b: 2") == ["区: 1", "b: 2"])
  }

  @Test func textAfterTheLastLineEndIsALineEvenWhenEmpty() {
    #expect(lines("a\n") == ["a", ""])
    #expect(lines("") == [""])
  }

  @Test func carriageReturnAndLineFeedEndOneLineButTwoLineFeedsEndTwo() {
    #expect(lines("a\r\nb\n\nc") == ["a", "b", "", "c"])
  }

  @Test func byteOrderMarkIsNoPartOfTheFirstLine() {
    #expect(lines("\u{FEFF}a\nb") == ["a", "b"])
  }

  @Test func bytesThatAreNotUTF8AreShownAsReplacementCharacters() {
    #expect(lines([0x61, 0xFF, 0x0A, 0x62]) == ["a\u{FFFD}", "b"])
  }

  @Test func bytesThatOnlyBeginLikeALineEndDoNotEndALine() {
    #expect(lines("…©\u{2027}") == ["…©\u{2027}"])
    #expect(lines([0x61, 0xC2]).count == 1)
    #expect(lines([0x61, 0xE2, 0x80]).count == 1)
  }

  @Test(arguments: [0, -1, 3, Int.max])
  func thereIsNoLineOutsideTheFile(number: Int) {
    #expect(SourceFile(path: "x", bytes: Array("a\nb".utf8)).line(number) == nil)
  }
}
