import ComplianceEvaluation
import ComplianceModel
import SourceText

/// What all papers drafted from a case are made with.
struct FormScene {
  let evaluation: Evaluation
  let wording: Wording
  let head: ReportHead

  init(_ evaluation: Evaluation, _ head: ReportHead) {
    self.evaluation = evaluation
    self.head = head
    wording = Wording(evaluation, in: head.language)
  }

  var dossier: Dossier { evaluation.dossier }
  var language: Language { head.language }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    wording.pick(japanese(), english())
  }

  /// A draft of the case with these sheets.
  func draft(_ title: String, _ sheets: [FormDraft.Sheet]) -> FormDraft {
    let day = wording.date(evaluation.day)
    let mark = pick(
      "\(wording.fictionMark)下書き　案件 \(dossier.id)　判定日 \(day)　Tokki \(head.toolVersion)　案件ファイル \(dossier.hash)",
      "\(wording.fictionMark)DRAFT of \(dossier.id) as of \(day), Tokki \(head.toolVersion), case file \(dossier.hash)")
    return FormDraft(
      title: title, caseTitle: "\(wording.fictionMark)\(dossier.title[language])\(wording.bracketed(dossier.id))",
      mark: mark, isFictional: dossier.isFictional, notes: head.notes, caseNotes: dossier.notes,
      caseNotesWarning: wording.notesWarning, sheets: sheets, language: language, toolVersion: head.toolVersion)
  }

  // MARK: Papers

  /// A paper with its date and section.
  func paper(_ document: Document, section: String? = nil) -> String {
    var facts = PlaceFacts(part: .other, location: document.location, stage: document.stage, title: document.title)
    facts.date = document.date
    facts.dateIsAssumed = document.dateIsAssumed
    facts.section = section
    return wording.text(of: facts)
  }

  /// The paper of a place with its date and section, without what it says.
  func paper(_ facts: PlaceFacts) -> String {
    var facts = facts
    facts.value = nil
    return wording.text(of: facts)
  }

  /// Where the case file itself says something.
  var caseFile: String { pick("案件ファイル", "the case file") }

  /// A text marked as inferred.
  func inferred(_ text: String) -> String { text + wording.assumed(true) }

  /// The ward's office by the names of the case.
  var office: String { wording.list(evaluation.history.subjects.parties(holding: .ward).map { wording.party($0) }) }

  // MARK: Promises

  /// The last paper that lowered a promise or took it back.
  func lastChange(for party: Int? = nil) -> PlaceFacts? {
    evaluation.findings.filter { finding in
      finding.kind == .weakened && finding.history?.settlement?.how != .built
        && (party.map { concerns(finding, $0) } ?? true)
    }
    .map { wording.facts($0.primary) }
    .filter { $0.stage?.isPromise ?? false }
    .max { ($0.date?.first.number ?? 0) < ($1.date?.first.number ?? 0) }
  }

  /// Whether a finding is about a party: it answers for it, or is an end of what it is about.
  func concerns(_ finding: Finding, _ party: Int) -> Bool {
    finding.parties.contains(party) || finding.subjects.contains { touches($0.index, party) }
  }

  /// Whether a subject is a party, or a link that it is an end of.
  func touches(_ subject: Int, _ party: Int) -> Bool {
    guard let link = evaluation.history.subjects.link(subject) else { return subject == party }
    return evaluation.history.subjects.isEnd(party, of: link)
  }

  /// What papers tell and the records lack, as far as it is about a party or about all of them.
  func unrecorded(for party: Int?) -> [String] {
    evaluation.findings.filter { finding in
      finding.kind == .unrecorded && finding.isOpen
        && (party.map { finding.subjects.isEmpty || concerns(finding, $0) } ?? true)
    }
    .map { FindingText($0, in: evaluation, language: language).headline }.eachOnce
  }

  /// The forms of the policies that bind the case.
  var forms: [Form] {
    evaluation.rulebook.policies.indices.filter { evaluation.bindingness[$0].bindsAny }
      .compactMap { evaluation.rulebook.policies[$0].form }
  }
}
