import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The incidents of cases and registers: by the control that would have prevented them, and those that repeat.
struct IncidentHistory: Sendable {
  /// The incidents, each once.
  private(set) var incidents: [Told] = []
  /// Two or more incidents of one office with the same stated cause.
  private(set) var repeats: [Repeat] = []
  private var known: Set<String> = []

  /// An incident and who tells it.
  struct Told: Sendable {
    /// The case or register, by id.
    var teller: String
    /// The ward's id.
    var ward: String
    /// Whether the case is made up.
    var isFictional: Bool
    /// The incident.
    var incident: Incident
  }

  /// Incidents of one office with the same stated cause.
  struct Repeat: Sendable {
    /// The office as written.
    var office: String
    /// The cause.
    var cause: LocalizedText
    /// The incidents in the order in which they happened, by index.
    var incidents: [Int]
    /// The controls that would have prevented them, by index; what all of them lacked comes first.
    var controls: [Int]
  }

  /// Adds the incidents of a case or register that were known on its day; one that was added before is left out.
  mutating func add(_ evaluation: Evaluation) {
    let dossier = evaluation.dossier
    guard !dossier.incidents.isEmpty, known.insert(dossier.id).inserted else { return }
    var places: [Int: Int] = [:]
    for (index, incident) in dossier.incidents.enumerated() where incident.knownDay <= evaluation.day {
      places[index] = incidents.count
      incidents.append(
        Told(teller: dossier.id, ward: dossier.ward, isFictional: dossier.isFictional, incident: incident))
    }
    for finding in evaluation.findings where finding.kind == .repeated {
      guard case .incidents(let indices) = finding.detail, let first = indices.first.map({ dossier.incidents[$0] })
      else { continue }
      repeats.append(
        Repeat(
          office: first.office ?? "", cause: first.cause.map { dossier.causes[$0].text } ?? LocalizedText(""),
          incidents: indices.compactMap { places[$0] }, controls: finding.controls))
    }
  }

  /// The incidents by each control that would have prevented them, those of most incidents first.
  var byControl: [(control: Int, incidents: [Int])] {
    var found: [Int: [Int]] = [:]
    for (index, told) in incidents.enumerated() {
      for control in told.incident.controls { found[control, default: []].append(index) }
    }
    return found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { ($0.key, $0.value) }
  }

  /// How many people some of them were about, as far as that is known; nil where it is not known of any.
  func persons(_ indices: [Int]) -> Int? { indices.map { incidents[$0].incident }.persons }
}
