import LocatedYAML
import SourceText
import Testing

@Suite("Keys")
struct KeyTests {
  @Test func duplicateKeyIsReportedAtTheSecondWithThePlaceOfTheFirst() throws {
    expectErrors("yaml.duplicate-key", "区: 1\nb: 2\n▼区: 3\n")
    let diagnostic = try #require(YAMLDocument(parsing: "区: 1\n区: 3\n").diagnostics.first)
    #expect(diagnostic.related.map(\.location.description) == ["x.yaml:1:1"])
    #expect(diagnostic.message.ja.contains("区"))
    #expect(diagnostic.length == 1)
  }

  @Test func everyDuplicateIsReportedAndNamesTheFirst() {
    expectErrors("yaml.duplicate-key", "a: 1\n▼a: 2\nb: {c: 1, ▼c: 2}\n▼a: 3\n")
    #expect(YAMLDocument(parsing: "a: 1\na: 2\na: 3\n").diagnostics.last?.related.first?.location.line == 1)
  }

  @Test func keysOfDifferentMappingsMayBeEqual() {
    let document = YAMLDocument(parsing: "a: {a: 1}\nb: [{a: 1}, {a: 2}]\nc: {a: {a: {a: 1}}}\n")
    #expect(document.diagnostics.isEmpty)
  }

  @Test func keysThatDifferOnlyInNormalFormAreDuplicates() {
    expectErrors("yaml.duplicate-key", "か\u{3099}: 1\n▼が: 2\n")
    expectErrors("yaml.duplicate-key", "e\u{301}x: 1\n▼\u{E9}x: 2\n")
  }

  @Test(arguments: [15, 16, 17, 18, 40])
  func duplicateIsFoundAmongAnyNumberOfKeys(count: Int) {
    let keys = (0..<count).map { "key\($0): {a: 1, 区: 2}\n" }
    for repeated in [0, count / 2, count - 1] {
      let document = YAMLDocument(parsing: keys.joined() + "key\(repeated): 1\n")
      #expect(document.codes == ["yaml.duplicate-key"])
      #expect(document.places == ["\(count + 1):1"])
      #expect(document.diagnostics.first?.related.first?.location.line == repeated + 1)
    }
    #expect(YAMLDocument(parsing: keys.joined()).diagnostics.isEmpty)
  }

  @Test func largeMappingInsideALargeMappingKeepsItsKeysApart() {
    let inner = (0..<30).map { "  k\($0): 1\n" }.joined()
    let outer = (0..<30).map { "k\($0): 1\n" }.joined()
    #expect(YAMLDocument(parsing: outer + "in:\n" + inner + "after: 1\n").diagnostics.isEmpty)
    #expect(YAMLDocument(parsing: outer + "in:\n" + inner + "k7: 1\n").places == ["62:1"])
  }

  @Test func aHundredThousandKeysAreRead() {
    let text = (0..<100_000).map { "項目\($0): \($0)\n" }.joined()
    let document = YAMLDocument(parsing: text)
    #expect(document.root?.entries.count == 100_000)
    #expect(document.root?.entries.last?.value.scalar?.text == "99999")
  }

  @Test func manyDuplicatesAreCutShort() {
    let document = YAMLDocument(parsing: String(repeating: "a: 1\n", count: 100_000))
    #expect(document.diagnostics.count == 101)
    #expect(document.codes.last == "yaml.more-mistakes")
  }

  @Test(arguments: ["▼: 1\n", "▼\"\": 1\n", "▼'': 1\n", "▼~: 1\n", "▼null: 1\n", "{a: 1, ▼: 2}\n", "▼NULL: 1\n"])
  func emptyAndNullKeysAreRefused(marked: String) {
    expectErrors("yaml.empty-key", marked)
  }

  @Test func quotedNullIsAKey() {
    #expect(YAMLDocument(parsing: "\"null\": 1\n'~': 2\n").root?.entries.map(\.key) == ["null", "~"])
  }

  @Test(arguments: ["? ▼[a, b]\n: 1\n", "▼{a: b}: 1\n", "▼[a]: 1\n", "? ▼- a\n: 1\n", "? ▼|\n  a\n: 1\n"])
  func keysThatAreNoTextOnOneLineAreRefused(marked: String) {
    expectErrors("yaml.complex-key", marked)
  }

  @Test func mergeKeyIsRefusedUnlessQuoted() {
    expectErrors("yaml.merge-key", "a: 1\n▼<<: {b: 1}\n")
    #expect(YAMLDocument(parsing: "\"<<\": 1\n").root?.entries.map(\.key) == ["<<"])
  }

  @Test func keyOfMoreThan1024CharactersIsRefused() {
    let key = String(repeating: "k", count: 1_100)
    let document = YAMLDocument(parsing: "\(key): 1\n")
    #expect(document.codes == ["yaml.syntax"])
    #expect(document.diagnostics.first?.help?.ja.contains("1,024") == true)
  }
}
