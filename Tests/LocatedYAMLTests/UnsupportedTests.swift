import LocatedYAML
import SourceText
import Testing

@Suite("Parts of YAML that are refused")
struct UnsupportedTests {
  @Test func anchorsAndAliasesAreRefusedEachAtItsPlace() {
    let document = MarkedText("a: ▼&x 1\nb: ▼*x\nc: ▼&y\n  d: 1\n▼*x : 1\n").document
    #expect(document.places == ["1:4", "2:4", "3:4", "5:1"])
    #expect(document.codes == ["yaml.anchor", "yaml.alias", "yaml.anchor", "yaml.alias"])
    #expect(document.diagnostics.areComplete)
    #expect(document.root == nil)
  }

  @Test func aliasThatRefersToItselfIsRefused() {
    #expect(YAMLDocument(parsing: "&a [*a]").codes == ["yaml.anchor", "yaml.alias"])
  }

  @Test func aliasBombIsRefusedWithoutBeingUnfolded() {
    let levels = (1..<30).map { level in
      "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
    }
    let document = YAMLDocument(parsing: "a0: &a0 lol\n" + levels.joined(separator: "]\n") + "]\n")
    #expect(document.root == nil)
    #expect(document.codes.prefix(3) == ["yaml.anchor", "yaml.anchor", "yaml.alias"])
    #expect(document.diagnostics.count == 101)
  }

  @Test(arguments: ["!!python/object", "!!str", "!mine", "!", "!<tag:example.com,2000:x>"])
  func tagsAreRefused(tag: String) {
    expectErrors("yaml.tag", "a: ▼\(tag) 1\n")
    expectErrors("yaml.tag", "a: ▼\(tag) [1]\n")
    expectErrors("yaml.tag", "a: ▼\(tag) {b: 1}\n")
  }

  @Test func textThatBeginsWithAMarkOfYAMLIsExplained() {
    for start in ["*注意", "&注", "@担当", "`x`", "%a"] {
      let document = YAMLDocument(parsing: "a: \(start)\n")
      #expect(document.places == ["1:4"])
      #expect(document.diagnostics.first?.help?.ja.contains("引用符") == true)
    }
  }

  @Test func secondDocumentIsReportedWithThePlaceOfTheFirst() {
    expectErrors("yaml.several-documents", "a: 1\n▼---\nb: 2\n")
    expectErrors("yaml.several-documents", "---\na: 1\n...\n▼---\nb: 2\n")
    expectErrors("yaml.several-documents", "a: 1\n▼---\n")
    let document = YAMLDocument(parsing: "---\na: 1\n---\nb: 2\n")
    #expect(document.diagnostics.first?.related.map(\.location.line) == [1])
  }

  @Test(arguments: [
    "▼%YAML 1.1\n---\na: 1\n", "▼%YAML 1.3\n---\na: 1\n", "▼%YAML 2.0\n---\na: 1\n",
    "▼%TAG !e! tag:e.com,2000:\n---\na: 1\n",
    "▼%FOO bar\n---\na: 1\n", "▼%a: 1\n",
  ])
  func directivesOtherThanVersion12AreRefused(marked: String) {
    expectErrors("yaml.directive", marked)
  }
}
