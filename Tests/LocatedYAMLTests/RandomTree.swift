import LocatedYAML

/// A small generator with a seed, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Random trees, and random changes of trees.
struct RandomTree {
  var generator: SeededGenerator
  /// Whether only texts are made that can be written in any style.
  var isTame = false

  private static let tame = [
    "a", "練馬区", "諮問第2号", "b c", "2020-11-24", "6 区(2)", "registered", "がく", "x-y.z", "🏫",
    "はい。いいえ", "no", "ID",
  ]
  private static let wild = [
    "", " ", "  a", "a ", "a: b", "a:", ":a", "a #b", "#a", "a#b", "- a", "-", "-a", "--- a", "...", "? a", "?", "?a",
    "[a]", "{a}", "a, b", "a]", "&a", "*a", "!a", "|", "> x", "'a'", "\"a\"", "it's", "50%", "%a", "@a", "`a`", "a\\b",
    "true", "null", "~", "1.5", "0x1F", "017", "-3", "+", ".inf", ".nan", "1e3", "12:30", "<<", "yes", "a\nb", "a\nb\n",
    "\na", "a\n", "a\n\n", "  a\nb", "a\n  b\n", "a \nb", "a\n\n\nb", "a\r\nb", "\r", "\t", "a\tb", "\u{0}",
    "\u{1B}[0m",
    "\u{7F}", "\u{85}", "\u{2028}a", "\u{2029}", "\u{FEFF}a", "\u{FFFE}", "\u{FFFF}", "\u{202E}a", "\u{A0}a", "a\u{A0}",
    "　a", "a　", "項目：値", "a:　b", "-　a", "a：b", "か\u{3099}", "\u{3099}x", "👨‍👩‍👧", "a://b?c=d#e", "# a\n# b", "- a\n- b",
    "a: b\nc: d", "---\na", "¨¨¨", "–––", ": ", "://", ",", "=", "==", "\\", "\\n",
  ]

  init(seed: UInt64) { generator = SeededGenerator(state: seed) }

  mutating func text() -> String {
    if isTame || generator.chance(40) { return Self.tame.randomElement(using: &generator) ?? "a" }
    switch generator.next() % 20 {
    case 0: return String(repeating: Self.wild.randomElement(using: &generator) ?? " ", count: 400)
    case 1...4:
      return (0..<3).map { _ in Self.wild.randomElement(using: &generator) ?? "" }.joined(
        separator: generator.chance(50) ? " " : "")
    default: return Self.wild.randomElement(using: &generator) ?? ""
    }
  }

  mutating func scalar() -> YAMLTree {
    guard generator.chance(25) else { return .text(text()) }
    let plain = ["1", "-2", "true", "null", "~", "3.14", "0x10", "", "false", ".nan", "a plain text"]
    return .scalar(plain.randomElement(using: &generator) ?? "1", isPlain: true)
  }

  mutating func keys(_ count: Int) -> [String] {
    var keys: [String] = []
    for index in 0..<count {
      var key = text()
      if key.isEmpty || keys.contains(key) { key += "k\(index)" }
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  mutating func tree(depth: Int) -> YAMLTree {
    guard depth > 0, !generator.chance(30) else { return scalar() }
    return collection(depth: depth, isMapping: generator.chance(60))
  }

  mutating func collection(depth: Int, isMapping: Bool) -> YAMLTree {
    let count = Int.random(in: 0...5, using: &generator)
    guard isMapping else { return .sequence((0..<count).map { _ in tree(depth: depth - 1) }) }
    return .mapping(keys(count).map { YAMLTree.Entry(key: $0, value: tree(depth: depth - 1)) })
  }

  /// The tree with something changed, added, removed or moved.
  mutating func changed(_ tree: YAMLTree, depth: Int = 3, keepsShape: Bool = false) -> YAMLTree {
    if generator.chance(10) { return keepsShape ? scalar() : self.tree(depth: 2) }
    switch tree {
    case .scalar: return generator.chance(85) ? scalar() : self.tree(depth: 2)
    case .sequence(var items):
      if items.isEmpty { return .sequence([self.tree(depth: 1)]) }
      let index = Int.random(in: 0..<items.count, using: &generator)
      switch generator.next() % (keepsShape ? 4 : 8) {
      case 4: items.remove(at: index)
      case 5: items.insert(self.tree(depth: 2), at: Int.random(in: 0...items.count, using: &generator))
      case 6: items.shuffle(using: &generator)
      case 7: items.removeSubrange(index..<Int.random(in: index..<items.count, using: &generator))
      default: items[index] = changed(items[index], depth: depth - 1, keepsShape: keepsShape)
      }
      return .sequence(items)
    case .mapping(var entries):
      if entries.isEmpty { return .mapping([.init(key: "new", value: self.tree(depth: 1))]) }
      let index = Int.random(in: 0..<entries.count, using: &generator)
      switch generator.next() % 8 {
      case 0: entries.remove(at: index)
      case 1:
        let key = "new\(generator.next() % 100)"
        if entries.contains(where: { $0.key == key }) { break }
        let place = Int.random(in: 0...entries.count, using: &generator)
        entries.insert(.init(key: key, value: self.tree(depth: 2)), at: place)
      case 2: entries.shuffle(using: &generator)
      default: entries[index].value = changed(entries[index].value, depth: depth - 1, keepsShape: keepsShape)
      }
      return .mapping(entries)
    }
  }
}
