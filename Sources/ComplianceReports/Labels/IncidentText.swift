import ComplianceEvaluation
import ComplianceModel
import SourceText

extension Wording {
  /// The case's own incidents that are known by the day.
  var knownIncidents: [Incident] { dossier.incidents.filter { $0.knownDay <= evaluation.day } }

  /// The yearly figures that are known by the day.
  var knownFigures: [Dossier.Figure] { dossier.figures.filter { $0.asOf.first <= evaluation.day } }

  /// The heading of the case's own incidents.
  func heading(ofIncidents incidents: [Incident]) -> String {
    let persons = persons(incidents).map { pick("、延べ\($0)", ", \($0) in all") } ?? ""
    return pick("事故（\(incidents.count)件\(persons)）", "Incidents (\(incidents.count)\(persons))")
  }

  /// The measures that would have prevented some incidents, and how many.
  func prevention(of incidents: [Incident], by controls: [Int]) -> String {
    let people = persons(incidents).map { pick("、\($0)", ", \($0)") } ?? ""
    return pick(
      "\(self.controls(controls))で防げたもの：\(incidents.count)件\(people)",
      "\(self.controls(controls)) would have prevented \(incidents.count)\(people)")
  }

  /// One of the case's own incidents in a line.
  func text(of incident: Incident) -> String {
    let kind = vocabulary.incidents[incident.kind].label[language]
    let date = date(incident.date, isAssumed: incident.dateIsAssumed)
    let by = incident.by == .ward ? nil : incident.by.label[language]
    let facts = list([persons(incident.persons), incident.office, by].compactMap(\.self))
    return "\(incident.id)  " + date + pick("　\(kind)：", ", \(kind): ") + incident.title[language]
      + (facts.isEmpty ? "" : bracketed(facts))
  }

  /// A yearly figure in a line, with the controls that it makes a matter of scale.
  func text(of figure: Dossier.Figure) -> String {
    var text = figure.label[language] + pick("：", ": ") + Vocabulary.digits(figure.value)
    text += pick(figure.unit.ja, " " + figure.unit[.en])
    text += bracketed(date(figure.asOf))
    return figure.controls.isEmpty ? text : text + " → " + controls(figure.controls)
  }

  /// What the lack of some measures has led to elsewhere, as the head of the incidents.
  func lead(of group: PrecedentGroup) -> String {
    var lead = controls(group.missing) + pick("がないと起こりうる事故", ": what happened without")
    if !group.bidders.isEmpty { lead += bracketed(parties(group.bidders)) }
    return lead
  }

  /// That there are more incidents of a group than are told; nil where all are.
  func rest(of group: PrecedentGroup, after limit: Int) -> String? {
    let rest = group.incidents.count - limit
    guard rest > 0 else { return nil }
    let all = persons(group.persons).map { pick("（合わせて\($0)）", " (\($0) in all)") } ?? ""
    return pick("ほか\(rest)件", "and \(rest) more") + all
  }

  /// How many incidents of one group a report for people tells.
  static let incidentsOfGroup = 3

  /// The past incidents that the case leaves open whether they are about it, in sentences.
  var undecidedPrecedents: [String] {
    evaluation.precedents.undecided.map { open in
      let terms = openTerms(of: open.condition)
      return pick(
        "\(terms)を使うかが案件に書かれていないため、\(open.count)件は比べていない。",
        "\(open.count) past incidents are left out, as the case does not say whether it uses \(terms).")
    }
  }
}
