import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The sections of a random case.
extension RandomCase {
  mutating func make() {
    add("dossier", chance(70) ? "case-1" : text())
    if chance(70) { add("title", localized()) }
    add("kind", "[" + some(Dossier.Kind.allCases.map(\.rawValue)).joined(separator: ", ") + "]")
    add("ward", one(vocabulary.wards).id)
    if chance(30) { add("fictional", "true") }
    add("uses", RandomCase.flow(some(vocabulary.features.map(\.id), 0...6).map { ($0, chance(50) ? "true" : "false") }))
    let sensitivities = some(vocabulary.sensitivities.map(\.id)).joined(separator: ", ")
    add(
      "data",
      RandomCase.flow([
        ("sensitivity", maybe(60) { _ in "[\(sensitivities)]" }), ("persons", maybe(50) { _ in "47300" }),
      ]))
    if chance(60) { makeContract() }
    makeParties()
    makeConnections()
    let events = vocabulary.events.map(\.id).filter { ComputedEvent(rawValue: $0) == nil }
    list("events", 0...2) {
      RandomCase.flow([
        ("kind", $0.one(events)), ("date", $0.date()), ("assumed", $0.maybe(40) { _ in "[date]" }),
        ("note", $0.maybe(40) { $0.text() }),
      ])
    }
    makePapers()
    makeRest()
  }

  mutating func add(_ key: String, _ value: String) { lines.append("\(key): \(value)") }

  mutating func list(_ key: String, _ count: ClosedRange<Int>, _ make: (inout RandomCase) -> String) {
    let items = (0..<Int.random(in: count, using: &random)).map { _ in make(&self) }
    guard !items.isEmpty else { return }
    lines.append("\(key):")
    lines += items.map { "  - \($0)" }
  }

  private mutating func makeContract() {
    let from = chance(60)
    let until = chance(60)
    let assumed = [from && chance(40) ? "from" : nil, until && chance(40) ? "until" : nil].compactMap { $0 }
    let clauses = some(Shipped.rulebook.policies.map(\.id).uniqued(), 0...2)
    add(
      "contract",
      RandomCase.flow([
        ("from", from ? "2023-04" : nil), ("until", until ? "2025-03-31" : nil),
        ("assumed", assumed.isEmpty ? nil : "[\(assumed.joined(separator: ", "))]"),
        ("clauses", clauses.isEmpty ? nil : "[\(clauses.joined(separator: ", "))]"),
      ]))
  }

  private mutating func makeParties() {
    let roles = Role.allCases
    parties = (0..<Int.random(in: 2...5, using: &random)).map { index in
      let role = index == 0 ? .ward : one(roles)
      return (chance(40) && index == 0 ? role.rawValue : one(["p", "名前", "x-"]) + "\(index)", role)
    }
    lines.append("parties:")
    let ids = parties
    for (index, party) in ids.enumerated() {
      let below = index > 0 && chance(40) ? ids[index - 1].id : nil
      let known = maybe(30) { maker in
        maker.chance(50) ? maker.date() : "{ date: \(maker.date()), document: \(maker.text()) }"
      }
      let body = RandomCase.flow([
        ("role", party.role.rawValue), ("name", RandomCase.quoted(one(RandomCase.partyNames))), ("under", below),
        ("handles", maybe(30) { $0.one(["true", "false"]) }), ("country", maybe(20) { _ in "JP" }), ("known", known),
        ("notified", maybe(30) { $0.date() }), ("consented", maybe(30) { $0.date() }),
        ("built-by", maybe(15) { $0.party() }), ("operated-by", maybe(15) { $0.party() }),
      ])
      lines.append("  \(party.id): \(body)")
    }
  }

  private mutating func makeConnections() {
    connections = ["c1", "回線", "c-3"]
    lines.append("connections:")
    for (index, id) in connections.enumerated() {
      // The first has roles at its ends, so that a claim of any party may find one.
      let body = RandomCase.flow([
        ("label", maybe(60) { $0.chance(40) ? "同じ名前" : $0.localized() }), ("from", index == 0 ? "ward" : references()),
        ("to", references()), ("built-by", maybe(20) { $0.party() }), ("operated-by", maybe(20) { $0.party() }),
      ])
      lines.append("  \(id): \(body)")
    }
    holdings = ["disk", "控え-2"]
    lines.append("holdings:")
    for id in holdings {
      let body = RandomCase.flow([
        ("label", maybe(60) { $0.localized() }), ("held-by", maybe(50) { $0.party() }),
        ("serial", maybe(40) { $0.text() }),
        ("known", maybe(40) { $0.date() }),
      ])
      lines.append("  \(id): \(body)")
    }
  }

  private mutating func makePapers() {
    lines.append("documents:")
    for index in 0..<Int.random(in: 1...4, using: &random) { makePaper(index) }
    guard chance(30) else { return }
    let controls = chosen(claimable(isPromise: true), 1...5)
    var entries: [(String, String?)] = [
      ("title", maybe(50) { $0.text() }), ("date", "2024-01-05"), ("assumed", maybe(50) { _ in "[date]" }),
      ("source", maybe(30) { $0.text() }), ("section", maybe(40) { $0.text() }),
      ("parties", maybe(40) { "[" + $0.some($0.parties.map(\.id)).joined(separator: ", ") + "]" }),
    ]
    entries += controls.map { (vocabulary.controls[$0].id.text, claimed($0)) }
    // What a value says of other controls does not count in a record written apart.
    if chance(50), !entries.contains(where: { $0.0.hasPrefix("access.") }) {
      entries.append(("access.authentication", "[id, ip-address]"))
    }
    add("record", RandomCase.flow(entries))
    papers.append((nil, "record"))
  }

  private mutating func makePaper(_ index: Int) {
    let stage = one(Stage.allCases)
    let id = maybe(60) { $0.chance(10) ? "\(index + 2)" : "paper-\(index)" }
    let ids = vocabulary.controls.indices.shuffled(using: &random)
    let silent = Array(ids.prefix(Int.random(in: 0...2, using: &random))).map { vocabulary.controls[$0].id.text }
    let isRecord = chance(25)
    var lines = ["stage: \(stage.word)", "date: \(date())"]
    if let id { lines.append("id: \(RandomCase.quoted(id))") }
    papers.append((id, ""))
    if chance(70) { lines.append("title: \(text())") }
    if chance(40) { lines.append("assumed: [date]") }
    if chance(40) { lines.append("source: \(text())") }
    if chance(40) { lines.append("by: \(reference())") }
    if isRecord {
      lines.append("record: true")
      if chance(50) { lines.append("parties: [" + some(parties.map(\.id), 0...2).joined(separator: ", ") + "]") }
    }
    if chance(20) {
      lines.append("coverage: complete")
    } else if chance(25) {
      lines.append(
        "coverage: { complete: [" + some(vocabulary.controls.map(\.id.text), 0...3).joined(separator: ", ") + "] }")
    }
    if !silent.isEmpty {
      lines.append("silent: [" + silent.map { chance(40) ? "{ \($0): inferred }" : $0 }.joined(separator: ", ") + "]")
    }
    var blocks: [String] = []
    for _ in 0..<Int.random(in: 0...5, using: &random) { blocks += block(stage, without: silent) }
    if !silent.contains(where: { $0.hasPrefix("access.") }), chance(25) {
      // Two blocks that must not become one: the first says what follows for the control of the second.
      blocks += ["ip-address", "id"].shuffled(using: &random).flatMap { way in
        [
          "  - { party: ward, connection: c1, access.authentication: [\(way)] }",
          "  - { party: ward, connection: c1, access.ip-restriction: false }",
        ]
      }
    }
    if !blocks.isEmpty { lines += ["claims:"] + blocks }
    lines += remarks() + particulars()
    self.lines += lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  /// Controls that can be claimed where it is a promise or a fact.
  private func claimable(isPromise: Bool) -> [Int] {
    vocabulary.controls.indices.filter { index in
      if case .number(_, _, _, true) = vocabulary.controls[index].type { return isPromise }
      return true
    }
  }

  /// Some of several controls; often those of which one says something of another.
  private mutating func chosen(_ controls: [Int], _ count: ClosedRange<Int>) -> [Int] {
    let implying = vocabulary.controls.indices.filter { !vocabulary.controls[$0].implications.isEmpty }
    let related = Set(implying + implying.flatMap { vocabulary.controls[$0].implications.map(\.control) })
    let some = self.some(controls, count)
    return chance(40) ? self.some(controls.filter { related.contains($0) } + some).uniqued() : some
  }

  private mutating func own() -> [(String, String?)] {
    [
      ("section", maybe(40) { $0.text() }), ("modality", maybe(30) { $0.one(Modality.allCases.map(\.rawValue)) }),
      ("planned-for", maybe(15) { $0.date() }), ("note", maybe(30) { $0.text() }),
      ("evidence", maybe(25) { $0.evidence() }),
    ]
  }

  private mutating func evidence() -> String {
    RandomCase.flow([
      ("how", one(Evidence.How.allCases.map(\.rawValue))), ("ref", maybe(40) { $0.text() }),
      ("by", maybe(40) { $0.text() }),
      ("date", maybe(40) { $0.date() }),
    ])
  }

  /// A value as it stands under a control: bare, with its own particulars, added, or part by part.
  private mutating func claimed(_ index: Int) -> String {
    let control = vocabulary.controls[index]
    var parts: [String] = []
    switch control.parts {
    case .named(let names, _): parts = some(names)
    case .holdings: parts = some(holdings)
    case .whole: break
    }
    func single(_ maker: inout RandomCase) -> String {
      if maker.chance(10) { return "{ value: partly, note: \(maker.text()) }" }
      if maker.chance(50) { return maker.value(index) }
      if case .set = control.type, maker.chance(40) {
        for _ in 0..<5 {
          let value = maker.value(index)
          if value.hasPrefix("["), value != "[]" { return RandomCase.flow([("add", value)] + maker.own()) }
        }
      }
      return RandomCase.flow([("value", maker.value(index))] + maker.own())
    }
    guard !parts.isEmpty, chance(60) else { return single(&self) }
    let texts = parts.map { "\($0): \(single(&self))" }
    return RandomCase.flow([("parts", "{ " + texts.joined(separator: ", ") + " }")] + own())
  }

  private mutating func block(_ paperStage: Stage, without silent: [String]) -> [String] {
    let stage = chance(15) ? one(Stage.allCases) : nil
    let isFact = (stage ?? paperStage) == .declared && chance(20)
    let isPromise = (stage ?? paperStage).isPromise && !isFact
    let controls = chosen(
      claimable(isPromise: isPromise).filter { !silent.contains(vocabulary.controls[$0].id.text) }, 1...8)
    let kinds = controls.map { _ in Int.random(in: 0..<10, using: &random) }
    var lines = ["party: \(references())"]
    if chance(50) {
      lines.append(
        "connection: " + (chance(60) ? one(connections) : "[" + some(connections).joined(separator: ", ") + "]"))
    }
    if let stage { lines.append("stage: \(stage.word)") }
    if isFact { lines.append("fact: true") }
    if chance(15) {
      lines.append("since: \(date())")
      if chance(50) { lines.append("assumed: [since]") }
    }
    if chance(50) { lines += own().compactMap { key, value in value.map { "\(key): \($0)" } } }
    let stated = zip(controls, kinds).filter { $0.1 < 7 }.map(\.0)
    lines += stated.map { "\(vocabulary.controls[$0].id): \(claimed($0))" }
    let withdrawn = zip(controls, kinds).filter { $0.1 == 7 || $0.1 == 8 }.map { vocabulary.controls[$0.0].id.text }
    if !withdrawn.isEmpty { lines.append("withdrawn: [\(withdrawn.joined(separator: ", "))]") }
    let others = zip(controls, kinds).filter { $0.1 == 9 }.map(\.0)
    if !others.isEmpty {
      lines.append("not-applicable:")
      lines += others.map { "  \(vocabulary.controls[$0].id): \(reason())" }
    }
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  private mutating func reason() -> String {
    guard chance(50) else { return text() }
    let confirmed = RandomCase.flow([
      ("by", reference()), ("document", maybe(50) { $0.text() }), ("date", maybe(50) { $0.date() }),
    ])
    return RandomCase.flow([("reason", text()), ("confirmed", chance(70) ? confirmed : nil)])
  }
}
