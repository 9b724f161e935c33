import LocatedYAML
import SourceText
import Testing

@Suite("Changes of a file's text")
struct YAMLEditTests {
  private func file(_ text: String) -> SourceFile { SourceFile(path: "x.yaml", bytes: Array(text.utf8)) }

  private func tree(_ text: String) throws -> YAMLTree {
    YAMLTree(try #require(YAMLDocument(parsing: text).root))
  }

  /// Expects a text after the change of one text's tree into another's.
  private func expect(
    _ text: String, to wanted: String, gives result: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let bytes = try YAMLEdit.merged(file: file(text), from: tree(text), to: tree(wanted), coarsest: 0)
    #expect(String(decoding: bytes, as: UTF8.self) == result, sourceLocation: sourceLocation)
  }

  @Test func aChangedScalarKeepsItsLine() throws {
    try expect(
      "# 表\na:   1   # 一\nb: 'x'\n\nc: |\n  text\n", to: "{a: 2, b: x, c: \"text\\n\"}",
      gives: "# 表\na:   2   # 一\nb: 'x'\n\nc: |\n  text\n")
    try expect("a: b # c", to: "a: 'd: e'", gives: "a: \"d: e\" # c")
    try expect("- - 区 # c\n  - y", to: "[[z, y]]", gives: "- - z # c\n  - y")
    try expect("a\n", to: "b", gives: "b\n")
  }

  @Test func aMissingValueIsWrittenAfterItsColonOrDash() throws {
    try expect("a: # c\nb:\n", to: "{a: 1, b: 2}", gives: "a: 1 # c\nb: 2\n")
    try expect("-\n- x\n", to: "[1, x]", gives: "- 1\n- x\n")
    try expect("{a, b: , c: }", to: "{a: 1, b: 2, c: 3}", gives: "{a: 1, b: 2 , c: 3 }")
  }

  @Test func aValueOnTheNextLineMovesUpWithItsComments() throws {
    try expect("a: # c\n  # d\n  x # e\nb: 1\n", to: "{a: y, b: 1}", gives: "a: y # c\n# d\n# e\nb: 1\n")
  }

  @Test func aScalarBecomesACollectionAndBack() throws {
    let long = "[{x: 1}, {y: 2}]"
    try expect("a: x # c\nb: 1\n", to: "{a: \(long), b: 1}", gives: "a: # c\n  - { x: 1 }\n  - { y: 2 }\nb: 1\n")
    try expect("a:\n  # c\n  b: 1 # d\n  # e\n  f: 2\ng: 3\n", to: "{a: x, g: 3}", gives: "a: x\n# c\n# d\n# e\ng: 3\n")
  }

  @Test func blockTextsAreReplacedWhole() throws {
    try expect("a: | # c\n  x\n  y\n\n# d\nb: 1\n", to: "{a: z, b: 1}", gives: "a: z # c\n\n# d\nb: 1\n")
    try expect("a: z # c\nb: 1\n", to: "{a: \"x\\n\\ny\", b: 1}", gives: "a: |- # c\n  x\n\n  y\nb: 1\n")
    try expect("a: >+\n  x\n\n\nb: 1\n", to: "{a: \"x\\n\\n\\n\", c: 2, b: 1}", gives: "a: >+\n  x\n\n\nc: 2\nb: 1\n")
  }

  @Test func aTextIsQuotedWhereACommentBelowWouldBecomePartOfIt() throws {
    try expect("a: x\n    # c\nb: 1\n", to: "{a: \"x\\ny\", b: 1}", gives: "a: \"x\\ny\"\n    # c\nb: 1\n")
  }

  @Test func entriesAreAddedAfterTheOnesBefore() throws {
    try expect(
      "a: 1 # c\n# d\nb: 2\n", to: "{z: 0, a: 1, n: {x: 1}, b: 2, e: []}",
      gives: "z: 0\na: 1 # c\nn: { x: 1 }\n# d\nb: 2\ne: []\n")
    try expect(
      "a:\n  - b: 1\n    c: 2\n", to: "a: [{z: 0, b: 1, c: 2, d: 3}]",
      gives: "a:\n  - z: 0\n    b: 1\n    c: 2\n    d: 3\n")
  }

  @Test func commentsAtTheEndOfABlockStayInIt() throws {
    try expect(
      "a:\n  - x\n  # of a\n# of b\nb: 1\n", to: "{a: [x, y], b: 1}",
      gives: "a:\n  - x\n  # of a\n  - y\n# of b\nb: 1\n")
    try expect("a:\n- x\n# of b\nb: 1\n", to: "{a: [x, y], b: 1}", gives: "a:\n- x\n- y\n# of b\nb: 1\n")
  }

  @Test func removedEntriesLeaveTheirComments() throws {
    try expect("# a\na: 1 # b\n# c\nb: 2\nc: 3 # d\n", to: "{b: 2}", gives: "# a\n# b\n# c\nb: 2\n# d\n")
    try expect("- a: 1\n  b: 2\n", to: "[{b: 2}]", gives: "- b: 2\n")
    try expect("- a: 1 # c\n  b: 2\n", to: "[{b: 2}]", gives: "- # c\n  b: 2\n")
    try expect("a:\n  - x\nb: 1\n", to: "{a: [], b: 1}", gives: "a: []\nb: 1\n")
  }

  @Test func aChangedItemIsChangedInPlaceBesideOthersThatComeAndGo() throws {
    let text = "- id: a # 1\n  x: [1, 2]\n- id: b # 2\n  x: 'q'\n- id: c # 3\n  x: \"q\"\n"
    try expect(
      text, to: "[{id: n}, {id: b, x: r}, {id: c, x: q}]",
      gives: "- id: n # 1\n- id: b # 2\n  x: r\n- id: c # 3\n  x: \"q\"\n")
    try expect(text, to: "[{id: c, x: s}]", gives: "# 1\n# 2\n- id: c # 3\n  x: s\n")
  }

  @Test func whatStandsBetweenBracketsStaysThere() throws {
    try expect(
      "a: { b: 'x',\n     c: [1, 2] } # c\n", to: "{a: {b: x, c: [1, 3], d: 4}}",
      gives: "a: { b: 'x',\n     c: [1, 3], d: 4 } # c\n")
    try expect("a: [x, 'y', z]\n", to: "a: [x, y]", gives: "a: [x, 'y']\n")
    try expect("a: [x, 'y', z]\n", to: "a: [y, z]", gives: "a: ['y', z]\n")
    try expect("a: [b: 1, c]\n", to: "a: [{b: 2}, c]", gives: "a: [b: 2, c]\n")
    try expect("a: {b: , c: 1,\n    d: 2}\n", to: "a: {b: ~, d: 2}", gives: "a: {b: ,\n    d: 2}\n")
    try expect("{\"a\":1}", to: "{a: x}", gives: "{\"a\": x}")
  }

  @Test func commentsBetweenBracketsAreKeptBelow() throws {
    try expect("a: [ # c\n  x, # d\n  y]\nb: 1\n", to: "{a: [x], b: 1}", gives: "a: [x] # c\n# d\nb: 1\n")
    try expect("a: [ # c\n  x, # d\n  y]\n", to: "a: [x, z]", gives: "a: [ # c\n  x, # d\n  z]\n")
  }

  @Test func aLineThatWouldBeTooWideIsBrokenUp() throws {
    let long = String(repeating: "区", count: 40)
    try expect(
      "- { a: \(long), b: 1 } # c\n- d\n", to: "[{a: \(long), b: \(long)}, d]",
      gives: "- a: \(long) # c\n  b: \(long)\n- d\n")
  }

  @Test func lineEndsAndTheMarkStayAsTheyAre() throws {
    try expect(
      "\u{FEFF}a: 1\r\nb: 2\r\n", to: "{a: 1, c: [{x: 1}], b: 2}",
      gives: "\u{FEFF}a: 1\r\nc:\r\n  - { x: 1 }\r\nb: 2\r\n")
    try expect("a: 1", to: "{a: 1, b: 2}", gives: "a: 1\nb: 2")
    try expect("a: 1", to: "{a: 1, b: \"x\\ny\\n\"}", gives: "a: 1\nb: |\n  x\n  y\n")
  }

  @Test func aBlockTextAtTheEndOfAFileWithoutALineEndStaysTheSame() throws {
    for (header, result) in [("|", "|-"), (">", ">-"), ("|-", "|-"), ("|+", "|-"), (">2+ # c", ">2- # c")] {
      let start = "a: 'q' # q\nb: "
      try expect(
        "\(start)\(header)\n  x", to: "{a: q, b: x, c: y}", gives: "\(start)\(result)\n  x\nc: y")
      try expect("\(start)\(header)\n  x", to: "{a: z, b: x}", gives: "a: z # q\nb: \(header)\n  x")
    }
  }

  @Test func anotherNormalFormIsWrittenOnlyWhereSomethingChanged() throws {
    let text = "title: 題 # t\ndate: 2020-6\nown: 1\nlist: [a, b]\n"
    let base = try tree("{title: {ja: 題, en: ''}, date: 2020-06, list: [{id: a}, {id: b}], more: []}")
    func merged(_ wanted: String) throws -> String {
      String(decoding: try YAMLEdit.merged(file: file(text), from: base, to: tree(wanted)), as: UTF8.self)
    }
    #expect(try merged("{title: {ja: 題, en: ''}, date: 2020-06, list: [{id: a}, {id: b}], more: []}") == text)
    #expect(
      try merged("{title: {ja: 題, en: T}, date: 2020-06, list: [{id: a}, {id: b}], more: []}")
        == "title: { ja: 題, en: T } # t\ndate: 2020-6\nown: 1\nlist: [a, b]\n")
    #expect(
      try merged("{title: {ja: 題, en: ''}, date: 2020-07, list: [{id: a}, {id: c}], more: []}")
        == "title: 題 # t\ndate: 2020-07\nown: 1\nlist: [a, { id: c }]\n")
  }

  @Test func aKeyThatTheFileMayWriteInAnotherWayIsNotAddedBesideIt() throws {
    let text = "contract:\n  period: 2020 # p\n  kind: x\n"
    let base = try tree("contract: {from: 2020-04, until: 2021-03, kind: x}")
    let wanted = try tree("contract: {from: 2020-05, until: 2021-03, kind: x}")
    let bytes = try YAMLEdit.merged(file: file(text), from: base, to: wanted)
    #expect(
      String(decoding: bytes, as: UTF8.self) == "contract: { from: 2020-05, until: 2021-03, kind: x }\n# p\n")
  }

  @Test func keysThatOnlyTheRootOfTheFileHasStay() throws {
    let text = "own: 1 # o\nb: 2\n"
    let bytes = try YAMLEdit.merged(file: file(text), from: tree("{b: 2, c: 3}"), to: tree("{b: 2, c: 4}"))
    #expect(String(decoding: bytes, as: UTF8.self) == "own: 1 # o\nb: 2\nc: 4\n")
  }

  @Test func anItemIsAppendedAndRemoved() throws {
    let text = "a: 1\ndocuments:\n  - id: x\n\n  # 二\n  - id: y # c\n# end\n"
    let item = try tree("{id: z, claims: [{party: ward}]}")
    let more = try YAMLEdit.appending(item, to: "documents", in: file(text))
    #expect(
      String(decoding: more, as: UTF8.self)
        == "a: 1\ndocuments:\n  - id: x\n\n  # 二\n  - id: y # c\n\n  - id: z\n    claims:\n      - { party: ward }\n# end\n"
    )
    let less = try YAMLEdit.removing(itemAt: 0, from: "documents", in: file(text))
    #expect(String(decoding: less, as: UTF8.self) == "a: 1\ndocuments:\n  # 二\n  - id: y # c\n# end\n")
    let none = try YAMLEdit.removing(itemAt: 1, from: "documents", in: file(text))
    #expect(String(decoding: none, as: UTF8.self) == "a: 1\ndocuments:\n  - id: x\n  # 二\n  # c\n# end\n")
    let new = try YAMLEdit.appending(.text("z"), to: "new", in: file(text))
    #expect(String(decoding: new, as: UTF8.self) == text + "new: [z]\n")
    let empty = try YAMLEdit.appending(.text("z"), to: "a", in: file("a:\nb: 1\n"))
    #expect(String(decoding: empty, as: UTF8.self) == "a: [z]\nb: 1\n")
  }

  @Test func ofEqualItemsTheOneThatWasNamedIsRemoved() throws {
    let text = "a:\n  - x # 1\n  - x # 2\n  - x # 3\n"
    let bytes = try YAMLEdit.removing(itemAt: 1, from: "a", in: file(text))
    #expect(String(decoding: bytes, as: UTF8.self) == "a:\n  - x # 1\n  # 2\n  - x # 3\n")
  }

  @Test func aLongListWithFewChangesIsChangedInReasonableTime() throws {
    let text = "list:\n" + (0..<20_000).map { "  - { id: \($0), x: 'q' } # \($0)\n" }.joined()
    let old = try tree(text)
    guard case .mapping(var entries) = old, case .sequence(var items)? = old["list"] else { return }
    items.remove(at: 10_000)
    items[500] = .mapping([.init(key: "id", value: .text("n")), .init(key: "x", value: .text("q"))])
    items.insert(.text("new"), at: 15_000)
    entries[0].value = .sequence(items)
    let bytes = try YAMLEdit.merged(file: file(text), from: old, to: .mapping(entries), coarsest: 0)
    let difference = TextDifference(from: Array(text.utf8), to: bytes, context: 0).lines
    #expect(
      difference.filter { if case .place = $0 { false } else { true } } == [
        .removed("  - { id: 500, x: 'q' } # 500"), .added("  - { id: n, x: 'q' } # 500"),
        .removed("  - { id: 10000, x: 'q' } # 10000"), .added("  # 10000"), .added("  - new"),
      ])
  }

  @Test func whatCannotBeReadBackIsAFailure() throws {
    let text = file("a: 1\n")
    #expect(throws: YAMLEditFailure.self) {
      try YAMLEdit.merged(file: text, to: .mapping([.init(key: "", value: .text("x"))]))
    }
    #expect(throws: YAMLEditFailure.self) {
      try YAMLEdit.merged(file: text, to: (0..<70).reduce(.text("x")) { tree, _ in .sequence([tree]) })
    }
    #expect(throws: YAMLEditFailure.self) { try YAMLEdit.merged(file: file("a: ["), to: .text("x")) }
    let missing = YAMLEditFailure.noSuchItem(path: "x.yaml", key: "b")
    #expect(throws: missing) { try YAMLEdit.removing(itemAt: 0, from: "b", in: text) }
    #expect(throws: YAMLEditFailure.noSuchItem(path: "x.yaml", key: "a")) {
      try YAMLEdit.appending(.text("x"), to: "a", in: text)
    }
    #expect(missing.diagnostics.areComplete)
    #expect(YAMLEditFailure.different(path: "x").diagnostics.areComplete)
  }
}
