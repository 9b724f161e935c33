import ComplianceEvaluation
import ComplianceModel

extension Finding {
  /// How many places of one finding a report for people lists.
  static let placesShown = 6

  /// The places that it shows, each once; what was promised comes before what falls short of it.
  var places: [Place] {
    let places = ([primary] + related).eachOnce
    guard kind.isDiscrepancy else { return places }
    return places.filter { $0.part == .said } + places.filter { $0.part != .said }
  }
}

extension Wording {
  /// The tag that leads from a finding to its control and to `tokki explain`.
  func tag(_ finding: Finding) -> String {
    var words = [finding.kind.rawValue]
    if let control = finding.controls.first {
      words.append(vocabulary.controls[control].id.text)
    } else if let requirement = finding.requirement {
      words.append(id(of: requirement))
    }
    words.append(finding.id)
    return "[" + words.joined(separator: " ") + "]"
  }

  /// What a finding is about: its subjects, divided into their parts.
  func subjects(of finding: Finding) -> String { subjects(finding.subjects, control: partedControl(finding)) }
}
