import ComplianceEvaluation
import ComplianceModel
import SourceText

extension JSONWriter {
  /// One finding.
  mutating func finding(_ finding: Finding, _ wording: Wording, _ change: BaselineComparison.Change?) {
    let text = FindingText(FindingFacts(finding, wording))
    object {
      $0.member("id", finding.id)
      $0.member("kind", finding.kind.rawValue)
      $0.member("severity", finding.severity.word)
      $0.member("state", finding.isOpen ? "open" : "settled")
      $0.change(change)
      $0.member("controls") { controls in
        controls.array(finding.controls) { writer, index in
          writer.inlineObject {
            $0.member("id", wording.vocabulary.controls[index].id.text)
            $0.member("label", wording.vocabulary.controls[index].label[wording.language])
          }
        }
      }
      if let requirement = finding.requirement {
        $0.member("requirement") { $0.requirement(requirement, wording) }
      }
      $0.member("subjects") { subjects in
        let control = wording.partedControl(finding)
        subjects.array(finding.subjects) { $0.subject($1, control: control, isNamed: true, wording) }
      }
      $0.words("parties", finding.parties.map { wording.dossier.parties[$0].id })
      $0.member("title", finding.kind.label[wording.language])
      $0.member("headline", text.headline)
      $0.member("explanation", text.explanation)
      $0.member("actions", text.actions)
      if let question = text.question {
        $0.member("question") { writer in
          writer.object {
            $0.member("whom", question.whom)
            $0.member("text", question.text)
          }
        }
      }
      $0.member("places") { places in
        places.array([finding.primary] + finding.related) { $0.place($1, of: finding, wording) }
      }
      if let history = finding.history {
        $0.member("history") { $0.history(history, on: wording.evaluation.day) }
      }
      $0.words("reasons", finding.reasons.words)
      if finding.detail != .none { $0.member("detail") { $0.detail(of: finding, wording) } }
    }
  }

  /// A requirement with the version of its policy.
  mutating func requirement(_ reference: RequirementReference, _ wording: Wording) {
    let requirement = wording.rulebook[reference]
    inlineObject {
      $0.member("id", wording.id(of: reference))
      $0.member("policyVersion", wording.rulebook.policies[reference.policy].version)
      $0.member("title", requirement.title[wording.language])
      $0.member("level", requirement.level.rawValue)
    }
  }

  private mutating func place(_ place: Place, of finding: Finding, _ wording: Wording) {
    let facts = wording.facts(place)
    inlineObject {
      $0.member("part", facts.part.rawValue)
      $0.member("file", facts.location.file.path)
      $0.optional("sheet", facts.location.file.sheet?.name)
      $0.member("line", facts.location.line)
      $0.member("column", facts.location.column)
      $0.optional("stage", facts.stage?.word)
      $0.optional("document", facts.title)
      $0.optional("date", facts.date?.description)
      $0.flag("dateAssumed", facts.dateIsAssumed)
      $0.optional("section", facts.section)
      $0.optional("value", facts.value)
      $0.optional("modality", facts.modality?.rawValue)
      $0.optional("evidence", facts.evidence?.word)
      $0.optional("since", facts.since?.description)
      $0.flag("sinceAssumed", facts.sinceIsAssumed)
      $0.flag("silenceInferred", facts.isInferred)
      $0.flag("hearsay", facts.isHearsay)
      $0.optional("impliedBy", facts.impliedBy.map { wording.vocabulary.controls[$0].id.text })
      $0.optional("requirement", facts.requirement.map { wording.id(of: $0) })
    }
  }

  /// When something was visible, known and settled.
  mutating func history(_ history: Finding.History, on day: Day) {
    inlineObject {
      $0.member("visible", history.visible.description)
      $0.flag("visibleAssumed", history.visibleIsAssumed)
      $0.member("known", history.known.description)
      $0.member("daysUnnoticed", history.daysUnnoticed)
      $0.optional("settled", history.settlement?.day.description)
      $0.optional("settledBy", history.settlement?.how.word)
      $0.member("days", history.length(by: day))
    }
  }

  private mutating func detail(of finding: Finding, _ wording: Wording) {
    switch finding.detail {
    case .none: break
    case .question(let text): self.detail("question") { $0.member("text", text[wording.language]) }
    case .remark(let text): self.detail("remark") { $0.member("text", text) }
    case .unanswered: self.detail("unanswered") { _ in }
    case .missing(let names): self.detail("missing") { $0.words("names", wording.missing(names, in: finding)) }
    case .doer(let party): self.detail("doer") { $0.member("party", wording.dossier.parties[party].id) }
    case .approval(let index):
      self.detail("approval") { $0.member("approval") { $0.approval(wording.dossier.approvals[index], wording) } }
    case .other(let reference):
      self.detail("other") { $0.member("requirement", wording.id(of: reference)) }
    case .incidents(let indices):
      self.detail("incidents") { $0.words("incidents", indices.map { wording.dossier.incidents[$0].id }) }
    case .due(let day): self.detail("due") { $0.member("day", day.description) }
    case .correction(let document, let index):
      let correction = wording.dossier.documents[document].corrections[index]
      self.detail("correction") {
        $0.member("text", wording.text(of: correction))
        $0.optional("due", correction.due?.description)
      }
    case .papers(let later, let earlier):
      self.detail("papers") { writer in
        writer.words("papers", [later, earlier].map { wording.dossier.documents[$0].title })
      }
    }
  }

  private mutating func detail(_ type: String, _ members: (inout JSONWriter) -> Void) {
    inlineObject {
      $0.member("type", type)
      members(&$0)
    }
  }
}
