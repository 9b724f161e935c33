import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The sections of a random case that few cases have.
extension RandomCase {
  mutating func makeRest() {
    let requirements = Shipped.rulebook.policies.flatMap { policy in policy.requirements.map { "\(policy.id)/\($0.id)" }
    }
    list("approvals", 0...2) {
      RandomCase.flow([
        ("requirement", RandomCase.quoted($0.one(requirements))), ("party", $0.reference()), ("by", $0.reference()),
        ("connection", $0.maybe(40) { $0.one($0.connections) }), ("document", $0.maybe(50) { $0.text() }),
        ("from", "2023-05"), ("until", $0.maybe(50) { _ in "2025-01-31" }),
        ("instead", $0.maybe(60) { $0.predicate() }),
      ])
    }
    list("answers", 0...2) {
      RandomCase.flow([
        ("requirement", RandomCase.quoted($0.one(requirements))), ("document", $0.text()), ("text", $0.text()),
        ("date", $0.maybe(50) { $0.date() }),
      ])
    }
    if chance(30) { add("award", RandomCase.flow([("party", party()), ("date", date())])) }
    let fields = vocabulary.controls.filter { control in
      if case .set = control.type { return control.id.text.hasPrefix("record.") }
      return false
    }
    let known = papers.compactMap(\.id)
    if !known.isEmpty, !fields.isEmpty {
      list("cards", 0...2) { maker in
        let control = maker.one(fields)
        let names = maker.some(control.type.names, 0...4)
        let inferred = names.filter { _ in maker.chance(30) }
        return RandomCase.flow([
          ("control", control.id.text), ("party", maker.party()), ("document", RandomCase.quoted(maker.one(known))),
          ("section", maker.maybe(30) { $0.text() }), ("note", maker.maybe(30) { $0.text() }),
          ("fields", RandomCase.flow(names.map { ($0, maker.text()) })),
          ("assumed", inferred.isEmpty ? nil : "[\(inferred.joined(separator: ", "))]"),
        ])
      }
    }
    makeIncidents()
    list("notes", 0...3) { $0.text() }
  }

  private mutating func makeIncidents() {
    add("causes", "{ left-alone: \(localized()), other: \(localized()) }")
    var number = 0
    list("incidents", 0...2) {
      number += 1
      return RandomCase.flow([
        ("id", RandomCase.quoted("\(number)")), ("kind", $0.one($0.vocabulary.incidents).id), ("date", "2024-01"),
        ("assumed", $0.maybe(30) { _ in "[date]" }),
        ("known", $0.maybe(50) { $0.chance(50) ? "2024-06-21" : "{ date: 2024-06-21, document: \($0.text()) }" }),
        ("title", $0.localized()), ("persons", $0.maybe(50) { _ in "31" }), ("office", $0.maybe(50) { $0.text() }),
        ("by", $0.maybe(50) { $0.one(Role.allCases.map(\.rawValue)) }),
        ("cause", $0.maybe(50) { $0.one(["left-alone", "other"]) }),
        ("when", $0.maybe(50) { $0.condition() }), ("prevented-by", $0.predicate()),
        ("section", $0.maybe(50) { $0.text() }),
      ])
    }
    list("figures", 0...2) { maker in
      let controls = maker.some(maker.vocabulary.controls.map(\.id.text), 0...2)
      return RandomCase.flow([
        ("label", maker.localized()), ("value", maker.one(["654", "0", "2.5", "61200"])), ("unit", maker.localized()),
        ("as-of", maker.date()), ("section", maker.maybe(50) { $0.text() }),
        ("relates-to", "[" + controls.joined(separator: ", ") + "]"),
      ])
    }
  }
}
