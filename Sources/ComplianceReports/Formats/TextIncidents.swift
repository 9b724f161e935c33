import ComplianceEvaluation
import ComplianceModel
import SourceText

extension TextCase {
  /// The past incidents that the case's missing measures invite again.
  mutating func writePrecedents() {
    let groups = wording.precedentGroups
    let undecided = wording.undecidedPrecedents
    guard !groups.isEmpty || !undecided.isEmpty else { return }
    writeHeading(pick("過去の事故に照らすと", "Beside past incidents"))
    for group in groups {
      writer.paragraph([.init(wording.lead(of: group), .bold)], indent: 4, hanging: 2)
      for (register, incident) in group.incidents.prefix(Wording.incidentsOfGroup) {
        writer.paragraph(
          [
            .init(pick("・", "- ") + wording.incident(incident, of: register)),
            .init(" "), .init("[\(register.id) \(incident.id)]", .dim, isUnbroken: true),
          ], indent: 6, hanging: 2)
      }
      if let rest = wording.rest(of: group, after: Wording.incidentsOfGroup) {
        writer.paragraph(pick("・", "- ") + rest, indent: 6, hanging: 2)
      }
    }
    for sentence in undecided { writer.paragraph(sentence, indent: 4, hanging: 2) }
    writer.blank()
  }

  /// The case's own incidents, by the measure that would have prevented them.
  mutating func writeIncidents() {
    let incidents = wording.knownIncidents
    guard !incidents.isEmpty else { return }
    writeHeading(wording.heading(ofIncidents: incidents))
    for (controls, group) in incidents.grouped(inOrderOf: { $0.controls }) {
      writer.paragraph([.init(wording.prevention(of: group, by: controls), .bold)], indent: 4, hanging: 2)
      for incident in group { writer.paragraph(wording.text(of: incident), indent: 6, hanging: 4) }
    }
    writer.blank()
  }

  /// The yearly figures, with the controls that they make a matter of scale.
  mutating func writeFigures() {
    let figures = wording.knownFigures
    guard !figures.isEmpty else { return }
    writeHeading(pick("数字", "Figures"))
    for figure in figures { writer.paragraph(pick("・", "- ") + wording.text(of: figure), indent: 4, hanging: 2) }
    writer.blank()
  }
}
