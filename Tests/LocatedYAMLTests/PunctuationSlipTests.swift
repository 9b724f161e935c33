import LocatedYAML
import SourceText
import Testing

@Suite("Full-width punctuation, tabs and forgotten spaces")
struct PunctuationSlipTests {
  @Test(arguments: [
    "項目▼：値\n",
    "項目▼：値\nb: 1\n",
    "a: 1\n項目▼：値\n",
    "a: 1\n項目▼：値\nb: 2\n",
    "---\n項目▼：値\n",
    "項目▼：\n  a: 1\n",
    "a: 1\n項目▼：\n  - x\n  - y\n",
    "a:\n  x: 1\n  項目▼：値\nb: 1\n",
    "a:\n  項目▼：値\n  x: 1\n",
    "label:\n  ja▼：値\n",
    "- party▼：ward\n  connection: x\n",
    "a:\n- x\n項目▼：値\n",
    "a: { party▼：ward, b: 1 }\n",
    "- { ja▼：値 }\n",
    "一▼：1\n二▼：2\n三▼：3\n",
  ])
  func fullWidthColonAfterAKeyIsReported(marked: String) {
    expectErrors("yaml.full-width-colon", marked)
  }

  @Test(arguments: [
    "title: 区：報告\n",
    "- 区：措置\n- 区：報告\n",
    "- 区：措置\n",
    "a: 区：\n  報告\n",
    "note: これは\n  区：報告\n",
    "- これは\n  区：報告\n- b\n",
    "# 項目：値\na: 1 # 項目：値\n",
    "a: \"x\n  項目：値\"\n",
    "a: |\n  項目：値\n  b：c\n",
    "a: >\n  項目：値\n",
    "区：措置: 1\n",
    "a: [区：措置, 区：報告]\n",
    "\"項目：値\"\n",
    "a:\n  \"ja：値\"\n",
    "a:\n  12：30に集まる\n  こと。なお、区：は\n",
    "a: { b: 区：報告 }\n",
  ])
  func fullWidthColonInATextIsLeftAlone(text: String) {
    let errors = YAMLDocument(parsing: text).diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty)
  }

  @Test func textBelowItsKeyThatMayBeAKeyIsAWarningOnly() {
    let document = MarkedText("注:\n  区▼：報告\nb: 1\n").document
    #expect(document.codes == ["yaml.full-width-colon"])
    #expect(document.places == ["2:4"])
    #expect(document.diagnostics.first?.severity == .warning)
    #expect(document.root?.entries.first?.value.scalar?.text == "区：報告")
  }

  @Test(arguments: [
    "a: \"x\n  項目：値\n  y\"\nb: c▼: d\n",
    "a: |\n  項目：値\n    b：\nb: c▼: d\n",
    "# 項目：値\na: b▼: c\n",
    "note: これは\n  区：報告\nb: c▼: d\n",
    "a:\n  - 区：措置\n  - title: 区：報告\nb: c▼: d\n",
    "- |\n  区：x\n- b: c▼: d\n",
    "a: [区：措置,\n  区：報告]\nb: c▼: d\n",
    "title: 区：報告\nb: c▼: d\n",
  ])
  func anotherMistakeInTheFileDoesNotTurnTextsIntoSlips(marked: String) {
    expectErrors("yaml.syntax", marked)
  }

  @Test(arguments: [
    "a▼:　値\n",
    "a: 1\nb▼:　値\n",
    "a:\n  - b▼:　値\n",
    "a: { b▼:　1 }\n",
    "a:\n  b▼:　1\n",
    "▼　a: 1\n",
    "a: 1\n▼　\nb: 2\n",
    "a: 1\n▼　b: 2\n",
    "▼a　: 1\n",
    "a:\n  -▼　x\n",
    "a:\n  - x\n  -▼　y\n",
    "-▼　x\n",
  ])
  func fullWidthSpaceWhereASpaceIsNeededIsReported(marked: String) {
    expectErrors("yaml.full-width-space", marked)
  }

  @Test(arguments: ["a: 区:　報告\n", "a: 　値\n", "a: 値　値\n", "a: |\n  　段落\n", "- 一　二\n", "a　b: 1\n"])
  func fullWidthSpaceInATextIsLeftAlone(text: String) {
    #expect(YAMLDocument(parsing: text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "a:\n▼\tb: 1\n",
    "a:\n  b: 1\n  ▼\tc: 1\n",
    "a:\n▼\tb: 1\n▼\tc: 1\nd: 1\n",
    "a: 1\n▼\t\nb: 1\n",
    "a: |\n  x\n▼\ty\n",
    "▼\ta: 1\n",
  ])
  func tabInTheIndentationIsReported(marked: String) {
    expectErrors("yaml.tab", marked)
  }

  @Test(arguments: ["a:\tb\n", "a: b\t# c\n", "a: |\n  x\n  \ty\n", "a: [\n\t1,\n\t2 ]\n", "a: \"x\ty\"\n"])
  func tabElsewhereIsAccepted(text: String) {
    #expect(YAMLDocument(parsing: text).diagnostics.isEmpty)
  }

  @Test(arguments: ["a: 1\nb▼:2\nc: 3\n", "uses: { web-site▼:true }\n", "a:\n  x: 1\n  y▼:2\n"])
  func missingSpaceAfterAColonIsReported(marked: String) {
    expectErrors("yaml.missing-space", marked)
  }

  @Test(arguments: [
    "a: http://example.com:80/\n", "a:\n  https://example.com\n", "- a:1\n", "a: 12:30\n", "a: [12:30, x:y]\n",
  ])
  func colonInATextIsLeftAlone(text: String) {
    #expect(YAMLDocument(parsing: text).diagnostics.isEmpty)
  }

  @Test func slipsAndAnotherMistakeAreBothReported() {
    let document = MarkedText("a: 1\n項目▼：値\nb: 2\nc:\n▼\td: 1\n").document
    #expect(document.places == ["2:3", "5:1"])
    #expect(document.codes == ["yaml.full-width-colon", "yaml.tab"])
  }

  @Test func manySlipsAreCutShort() {
    let document = YAMLDocument(parsing: "a:\n" + String(repeating: "\tb: 1\n", count: 1_000))
    #expect(document.diagnostics.count == 21)
    #expect(document.codes.last == "yaml.more-mistakes")
  }
}
