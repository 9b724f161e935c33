import ComplianceEvaluation
import ComplianceModel
import SourceText

/// A measure of which a promise is not kept, or was changed: one row of a change report.
struct ChangedMeasure {
  let scene: FormScene
  /// The control, by index in the vocabulary.
  let control: Int
  /// What was found of it, open before settled and gravest first.
  let findings: [Finding]

  private typealias Part = FormDraft.Part

  private var wording: Wording { scene.wording }

  /// Where its first promise stands among the case's statements.
  var order: Int { findings.flatMap { scene.promises(of: $0) }.min() ?? 0 }

  /// What it is called, with the parts that it is about.
  var title: String {
    let parts = findings.flatMap(\.subjects).compactMap(\.part).eachOnce.sorted()
      .map { wording.part($0, of: control) }.filter { !$0.isEmpty }
    return wording.vocabulary.controls[control].label[scene.language]
      + (parts.isEmpty ? "" : wording.bracketed(wording.list(parts)))
  }

  /// The row of the table of changes.
  var row: [[FormDraft.Part]] { [[.text(title)], before, after] }

  /// What was promised.
  private var before: [FormDraft.Part] {
    findings.flatMap { scene.promises(of: $0) }.eachOnce.map { index in
      let location = scene.evaluation.history.statements[index].claim.location
      return part(wording.facts(Place(part: .said, location: location, statement: index)), label: "")
    }
  }

  /// What stands in its place: the promise as changed, then what is missing from papers, then what is there.
  private var after: [FormDraft.Part] {
    let places = findings.flatMap { [$0.primary] + $0.related }.filter {
      [.falls, .silent, .withdrawn].contains($0.part)
    }.eachOnce
    let facts = places.map { wording.facts($0) }
    return facts.sorted { order(of: $0) < order(of: $1) }.map { facts in
      let stage = facts.stage?.label[scene.language] ?? ""
      let isPromise = facts.stage?.isPromise ?? true
      return part(
        facts, label: isPromise ? stage : scene.pick("実際（\(stage)）", "in fact (\(stage))"))
    }
  }

  private func order(of facts: PlaceFacts) -> (Int, Int32) {
    (facts.stage?.rawValue ?? 0, facts.date?.first.number ?? 0)
  }

  private func part(_ facts: PlaceFacts, label: String) -> FormDraft.Part {
    Part(label: label.isEmpty ? nil : label, lines: [facts.value ?? ""], sources: [scene.paper(facts)])
  }
}

extension FormScene {
  /// The statements of a finding that promise something, by index in the case's history.
  func promises(of finding: Finding) -> [Int] {
    ([finding.primary] + finding.related).filter { $0.part == .said }.compactMap(\.statement).filter {
      let claim = evaluation.history.statements[$0].claim
      return claim.stage.isPromise && !claim.isFact
    }
  }
}
