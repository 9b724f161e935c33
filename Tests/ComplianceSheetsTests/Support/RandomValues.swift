import ComplianceModel
import SourceText

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Values of a control: each name once, and random ones.
enum RandomValues {
  static let words = [
    "氏名", "住所", "a、b", "x,y", "\"引用\"", "改行\nあり", " 前後 ", "なし", "不明", "〔かっこ〕", "pマーク", "a/b", "１２", "一部", "A：B", "true",
    "=1+1", "△", "e.g.", "-",
  ]

  static func values(
    of control: Control, _ vocabulary: Vocabulary, _ random: inout SeededGenerator
  ) -> [Value] {
    var values: [Value] = [.unstated, .unknown, .partly]
    switch control.type {
    case .boolean: values += [.boolean(true), .boolean(false)]
    case .level(let names, _, _): values += names.indices.map { .level($0) }
    case .choice(let names): values += names.indices.map { .choice($0) }
    case .number(_, let named, _, _):
      values += named.values.map { .number($0) } + [0, 1, 2.5, 30, 365, 1234567].map { .number($0) }
    case .set(let names, false, _):
      values.append(.set(.closed(0)))
      values += names.indices.map { .set(.closed(1 << UInt64($0))) }
      for _ in 0..<5 { values.append(.set(.closed(random.next() & (1 << UInt64(names.count) - 1)))) }
    case .set(let names, true, _):
      values.append(.set(.open([])))
      for _ in 0..<12 {
        var members: [SetElement] = []
        let labels = names.compactMap { control.valueLabels[$0]?.ja }
        for name in Set(
          (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
            (words + names + labels).randomElement(using: &random)
          }
        ).sorted() {
          members.append(SetElement(name: name, validity: validity(&random), place: members.count))
        }
        values.append(.set(.open(members.sorted { $0.name < $1.name })))
      }
    case .deadline:
      values += vocabulary.events.indices.flatMap { event in
        [0, 1, 14].map { .deadline(Deadline(event: event, days: $0)) }
      }
    case .records(let fields):
      values.append(.records([]))
      for _ in 0..<8 {
        values.append(
          .records(
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
              var record: [String: String] = [:]
              for field in fields.shuffled(using: &random).prefix(Int.random(in: 1...fields.count, using: &random)) {
                record[field] = words.randomElement(using: &random)
              }
              return record
            }))
      }
    }
    return values
  }

  private static func validity(_ random: inout SeededGenerator) -> Validity? {
    guard Int.random(in: 0..<3, using: &random) == 0 else { return nil }
    let date = PartialDate(year: 2024, month: Int.random(in: 1...12, using: &random))
    let day = Day(year: 2025, month: 3, day: Int.random(in: 1...31, using: &random)).map { PartialDate($0) }
    let gap = date.map { Validity.Suspension(from: $0, until: Bool.random(using: &random) ? day : nil) }
    return Validity(from: date, until: day, suspended: [gap].compactMap { Bool.random(using: &random) ? $0 : nil })
  }
}
