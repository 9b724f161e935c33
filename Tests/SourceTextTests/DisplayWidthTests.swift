import SourceText
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("区", 2), ("ｶﾞ", 2), ("Ａ：", 4), ("　", 2), ("ガ", 2), ("か\u{3099}", 2), ("e\u{301}", 1), ("○①", 2),
    ("🏫", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{200B}", 0), ("髙﨑", 4), ("𠮷", 2), ("—…", 2), ("é", 1),
    ("々〆ー", 6), ("\u{1B}", 0), ("", 0),
  ])
  func countsTerminalColumns(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test func paddingFillsToTheWidthAndNeverCuts() {
    #expect(padded("区", to: 4) == "区  ")
    #expect(padded("区役所", to: 4) == "区役所")
  }
}
