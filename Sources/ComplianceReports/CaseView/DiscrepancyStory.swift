import ComplianceEvaluation
import ComplianceModel
import SourceText

/// Measures that went the same way: promised in the same paper, falling short in the same paper, since the same day.
///
/// What they share is told once: of what, since when, how it stands, who is to do what.
struct DiscrepancyStory {
  /// The measures, open and grave ones first.
  let measures: [PromiseAndFact]
  /// The turns that it took, in the order of the days.
  let turns: [Turn]
  /// The gravest severity of what is open, or of what was settled where nothing is.
  let severity: Severity

  /// Findings of one kind that began, became known and were settled together.
  struct Turn {
    /// The kind.
    let kind: FindingKind
    /// When it began, became known and was settled.
    let history: Finding.History?
    /// The findings, by index in the evaluation's findings.
    let findings: [Int]
    /// Whether it is open.
    var isOpen: Bool { history?.settlement == nil }
  }

  /// What the measures are of.
  var subjects: [Subject] { measures[0].subjects }
  /// Whether anything of it is open.
  var isOpen: Bool { turns.contains { $0.isOpen } }
}

extension Wording {
  /// The discrepancies of the case as stories, open and grave ones first.
  var discrepancyStories: [DiscrepancyStory] {
    promisesAndFacts.grouped { likeness(of: $0) }.map { story($0.elements) }
  }

  /// What measures of one story have in common.
  private struct Likeness: Hashable {
    var subjects: [Subject]
    var papers: [Int?]
    var reported: Day?
    var turns: [TurnKey]
  }

  private struct TurnKey: Hashable {
    var kind: FindingKind
    var history: Finding.History?
  }

  private func likeness(of promise: PromiseAndFact) -> Likeness {
    Likeness(
      subjects: promise.subjects, papers: [promise.promise?.document, promise.fact?.document],
      reported: promise.reported,
      turns: promise.findings.map { turn(of: $0) }.sorted { $0.kind.rawValue < $1.kind.rawValue })
  }

  private func turn(of index: Int) -> TurnKey {
    let finding = evaluation.findings[index]
    return TurnKey(kind: finding.kind, history: finding.history)
  }

  private func story(_ measures: [PromiseAndFact]) -> DiscrepancyStory {
    let indices = measures.flatMap(\.findings)
    let turns = indices.grouped { turn(of: $0) }
      .map { DiscrepancyStory.Turn(kind: $0.key.kind, history: $0.key.history, findings: $0.elements) }
      .enumerated().sorted { first, second in
        let dates = [first, second].map { $0.element.history?.visible.first ?? evaluation.day }
        return dates[0] == dates[1] ? first.offset < second.offset : dates[0] < dates[1]
      }.map(\.element)
    let open = indices.filter { evaluation.findings[$0].isOpen }
    return DiscrepancyStory(
      measures: measures, turns: turns,
      severity: (open.isEmpty ? indices : open).map { evaluation.findings[$0].severity }.max() ?? .note)
  }

  /// What the measures of a story are called.
  func name(of story: DiscrepancyStory) -> String {
    let names = story.measures.compactMap { measure in
      measure.control.map { vocabulary.controls[$0].label[language] }
    }.eachOnce
    return names.isEmpty ? list(story.turns.map { $0.kind.label[language] }.eachOnce) : list(names)
  }

  /// Who promised the measures of a story; empty where no paper says so.
  func promisers(of story: DiscrepancyStory) -> [Int] {
    story.turns.flatMap(\.findings).flatMap { FindingFacts(evaluation.findings[$0], self).promisers }.eachOnce
  }

  /// Why what is open matters, and its ways out: of each way what is to be done, each once.
  func ways(outOf story: DiscrepancyStory) -> (reasons: [String], ways: [[String]]) {
    var reasons: [String] = []
    var ways: [[String]] = []
    for turn in story.turns where turn.isOpen {
      for index in turn.findings {
        let facts = FindingFacts(evaluation.findings[index], self)
        let text = FindingText(facts)
        reasons.append(text.explanation(without: facts.purpose))
        for (number, action) in text.actions.enumerated() {
          if ways.count == number { ways.append([]) }
          ways[number].append(action)
        }
      }
    }
    return (reasons.eachOnce, ways.map(\.eachOnce))
  }

  /// From when on each turn of a story could be seen, and how long it took until it was reported or has lasted.
  func beginnings(of story: DiscrepancyStory) -> [String] {
    let reported = story.measures.compactMap(\.reported).min()
    let turns = story.turns.filter { $0.kind != .misassigned && $0.history != nil }
    return (turns.isEmpty ? story.turns : turns).compactMap { turn in
      turn.history.map { beginning(of: $0, turn.kind, reported: reported) }
    }.eachOnce
  }

  private func beginning(of history: Finding.History, _ kind: FindingKind, reported: Day?) -> String {
    let start = date(history.visible, isAssumed: history.visibleIsAssumed)
    let label = kind.label[language]
    let length = days(history.length(by: evaluation.day), from: history.visible)
    let isReported = reported.map { history.visible.first < $0 } ?? false
    if let settlement = history.settlement {
      let end = date(settlement.day)
      let isReport = isReported && settlement.day == reported
      return pick(
        "\(label)：\(start)から、\(end)\(isReport ? "の報告" : "")まで\(length)",
        "\(label): from \(start) until \(isReport ? "the report of " : "")\(end), \(length)")
    }
    guard history.length(by: evaluation.day) > 0 else { return pick("\(label)：\(start)", "\(label): \(start)") }
    var text = pick("\(label)：\(start)から\(length)たつ", "\(label): from \(start) on, \(length) so far")
    if let reported, isReported {
      let late = days(history.visible.first.days(to: reported), from: history.visible)
      text += bracketed(pick("報告は\(date(reported))、\(late)後", "reported on \(date(reported)), \(late) later"))
    }
    return text
  }

  /// How a turn of a story stands: open, settled or only closed, in a word; and how and when it ended.
  func state(of turn: DiscrepancyStory.Turn) -> (word: String, detail: String) {
    guard let settlement = turn.history?.settlement else { return (pick("未解消", "open"), "") }
    let day = date(settlement.day)
    let detail =
      switch settlement.how {
      case .built: pick("\(day)に実装・記載された", "built or written down on \(day)")
      case .promiseChanged:
        pick(
          "\(day)に約束のほうを変えた（守りは約束の水準に戻っていない）",
          "by changing the promise on \(day) (the protection did not come back)")
      case .contractEnded: pick("\(day)に契約が終わった", "with the contract on \(day)")
      }
    return (settlement.how.closing[language], detail)
  }
}

extension FindingText {
  /// Why it matters, without what the control protects against where that is told beside it.
  func explanation(without purpose: String) -> String {
    guard !purpose.isEmpty, explanation.hasSuffix(purpose) else { return explanation }
    var rest = explanation.dropLast(purpose.count)
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
