import ComplianceEvaluation
import ComplianceModel
import SourceText

extension JSONWriter {
  /// One case.
  mutating func dossier(_ wording: Wording, _ comparison: BaselineComparison?) {
    let evaluation = wording.evaluation
    let dossier = evaluation.dossier
    object {
      $0.member("id", dossier.id)
      $0.member("title", dossier.title[wording.language])
      $0.words("kinds", dossier.kinds.map(\.rawValue))
      $0.member("ward", dossier.ward)
      $0.member("fictional", dossier.isFictional)
      $0.member("file", dossier.location.file.path)
      $0.member("hash", dossier.hash)
      $0.member("day", evaluation.day.description)
      $0.optional("stage", evaluation.stage?.word)
      $0.member("verdict", evaluation.verdict.word)
      $0.score(evaluation.score)
      $0.member("counts") { $0.counts(FindingCounts(evaluation.findings)) }
      $0.member("parties") { parties in
        parties.array(evaluation.parties) { $0.result($1, wording) }
      }
      $0.member("policies") { $0.bindingness(wording) }
      $0.member("findings") { findings in
        findings.array(evaluation.findings) { $0.finding($1, wording, comparison?[$1]) }
      }
      $0.comparison(comparison)
      $0.member("assessments") { assessments in
        assessments.array(evaluation.assessments) { $0.assessment($1, wording) }
      }
      $0.corrections(wording)
      $0.register(wording)
      $0.precedents(wording)
      $0.member("notes", wording.shownNotes)
    }
  }

  /// The score, where anything applies.
  mutating func score(_ score: Score?) {
    guard let score else { return }
    member("score") { writer in
      writer.inlineObject {
        $0.member("low", score.lowPoints)
        $0.member("high", score.highPoints)
      }
    }
  }

  private mutating func result(_ result: PartyResult, _ wording: Wording) {
    let party = result.party.map { wording.dossier.parties[$0] }
    inlineObject {
      $0.optional("id", party?.id)
      $0.optional("role", party?.role.rawValue)
      $0.optional("name", party?.name)
      $0.member("verdict", result.verdict.word)
      $0.score(result.score)
      $0.member("outcomes") { outcomes in
        outcomes.object { writer in
          for (outcome, key) in JSONWriter.outcomeKeys {
            writer.member(key, result.outcomes.count { $0.outcome == outcome })
          }
        }
      }
    }
  }

  /// The words of outcomes as keys.
  private static let outcomeKeys: [(Outcome, StaticString)] = [
    (.met, "met"), (.tentative, "tentative"), (.unmet, "unmet"), (.undeclared, "undeclared"),
    (.excepted, "excepted"), (.notApplicable, "notApplicable"),
  ]

  /// Whether each policy binds; those about other cases are left out.
  private mutating func bindingness(_ wording: Wording) {
    let states = wording.evaluation.bindingness.enumerated().filter { $0.element != .notApplicable }
    let notApplied = wording.evaluation.notApplied
    array(states) { writer, entry in
      let policy = wording.rulebook.policies[entry.offset]
      let gone = notApplied.first { $0.policy == entry.offset }?.requirements ?? []
      var end: Day?
      if case .ended(let day) = entry.element { end = day }
      writer.inlineObject {
        $0.member("id", policy.id)
        $0.member("version", policy.version)
        $0.member("state", entry.element.word)
        $0.optional("ended", end?.description)
        $0.words("notApplied", gone.map { policy.requirements[$0].id })
      }
    }
  }

  private mutating func assessment(_ assessment: Assessment, _ wording: Wording) {
    let parties = wording.dossier.parties
    inlineObject {
      $0.member("requirement", wording.id(of: assessment.requirement))
      $0.member("policyVersion", wording.rulebook.policies[assessment.requirement.policy].version)
      $0.optional("party", assessment.party.map { parties[$0].id })
      if assessment.judged != assessment.party { $0.optional("judged", assessment.judged.map { parties[$0].id }) }
      if let subject = assessment.subject {
        let control = wording.rulebook.partedControl(of: assessment.requirement)
        $0.member("subject") { $0.subject(subject, control: control, isNamed: false, wording) }
      }
      $0.member("outcome", assessment.outcome.word)
      $0.optional("stage", assessment.stage?.word)
      $0.words("reasons", assessment.reasons.words)
      if let approval = assessment.approval {
        $0.member("approval") { $0.approval(wording.dossier.approvals[approval], wording) }
      }
    }
  }

  /// A party or a connection, with its part; by ids, and in words where it is to be named.
  mutating func subject(_ subject: Subject, control: Int?, isNamed: Bool, _ wording: Wording) {
    let link = wording.evaluation.history.subjects.link(subject.index)
    inlineObject {
      if let link {
        $0.member("connection", wording.dossier.connections[link.connection].id)
        $0.member("from", wording.id(of: link.from))
        $0.member("to", wording.id(of: link.to))
      } else {
        $0.member("party", wording.dossier.parties[subject.index].id)
      }
      $0.optional("part", control.flatMap { control in subject.part.map { wording.partID($0, of: control) } })
      if isNamed { $0.member("text", wording.subject(subject, control: control)) }
    }
  }

  /// An approval.
  mutating func approval(_ approval: Approval, _ wording: Wording) {
    inlineObject {
      $0.optional("document", approval.document)
      $0.member("by", wording.id(of: approval.by))
      $0.member("for", wording.id(of: approval.party))
      $0.member("from", approval.from.description)
      $0.optional("until", approval.until?.description)
    }
  }
}

extension Wording {
  /// The id of a party, or the word of a role.
  func id(of reference: PartyReference) -> String {
    switch reference {
    case .party(let index): dossier.parties[index].id
    case .role(let role): role.rawValue
    }
  }

  /// The id of a part.
  func partID(_ part: Int, of control: Int) -> String {
    switch vocabulary.controls[control].parts {
    case .whole: ""
    case .named(let names, _): names.indices.contains(part) ? names[part] : ""
    case .holdings: dossier.holdings.indices.contains(part) ? dossier.holdings[part].id : "all"
    }
  }
}
