import ComplianceModel

/// Something that an inspection found wrong: an answer that is ×, or what it wants put right.
public struct InspectionFault: Sendable, Hashable {
  /// The control, by index in the vocabulary.
  public let control: Int
  /// The party or connection, by index in the case's subjects; nil where the paper names none.
  public let subject: Int?
  /// The paper, by index in the dossier's documents.
  public let document: Int
}

extension CaseJudge {
  /// What the inspections known on the day found wrong, measured by the requirements that apply to the case.
  func inspectionFaults(_ requirements: [RequirementReference]) -> [InspectionFault] {
    let inspections = Set(
      dossier.documents.indices.filter {
        dossier.documents[$0].stage == .observed && dossier.documents[$0].date.first <= calendar.day
      })
    guard !inspections.isEmpty else { return [] }
    var tests: [Int: [ControlTest]] = [:]
    for test in requirements.flatMap({ rulebook[$0].require.conjunction ?? [] }) {
      tests[test.control, default: []].append(test)
    }
    var faults: [InspectionFault] = []
    for claim in dossier.claims
    where inspections.contains(claim.document) && claim.stage == .observed && claim.impliedBy == nil {
      guard isFault(claim, tests[claim.control] ?? []) else { continue }
      faults += self.faults(claim)
    }
    for document in inspections {
      for correction in dossier.documents[document].corrections {
        guard let control = correction.control else { continue }
        let claim = Claim(
          control: control, assertion: .value(.partly), parties: correction.party.map { [$0] } ?? [],
          connections: correction.connection.map { [$0] } ?? [], stage: .observed, document: document,
          location: correction.location)
        faults += self.faults(claim)
      }
    }
    return faults.eachOnce.sorted {
      ($0.document, $0.control, $0.subject ?? -1) < ($1.document, $1.control, $1.subject ?? -1)
    }
  }

  /// Whether an answer is ×: 一部, なし, or less than a requirement that applies asks for.
  private func isFault(_ claim: Claim, _ tests: [ControlTest]) -> Bool {
    guard case .value(let value) = claim.assertion else { return false }
    if value == .partly || value == .boolean(false) { return true }
    return tests.contains { test in
      let isOfPart = test.parts.isEmpty || claim.part.map { test.parts.contains($0) } ?? true
      return isOfPart && truth(of: test, value) == .no
    }
  }

  private func faults(_ claim: Claim) -> [InspectionFault] {
    let isOnConnection = rulebook.vocabulary.controls[claim.control].scope == .connection
    let subjects = history.subjects.subjects(of: claim, isOnConnection: isOnConnection)
    return (subjects.isEmpty ? [nil] : subjects.map { $0 }).map {
      InspectionFault(control: claim.control, subject: $0, document: claim.document)
    }
  }
}
