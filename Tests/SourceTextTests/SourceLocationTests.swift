import SourceText
import Testing

@Suite("Places")
struct SourceLocationTests {
  private let first = SourceFile(path: "a.yaml", bytes: [])
  private let second = SourceFile(path: "b.yaml", bytes: [])

  @Test func describesItselfAsPathLineAndColumn() {
    #expect(SourceLocation(file: first, line: 12, column: 5).description == "a.yaml:12:5")
  }

  @Test func placesAreOrderedByPathThenLineThenColumn() {
    let expected = [
      SourceLocation(file: first, line: 1, column: 9),
      SourceLocation(file: first, line: 2, column: 1),
      SourceLocation(file: first, line: 2, column: 3),
      SourceLocation(file: second, line: 1, column: 1),
    ]
    #expect(expected.reversed().sorted() == expected)
  }

  @Test func placesInTwoReadingsOfOneFileAreEqual() {
    let again = SourceFile(path: "a.yaml", bytes: [1])
    let place = SourceLocation(file: first, line: 1, column: 1)
    #expect(place == SourceLocation(file: again, line: 1, column: 1))
    #expect(Set([place, SourceLocation(file: again, line: 1, column: 1)]).count == 1)
    #expect(place != SourceLocation(file: second, line: 1, column: 1))
  }

  @Test func numbersBeyondWhatIsStoredAreCutAndDoNotCrash() {
    #expect(SourceLocation(file: first, line: Int.max, column: 1).line == Int(Int32.max))
  }

  @Test func placeOfAByteCountsScalarsAndLines() {
    let file = SourceFile(path: "a", bytes: Array("\u{FEFF}区a\r\n教x".utf8))
    #expect(file.location(atOffset: 3).description == "a:1:1")
    #expect(file.location(atOffset: 6).description == "a:1:2")
    #expect(file.location(atOffset: 9).description == "a:2:1")
    #expect(file.location(atOffset: 12).description == "a:2:2")
    #expect(file.location(atOffset: 99).description == "a:2:3")
  }
}
