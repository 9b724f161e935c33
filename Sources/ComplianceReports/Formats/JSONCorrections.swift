import ComplianceEvaluation
import ComplianceModel
import SourceText

extension JSONWriter {
  /// What inspectors want put right, where they want anything.
  mutating func corrections(_ wording: Wording) {
    let corrections = wording.knownCorrections
    guard !corrections.isEmpty else { return }
    member("corrections") { list in list.array(corrections) { $0.correction($1, wording) } }
  }

  private mutating func correction(_ known: KnownCorrection, _ wording: Wording) {
    let correction = known.correction
    let day = wording.evaluation.day
    func shown(_ date: PartialDate?) -> String? { date.flatMap { $0.first <= day ? $0.description : nil } }
    object {
      $0.member("document", known.document.title)
      $0.member("date", known.document.date.description)
      $0.member("text", correction.text)
      $0.member("state", correction.state(on: day).rawValue)
      $0.optional("severity", correction.severity?.word)
      $0.optional("control", correction.control.map { wording.vocabulary.controls[$0].id.text })
      $0.optional("party", correction.party.map { wording.id(of: $0) })
      $0.optional("connection", correction.connection.map { wording.dossier.connections[$0].id })
      $0.optional("section", correction.section)
      $0.optional("due", correction.due?.description)
      if let late = correction.daysLate(on: day) { $0.member("daysLate", late) }
      $0.optional("action", correction.action)
      $0.optional("done", shown(correction.done))
      $0.optional("rechecked", shown(correction.rechecked))
    }
  }
}
