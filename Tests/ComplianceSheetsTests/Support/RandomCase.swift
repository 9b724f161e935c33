import ComplianceModel
import SourceText

/// Random cases as texts of files, with every key of the format.
struct RandomCase {
  var random: SeededGenerator
  let vocabulary = Shipped.vocabulary
  var parties: [(id: String, role: Role)] = []
  var connections: [String] = []
  var holdings: [String] = []
  var papers: [(id: String?, title: String)] = []
  var lines: [String] = []

  static let texts = [
    "一文", "a: b", "# 印", "「かぎ」を使う", "改行\nあり", " 前に空き", "後に空き ", "\"引用\"", "\"\"二重\"\"", "\" 空き \"", "なし", "同上", "〃",
    "true", "12",
    "2021-06-21", "=1+1", "、", "a、b", "［x］", "例", "記載なし", "取下げ", "はい",
  ]
  static let partyNames = ["A社", "A社", "株式会社B、支店", "区", "未定", "受託者", "㈱C", "名 前", "D\"社\"", "なし", "3", "E\n社"]

  static func text(seed: UInt64) -> String {
    var maker = RandomCase(random: SeededGenerator(seed: seed))
    maker.make()
    return maker.lines.joined(separator: "\n") + "\n"
  }

  // MARK: Pieces

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  mutating func one<Element>(_ items: [Element]) -> Element { items[Int.random(in: 0..<items.count, using: &random)] }
  mutating func some<Element>(_ items: [Element], _ count: ClosedRange<Int> = 1...3) -> [Element] {
    Array(items.shuffled(using: &random).prefix(Int.random(in: count, using: &random)))
  }
  mutating func text() -> String { RandomCase.quoted(one(RandomCase.texts)) }
  mutating func date() -> String {
    let month = Int.random(in: 1...12, using: &random)
    let two = month < 10 ? "0\(month)" : "\(month)"
    return chance(30) ? "2024-\(two)" : "2024-\(two)-1\(Int.random(in: 0...9, using: &random))"
  }
  mutating func localized() -> String { chance(50) ? text() : "{ ja: \(text()), en: \(text()) }" }
  mutating func party() -> String { one(parties).id }
  mutating func reference() -> String {
    let roles = Role.allCases.map(\.rawValue)
    return chance(70) ? party() : one(roles)
  }
  mutating func references() -> String {
    if chance(60) { return reference() }
    return "[" + some((parties.map(\.id) + Role.allCases.map(\.rawValue)).uniqued()).joined(separator: ", ") + "]"
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result + "\""
  }

  /// A mapping in one line; nil values are left out.
  static func flow(_ entries: [(String, String?)]) -> String {
    "{ " + entries.compactMap { key, value in value.map { "\(key): \($0)" } }.joined(separator: ", ") + " }"
  }

  mutating func maybe(_ percent: Int, _ make: (inout RandomCase) -> String) -> String? {
    chance(percent) ? make(&self) : nil
  }

  // MARK: Values

  mutating func value(_ index: Int, rule: Bool = false) -> String {
    let control = vocabulary.controls[index]
    // A name that reads like a way of saying something.
    if case .set(_, true, _) = control.type, chance(8) { return "[取下げ]" }
    while true {
      let value = one(RandomValues.values(of: control, vocabulary, &random))
      if let text = text(of: value, control, rule: rule) { return text }
    }
  }

  /// A value in the words of files; nil where it cannot stand there.
  func text(of value: Value, _ control: Control, rule: Bool) -> String? {
    let names = control.type.names
    switch value {
    case .boolean(let value): return value ? "true" : "false"
    case .unstated: return rule ? nil : "unstated"
    case .unknown: return rule ? nil : "unknown"
    case .partly: return nil
    case .level(let index), .choice(let index): return names[index]
    case .number(let number):
      guard case .number(let unit, let named, _, _) = control.type else { return nil }
      if let name = named.first(where: { $0.value == number })?.key { return name }
      let digits = number == number.rounded() ? "\(Int(number))" : "\(number)"
      return "\(digits) \(unit)"
    case .set(.closed(let bits)):
      return "[" + names.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { names[$0] }.joined(separator: ", ")
        + "]"
    case .set(.open(let elements)):
      if rule, elements.contains(where: { $0.validity != nil }) { return nil }
      return "[" + elements.map { element($0) }.joined(separator: ", ") + "]"
    case .deadline(let deadline):
      return vocabulary.events[deadline.event].id + (deadline.days == 0 ? "" : " + \(deadline.days) days")
    case .records(let records):
      let texts = records.map { record in
        RandomCase.flow(record.sorted { $0.key < $1.key }.map { ($0.key, RandomCase.quoted($0.value)) })
      }
      return "[" + texts.joined(separator: ", ") + "]"
    }
  }

  private func element(_ element: SetElement) -> String {
    guard let validity = element.validity else { return RandomCase.quoted(element.name) }
    func span(_ from: PartialDate?, _ until: PartialDate?) -> [(String, String?)] {
      [("from", from?.description), ("until", until?.description)]
    }
    let gaps = validity.suspended.map { RandomCase.flow(span($0.from, $0.until)) }
    let valid = RandomCase.flow(
      span(validity.from, validity.until)
        + [("suspended", gaps.isEmpty ? nil : "[" + gaps.joined(separator: ", ") + "]")])
    return "{ \(RandomCase.quoted(element.name)): { valid: \(valid) } }"
  }

  mutating func predicate(_ depth: Int = 0) -> String {
    if depth < 2, chance(40) {
      let inner = (0..<Int.random(in: 1...3, using: &random)).map { _ in predicate(depth + 1) }
      return "{ \(one(["all", "any"])): [\(inner.joined(separator: ", "))] }"
    }
    return RandomCase.flow(
      some(Array(vocabulary.controls.indices), 1...2).map { (vocabulary.controls[$0].id.text, comparison($0)) })
  }

  private mutating func comparison(_ index: Int) -> String {
    let control = vocabulary.controls[index]
    var entries: [(String, String?)] = []
    if case .named(let names, _) = control.parts, chance(40) {
      entries.append(("parts", "[" + some(names).joined(separator: ", ") + "]"))
    }
    switch control.type {
    case .number where chance(50): entries.append((one(["at-least", "at-most"]), value(index, rule: true)))
    case .records(let fields): entries.append(("each-has", "[" + some(fields).joined(separator: ", ") + "]"))
    default:
      if chance(25) {
        entries.append(("one-of", "[\(value(index, rule: true))]"))
      } else if entries.isEmpty {
        return value(index, rule: true)
      } else {
        entries.append(("value", value(index, rule: true)))
      }
    }
    return RandomCase.flow(entries)
  }

  mutating func condition(_ depth: Int = 0) -> String {
    if depth < 2, chance(40) {
      if chance(30) { return "{ not: \(condition(depth + 1)) }" }
      let inner = (0..<Int.random(in: 1...3, using: &random)).map { _ in condition(depth + 1) }
      return "{ \(one(["all", "any"])): [\(inner.joined(separator: ", "))] }"
    }
    let lists: [(String, [String])] = [
      ("kind", Dossier.Kind.allCases.map(\.rawValue)), ("ward", vocabulary.wards.map(\.id)),
      ("uses", vocabulary.features.map(\.id)), ("data", vocabulary.sensitivities.map(\.id)),
      ("role", Role.allCases.map(\.rawValue)), ("event", vocabulary.events.map(\.id)),
    ]
    return RandomCase.flow(some(lists, 1...2).map { ($0.0, "[" + some($0.1).joined(separator: ", ") + "]") })
  }
}

extension Array where Element: Hashable {
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
