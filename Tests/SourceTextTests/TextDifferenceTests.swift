import SourceText
import Testing

@Suite("Differences of texts")
struct TextDifferenceTests {
  private func difference(_ old: String, _ new: String, context: Int = 3) -> String {
    TextDifference(from: Array(old.utf8), to: Array(new.utf8), context: context).rendered
  }

  private func lines(_ range: some Sequence<Int>) -> String { range.map { "\($0)\n" }.joined() }

  @Test func equalTextsHaveNoDifference() {
    #expect(difference("", "") == "")
    #expect(difference("a\nb", "a\nb") == "")
  }

  @Test func changedLinesAreShownWithTheLinesAround() {
    #expect(
      difference(lines(1...20), lines(1...20).replacing("10\n", with: "x\ny\n"), context: 2)
        == "@@ -8,5 +8,6 @@\n 8\n 9\n-10\n+x\n+y\n 11\n 12\n")
    #expect(difference("", "a\n") == "@@ -1,0 +1,1 @@\n+a\n")
    #expect(difference("a\n", "") == "@@ -1,1 +1,0 @@\n-a\n")
  }

  @Test func changesNearEachOtherAreOneGroup() {
    func texts(_ gap: Int) -> String {
      let between = lines(1...gap)
      return difference("a\n\(between)b\n", "c\n\(between)d\n", context: 1)
    }
    #expect(texts(2) == "@@ -1,4 +1,4 @@\n-a\n+c\n 1\n 2\n-b\n+d\n")
    #expect(texts(3) == "@@ -1,2 +1,2 @@\n-a\n+c\n 1\n@@ -4,2 +4,2 @@\n 3\n-b\n+d\n")
  }

  @Test func lineEndsAreDifferences() {
    #expect(difference("a\nb\n", "a\r\nb\n", context: 0) == "@@ -1,1 +1,1 @@\n-a\n+a\n")
    #expect(difference("a", "a\n", context: 0) == "@@ -1,1 +1,1 @@\n-a\n+a\n")
    #expect(difference("\u{FEFF}a\n", "a\n") != "")
  }

  @Test func nothingReachesTheTerminalUnescaped() {
    #expect(difference("a\u{1B}[31m\n", "b\u{202E}\n", context: 0) == "@@ -1,1 +1,1 @@\n-a⟨U+001B⟩[31m\n+b⟨U+202E⟩\n")
  }

  @Test(arguments: [0, 1, 3])
  func theDifferenceLeadsFromOneTextToTheOther(context: Int) {
    var state: UInt64 = 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<300 {
      let old = (0..<random(12)).map { _ in "\(random(4))" }
      let new = (0..<random(12)).map { _ in "\(random(4))" }
      let difference = TextDifference(
        from: Array(old.map { $0 + "\n" }.joined().utf8), to: Array(new.map { $0 + "\n" }.joined().utf8),
        context: context)
      var result: [String] = []
      var position = 0
      var changes = 0
      for line in difference.lines {
        switch line {
        case .place(let place, _, let newPlace, _):
          result += old[position..<place - 1]
          position = place - 1
          #expect(newPlace == result.count + 1)
        case .same(let text):
          #expect(old[position] == text)
          result.append(text)
          position += 1
        case .removed(let text):
          #expect(old[position] == text)
          position += 1
          changes += 1
        case .added(let text):
          result.append(text)
          changes += 1
        }
      }
      #expect(result + old[position...] == new)
      #expect(changes == old.count + new.count - 2 * longestCommon(old, new))
    }
  }

  /// The length of the longest common subsequence.
  private func longestCommon(_ old: [String], _ new: [String]) -> Int {
    var best = [Int](repeating: 0, count: new.count + 1)
    for line in old {
      var diagonal = 0
      for index in new.indices {
        let above = best[index + 1]
        best[index + 1] = line == new[index] ? diagonal + 1 : max(above, best[index])
        diagonal = above
      }
    }
    return best[new.count]
  }

  @Test func aHundredThousandLinesWithFewOrAllChangesAreCompared() {
    let old = lines(0..<100_000)
    let few = difference(old, lines((0..<100_000).filter { $0 != 50_000 }), context: 0)
    #expect(few == "@@ -50001,1 +50001,0 @@\n-50000\n")
    let all = TextDifference(from: Array(old.utf8), to: Array(lines(200_000..<300_000).utf8))
    #expect(all.lines.count == 200_001)
    // Half of the lines changed: beyond a shortest way, but lines that are found once are still seen to be the same.
    let half = TextDifference(
      from: Array(lines(0..<10_000).utf8), to: Array(lines((0..<10_000).map { $0.isMultiple(of: 2) ? $0 : -$0 }).utf8),
      context: 0)
    #expect(half.lines.count { if case .removed = $0 { true } else { false } } == 5_000)
  }
}
