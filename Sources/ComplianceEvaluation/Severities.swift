package import ComplianceModel

/// The table of severities (docs/scoring.md): kind × criticality of the control × level of the requirement.
package enum Severities {
  /// How much a finding of a kind matters.
  package static func severity(
    _ kind: FindingKind, criticality: Int, level: Requirement.Level?, isSettled: Bool
  ) -> Severity {
    var severity = base(kind, criticality)
    switch level {
    case .recommended: severity = severity.lowered
    case .informative: severity = .note
    case .mandatory, nil: break
    }
    return isSettled ? severity.lowered : severity
  }

  private static func base(_ kind: FindingKind, _ criticality: Int) -> Severity {
    switch kind {
    case .unspecified, .unrealized, .misreported, .unmet, .overdue:
      [.minor, .major, .critical][index(criticality)]
    case .uncommitted, .weakened, .contradiction, .unrecorded, .approvalExpired:
      [.note, .minor, .major][index(criticality)]
    case .misassigned, .repeated: [.minor, .major, .major][index(criticality)]
    case .approvalNotAllowed, .approvalNotGranted, .conflict: .major
    case .undeclared: [.note, .minor, .major][index(criticality)]
    case .tentative: [.note, .note, .minor][index(criticality)]
    case .incomparable, .uncorrected, .copied: .minor
    case .question: .note
    }
  }

  private static func index(_ criticality: Int) -> Int { min(max(criticality, 1), 3) - 1 }
}
