import ComplianceEvaluation
import ComplianceModel
import SourceText

extension TextCase {
  /// How many places of one finding are listed.
  private static let placeLimit = 6

  /// What somebody must act on, gravest first.
  mutating func writeFindings() {
    let findings = evaluation.findings.filter { $0.isOpen && !$0.kind.isQuestion }
    guard !findings.isEmpty else { return }
    writeHeading(pick("指摘（\(findings.count)件）", "Findings (\(findings.count))"))
    for finding in findings { writeFinding(finding) }
  }

  /// What was wrong and is not any more.
  mutating func writeSettled() {
    let findings = evaluation.findings.filter { !$0.isOpen }
    guard !findings.isEmpty else { return }
    writeHeading(pick("解消済み（\(findings.count)件）", "Settled (\(findings.count))"))
    for finding in findings {
      let text = FindingText(FindingFacts(finding, wording))
      writeTitle(finding)
      writer.paragraph(text.headline, indent: 6)
      writePlaces(finding)
      writeHistory(finding)
      writeTag(finding)
    }
  }

  mutating func writeFinding(_ finding: Finding) {
    let text = FindingText(FindingFacts(finding, wording))
    writeTitle(finding)
    writer.paragraph([.init(text.headline, .bold)], indent: 6)
    if !finding.subjects.isEmpty {
      writeRow(
        pick("対象", "subject"), [.init(wording.subjects(finding.subjects, control: wording.partedControl(finding)))])
    }
    writePlaces(finding)
    writeHistory(finding)
    writeRow(pick("説明", "why"), [.init(text.explanation)])
    for (number, action) in text.actions.enumerated() {
      let mark = text.actions.count > 1 ? "\(number + 1) " : ""
      writeRow(number == 0 ? pick("対応", "to do") : "", [.init(mark + action)])
    }
    writeTag(finding)
  }

  private mutating func writeTitle(_ finding: Finding) {
    let severity = finding.severity.label[wording.language]
    let kind = finding.kind.label[wording.language]
    writer.paragraph(
      [.init(pick("【\(severity)】", "[\(severity)] "), .init(finding.severity))] + comparisonMark(finding)
        + [.init(kind)], indent: 4)
  }

  private mutating func writeTag(_ finding: Finding) {
    writer.line(tag(finding), indent: 6, style: .dim)
    writer.blank()
  }

  /// The tag that leads from a finding to its control and to `tokki explain`.
  func tag(_ finding: Finding) -> String {
    var words = [finding.kind.rawValue]
    if let control = finding.controls.first {
      words.append(wording.vocabulary.controls[control].id.text)
    } else if let requirement = finding.requirement {
      words.append(wording.id(of: requirement))
    }
    words.append(finding.id)
    return "[" + words.joined(separator: " ") + "]"
  }

  /// The columns of the labels before papers and sentences.
  private var columnOfPlaces: Int { wording.isJapanese ? 10 : 16 }

  private mutating func writeRow(_ label: String, _ spans: [TerminalWriter.Span]) {
    writer.labeled(label, spans, indent: 6, column: columnOfPlaces)
  }

  // MARK: Places

  private mutating func writePlaces(_ finding: Finding) {
    var seen: [Place] = []
    let places = ([finding.primary] + finding.related).filter { place in
      guard !seen.contains(place) else { return false }
      seen.append(place)
      return true
    }
    // What was promised comes before what falls short of it, whichever is the primary place.
    let ordered =
      finding.kind.isDiscrepancy
      ? places.filter { $0.part == .said } + places.filter { $0.part != .said } : places
    for place in ordered.prefix(TextCase.placeLimit) { writePlace(place, finding) }
    let rest = ordered.count - TextCase.placeLimit
    if rest > 0 { writeRow("", [.init(pick("ほか\(rest)か所", "\(rest) more places"), .dim)]) }
  }

  private mutating func writePlace(_ place: Place, _ finding: Finding) {
    let facts = wording.facts(place)
    writeRow(label(facts), [.init(describe(facts))])
    writer.line("\(facts.location)", indent: 6 + columnOfPlaces, style: .dim)
  }

  private func label(_ facts: PlaceFacts) -> String {
    if facts.part == .clause || facts.part == .record || facts.part == .incident { return facts.part.label[wording.language] }
    return (facts.stage?.label ?? facts.part.label)[wording.language]
  }

  /// A paper in one line: its title, date, section and what it says.
  private func describe(_ facts: PlaceFacts) -> String {
    var text = facts.title.map { wording.quoted($0) } ?? ""
    if let date = facts.date {
      text += pick("", " ") + wording.date(date, isAssumed: facts.dateIsAssumed)
    }
    if let section = facts.section { text += pick("　", ", ") + section }
    if let value = facts.value, facts.part != .clause { text += pick("：", ": ") + value }
    var marks: [String] = []
    if let since = facts.since {
      let day = wording.date(since, isAssumed: facts.sinceIsAssumed)
      marks.append(pick("\(day)から", "since \(day)"))
    }
    if let control = facts.impliedBy {
      let name = wording.name(ofControl: control)
      marks.append(pick("\(name)の記載から", "follows from \(name)"))
    }
    if facts.isHearsay { marks.append(pick("ほかの資料が伝える内容", "told by another paper")) }
    if let grade = facts.evidence { marks.append(pick("証跡：", "evidence: ") + grade.label[wording.language]) }
    return marks.isEmpty ? text : text + wording.bracketed(marks.joined(separator: pick("、", "; ")))
  }

  // MARK: History

  private mutating func writeHistory(_ finding: Finding) {
    guard let history = finding.history else { return }
    let visible = wording.date(history.visible, isAssumed: history.visibleIsAssumed)
    let known = wording.date(history.known)
    let length = wording.days(history.length(by: evaluation.day))
    var text: String
    if history.visible == PartialDate(history.known) {
      text = pick("発生・判明 \(visible)", "began and known \(visible)")
    } else {
      text = pick("発生 \(visible) → 判明 \(known)", "began \(visible), known \(known)")
    }
    if history.daysUnnoticed > 0 {
      text += pick("（\(history.daysUnnoticed)日後）", " (after \(wording.days(history.daysUnnoticed)))")
    }
    if let settlement = history.settlement {
      let how = settlement.how.label[wording.language]
      let day = wording.date(settlement.day)
      text += pick(" → 解消 \(day)：\(how)（\(length)間）", ", settled \(day): \(how) (after \(length))")
    } else {
      text += pick(" → 未解消", ", still open")
      if history.length(by: evaluation.day) > 0 { text += pick("（\(length)経過）", " (\(length) so far)") }
    }
    writeRow(pick("経過", "history"), [.init(text)])
  }
}
