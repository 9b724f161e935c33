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

  /// The measures of a case, in the order in which they were promised.
  static func all(in scene: FormScene, for party: Int?) -> [ChangedMeasure] {
    let found = scene.evaluation.findings.filter { finding in
      isToBeReported(finding) && !scene.promises(of: finding).isEmpty
        && (party.map { scene.concerns(finding, $0) } ?? true)
    }
    return found.grouped { $0.controls.first ?? -1 }
      .map { ChangedMeasure(scene: scene, control: $0.key, findings: $0.elements) }
      .sorted { $0.order < $1.order }
  }

  /// What is open, and what a change of the promise settled; what was built needs no report.
  private static func isToBeReported(_ finding: Finding) -> Bool {
    switch finding.kind {
    case .unspecified, .uncommitted, .unrealized, .misreported, .weakened, .misassigned:
      finding.isOpen || finding.history?.settlement?.how == .promiseChanged
    default: false
    }
  }

  private var order: Int { findings.flatMap { scene.promises(of: $0) }.min() ?? 0 }

  /// What it is called.
  var title: String { wording.vocabulary.controls[control].label[scene.language] }

  /// The row of the table of changes.
  var row: [[FormDraft.Part]] { [[.text(title)], before, after] }

  /// What was promised, and to whom.
  private var before: [FormDraft.Part] {
    let promises = findings.flatMap { finding in scene.promises(of: finding).map { (index: $0, finding: finding) } }
    return promises.grouped { $0.index }.map { group in
      let place = Place(
        part: .said, location: scene.evaluation.history.statements[group.key].claim.location, statement: group.key)
      let subjects = group.elements.flatMap { $0.finding.subjects }.eachOnce.sorted()
      return part(wording.facts(place), label: wording.subjects(subjects, control: control))
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

  // MARK: What the report must say of it

  /// The box of what is left to say: why, since when, at what cost, and what is done instead.
  var box: [FormDraft.Row] {
    [
      FormDraft.Row(
        label: scene.pick("理由", "Reason"),
        parts: [Part(isMissing: true, hints: notes)]),
      FormDraft.Row(label: scene.pick("いつから", "Since when"), parts: [Part(lines: histories)]),
      FormDraft.Row(
        label: scene.pick("費用", "Cost"),
        parts: [
          Part(
            isMissing: true,
            hints: [
              scene.pick(
                "約束どおりにする場合と、代わりの措置の場合の金額と、見積もりの出どころ。",
                "Of keeping the promise and of what is done instead, and who estimated it.")
            ])
        ]),
      FormDraft.Row(label: scene.pick("代わりの措置", "Done instead"), parts: [Part(isMissing: true, hints: waysOut)]),
    ]
  }

  /// When it began, became known and was settled, once for findings that say the same.
  private var histories: [String] {
    findings.filter { $0.history != nil }
      .grouped { $0.history.map { wording.text(of: $0) } ?? "" }
      .map { text, findings in
        let kinds = wording.list(findings.map { $0.kind.label[scene.language] }.eachOnce)
        return scene.pick("\(kinds)：\(text)", "\(kinds): \(text)")
      }
  }

  /// What papers note of it, and who built it instead of who promised it.
  private var notes: [String] {
    let places = findings.flatMap { [$0.primary] + $0.related }.compactMap(\.statement).eachOnce.sorted()
    let notes = places.map { scene.evaluation.history.statements[$0].claim }
      .filter { !wording.vocabulary.isWithheld($0.control) }.compactMap(\.note)
      .map { scene.pick("資料の注記：\($0)", "Note on a paper: \($0)") }
    let others = findings.filter { $0.kind == .misassigned }
      .map { FindingText($0, in: scene.evaluation, language: scene.language).headline }
    return (notes + others).eachOnce
  }

  /// What it means for the people that the promise was not kept.
  var effect: String {
    guard let finding = findings.first(where: { $0.kind != .weakened }) ?? findings.first else { return "" }
    return FindingText(finding, in: scene.evaluation, language: scene.language).explanation
  }

  /// What the measure is for, and the ways out of its gravest finding.
  private var waysOut: [String] {
    let text = findings.first.map { FindingText($0, in: scene.evaluation, language: scene.language) }
    let protects = wording.vocabulary.controls[control].protects[scene.language]
    return [scene.pick("もとの措置の役割：\(protects)", "What the measure was for: \(protects)")] + (text?.actions ?? [])
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
