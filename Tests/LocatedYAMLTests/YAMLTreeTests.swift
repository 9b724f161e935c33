import LocatedYAML
import SourceText
import Testing

@Suite("Trees by meaning")
struct YAMLTreeTests {
  private func tree(_ text: String) throws -> YAMLTree {
    YAMLTree(try #require(YAMLDocument(parsing: text).root))
  }

  @Test(
    arguments: [
      ("[0x10, a, ~, .nan]", "- 16\n- 'a'\n- null\n- .NaN"), ("{a: 1, b: [2]}", "b: [2]\na: 1"), ("'12'", "\"12\""),
      ("[100000000000000000000]", "[100000000000000000000]"), ("[1.50]", "[1.5]"), ("か\u{3099}: が", "が: か\u{3099}"),
    ])
  func treesThatMeanTheSameAreEqual(left: String, right: String) throws {
    let (left, right) = (try tree(left), try tree(right))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
  }

  @Test(
    arguments: [
      ("12", "'12'"), ("[a, b]", "[b, a]"), ("{a: 1}", "{a: 1, b: 2}"), ("{a: 1}", "{b: 1}"), ("[1]", "[1.0]"),
      ("{}", "[]"), ("[100000000000000000000]", "[100000000000000000001]"), ("[100000000000000000000]", "[1e20]"),
      ("null", "''"),
    ])
  func treesThatMeanSomethingElseDiffer(left: String, right: String) throws {
    #expect(try tree(left) != tree(right))
  }

  @Test func aKeyTwiceIsNotTakenForAnotherKey() {
    func mapping(_ keys: [String]) -> YAMLTree { .mapping(keys.map { .init(key: $0, value: .text("1")) }) }
    #expect(mapping(["a", "a", "b"]) != mapping(["b", "a", "c"]))
    #expect(mapping(["a", "b", "c"]) != mapping(["b", "a", "a"]))
  }

  @Test func aTreeBecomesANodeAtAPlaceAndATreeAgain() throws {
    let tree = try tree("a: [1, '1', {b: ~}]\nc: 区")
    let place = SourceLocation(file: SourceFile(path: "表.xlsx", bytes: []), line: 3, column: 2)
    let node = tree.node(at: place)
    #expect(YAMLTree(node) == tree)
    #expect(node.outline == "{a@3:2=[1@3:2 1@3:2 {b@3:2=~@3:2}@3:2]@3:2 c@3:2=区@3:2}@3:2")
    #expect(tree["c"] == .text("区"))
    #expect(tree["d"] == nil)
  }
}
