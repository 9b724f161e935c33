import ComplianceEvaluation
import ComplianceModel
import SourceText

extension JSONWriter {
  /// The tool, with the rules that occur: controls in the order of their ids, then kinds of findings about no control.
  mutating func tool(_ summary: ReportSummary, _ head: ReportHead) {
    object { tool in
      tool.member("driver") { driver in
        driver.object {
          $0.member("name", "tokki")
          $0.member("version", head.toolVersion)
          $0.member("language", head.language.rawValue)
          $0.member("rules") { $0.rules(summary.topics, head) }
        }
      }
    }
  }

  private mutating func rules(_ topics: Set<FindingTopic>, _ head: ReportHead) {
    open(UInt8(ascii: "["))
    if let vocabulary = head.rulebook?.vocabulary {
      for index in vocabulary.controls.indices where topics.contains(.control(index)) {
        separate()
        rule(vocabulary.controls[index], head)
      }
    }
    for kind in FindingKind.allCases where topics.contains(.kind(kind)) {
      separate()
      rule(kind, head)
    }
    close(UInt8(ascii: "]"))
  }

  private mutating func rule(_ control: Control, _ head: ReportHead) {
    let id = control.id.text
    let protects = control.protects[head.language]
    var help = head.pick("詳しくは tokki explain \(id)", "For more: tokki explain \(id)")
    if !control.evidence.isEmpty {
      let proofs = control.evidence.map { $0[head.language] }
      help =
        head.pick(
          "実施を示すもの：\(proofs.joined(separator: "、"))", "What proves it: \(proofs.joined(separator: ", "))") + "\n" + help
    }
    object {
      $0.member("id", id)
      $0.message("shortDescription", control.label[head.language])
      // A reader may ask for a full description; the label has to do where a user's own control has none.
      $0.message("fullDescription", protects.isEmpty ? control.label[head.language] : protects)
      $0.message("help", help)
      $0.member("properties") { properties in
        properties.inlineObject {
          $0.member("criticality", control.criticality)
          $0.member("field", control.field.rawValue)
          $0.words("tags", [String(id.prefix { $0 != "." })])
        }
      }
    }
  }

  private mutating func rule(_ kind: FindingKind, _ head: ReportHead) {
    let label = kind.label[head.language]
    object {
      $0.member("id", kind.rawValue)
      $0.message("shortDescription", label)
      $0.message(
        "fullDescription", head.pick("特定の管理項目によらない指摘：\(label)。", "Findings about no single control: \(label)."))
      $0.message("help", head.pick("詳しくは tokki explain に指摘のIDを付ける。", "For more: tokki explain with the finding's id."))
    }
  }
}
