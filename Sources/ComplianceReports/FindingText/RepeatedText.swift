import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// Incidents of one office with the same stated cause.
  static func repeated(_ facts: FindingFacts) -> FindingText {
    let dossier = facts.wording.dossier
    let language = facts.wording.language
    var incidents: [Incident] = []
    if case .incidents(let indices) = facts.finding.detail { incidents = indices.map { dossier.incidents[$0] } }
    let office = incidents.first?.office ?? ""
    let cause = incidents.first?.cause.map { dossier.causes[$0].text[language] } ?? ""
    let persons = facts.wording.persons(incidents).map { facts.wording.bracketed($0) } ?? ""
    let second = incidents.dropFirst().first.map { facts.wording.date($0.date, isAssumed: $0.dateIsAssumed) } ?? ""
    let later = incidents.count - 2
    return FindingText(
      headline: facts.pick(
        "\(office)で、同じ原因の事故が\(incidents.count)件起きた\(persons)。原因：\(cause)",
        "\(incidents.count) incidents with the same cause at \(office)\(persons). Cause: \(cause)"),
      explanation: facts.sentences(
        later > 0
          ? facts.pick(
            "2件目の\(second)で繰返しと分かり、その後の\(later)件は防げた。",
            "The second, in \(second), showed the pattern; the \(later) after it could have been prevented.")
          : facts.pick("2件目の\(second)で繰返しと分かる。", "The second, in \(second), shows the pattern."),
        facts.purpose),
      actions: [
        facts.pick(
          "\(office)の手順に\(facts.controls)を入れ、守られているかを確かめる。",
          "Put \(facts.controls) into the procedure of \(office), and check that it is kept.")
      ])
  }
}
