import SourceText
import Testing

@Suite("Rendered diagnostics")
struct DiagnosticRenderingTests {
  private let file = SourceFile(path: "x.yaml", bytes: Array("区名: 練馬区\nb: 1\n".utf8))

  @Test func showPlaceMessageLineCaretHelpAndRelatedPlaces() {
    let diagnostic = Diagnostic(
      code: "test", location: SourceLocation(file: file, line: 1, column: 5), length: 3,
      message: LocalizedText(ja: "誤りです", en: "wrong"), help: LocalizedText(ja: "直してください。", en: "Fix it."),
      related: [
        Diagnostic.Related(
          location: SourceLocation(file: file, line: 2, column: 1), message: LocalizedText(ja: "ここと", en: "and here"))
      ])
    #expect(
      diagnostic.rendered(in: .ja) == """
        x.yaml:1:5: エラー: 誤りです
          1 | 区名: 練馬区
            |       ^^^^^^
          → 直してください。
          x.yaml:2:1: ここと
          2 | b: 1
            | ^
        """)
    #expect(diagnostic.rendered(in: .en).hasPrefix("x.yaml:1:5: error: wrong\n"))
  }

  @Test func aFileAsAWholeIsNamedByItsPath() {
    let diagnostic = Diagnostic(
      code: "test", severity: .warning, path: "y.yaml", message: LocalizedText(ja: "空です", en: "empty"))
    #expect(diagnostic.rendered(in: .ja) == "y.yaml: 警告: 空です")
    #expect(diagnostic.rendered(in: .en) == "y.yaml: warning: empty")
  }

  @Test func hostileTextIsShownAndTheCaretStaysUnderIt() {
    let hostile = SourceFile(path: "a\u{1B}.yaml", bytes: Array("\u{202E}b: 1".utf8))
    let diagnostic = Diagnostic(
      code: "test", location: SourceLocation(file: hostile, line: 1, column: 2), message: LocalizedText("\u{1B}[2J"))
    #expect(
      diagnostic.rendered(in: .ja) == """
        a⟨U+001B⟩.yaml:1:2: エラー: ⟨U+001B⟩[2J
          1 | ⟨U+202E⟩b: 1
            |         ^
        """)
  }

  @Test func aLongLineIsCutAroundThePlace() throws {
    let long = SourceFile(path: "x", bytes: Array(String(repeating: "区", count: 100_000).utf8))
    let place = SourceLocation(file: long, line: 1, column: 50_000)
    let lines = Diagnostic(code: "test", location: place, message: LocalizedText("x")).rendered(in: .ja)
      .split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].contains("| …区") && lines[1].hasSuffix("…"))
    #expect(displayWidth(String(lines[1])) < 120)
    #expect(displayWidth(String(lines[2])) < 120)
  }

  @Test func aPlaceBeyondTheLineOrTheFileDoesNoHarm() {
    let beyondLine = SourceLocation(file: file, line: 2, column: 99)
    #expect(
      Diagnostic(code: "t", location: beyondLine, message: LocalizedText("x")).rendered(in: .ja) == """
        x.yaml:2:99: エラー: x
          2 | b: 1
            |     ^
        """)
    let beyondFile = SourceLocation(file: file, line: 99, column: 1)
    #expect(
      Diagnostic(code: "t", location: beyondFile, message: LocalizedText("x")).rendered(in: .ja)
        == "x.yaml:99:1: エラー: x")
  }

  @Test func theLengthIsNeverBelowOne() {
    #expect(Diagnostic(code: "t", length: 0, message: LocalizedText("x")).length == 1)
  }
}
