import ComplianceEvaluation
import ComplianceModel
import SourceText

extension JSONWriter {
  /// One case.
  mutating func dossier(_ wording: Wording) {
    let evaluation = wording.evaluation
    let dossier = evaluation.dossier
    object {
      $0.member("id", dossier.id)
      $0.member("title", dossier.title[wording.language])
      $0.member("kinds", dossier.kinds.map(\.rawValue))
      $0.member("ward", dossier.ward)
      $0.member("fictional", dossier.isFictional)
      $0.member("file", dossier.location.file.path)
      $0.member("day", evaluation.day.description)
      $0.member("stage", evaluation.stage?.word)
      $0.member("verdict", evaluation.verdict.word)
      $0.member("score") { $0.score(evaluation.score) }
      $0.member("counts") { $0.counts(FindingCounts(evaluation.findings)) }
      $0.member("parties") { parties in
        parties.array(evaluation.parties) { $0.result($1, wording) }
      }
      $0.member("policies") { $0.bindingness(wording) }
      $0.member("findings") { findings in
        findings.array(evaluation.findings) { $0.finding($1, wording) }
      }
      $0.member("assessments") { assessments in
        assessments.array(evaluation.assessments) { $0.assessment($1, wording) }
      }
      $0.member("notes", dossier.notes)
    }
  }

  private mutating func score(_ score: Score?) {
    guard let score else { return null() }
    object {
      $0.member("low", score.lowPoints)
      $0.member("high", score.highPoints)
    }
  }

  private mutating func result(_ result: PartyResult, _ wording: Wording) {
    let party = result.party.map { wording.dossier.parties[$0] }
    object {
      $0.member("id", party?.id)
      $0.member("role", party?.role.rawValue)
      $0.member("name", party?.name)
      $0.member("verdict", result.verdict.word)
      $0.member("score") { $0.score(result.score) }
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
      writer.object {
        $0.member("id", policy.id)
        $0.member("version", policy.version)
        $0.member("state", entry.element.word)
        $0.member("ended", end?.description)
        $0.member("notApplied", gone.map { policy.requirements[$0].id })
      }
    }
  }

  private mutating func assessment(_ assessment: Assessment, _ wording: Wording) {
    let parties = wording.dossier.parties
    let policy = wording.rulebook.policies[assessment.requirement.policy]
    object {
      $0.member("requirement", wording.rulebook.id(of: assessment.requirement))
      $0.member("policyVersion", policy.version)
      $0.member("party", assessment.party.map { parties[$0].id })
      $0.member("judged", assessment.judged.map { parties[$0].id })
      $0.member("subject") { writer in
        if let subject = assessment.subject {
          writer.subject(subject, control: wording.partedControl(assessment.requirement), wording)
        } else {
          writer.null()
        }
      }
      $0.member("outcome", assessment.outcome.word)
      $0.member("stage", assessment.stage?.word)
      $0.member("reasons", assessment.reasons.words)
      $0.member("approval") { writer in
        if let approval = assessment.approval {
          writer.approval(wording.dossier.approvals[approval], wording)
        } else {
          writer.null()
        }
      }
    }
  }

  /// A party or a connection, with its part.
  mutating func subject(_ subject: Subject, control: Int?, _ wording: Wording) {
    let link = wording.evaluation.history.subjects.link(subject.index)
    object {
      $0.member("party", link == nil ? wording.dossier.parties[subject.index].id : nil)
      $0.member("connection", link.map { wording.dossier.connections[$0.connection].id })
      $0.member("from", link.map { wording.id(of: $0.from) })
      $0.member("to", link.map { wording.id(of: $0.to) })
      $0.member("part", control.flatMap { control in subject.part.map { wording.partID($0, of: control) } })
      $0.member("text", wording.subject(subject, control: control))
    }
  }

  /// An approval.
  mutating func approval(_ approval: Approval, _ wording: Wording) {
    object {
      $0.member("document", approval.document)
      $0.member("by", wording.id(of: approval.by))
      $0.member("for", wording.id(of: approval.party))
      $0.member("from", approval.from.description)
      $0.member("until", approval.until?.description)
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
