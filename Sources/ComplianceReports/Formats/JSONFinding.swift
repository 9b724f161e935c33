import ComplianceEvaluation
import ComplianceModel
import SourceText

extension JSONWriter {
  /// One finding.
  mutating func finding(_ finding: Finding, _ wording: Wording) {
    let text = FindingText(FindingFacts(finding, wording))
    object {
      $0.member("id", finding.id)
      $0.member("kind", finding.kind.rawValue)
      $0.member("severity", finding.severity.word)
      $0.member("state", finding.isOpen ? "open" : "settled")
      $0.member("controls") { controls in
        controls.array(finding.controls) { writer, index in
          let control = wording.vocabulary.controls[index]
          writer.object {
            $0.member("id", control.id.text)
            $0.member("label", control.label[wording.language])
          }
        }
      }
      $0.member("requirement") { $0.requirement(finding.requirement, wording) }
      $0.member("subjects") { subjects in
        let control = wording.partedControl(finding)
        subjects.array(finding.subjects) { $0.subject($1, control: control, wording) }
      }
      $0.member("parties", finding.parties.map { wording.dossier.parties[$0].id })
      $0.member("title", finding.kind.label[wording.language])
      $0.member("headline", text.headline)
      $0.member("explanation", text.explanation)
      $0.member("actions", text.actions)
      $0.member("question") { writer in
        guard let question = text.question else { return writer.null() }
        writer.object {
          $0.member("whom", question.whom)
          $0.member("text", question.text)
        }
      }
      $0.member("places") { places in
        places.array([finding.primary] + finding.related) { $0.place($1, of: finding, wording) }
      }
      $0.member("history") { $0.history(finding.history, on: wording.evaluation.day) }
      $0.member("reasons", finding.reasons.words)
      $0.member("detail") { $0.detail(finding, wording) }
    }
  }

  private mutating func requirement(_ reference: RequirementReference?, _ wording: Wording) {
    guard let reference else { return null() }
    let policy = wording.rulebook.policies[reference.policy]
    let requirement = wording.rulebook[reference]
    object {
      $0.member("id", wording.rulebook.id(of: reference))
      $0.member("policyVersion", policy.version)
      $0.member("title", requirement.title[wording.language])
      $0.member("level", requirement.level.rawValue)
    }
  }

  private mutating func place(_ place: Place, of finding: Finding, _ wording: Wording) {
    let facts = wording.facts(place, of: finding)
    object {
      $0.member("part", facts.part.rawValue)
      $0.member("file", place.location.file.path)
      $0.member("line", place.location.line)
      $0.member("column", place.location.column)
      $0.member("stage", facts.stage?.word)
      $0.member("document", facts.title)
      $0.member("date", facts.date?.description)
      $0.member("dateAssumed", facts.dateIsAssumed)
      $0.member("section", facts.section)
      $0.member("value", facts.value)
      $0.member("modality", facts.modality?.rawValue)
      $0.member("evidence", facts.evidence?.word)
      $0.member("since", facts.since?.description)
      $0.member("sinceAssumed", facts.sinceIsAssumed)
      $0.member("silenceInferred", facts.isInferred)
      $0.member("hearsay", facts.isHearsay)
      $0.member("impliedBy", facts.impliedBy.map { wording.vocabulary.controls[$0].id.text })
      $0.member("requirement", facts.requirement.map { wording.rulebook.id(of: $0) })
    }
  }

  private mutating func history(_ history: Finding.History?, on day: Day) {
    guard let history else { return null() }
    object {
      $0.member("visible", history.visible.description)
      $0.member("visibleAssumed", history.visibleIsAssumed)
      $0.member("known", history.known.description)
      $0.member("daysUnnoticed", history.daysUnnoticed)
      $0.member("settled", history.settlement?.day.description)
      $0.member("settledBy", history.settlement?.how.word)
      $0.member("days", history.length(by: day))
    }
  }

  private mutating func detail(_ finding: Finding, _ wording: Wording) {
    switch finding.detail {
    case .none: null()
    case .question(let text): detail("question") { $0.member("text", text[wording.language]) }
    case .remark(let text): detail("remark") { $0.member("text", text) }
    case .missing(let names): detail("missing") { $0.member("names", names) }
    case .doer(let party): detail("doer") { $0.member("party", wording.dossier.parties[party].id) }
    case .approval(let index):
      detail("approval") { $0.member("approval") { $0.approval(wording.dossier.approvals[index], wording) } }
    case .other(let reference):
      detail("other") { $0.member("requirement", wording.rulebook.id(of: reference)) }
    case .due(let day): detail("due") { $0.member("day", day.description) }
    }
  }

  private mutating func detail(_ type: String, _ members: (inout JSONWriter) -> Void) {
    object {
      $0.member("type", type)
      members(&$0)
    }
  }
}
