import SourceText
import Testing

@Suite("Texts in two languages")
struct LocalizedTextTests {
  @Test func eachLanguageHasItsText() {
    let text = LocalizedText(ja: "区", en: "ward")
    #expect(text[.ja] == "区")
    #expect(text[.en] == "ward")
  }

  @Test func englishFallsBackToJapaneseWhereItIsEmpty() {
    #expect(LocalizedText(ja: "区", en: "")[.en] == "区")
  }

  @Test func oneTextCanServeBothLanguages() {
    #expect(LocalizedText("USB") == LocalizedText(ja: "USB", en: "USB"))
  }
}
