import LocatedYAML
import SourceText
import Testing

@Suite("Random changes of random files")
struct YAMLEditPropertyTests {
  private func numbers(of text: String) -> Set<String> {
    Set(
      text.split(separator: "# 注", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0.isNumber })
      })
  }

  /// Random files that can be read, with their trees.
  private func forEachFile(
    seed: Int, count: Int, _ body: (inout RandomTree, SourceFile, YAMLTree, String) throws -> Void
  ) rethrows {
    var random = RandomTree(seed: UInt64(seed) &* 104_729)
    var writer = RandomText(seed: UInt64(seed) &* 1_299_709)
    var read = 0
    for _ in 0..<count {
      random.isTame = true
      let isMapping = random.generator.chance(70)
      let tree = random.generator.chance(90) ? random.collection(depth: 4, isMapping: isMapping) : random.scalar()
      random.isTame = false
      let text = writer.text(of: tree)
      let file = SourceFile(path: "x.yaml", bytes: Array(text.utf8))
      let document = YAMLReader.parse(file)
      guard let root = document.root else { continue }
      read += 1
      try body(&random, file, YAMLTree(root), text)
    }
    #expect(read * 10 > count * 8)
  }

  @Test(arguments: 0..<40)
  func everyChangeIsReadBackAndNoCommentIsLost(seed: Int) {
    forEachFile(seed: seed, count: 100) { random, file, tree, text in
      var wanted = tree
      for _ in 0..<Int.random(in: 1...4, using: &random.generator) { wanted = random.changed(wanted) }
      do {
        let bytes = try YAMLEdit.merged(file: file, from: tree, to: wanted, coarsest: 0)
        let result = String(decoding: bytes, as: UTF8.self)
        let root = YAMLDocument(parsing: result).root
        // What looks like a comment is none in a block text.
        let inTexts = numbers(of: String(decoding: tree.exactText, as: UTF8.self))
        let lost = numbers(of: text).subtracting(inTexts).subtracting(numbers(of: result))
        if root.map({ YAMLTree($0) }) != wanted || !lost.isEmpty {
          Issue.record("\(wanted)\n\(text)\n→\n\(result)")
        }
      } catch {
        Issue.record("seed \(seed): \(error) \(YAMLWriter.text(of: wanted))\n\(text.debugDescription)\n\(text)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func filesWithAnyContentAreChanged(seed: Int) {
    var random = RandomTree(seed: UInt64(4_000 + seed))
    for _ in 0..<50 {
      let tree = random.collection(depth: 4, isMapping: random.generator.chance(70))
      let wanted = random.changed(random.changed(tree))
      let file = SourceFile(path: "x.yaml", bytes: Array(YAMLWriter.text(of: tree).utf8))
      do {
        let bytes = try YAMLEdit.merged(file: file, from: tree, to: wanted, coarsest: 0)
        #expect(YAMLDocument(parsing: String(decoding: bytes, as: UTF8.self)).root.map { YAMLTree($0) } == wanted)
      } catch {
        Issue.record("seed \(seed): \(error)\n\(String(decoding: file.bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test(arguments: 0..<10)
  func anUnchangedTreeGivesTheSameBytes(seed: Int) throws {
    try forEachFile(seed: 1_000 + seed, count: 50) { (_, file, tree, _) throws in
      #expect(try YAMLEdit.merged(file: file, from: tree, to: tree) == file.bytes)
      #expect(try YAMLEdit.merged(file: file, to: tree) == file.bytes)
    }
  }

  @Test(arguments: 0..<20)
  func linesThatHaveNothingToDoWithAChangeStayAsTheyAre(seed: Int) throws {
    try forEachFile(seed: 2_000 + seed, count: 50) { (random, file, tree, text) throws in
      guard case .mapping(var entries) = tree, let root = YAMLReader.parse(file).root, entries.count > 1,
        root.location.line == root.entries.first?.keyLocation.line, !text.contains("{") || root.location.column == 1
      else { return }
      guard file.line(root.location.line)?.hasPrefix("{") == false else { return }
      let index = Int.random(in: 0..<entries.count, using: &random.generator)
      entries[index].value = random.changed(entries[index].value)
      let bytes = try YAMLEdit.merged(file: file, from: tree, to: .mapping(entries))
      let result = String(decoding: bytes, as: UTF8.self)
      let first = root.entries[index].keyLocation.line
      let after = index + 1 < entries.count ? root.entries[index + 1].keyLocation.line : nil
      let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      let newLines = result.split(omittingEmptySubsequences: false) { $0.isNewline }
      #expect(lines.prefix(first - 1) == newLines.prefix(first - 1))
      if let after { #expect(lines.dropFirst(after - 1) == newLines.suffix(lines.count - after + 1)) }
    }
  }

  /// The tree in what passes for another normal form.
  private func normal(_ tree: YAMLTree, _ random: inout RandomTree) -> YAMLTree {
    switch tree {
    case .scalar(let text, _) where random.generator.chance(20): return .text("normal \(text)")
    case .scalar(let text, _) where random.generator.chance(10): return .mapping([.init(key: "ja", value: .text(text))])
    case .scalar: return tree
    case .sequence(let items): return .sequence(items.map { normal($0, &random) })
    case .mapping(var entries):
      for index in entries.indices { entries[index].value = normal(entries[index].value, &random) }
      if random.generator.chance(10) { entries.append(.init(key: "default", value: .text("d"))) }
      if random.generator.chance(5), !entries.isEmpty { entries.removeLast() }
      return .mapping(entries)
    }
  }

  /// Whether a result is right: the file's where nothing changed, what was wanted where it did.
  private func isRight(_ result: YAMLTree?, file: YAMLTree?, base: YAMLTree?, wanted: YAMLTree?) -> Bool {
    if base == wanted { return result == file }
    if result == wanted { return true }
    switch (result, file, base, wanted) {
    case (.mapping(let entries), .mapping(let old), .mapping(let known), .mapping(let new)):
      let keys = Set((entries + old + known + new).map(\.key))
      return keys.allSatisfy { isRight(result?[$0], file: file?[$0], base: base?[$0], wanted: wanted?[$0]) }
    case (.sequence(let items), .sequence(let old), .sequence(let known), .sequence(let new)):
      guard old.count == known.count, items.count == new.count else { return false }
      return items.indices.allSatisfy { index in
        items[index] == new[index]
          || known.indices.contains {
            isRight(items[index], file: old[$0], base: known[$0], wanted: new[index])
          }
      }
    default: return false
    }
  }

  @Test(arguments: 0..<40)
  func anotherNormalFormChangesOnlyWhatChanged(seed: Int) {
    forEachFile(seed: 3_000 + seed, count: 50) { random, file, tree, text in
      let base = normal(tree, &random)
      let wanted = random.changed(base)
      do {
        let bytes = try YAMLEdit.merged(file: file, from: base, to: wanted, coarsest: 0)
        let result = YAMLDocument(parsing: String(decoding: bytes, as: UTF8.self)).root.map { YAMLTree($0) }
        #expect(isRight(result, file: tree, base: base, wanted: wanted))
        if base == wanted { #expect(bytes == file.bytes) }
      } catch {
        Issue.record("\(error)\n\(text)")
      }
    }
  }

  @Test(arguments: samples)
  func samplesKeepTheirTextWhateverChanges(path: String) throws {
    let document = YAMLReader.read(path: path)
    let tree = YAMLTree(try #require(document.root))
    var random = RandomTree(seed: 42)
    for _ in 0..<40 {
      let wanted = random.changed(tree)
      let bytes = try YAMLEdit.merged(file: document.file, from: tree, to: wanted, coarsest: 0)
      #expect(YAMLDocument(parsing: String(decoding: bytes, as: UTF8.self)).root.map { YAMLTree($0) } == wanted)
    }
  }
}
