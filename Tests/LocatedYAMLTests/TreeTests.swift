import LocatedYAML
import SourceText
import Testing

@Suite("The tree and its places")
struct TreeTests {
  @Test func everyKeyAndScalarKnowsItsLineAndColumn() {
    let document = YAMLDocument(
      parsing: """
        title: 練馬区
        documents:
          - stage: consulted
            claims: [a, { b: 1 }]
          -
            x:
        """)
    #expect(document.diagnostics.isEmpty)
    #expect(
      document.outline
        == "{title@1:1=練馬区@1:8 documents@2:1=[{stage@3:5=consulted@3:12 claims@4:5=[a@4:14 {b@4:19=1@4:22}@4:17]@4:13}@3:5"
        + " {x@6:5=@6:7}@6:5]@3:3}@1:1")
  }

  @Test func columnsCountUnicodeScalars() {
    #expect(YAMLDocument(parsing: "{区か\u{3099}🏫: 1}").outline == "{区か\u{3099}🏫@1:2=1@1:8}@1:1")
  }

  @Test func placesNameTheFile() throws {
    let file = SourceFile(path: "samples/a.yaml", bytes: Array("a: [1]".utf8))
    let root = try #require(YAMLReader.parse(file).root)
    #expect(root.location.file === file)
    #expect(root.entries.first?.keyLocation.description == "samples/a.yaml:1:1")
    #expect(root.entries.first?.value.location.description == "samples/a.yaml:1:4")
  }

  @Test func scalarsKeepTheirStyleAndText() {
    let document = YAMLDocument(
      parsing: """
        - plain text
        - 'it''s'
        - "a\\tb\\u533a"
        - |
          一
          二
        - >
          一
          二

        """)
    guard case .sequence(let items)? = document.root?.content else {
      Issue.record("no list: \(document.diagnostics)")
      return
    }
    #expect(
      items.map(\.scalar) == [
        YAMLScalar(text: "plain text", style: .plain), YAMLScalar(text: "it's", style: .singleQuoted),
        YAMLScalar(text: "a\tb区", style: .doubleQuoted), YAMLScalar(text: "一\n二\n", style: .literal),
        YAMLScalar(text: "一 二\n", style: .folded),
      ])
  }

  @Test func entriesKeepTheOrderWritten() {
    let keys = YAMLDocument(parsing: "c: 1\na: 2\nb: 3\n").root?.entries.map(\.key)
    #expect(keys == ["c", "a", "b"])
  }

  @Test func emptyCollectionsAndMissingValuesAreKept() {
    #expect(YAMLDocument(parsing: "a: []\nb: {}\nc:\n").outline == "{a@1:1=[]@1:4 b@2:1={}@2:4 c@3:1=@3:3}@1:1")
  }

  @Test func listMayStandAtTheColumnOfItsKey() {
    #expect(YAMLDocument(parsing: "a:\n- x\nb: 1").outline == "{a@1:1=[x@2:3]@2:1 b@3:1=1@3:4}@1:1")
  }

  @Test func byteOrderMarkAndCRLFAreAccepted() {
    let document = YAMLDocument(parsing: "\u{FEFF}a: 1\r\nb: |\r\n  x\r\n  y\r\n")
    #expect(document.outline == "{a@1:1=1@1:4 b@2:1=x\ny\n@2:4}@1:1")
  }

  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\r"])
  func linesAreCountedAsTheFileCountsThem(end: String) throws {
    let document = YAMLDocument(parsing: "a: 1\(end)b: 2\(end)c: 3")
    let last = try #require(document.root?.entries.last)
    #expect(last.keyLocation.line == 3)
    #expect(document.file.line(last.keyLocation.line) == "c: 3")
  }

  @Test func documentMarkersAndVersion12AreAccepted() {
    #expect(YAMLDocument(parsing: "%YAML 1.2\n---\na: 1\n...\n").outline == "{a@3:1=1@3:4}@3:1")
  }

  @Test func scalarKeyAfterAQuestionMarkIsAnOrdinaryKey() {
    #expect(YAMLDocument(parsing: "? a\n: 1\n").outline == "{a@1:3=1@2:3}@1:1")
  }

  @Test func missingValueNeverHasAPlaceBeyondTheFile() {
    #expect(YAMLDocument(parsing: "? a").outline == "{a@1:3=@1:3}@1:1")
    #expect(YAMLDocument(parsing: "a:\n  -").outline == "{a@1:1=[@2:4]@2:3}@1:1")
    #expect(YAMLDocument(parsing: "{a\n\n}").outline == "{a@1:2=@1:2}@1:1")
  }

  @Test func entriesAndNodesCanBeMadeByHand() {
    let file = SourceFile(path: "x.yaml", bytes: [])
    let value = YAMLNode(
      content: .scalar(YAMLScalar(text: "1", style: .plain)),
      location: SourceText.SourceLocation(file: file, line: 3, column: 4))
    let entry = YAMLEntry(
      key: "a", keyLocation: SourceText.SourceLocation(file: file, line: 3, column: 1), value: value)
    #expect(entry.outline == "a@3:1=1@3:4")
    #expect(entry.keyLocation.file === file)
  }

  @Test func treeOutlivesTheReader() {
    let nodes = (0..<50).compactMap { YAMLDocument(parsing: "key: [\($0), \(String(repeating: "長", count: $0))]").root }
    #expect(nodes.count == 50)
    #expect(nodes.last?.outline == "{key@1:1=[49@1:7 \(String(repeating: "長", count: 49))@1:11]@1:6}@1:1")
  }
}
