import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText
import Testing

@testable import ComplianceReports

/// A case with a ward's own form, judged by the small policies beside it.
enum FormSituation {
  private static let folder = Situation.folder.appending(path: "Cases/forms")

  /// The case as of a day; `edit` changes its text first.
  ///
  /// The values of a `withheld` control are not for the audience.
  static func evaluation(
    on day: String, withheld: String? = nil, edit: (String) -> String = { $0 }
  ) throws -> Evaluation {
    let words = ["vocabulary", "terms"].map { Situation.folder.appending(path: "Cases/\($0).yaml") }
    let documents = (words + [folder.appending(path: "card.yaml")]).map { YAMLReader.read(path: $0.path) }
    var vocabulary = try value(VocabularyDecoder.decode(documents))
    if let withheld {
      let controls = vocabulary.controls.map { control in
        var control = control
        control.isConfidential = control.id.text == withheld
        return control
      }
      vocabulary =
        Vocabulary(
          controls: controls, features: vocabulary.features, events: vocabulary.events,
          sensitivities: vocabulary.sensitivities, wards: vocabulary.wards, incidents: vocabulary.incidents
        ).shown(to: .public)
    }
    let paper = YAMLReader.read(path: folder.appending(path: "register.policy.yaml").path)
    let policy = try value(PolicyDecoder.decode(paper, vocabulary: vocabulary, isShipped: true))
    let text = edit(try String(contentsOf: folder.appending(path: "case.yaml"), encoding: .utf8))
    let file = YAMLReader.parse(SourceFile(path: "case.yaml", bytes: Array(text.utf8)))
    let dossier = try value(DossierDecoder.decode(file, vocabulary: vocabulary, policies: [policy]))
    let rulebook = Rulebook(vocabulary: vocabulary, policies: [policy])
    return Evaluator(rulebook: rulebook).evaluation(of: dossier, on: try #require(DateText.parse(day)).first)
  }

  private static func value<Value>(_ decoded: Decoded<Value>) throws -> Value {
    try #require(decoded.value, "\(decoded.diagnostics.map { $0.rendered(in: .en) })")
  }

  /// What every draft of the tests is made with.
  static func head(_ language: Language = .ja) -> ReportHead {
    ReportHead(
      rulebook: nil, day: nil, language: language, toolVersion: "0.0.0", notes: language == .ja ? ["注記"] : ["note"])
  }

  /// The text of a page from its main part on, without the style sheet that all pages have.
  static func main(of draft: FormDraft) throws -> String {
    let page = String(decoding: draft.html(), as: UTF8.self)
    let start = try #require(page.range(of: "<main"))
    return String(page[start.lowerBound...])
  }
}

extension FormDraft {
  /// The parts of a field, by its label or that of its row, of one sheet.
  func part(_ label: String, of sheet: Int = 0) -> Part? {
    rows(of: sheet).lazy.compactMap { row in
      row.parts.first { $0.label == label } ?? (row.label == label ? row.parts.first : nil)
    }.first
  }

  func rows(of sheet: Int) -> [Row] {
    sheets[sheet].blocks.flatMap { block -> [Row] in if case .box(let rows) = block { rows } else { [] } }
  }

  /// The tables of a sheet, each row as the lines of its cells.
  func table(of sheet: Int = 0) -> [[[String]]] {
    sheets[sheet].blocks.flatMap { block -> [[[String]]] in
      guard case .table(_, let rows) = block else { return [] }
      return rows.map { $0.map { $0.flatMap(\.lines) } }
    }
  }

  var markdownText: String { String(decoding: markdown(), as: UTF8.self) }
}
