import ComplianceEvaluation
import ComplianceModel
import SourceText

/// Measures of a change report that went the same way: what they share is told once.
struct ChangedStory {
  let scene: FormScene
  /// The measures, in the order in which they were promised.
  let measures: [ChangedMeasure]
  /// Whom or what they are of.
  private let subjects: [Subject]

  private typealias Part = FormDraft.Part

  private var wording: Wording { scene.wording }

  /// What was found of them.
  var findings: [Finding] { measures.flatMap(\.findings) }

  /// The stories of a case, in the order in which their measures were promised.
  static func all(in scene: FormScene, for party: Int?) -> [ChangedStory] {
    func isReported(_ finding: Finding) -> Bool {
      isToBeReported(finding) && !scene.promises(of: finding).isEmpty
        && (party.map { scene.concerns(finding, $0) } ?? true)
    }
    let stories = scene.wording.discrepancyStories.compactMap { story -> ChangedStory? in
      let measures = story.measures.compactMap { measure -> ChangedMeasure? in
        let findings = measure.findings.map { scene.evaluation.findings[$0] }.filter(isReported)
        guard let control = measure.control, !findings.isEmpty else { return nil }
        return ChangedMeasure(scene: scene, control: control, findings: findings)
      }
      guard !measures.isEmpty else { return nil }
      return ChangedStory(
        scene: scene, measures: measures.sorted { $0.order < $1.order }, subjects: story.subjects)
    }
    return stories.sorted { $0.order < $1.order }
  }

  /// What is open, and what a change of the promise settled; what was built needs no report.
  private static func isToBeReported(_ finding: Finding) -> Bool {
    switch finding.kind {
    case .unspecified, .uncommitted, .unrealized, .misreported, .weakened, .misassigned:
      finding.isOpen || finding.history?.settlement?.how == .promiseChanged
    default: false
    }
  }

  private var order: Int { measures.map(\.order).min() ?? 0 }

  /// What the measures are called.
  var title: String { wording.list(measures.map(\.title).eachOnce) }

  /// The parties or connections that the measures are of.
  var subject: String { wording.subjects(subjects.map { Subject(index: $0.index) }.eachOnce, control: nil) }

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

  /// What it means for the people that the promises were not kept, each once; what the measures are for stands beside
  /// what is done instead.
  var effects: [String] {
    measures.compactMap { measure in measure.findings.first { $0.kind != .weakened } ?? measure.findings.first }
      .map { finding in
        let facts = FindingFacts(finding, wording)
        return FindingText(facts).explanation(without: facts.purpose)
      }.eachOnce
  }

  /// What the measures are for, and the ways out of the gravest finding of each.
  private var waysOut: [String] {
    let purposes = measures.map { measure in
      let purpose = wording.vocabulary.controls[measure.control].protects[scene.language]
      return scene.pick(
        "もとの措置の役割（\(measure.title)）：\(purpose)", "What the measure was for (\(measure.title)): \(purpose)")
    }
    let actions = measures.compactMap(\.findings.first)
      .flatMap { FindingText($0, in: scene.evaluation, language: scene.language).actions }
    return (purposes + actions).eachOnce
  }
}
