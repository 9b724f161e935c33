import ComplianceEvaluation
import ComplianceModel
import SourceText

/// One case in Markdown.
struct MarkdownCase {
  let evaluation: Evaluation
  let wording: Wording
  /// What is new, gone or changed since an earlier report; nil where there is none.
  let comparison: BaselineComparison?
  var writer = MarkdownWriter(goesOn: true)

  init(_ evaluation: Evaluation, _ head: ReportHead) {
    self.evaluation = evaluation
    wording = Wording(evaluation, in: head.language)
    comparison = head.comparison(of: evaluation)
  }

  private var dossier: Dossier { evaluation.dossier }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    wording.pick(japanese(), english())
  }

  mutating func write() {
    writeHeader()
    writeComparison()
    writeFindings()
    writeCorrections()
    writeChain()
    writeQuestions()
    writePrecedents()
    writeIncidents()
    writeList(pick("数字", "Figures"), wording.knownFigures.map { wording.text(of: $0) })
    writeSettled()
    writeParties()
    writePolicies()
    writeList(
      pick("案件の注記（判定しない）", "Notes of the case (not judged)"),
      [wording.notesWarning].compactMap(\.self) + wording.shownNotes)
  }

  // MARK: Header

  private mutating func writeHeader() {
    writer.heading(2, .text(wording.fictionMark + dossier.title[wording.language] + " "), .code(dossier.id))
    if dossier.isFictional { writer.paragraph(.text(wording.fictionMark + wording.fictionSentence)) }
    writer.paragraph(.text(wording.caseFacts.joined(separator: pick("　", ", "))))
    let score = evaluation.score.map { " " + $0.text(in: wording.language) } ?? ""
    writer.paragraph(
      .strong(pick("判定：", "Verdict: ") + evaluation.verdict.label[wording.language] + score))
    writer.paragraph(.text(FindingCounts(evaluation.findings).text(in: wording.language)))
  }

  private mutating func writeComparison() {
    guard let comparison else { return }
    writer.heading(3, .text(pick("前回との違い", "Since the earlier report")))
    for line in wording.lines(of: comparison) { writer.item(.text(line)) }
    for gone in comparison.gone {
      let severity = gone.finding.severity.label[wording.language]
      let words = wording.words(of: gone).joined(separator: pick("・", "; "))
      writer.item(
        .text(pick("なくなった指摘【\(severity)】\(words)：", "Gone: [\(severity)] \(words): ") + gone.finding.headline + " "),
        .code(gone.finding.id))
    }
  }

  // MARK: Lists

  private mutating func writeList(_ heading: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    writer.heading(3, .text(heading))
    for line in lines { writer.item(.text(line)) }
  }

  private mutating func writeQuestions() {
    let findings = evaluation.findingsToAsk
    guard !findings.isEmpty else { return }
    writer.heading(3, .text(pick("確認すること（\(findings.count)件）", "To ask (\(findings.count))")))
    for group in wording.questions(findings) {
      writer.paragraph(.strong(pick("\(group.whom)に", "\(group.whom):")))
      for line in group.lines {
        var pieces: [MarkdownWriter.Piece] = [.text(wording.questionMark(line.findings[0]) + " " + line.text)]
        for finding in line.findings {
          let mark = wording.text(of: finding, in: comparison).map { pick("【\($0)】", "[\($0)] ") } ?? ""
          pieces += [.text(" " + mark), .code(wording.tag(finding))]
        }
        writer.task(pieces)
      }
    }
  }

  private mutating func writePrecedents() {
    let groups = wording.precedentGroups
    let undecided = wording.undecidedPrecedents
    guard !groups.isEmpty || !undecided.isEmpty else { return }
    writer.heading(3, .text(pick("過去の事故に照らすと", "Beside past incidents")))
    for group in groups {
      writer.item(.text(wording.lead(of: group)))
      for (register, incident) in group.incidents.prefix(Wording.incidentsOfGroup) {
        writer.item(
          .text(wording.incident(incident, of: register) + " "), .code("\(register.id) \(incident.id)"), depth: 1)
      }
      if let rest = wording.rest(of: group, after: Wording.incidentsOfGroup) { writer.item(.text(rest), depth: 1) }
    }
    for sentence in undecided { writer.item(.text(sentence)) }
  }

  private mutating func writeIncidents() {
    let incidents = wording.knownIncidents
    guard !incidents.isEmpty else { return }
    writer.heading(3, .text(wording.heading(ofIncidents: incidents)))
    for (controls, group) in incidents.grouped(inOrderOf: { $0.controls }) {
      writer.item(.text(wording.prevention(of: group, by: controls)))
      for incident in group { writer.item(.text(wording.text(of: incident)), depth: 1) }
    }
  }

  // MARK: Tables

  private mutating func writeParties() {
    guard !evaluation.parties.isEmpty else { return }
    writer.heading(3, .text(pick("当事者ごとの判定", "Parties")))
    writer.table(
      [pick("当事者", "party"), pick("判定", "verdict"), pick("点数", "score")]
        + Outcome.shown.map { "\($0.mark) \($0.label[wording.language])" },
      evaluation.parties.map { result in
        [
          .text(wording.name(of: result)), .text(result.verdict.label[wording.language]),
          .text(wording.points(of: result)),
        ] + Outcome.shown.map { outcome in .text(String(result.outcomes.count { $0.outcome == outcome })) }
      })
  }

  private mutating func writeCorrections() {
    let corrections = wording.knownCorrections
    guard !corrections.isEmpty else { return }
    writer.heading(3, .text(wording.heading(ofCorrections: corrections)))
    writer.table(wording.correctionHeads, corrections.map { wording.cells(of: $0).map { .text($0) } })
  }

  private mutating func writePolicies() {
    writer.heading(3, .text(pick("基準", "Policies")))
    let states = evaluation.bindingness.enumerated().filter { $0.element != .notApplicable }
    if !states.isEmpty {
      writer.table(
        [pick("適用", "applied"), pick("基準", "policy"), pick("有効期間", "in force"), "ID"],
        states.map { index, state in
          let policy = wording.rulebook.policies[index]
          return [
            .text(wording.text(of: state, policy)), .text(wording.title(of: policy)), .text(wording.effective(policy)),
            .code(policy.id),
          ]
        })
    }
    for (index, state) in states {
      guard let text = wording.ended(state, policy: index) else { continue }
      writer.paragraph(.text(wording.title(of: wording.rulebook.policies[index]) + pick("：", ": ") + text))
    }
    if let text = wording.noPolicy { writer.paragraph(.text(text)) }
  }
}
