internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// The page: a table for each category, each control beside its row of the source.
struct VocabularyPage {
  let vocabulary: Vocabulary
  private let rows: [String: SourceRow]
  /// Rows without a control: nothing of the table may be lost.
  ///
  /// A control that was added later has no row.
  let problems: [String]

  init(vocabulary: Vocabulary, rows: [SourceRow]) {
    self.vocabulary = vocabulary
    self.rows = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(vocabulary.controls.map(\.id.text))
    problems = rows.map(\.id).filter { !ids.contains($0) }.map { "no control \($0) in the vocabulary" }
  }

  private static let columns = [
    "管理項目", "型と値", "対象・部分", "担う者", "証跡", "重要度", "守るもの", "元の型", "述べる言葉", "打ち消す言葉", "出典",
  ]

  /// The page in Markdown.
  var text: String {
    var lines = [
      "# 管理項目一覧", "",
      "<!-- `make docs` がこのページを Policies/vocabulary と docs/controls-source.json から作る。手で直さない。 -->", "",
      """
      管理項目は \(vocabulary.controls.count)。左は Tokki の定義、右（元の型から）は、もとになった表 docs/controls-source.json の記載（長い引用は言い換えた）。\
      重要度は1〜3で、3はそれが欠けるだけで多くの住民の情報がもれうるもの。どの管理項目も「言及あり・値なし」（unstated）、\
      「不明」（unknown）、「一部」（partly、×と同じ）も値にとる。
      """, "",
    ]
    var category: Substring?
    for control in vocabulary.controls {
      if control.id.category != category {
        category = control.id.category
        lines += category.map { lines.last == "" ? ["## \($0)", ""] : ["", "## \($0)", ""] } ?? []
        lines += [line(Self.columns), line(Self.columns.map { _ in "---" })]
      }
      lines.append(line(cells(of: control)))
    }
    return (lines + [""]).joined(separator: "\n")
  }

  private func cells(of control: Control) -> [String] {
    let row = rows[control.id.text]
    let name = "`\(control.id.text)`<br>\(escaped(control.label.ja))"
    let roles = control.responsible.map { escaped($0.label.ja) }.joined(separator: "、")
    let source = row.map { [$0.type, $0.declares, $0.negates, $0.origin] } ?? ["", "", "", "あとから加えた"]
    return [
      name, stacked(control.typeWords(in: .ja)), stacked([control.scope.label.ja] + control.partWords(in: .ja)), roles,
      stacked(control.evidence.map(\.ja)), String(control.criticality), escaped(control.protects.ja),
    ] + source.map { escaped($0) }
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func stacked(_ texts: [String]) -> String { texts.map { escaped($0) }.joined(separator: "<br>") }

  /// Text that Markdown shows as it is.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\n": result += " "
      case "\\", "`", "*", "_", "[", "]", "|", "~": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
