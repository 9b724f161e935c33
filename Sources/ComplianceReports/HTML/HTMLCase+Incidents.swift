import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// The past incidents that the case's missing measures invite again.
  func writePrecedents(_ html: inout HTMLWriter) {
    guard isThere(.precedents) else { return }
    section(.precedents, &html) { html in
      html.element(
        "p",
        text: pick(
          "この案件でまだ示されていない措置がなかったために、過去に起きた事故。同じことが起こりうるという注意で、判定と点数には入らない。",
          """
          Incidents that happened for want of measures that this case does not show yet. A warning that the same could \
          happen; it counts in no verdict or score.
          """))
      for group in wording.precedentGroups {
        html.element("h3", text: wording.lead(of: group))
        html.element("ul") { html in
          for (register, incident) in group.incidents {
            html.element("li") { html in
              html.text(wording.incident(incident, of: register) + " ")
              html.element("small", text: "\(register.id) \(incident.id)")
            }
          }
        }
      }
    }
  }

  /// The case's own incidents, by the measure that would have prevented them.
  func writeIncidents(_ html: inout HTMLWriter) {
    let incidents = wording.knownIncidents
    guard !incidents.isEmpty else { return }
    section(.incidents, &html, count: incidents.count) { html in
      let heads = [
        pick("番号", "no."), pick("いつ", "when"), pick("何が", "what"), pick("人数", "people"),
        pick("部署・だれが", "office, by whom"),
      ]
      for (controls, group) in incidents.grouped(inOrderOf: { $0.controls }) {
        html.element("h3", text: wording.prevention(of: group, by: controls))
        html.stackedTable(heads) { html in
          for incident in group { writeRow(incident, heads, &html) }
        }
      }
    }
  }

  private func writeRow(_ incident: Incident, _ heads: [String], _ html: inout HTMLWriter) {
    html.row { html in
      html.head(incident.id)
      html.cell(heads[1], wording.date(incident.date, isAssumed: incident.dateIsAssumed))
      html.cell(heads[2]) { html in
        let kind = wording.vocabulary.incidents[incident.kind].label[language]
        html.text(kind + pick("：", ": ") + incident.title[language])
      }
      html.cell(heads[3], wording.persons(incident.persons) ?? "")
      let by = incident.by == .ward ? nil : incident.by.label[language]
      html.cell(heads[4], wording.list([incident.office, by].compactMap(\.self)))
    }
  }

  /// The yearly figures, with the controls that they make a matter of scale.
  func writeFigures(_ html: inout HTMLWriter) {
    let figures = wording.knownFigures
    guard !figures.isEmpty else { return }
    section(.figures, &html) { $0.list(figures.map { wording.text(of: $0) }) }
  }
}
