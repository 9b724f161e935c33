import LocatedYAML
import SourceText
import Testing

@Suite("Mistakes of syntax")
struct SyntaxErrorTests {
  @Test(arguments: [
    ("a: 1\n▼bbb\nc: 1\n", "コロン"),
    ("a: b▼: c\n", "引用符"),
    ("a: ▼- b\n", "箇条書き"),
    ("a: ▼? b\n", "引用符"),
    ("a: ▼@b\n", "引用符"),
    ("a: ▼\"b\nc: 1\n", "引用符"),
    ("a: \"b\" ▼c\n", "引用符"),
    ("a: [1, 2\nb▼: 1\n", "]"),
    ("a: {b: 1\nc▼: 2\n", "}"),
    ("a: ▼]\n", "余分"),
    ("a:\n    b: 1\n  ▼c: 2\n", "空白の数"),
    ("a:\n  - b\n ▼- c\n", "空白の数"),
    ("a: | ▼text\n", "次の行"),
    ("a: \"▼\\q\"\n", "\\\\"),
    ("{a: 1}\n▼b: 2\n", "余分"),
    ("---\na: 1\n...\n▼b: 2\n", "余分"),
    ("a: [1, 2▼", "]"),
  ])
  func mistakeIsExplainedAtItsPlace(marked: String, word: String) throws {
    expectErrors("yaml.syntax", marked)
    let help = try #require(MarkedText(marked).document.diagnostics.first?.help)
    #expect(help.ja.contains(word))
  }

  @Test func unclosedBracketNamesItsBeginning() {
    let document = YAMLDocument(parsing: "a: 1\nb: [1,\nc: 2\n")
    #expect(document.diagnostics.first?.related.map { "\($0.location.line):\($0.location.column)" } == ["2:4"])
  }

  @Test func mistakesOfTheTreeBeforeTheMistakeOfSyntaxAreReportedToo() {
    let document = MarkedText("a: 1\n▼a: 2\nb: c▼: d\n").document
    #expect(document.codes == ["yaml.duplicate-key", "yaml.syntax"])
    #expect(document.places == ["2:1", "3:5"])
  }

  @Test func surrogateEscapesOfJSONAreRefused() {
    #expect(YAMLDocument(parsing: "a: \"\\ud83d\\ude00\"").codes == ["yaml.syntax"])
  }

  @Test(arguments: ["", "\n\n", "# 注\n", "\u{FEFF}", "---\n", "---\n...\n", "%YAML 1.2\n---\n", "   \n"])
  func fileWithoutAnythingInItIsAnError(text: String) {
    let document = YAMLDocument(parsing: text)
    #expect(document.codes == ["yaml.empty"])
    #expect(document.diagnostics.areComplete)
    #expect(document.root == nil)
  }

  @Test(arguments: ["null", "~", "\"\"", "{}", "[]", "区"])
  func anyWrittenValueIsARoot(text: String) {
    let document = YAMLDocument(parsing: text)
    #expect(document.diagnostics.isEmpty)
    #expect(document.root != nil)
  }
}
