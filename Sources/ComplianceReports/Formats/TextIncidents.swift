import ComplianceEvaluation
import ComplianceModel
import SourceText

extension TextCase {
  /// How many incidents of one group are told.
  private static let incidentLimit = 3

  /// The past incidents that the case's missing measures invite again.
  mutating func writePrecedents() {
    let precedents = evaluation.precedents
    let groups = wording.precedentGroups
    guard !groups.isEmpty || !precedents.undecided.isEmpty else { return }
    writeHeading(pick("過去の事故に照らすと", "Beside past incidents"))
    for group in groups {
      var lead = wording.controls(group.missing)
      lead += pick("がないと起こりうる事故", ": what happened without")
      if !group.bidders.isEmpty {
        lead += pick("（\(wording.parties(group.bidders))）", " (\(wording.parties(group.bidders)))")
      }
      writer.paragraph([.init(lead, .bold)], indent: 4, hanging: 2)
      for (register, incident) in group.incidents.prefix(TextCase.incidentLimit) {
        writer.paragraph(
          [
            .init(pick("・", "- ") + wording.incident(incident, of: register)),
            .init(" "), .init("[\(register.id) \(incident.id)]", .dim, isUnbroken: true),
          ], indent: 6, hanging: 2)
      }
      let rest = group.incidents.count - TextCase.incidentLimit
      if rest > 0 {
        let all = wording.persons(group.persons).map { pick("（合わせて\($0)）", " (\($0) in all)") } ?? ""
        writer.paragraph(pick("・ほか\(rest)件", "- and \(rest) more") + all, indent: 6, hanging: 2)
      }
    }
    for open in precedents.undecided {
      writer.paragraph(
        pick(
          "\(wording.openTerms(of: open.condition))を使うかが案件に書かれていないため、\(open.count)件は比べていない。",
          """
          \(open.count) past incidents are left out, as the case does not say whether it uses \
          \(wording.openTerms(of: open.condition)).
          """), indent: 4, hanging: 2)
    }
    writer.blank()
  }

  /// The case's own incidents, by the measure that would have prevented them.
  mutating func writeIncidents() {
    let incidents = dossier.incidents.filter { $0.knownDay <= evaluation.day }
    guard !incidents.isEmpty else { return }
    let persons = wording.persons(incidents).map { pick("、延べ\($0)", ", \($0) in all") } ?? ""
    writeHeading(pick("事故（\(incidents.count)件\(persons)）", "Incidents (\(incidents.count)\(persons))"))
    for (controls, group) in incidents.grouped(inOrderOf: { $0.controls }) {
      let people = wording.persons(group).map { pick("、\($0)", ", \($0)") } ?? ""
      writer.paragraph(
        [
          .init(
            pick(
              "\(wording.controls(controls))で防げたもの：\(group.count)件\(people)",
              "\(wording.controls(controls)) would have prevented \(group.count)\(people)"), .bold)
        ], indent: 4, hanging: 2)
      for incident in group {
        let kind = wording.vocabulary.incidents[incident.kind].label[wording.language]
        let date = wording.date(incident.date, isAssumed: incident.dateIsAssumed)
        let by = incident.by == .ward ? nil : incident.by.label[wording.language]
        let facts = wording.list(
          [wording.persons(incident.persons), incident.office, by].compactMap(\.self))
        writer.paragraph(
          "\(incident.id)  " + date + pick("　\(kind)：", ", \(kind): ") + incident.title[wording.language]
            + (facts.isEmpty ? "" : wording.bracketed(facts)), indent: 6, hanging: 4)
      }
    }
    writer.blank()
  }

  /// The yearly figures, with the controls that they make a matter of scale.
  mutating func writeFigures() {
    let figures = dossier.figures.filter { $0.asOf.first <= evaluation.day }
    guard !figures.isEmpty else { return }
    writeHeading(pick("数字", "Figures"))
    for figure in figures {
      var text = figure.label[wording.language] + pick("：", ": ") + Vocabulary.digits(figure.value)
      text += pick(figure.unit.ja, " " + figure.unit[.en])
      text += wording.bracketed(wording.date(figure.asOf))
      if !figure.controls.isEmpty { text += pick(" → ", " → ") + wording.controls(figure.controls) }
      writer.paragraph(pick("・", "- ") + text, indent: 4, hanging: 2)
    }
    writer.blank()
  }
}
