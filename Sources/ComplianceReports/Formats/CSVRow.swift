import ComplianceEvaluation
import ComplianceModel
import SourceText

/// What a row is made of.
struct CSVRow {
  /// What the row tells.
  enum Topic {
    /// A finding.
    case finding(Finding, FindingText)
    /// A finding that only the earlier report has.
    case gone(BaselineComparison.Gone)
    /// That the case has no finding.
    case nothing
  }

  let topic: Topic
  let wording: Wording
  let comparison: BaselineComparison?
  let notes: [String]
  /// The paper that promised or reported more.
  let promise: PlaceFacts?
  /// The paper that says less or nothing; of what is no discrepancy, the paper it is about.
  let other: PlaceFacts?

  init(_ topic: Topic, _ wording: Wording, _ comparison: BaselineComparison?, notes: [String]) {
    self.topic = topic
    self.wording = wording
    self.comparison = comparison
    self.notes = notes
    guard case .finding(let finding, _) = topic else {
      promise = nil
      other = nil
      return
    }
    let places = finding.places
    promise = places.first { $0.part == .said }.map { wording.facts($0) }
    other = places.first { $0.part != .said && $0.part != .clause }.map { wording.facts($0) }
  }

  var finding: Finding? {
    guard case .finding(let finding, _) = topic else { return nil }
    return finding
  }

  var text: FindingText? {
    guard case .finding(_, let text) = topic else { return nil }
    return text
  }

  /// The heaviness of what the row tells.
  var severity: Severity? {
    switch topic {
    case .finding(let finding, _): finding.severity
    case .gone(let gone): gone.finding.severity
    case .nothing: nil
    }
  }

  /// What kind of thing the row tells.
  var kind: String? {
    switch topic {
    case .finding(let finding, _): finding.kind.label[wording.language]
    case .gone(let gone): wording.words(of: gone).first
    case .nothing: nil
    }
  }

  /// What is to be done with it.
  var state: LocalizedText {
    switch topic {
    case .finding(let finding, _) where !finding.isOpen: LocalizedText(ja: "解消済み", en: "settled")
    case .finding(let finding, _) where finding.kind.isQuestion: LocalizedText(ja: "確認待ち", en: "to ask")
    case .finding: LocalizedText(ja: "未解消", en: "open")
    case .gone: LocalizedText(ja: "前回だけ", en: "gone")
    case .nothing: LocalizedText(ja: "指摘なし", en: "no finding")
    }
  }

  /// What is wrong.
  var headline: String? {
    switch topic {
    case .finding(_, let text): text.headline
    case .gone(let gone): gone.finding.headline
    case .nothing: nil
    }
  }

  /// The id by which a finding is found again.
  var id: String? {
    switch topic {
    case .finding(let finding, _): finding.id
    case .gone(let gone): gone.finding.id
    case .nothing: nil
    }
  }

  /// What became of it since the earlier report.
  var change: String? {
    guard let comparison else { return nil }
    switch topic {
    case .gone(let gone): return wording.words(of: gone).dropFirst().joined(separator: wording.pick("・", "; "))
    case .finding, .nothing:
      guard comparison.old != nil else { return wording.pick("新しい案件", "new case") }
      return finding.flatMap { wording.text(of: $0, in: comparison) }
    }
  }
}
