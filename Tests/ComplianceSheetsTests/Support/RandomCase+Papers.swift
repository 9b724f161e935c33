import ComplianceModel
import SourceText

/// What belongs to a random paper besides its claims.
extension RandomCase {
  static let notes = texts + ["工事中、鍵は後日", "一行目\n\n二行目", "\"前\"だけ引用", "\"", "\"閉じない\n引用"]

  mutating func remarks() -> [String] {
    items("remarks", 0...2) {
      RandomCase.flow([
        ("section", $0.maybe(50) { $0.text() }), ("control", $0.maybe(40) { $0.control() }), ("text", $0.text()),
        (
          "answered",
          $0.maybe(50) {
            RandomCase.flow([("document", $0.text()), ("text", $0.text()), ("date", $0.maybe(50) { $0.date() })])
          }
        ),
      ])
    }
  }

  /// Features, corrections, attachments, notes, and the sheet.
  mutating func particulars() -> [String] {
    var lines: [String] = []
    if chance(40) {
      let features = some(vocabulary.features.map(\.id), 0...4)
      lines.append("uses: " + RandomCase.flow(features.map { ($0, chance(50) ? "true" : "false") }))
    }
    if chance(40) {
      lines += items("corrections", 0...3) {
        RandomCase.flow([
          ("text", $0.text()), ("severity", $0.maybe(60) { $0.one(Severity.allCases.map(\.word)) }),
          ("control", $0.maybe(60) { $0.control() }), ("party", $0.maybe(60) { $0.reference() }),
          ("connection", $0.maybe(30) { $0.one($0.connections) }), ("section", $0.maybe(50) { $0.text() }),
          ("due", $0.maybe(60) { $0.date() }), ("action", $0.maybe(40) { $0.text() }),
          ("done", $0.maybe(40) { $0.date() }), ("rechecked", $0.maybe(40) { $0.date() }),
        ])
      }
    }
    if chance(40) {
      lines += items("attachments", 0...3) {
        RandomCase.flow([("number", $0.text()), ("file", $0.text()), ("hash", $0.text())])
      }
    }
    lines += items("notes", 0...3) { RandomCase.quoted($0.one(RandomCase.notes)) }
    if chance(30) { lines.append("sheet: " + RandomCase.flow([("file", text()), ("hash", text())])) }
    return lines
  }

  private mutating func control() -> String { one(vocabulary.controls).id.text }

  private mutating func items(
    _ key: String, _ count: ClosedRange<Int>, _ make: (inout RandomCase) -> String
  ) -> [String] {
    let items = (0..<Int.random(in: count, using: &random)).map { _ in make(&self) }
    return items.isEmpty ? [] : ["\(key):"] + items.map { "  - \($0)" }
  }
}
