public import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The report for other programs; docs/schemas/tokki-check-1.schema.json says what it may hold.
///
/// Keys stand in the order of the schema. A key that would say nothing (not known, false) is left out where the schema
/// does not require it.
public enum JSONFormat: StreamingReportFormat {
  /// The name after `--format`.
  public static let name = "json"
  /// The name of the document's format.
  static let format = "tokki-check"
  /// The version of the document's format; it changes when a key goes or changes its meaning.
  static let version = 1

  /// Everything before the first case: the run, and what was judged by.
  public static func opening(_ head: ReportHead) -> [UInt8] {
    var writer = JSONWriter()
    writer.open(UInt8(ascii: "{"))
    writer.member("format", format)
    writer.member("version", version)
    writer.member("tool") { tool in
      tool.inlineObject {
        $0.member("name", "tokki")
        $0.member("version", head.toolVersion)
      }
    }
    writer.optional("day", head.day?.description)
    writer.baseline(head.baseline)
    writer.member("language", head.language.rawValue)
    if head.audience == .public { writer.member("audience", head.audience.rawValue) }
    writer.member("notes", head.notes)
    if let vocabulary = head.rulebook?.vocabulary {
      writer.member("vocabulary") { writer in writer.inlineObject { $0.member("hash", vocabulary.hash) } }
    }
    writer.member("policies") { policies in
      policies.array(head.rulebook?.policies ?? []) { $0.policy($1, head.language) }
    }
    writer.member("dossiers") { $0.open(UInt8(ascii: "[")) }
    return writer.bytes
  }

  /// One case, after a comma where it is not the first.
  public static func member(_ evaluation: Evaluation, at index: Int, _ head: ReportHead) -> [UInt8] {
    var writer = JSONWriter(depth: 2, capacity: 4096 * (1 + evaluation.findings.count))
    writer.resume(afterMembers: index > 0)
    writer.separate()
    writer.dossier(Wording(evaluation, in: head.language), head.comparison(of: evaluation))
    return writer.bytes
  }

  /// What all cases come to.
  public static func closing(_ summary: ReportSummary, _ head: ReportHead) -> [UInt8] {
    var writer = JSONWriter(depth: 2)
    writer.resume(afterMembers: !summary.cases.isEmpty)
    writer.close(UInt8(ascii: "]"))
    writer.member("summary") { $0.summary(summary, head.baseline) }
    writer.close(UInt8(ascii: "}"))
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func policy(_ policy: Policy, _ language: Language) {
    object {
      $0.member("id", policy.id)
      $0.member("version", policy.version)
      $0.member("title", policy.title[language])
      $0.member("binds", policy.binds.rawValue)
      $0.member("from", policy.effective.from.description)
      $0.flag("fromAssumed", policy.effective.fromIsAssumed)
      $0.optional("until", policy.effective.until?.description)
      $0.flag("untilAssumed", policy.effective.untilIsAssumed)
      $0.member("hash", policy.hash)
      $0.member("shipped", policy.isShipped)
      $0.member("requirements") { requirements in
        requirements.array(policy.requirements) { writer, requirement in
          writer.inlineObject {
            $0.member("id", requirement.id)
            $0.member("title", requirement.title[language])
            $0.member("level", requirement.level.rawValue)
          }
        }
      }
    }
  }

  fileprivate mutating func summary(_ summary: ReportSummary, _ baseline: Baseline?) {
    object {
      $0.member("dossiers", summary.cases.count)
      $0.member("verdicts") { verdicts in
        verdicts.inlineObject { writer in
          for (verdict, key) in JSONWriter.verdictKeys { writer.member(key, summary.count(of: verdict)) }
        }
      }
      $0.member("findings") { $0.counts(summary.counts) }
      $0.comparisonCounts(summary, baseline)
    }
  }

  /// The words of verdicts as keys.
  private static let verdictKeys: [(Verdict, StaticString)] = [
    (.nonCompliant, "non-compliant"), (.needsReview, "needs-review"), (.compliantOnPaper, "compliant-on-paper"),
    (.compliant, "compliant"), (.notJudged, "not-judged"),
  ]

  /// How many findings there are.
  mutating func counts(_ counts: FindingCounts) {
    inlineObject {
      $0.member("open", counts.open)
      $0.member("settled", counts.settled)
      $0.member("critical", counts.open(.critical))
      $0.member("major", counts.open(.major))
      $0.member("minor", counts.open(.minor))
      $0.member("note", counts.open(.note))
    }
  }
}
