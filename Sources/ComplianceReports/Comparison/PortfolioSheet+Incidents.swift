import ComplianceEvaluation
import ComplianceModel
import SourceText

extension PortfolioSheet {
  /// The incidents of the cases and registers: those that repeat, then all by the control that would have prevented them.
  var incidents: Sheet.Section {
    let history = portfolio.incidents
    let persons = history.persons(Array(history.incidents.indices))
    var section = Sheet.Section(
      id: "incidents",
      title: pick("事故", "Incidents")
        + words.bracketed(
          words.list(
            [pick("\(history.incidents.count)件", "\(history.incidents.count)"), words.persons(persons)]
              .filter { !$0.isEmpty })))
    guard !history.incidents.isEmpty else { return section }
    if !history.repeats.isEmpty {
      section.blocks.append(.heading(pick("繰り返した事故", "Incidents that repeat")))
      section.blocks.append(.list(history.repeats.map { line($0) }))
    }
    section.blocks.append(
      .table(
        Sheet.Table(
          caption: pick("防げた管理項目ごとの事故", "Incidents by the control that would have prevented them"),
          heads: [
            pick("管理項目", "Control"), pick("事故", "Incidents"), pick("人数", "People"), pick("課と月", "Where and when"),
          ],
          rows: history.byControl.map { control, indices in
            [
              Sheet.Cell(words.control(control)), Sheet.Cell(String(indices.count)),
              Sheet.Cell(words.persons(history.persons(indices))),
              Sheet.Cell(words.list(indices.map { place(history.incidents[$0]) })),
            ]
          })))
    return section
  }

  private func line(_ pattern: IncidentHistory.Repeat) -> Sheet.Line {
    let told = pattern.incidents.map { portfolio.incidents.incidents[$0] }
    let persons = words.persons(portfolio.incidents.persons(pattern.incidents))
    let mark = told.first?.isFictional ?? false ? Wording.fictionMark(language) : ""
    return Sheet.Line(
      text: mark
        + pick(
          "\(pattern.office)：同じ原因の事故が\(told.count)件\(words.bracketed(persons))。原因：「\(pattern.cause[language])」"
            + "防げた管理項目：\(words.list(pattern.controls.map { words.control($0) }))",
          "\(pattern.office): \(told.count) incidents with one cause\(words.bracketed(persons)). "
            + "Cause: “\(pattern.cause[language])” "
            + "Prevented by: \(words.list(pattern.controls.map { words.control($0) }))"),
      details: told.map { Sheet.Line(text: words.vocabulary.text(of: $0.incident, ward: $0.ward, in: language)) })
  }

  private func place(_ told: IncidentHistory.Told) -> String {
    let mark = told.isFictional ? Wording.fictionMark(language) : ""
    let date = words.date(told.incident.date, isAssumed: told.incident.dateIsAssumed)
    return mark
      + [told.incident.office ?? words.vocabulary.name(ofWard: told.ward, in: language), date]
      .joined(separator: " ")
  }

  /// The past incidents that the cases invite most.
  var precedents: Sheet.Section {
    section(
      "precedents", pick("案件の不足が招きやすい過去の事故", "Past incidents that the cases invite most"),
      heads: [pick("過去の事故", "Past incident"), countHead, examplesHead],
      rows: portfolio.invited.mostFrequent(PortfolioSheet.limit) {
        ($0.register, $0.incident) < ($1.register, $1.incident)
      }.map { past, tally in
        let register = words.rulebook.registers[past.register]
        let incident = register.incidents[past.incident]
        let id = pick("［\(register.id) \(incident.id)］", " [\(register.id) \(incident.id)]")
        return [
          Sheet.Cell(words.vocabulary.text(of: incident, ward: register.ward, in: language) + id),
          Sheet.Cell(String(tally.cases)),
          examples(tally),
        ]
      })
  }
}
