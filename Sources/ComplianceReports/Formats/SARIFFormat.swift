public import ComplianceEvaluation
import ComplianceModel
import SourceText

/// The report for code scanning services and viewers: SARIF 2.1.0, one run; docs/formats.md says what becomes what.
///
/// The tool with its rules stands after the results, as JSON allows: only then is it known which rules occur, and so
/// the report of hundreds of cases needs the memory of one.
public enum SARIFFormat: StreamingReportFormat {
  /// The name after `--format`.
  public static let name = "sarif"
  /// The schema, by its public name.
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// Everything before the first result.
  public static func opening(_ head: ReportHead) -> [UInt8] {
    var writer = JSONWriter()
    writer.open(UInt8(ascii: "{"))
    writer.member("$schema", schema)
    writer.member("version", "2.1.0")
    writer.member("runs") { $0.open(UInt8(ascii: "[")) }
    writer.separate()
    writer.open(UInt8(ascii: "{"))
    writer.member("language", head.language.rawValue)
    writer.member("columnKind", "unicodeCodePoints")
    // What stands before the last slash names the series of runs, what follows it the run.
    writer.member("automationDetails") { details in
      details.inlineObject { $0.member("id", "tokki/" + (head.day?.description ?? "")) }
    }
    writer.member("originalUriBaseIds") { $0.bases(head) }
    writer.member("results") { $0.open(UInt8(ascii: "[")) }
    return writer.bytes
  }

  /// The results of one case: its findings, then the exceptions that were granted; empty where there are none.
  public static func member(_ evaluation: Evaluation, at index: Int, _ head: ReportHead) -> [UInt8] {
    let exceptions = SARIFException.all(in: evaluation)
    guard !evaluation.findings.isEmpty || !exceptions.isEmpty else { return [] }
    var writer = JSONWriter(depth: 4, capacity: 4096 * (1 + evaluation.findings.count))
    writer.resume(afterMembers: index > 0)
    let wording = Wording(evaluation, in: head.language)
    let comparison = head.comparison(of: evaluation)
    for finding in evaluation.findings {
      writer.separate()
      writer.result(finding, comparison?[finding], wording)
    }
    for exception in exceptions {
      writer.separate()
      writer.result(exception, wording)
    }
    return writer.bytes
  }

  /// The tool and its rules, the cases, and what the run was made with.
  public static func closing(_ summary: ReportSummary, _ head: ReportHead) -> [UInt8] {
    var writer = JSONWriter(depth: 4)
    writer.resume(afterMembers: !summary.topics.isEmpty)
    writer.close(UInt8(ascii: "]"))
    writer.member("tool") { $0.tool(summary, head) }
    writer.member("artifacts") { artifacts in
      artifacts.array(summary.cases) { $0.artifact($1, head) }
    }
    writer.member("invocations") { $0.invocations(summary, head) }
    writer.member("properties") { $0.runProperties(summary, head) }
    writer.close(UInt8(ascii: "}"))
    writer.close(UInt8(ascii: "]"))
    writer.close(UInt8(ascii: "}"))
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension ReportHead {
  /// The text of the language.
  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .ja ? japanese() : english()
  }

  /// The mark before the title of a case that is made up; empty for a real one.
  fileprivate func fictionMark(_ one: ReportSummary.Case) -> String {
    one.isFictional ? Wording.fictionMark(language) : ""
  }
}

extension JSONWriter {
  /// Where relative addresses begin; where the folders are is the reader's to say, since that differs by machine.
  fileprivate mutating func bases(_ head: ReportHead) {
    object { bases in
      bases.member("%SRCROOT%") { base in
        base.inlineObject {
          $0.message(
            "description",
            head.pick("tokki を実行したフォルダー。", "The folder in which tokki was run."))
        }
      }
      bases.member("TOKKI") { base in
        base.inlineObject {
          $0.message(
            "description",
            head.pick("tokki に付属する基準（ソースコードの最上位フォルダー）。", "The policies inside tokki: the top folder of its sources."))
        }
      }
    }
  }

  /// A case, as the file that was looked at.
  fileprivate mutating func artifact(_ one: ReportSummary.Case, _ head: ReportHead) {
    object {
      $0.member("location") { $0.artifactLocation(one.file, isShipped: false) }
      $0.words("roles", ["analysisTarget"])
      $0.message("description", head.fictionMark(one) + one.title[head.language])
      $0.member("properties") { properties in
        properties.inlineObject {
          $0.member("dossier", one.id)
          $0.flag("fictional", one.isFictional)
          $0.member("verdict", one.verdict.word)
          $0.score(one.score)
          $0.member("open", one.counts.open)
          $0.member("settled", one.counts.settled)
        }
      }
    }
  }

  /// That the run went well, what its reader must know, and which cases were not judged: no result is no approval.
  fileprivate mutating func invocations(_ summary: ReportSummary, _ head: ReportHead) {
    let notJudged = summary.cases.filter { $0.verdict == .notJudged }
    array([0]) { invocation, _ in
      invocation.object {
        $0.member("executionSuccessful", true)
        if head.notes.isEmpty && notJudged.isEmpty { return }
        $0.member("toolConfigurationNotifications") { $0.notifications(head, notJudged) }
      }
    }
  }

  private mutating func notifications(_ head: ReportHead, _ notJudged: [ReportSummary.Case]) {
    open(UInt8(ascii: "["))
    for note in head.notes {
      separate()
      object {
        $0.member("level", "note")
        $0.message("message", note)
      }
    }
    for one in notJudged {
      separate()
      object {
        $0.member("level", "warning")
        $0.message("message", head.fictionMark(one) + Wording.notJudged(head.language))
        $0.member("locations") { locations in
          locations.array([one.file]) { location, file in
            location.inlineObject {
              $0.member("physicalLocation") { physical in
                physical.inlineObject { $0.member("artifactLocation") { $0.artifactLocation(file, isShipped: false) } }
              }
            }
          }
        }
      }
    }
    close(UInt8(ascii: "]"))
  }

  /// The day, and version and hash of each policy that is about a case.
  fileprivate mutating func runProperties(_ summary: ReportSummary, _ head: ReportHead) {
    object {
      $0.optional("day", head.day?.description)
      if head.audience == .public { $0.member("audience", head.audience.rawValue) }
      $0.member("policies") { policies in
        let relevant = summary.policies.compactMap { head.rulebook?.policies[$0] }
        policies.array(relevant) { writer, policy in
          writer.inlineObject {
            $0.member("id", policy.id)
            $0.member("version", policy.version)
            $0.member("hash", policy.hash)
            $0.member("shipped", policy.isShipped)
          }
        }
      }
    }
  }
}
