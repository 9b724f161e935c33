import ComplianceEvaluation
import ComplianceModel
import SourceText

extension JSONWriter {
  /// The case's own incidents and figures, where it has any.
  mutating func register(_ wording: Wording) {
    let incidents = wording.knownIncidents
    if !incidents.isEmpty {
      member("incidents") { list in list.array(incidents) { $0.incident($1, wording) } }
    }
    let figures = wording.knownFigures
    if !figures.isEmpty {
      member("figures") { list in list.array(figures) { $0.figure($1, wording) } }
    }
  }

  /// The past incidents that the case's missing measures invite again.
  mutating func precedents(_ wording: Wording) {
    let precedents = wording.evaluation.precedents.invited
    guard !precedents.isEmpty else { return }
    member("precedents") { list in
      list.array(precedents) { writer, precedent in
        let register = wording.rulebook.registers[precedent.register]
        let incident = register.incidents[precedent.incident]
        writer.object {
          $0.member("register", register.id)
          $0.member("incident", incident.id)
          $0.member("ward", register.ward)
          $0.member("date", incident.date.description)
          $0.flag("dateAssumed", incident.dateIsAssumed)
          $0.member("title", incident.title[wording.language])
          if let persons = incident.persons { $0.member("persons", persons) }
          $0.optional("office", incident.office)
          $0.words("missing", wording.ids(ofControls: precedent.missing))
          if !precedent.bidders.isEmpty {
            $0.words("bidders", precedent.bidders.map { wording.dossier.parties[$0].id })
          }
        }
      }
    }
  }

  private mutating func incident(_ incident: Incident, _ wording: Wording) {
    object {
      $0.member("id", incident.id)
      $0.member("kind", wording.vocabulary.incidents[incident.kind].id)
      $0.member("date", incident.date.description)
      $0.flag("dateAssumed", incident.dateIsAssumed)
      $0.member("title", incident.title[wording.language])
      if let persons = incident.persons { $0.member("persons", persons) }
      $0.optional("office", incident.office)
      $0.member("by", incident.by.rawValue)
      $0.optional("cause", incident.cause.map { wording.dossier.causes[$0].text[wording.language] })
      $0.words("preventedBy", wording.ids(ofControls: incident.controls))
      $0.optional("section", incident.section)
    }
  }

  private mutating func figure(_ figure: Dossier.Figure, _ wording: Wording) {
    inlineObject {
      $0.member("label", figure.label[wording.language])
      $0.member("value") { $0.number(figure.value) }
      $0.member("unit", figure.unit[wording.language])
      $0.member("asOf", figure.asOf.description)
      $0.optional("section", figure.section)
      $0.words("controls", wording.ids(ofControls: figure.controls))
    }
  }
}

extension Wording {
  /// The ids of controls.
  func ids(ofControls controls: [Int]) -> [String] { controls.map { vocabulary.controls[$0].id.text } }
}
