import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingKind {
  /// What SARIF calls the state of an open finding: a failure, a question (`open`), or for a person to judge (`review`).
  fileprivate var sarifKind: String {
    switch self {
    case .undeclared, .question: "open"
    case .tentative, .incomparable: "review"
    case .unspecified, .uncommitted, .unrealized, .misreported, .weakened, .contradiction, .misassigned, .unrecorded,
      .unmet, .overdue, .approvalNotAllowed, .approvalExpired, .approvalNotGranted, .repeated, .uncorrected, .copied,
      .conflict:
      "fail"
    }
  }
}

extension Severity {
  /// The level of a failure.
  fileprivate var sarifLevel: String {
    switch self {
    case .critical, .major: "error"
    case .minor: "warning"
    case .note: "note"
    }
  }

  /// The rank, from 0 to 100: the severity also of results that have no level.
  fileprivate var sarifRank: Int {
    switch self {
    case .critical: 90
    case .major: 70
    case .minor: 40
    case .note: 10
    }
  }
}

extension JSONWriter {
  /// The head of a result: what it is filed under, its state, and how much it matters.
  ///
  /// The standard wants the level `none` for everything but a failure.
  private mutating func state(_ rule: String, _ kind: String, _ severity: Severity) {
    member("ruleId", rule)
    member("kind", kind)
    member("level", kind == "fail" ? severity.sarifLevel : "none")
    member("rank", severity.sarifRank)
  }

  /// A finding; one that was settled has passed, and its settlement is told as a suppression, so that a reader who knows
  /// either of the two does not take it for open.
  mutating func result(_ finding: Finding, _ change: BaselineComparison.Change?, _ wording: Wording) {
    let kind = finding.isOpen ? finding.kind.sarifKind : "pass"
    object { result in
      result.state(finding.topic.id(in: wording.vocabulary), kind, finding.severity)
      result.message("message", wording.message(finding))
      result.places([finding.primary] + finding.related, wording)
      result.member("partialFingerprints") { prints in
        prints.inlineObject { $0.member("tokkiFindingId/v1", finding.id) }
      }
      result.suppressions(wording.settlement(finding), at: nil, wording)
      result.member("properties") { $0.properties(finding, change, wording) }
    }
  }

  /// An exception that was granted: what would be ×, suppressed by the approval.
  mutating func result(_ exception: SARIFException, _ wording: Wording) {
    let approval = exception.approval.map { wording.dossier.approvals[$0] }
    let severity = exception.severity(wording.rulebook)
    let control = wording.rulebook.partedControl(of: exception.requirement)
    object { result in
      result.state(exception.rule(wording.rulebook), "fail", severity)
      result.message("message", wording.message(exception))
      result.places(
        [
          Place(part: .other, location: approval?.location ?? wording.dossier.location),
          Place(
            part: .clause, location: wording.rulebook[exception.requirement].location,
            requirement: exception.requirement),
        ], wording)
      result.member("partialFingerprints") { prints in
        prints.inlineObject { $0.member("tokkiExceptionId/v1", exception.id(wording)) }
      }
      result.suppressions(wording.justification(approval), at: approval?.location, wording)
      result.member("properties") { properties in
        properties.object {
          $0.common(wording, kind: Outcome.excepted.word, severity, state: "excepted")
          $0.member("requirement") { $0.requirement(exception.requirement, wording) }
          $0.words("parties", exception.party.map { [wording.dossier.parties[$0].id] } ?? [])
          $0.words("subjects", exception.subjects.map { wording.subject($0, control: control) })
          if let approval { $0.member("approval") { $0.approval(approval, wording) } }
        }
      }
    }
  }

  /// Why a result needs nobody to act; empty where it does, since the standard wants the list on all results or none.
  private mutating func suppressions(_ justification: String?, at location: SourceLocation?, _ wording: Wording) {
    member("suppressions") { suppressions in
      suppressions.array(justification.map { [$0] } ?? []) { writer, text in
        writer.object {
          $0.member("kind", "external")
          $0.member("status", "accepted")
          $0.member("justification", text)
          if let location {
            $0.member("location") { writer in writer.inlineObject { $0.physicalLocation(location, wording) } }
          }
        }
      }
    }
  }

  // MARK: Places

  /// The places: the first in the case's own file, which a reader can open, and the other papers and clauses.
  private mutating func places(_ places: [Place], _ wording: Wording) {
    var rest: [Place] = []
    for place in places where !rest.contains(place) { rest.append(place) }
    let home = rest.firstIndex { $0.location.file === wording.dossier.location.file }
    let primary = home.map { rest.remove(at: $0) } ?? Place(part: .other, location: wording.dossier.location)
    member("locations") { locations in
      locations.array([primary]) { $0.location($1, id: nil, wording) }
    }
    guard !rest.isEmpty else { return }
    member("relatedLocations") { locations in
      locations.array(rest.enumerated()) { $0.location($1.element, id: $1.offset + 1, wording) }
    }
  }

  private mutating func location(_ place: Place, id: Int?, _ wording: Wording) {
    let facts = wording.facts(place)
    object {
      if let id { $0.member("id", id) }
      $0.physicalLocation(place.location, wording)
      $0.logicalLocation(place.location)
      $0.message("message", wording.label(of: facts) + wording.pick("：", ": ") + wording.text(of: facts))
    }
  }

  /// The cell, where the place is in a sheet of a workbook: then the region's line and column are a row and a column.
  private mutating func logicalLocation(_ location: SourceLocation) {
    guard let sheet = location.file.sheet else { return }
    let cell = SourceFile.CellPlace(row: location.line, column: location.column)
    member("logicalLocations") { list in
      list.array([cell]) { list, cell in
        list.inlineObject { $0.member("fullyQualifiedName", "\(sheet.name)!\(cell)") }
      }
    }
  }

  private mutating func physicalLocation(_ location: SourceLocation, _ wording: Wording) {
    let isShipped = wording.rulebook.policies.contains { $0.isShipped && $0.location.file === location.file }
    member("physicalLocation") { physical in
      physical.inlineObject {
        $0.member("artifactLocation") { $0.artifactLocation(location.file.path, isShipped: isShipped) }
        // No end: a place is where a key begins, and the region reaches to the end of its line.
        $0.member("region") { region in
          region.inlineObject {
            $0.member("startLine", location.line)
            $0.member("startColumn", location.column)
          }
        }
      }
    }
  }
}
