import ComplianceEvaluation
import ComplianceModel

extension JSONWriter {
  /// The earlier report that the cases are compared with.
  mutating func baseline(_ baseline: Baseline?) {
    guard let baseline else { return }
    member("baseline") { writer in
      writer.inlineObject {
        $0.member("file", baseline.path)
        $0.optional("day", baseline.day?.description)
        $0.member("toolVersion", baseline.toolVersion)
      }
    }
  }

  /// What became of a case since the earlier report, and which findings are gone.
  mutating func comparison(_ comparison: BaselineComparison?) {
    guard let comparison else { return }
    let state: BaselineComparison.State =
      comparison.old == nil ? .new : comparison.isSame ? .unchanged : .changed
    member("baselineState", state.rawValue)
    words(
      "differs",
      BaselineComparison.Difference.allCases.filter { comparison.differences.contains($0) }.map(\.rawValue))
    member("gone") { gone in
      gone.array(comparison.gone) { writer, gone in
        writer.object {
          $0.member("id", gone.finding.id)
          $0.member("kind", gone.finding.kind)
          $0.member("severity", gone.finding.severity.word)
          $0.member("state", gone.finding.isOpen ? "open" : "settled")
          $0.member("headline", gone.finding.headline)
          $0.member("baselineReason", gone.reason.rawValue)
        }
      }
    }
  }

  /// What became of a finding.
  mutating func change(_ change: BaselineComparison.Change?) {
    guard let change else { return }
    member("baselineState", change.state.rawValue)
    optional("baselineReason", change.reason?.rawValue)
    guard change.state == .changed, let severity = change.oldSeverity, let wasOpen = change.wasOpen else { return }
    member("before") { writer in
      writer.inlineObject {
        $0.member("severity", severity.word)
        $0.member("state", wasOpen ? "open" : "settled")
      }
    }
  }

  /// What all cases come to beside the earlier report.
  mutating func comparisonCounts(_ summary: ReportSummary, _ baseline: Baseline?) {
    guard let baseline else { return }
    let counts = summary.baselineCounts
    member("baseline") { writer in
      writer.object {
        $0.member("new", counts.new)
        $0.member("newSettled", counts.newSettled)
        $0.member("graver", counts.graver)
        $0.member("lighter", counts.lighter)
        $0.member("settled", counts.settled)
        $0.member("gone", counts.gone)
        $0.member("unchanged", counts.unchanged)
        $0.member("reasons") { reasons in
          reasons.inlineObject { writer in
            for (reason, key) in JSONWriter.reasonKeys { writer.member(key, counts.byReason[reason] ?? 0) }
          }
        }
        $0.member("newDossiers", counts.newCases)
        $0.member("notJudged", summary.missingCases(of: baseline))
      }
    }
  }

  /// The words of reasons as keys.
  private static let reasonKeys: [(BaselineComparison.Reason, StaticString)] = [
    (.caseChanged, "case"), (.policy, "policy"), (.tool, "tool"), (.unknown, "unknown"),
  ]
}
