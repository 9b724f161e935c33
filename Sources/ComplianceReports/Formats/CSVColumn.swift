import ComplianceEvaluation
import ComplianceModel
import SourceText

/// A column of the report for spreadsheets.
struct CSVColumn: Sendable {
  /// What stands above it.
  let head: LocalizedText
  /// What it says of a row.
  let cell: @Sendable (CSVRow) -> CSVWriter.Cell

  /// The columns of a report: what people read first, ids and places of files last.
  static func all(_ head: ReportHead) -> [CSVColumn] {
    var columns = ofCase + ofFinding + papers("約束した", "promised") { $0.promise }
    columns += papers("食い違う・該当する", "at variance or concerned") { $0.other }
    columns += ofTime + ofText
    if head.baseline != nil { columns.append(text("前回との違い", "since the earlier report") { $0.change }) }
    columns += ofFiles
    if !head.notes.isEmpty {
      columns.append(text("注記", "notes") { $0.notes.joined(separator: $0.wording.pick("　", " ")) })
    }
    return columns
  }

  private init(_ japanese: String, _ english: String, cell: @escaping @Sendable (CSVRow) -> CSVWriter.Cell) {
    head = LocalizedText(ja: japanese, en: english)
    self.cell = cell
  }

  private static func text(
    _ japanese: String, _ english: String, _ text: @escaping @Sendable (CSVRow) -> String?
  ) -> CSVColumn {
    CSVColumn(japanese, english) { row in text(row).map { .text($0) } ?? .empty }
  }

  private static func number(
    _ japanese: String, _ english: String, _ number: @escaping @Sendable (CSVRow) -> Int?
  ) -> CSVColumn {
    CSVColumn(japanese, english) { row in number(row).map { .number($0) } ?? .empty }
  }

  // MARK: Columns

  private static let ofCase = [
    text("案件", "case") { $0.wording.fictionMark + $0.wording.dossier.title[$0.wording.language] },
    text("判定", "verdict") { $0.wording.evaluation.verdict.label[$0.wording.language] },
    number("点数下限", "lowest points") { $0.wording.evaluation.score?.lowPoints },
    number("点数上限", "highest points") { $0.wording.evaluation.score?.highPoints },
  ]

  private static let ofFinding = [
    text("重さ", "severity") { row in row.severity.map { $0.label[row.wording.language] } },
    text("種類", "kind") { $0.kind },
    text("状態", "state") { $0.state[$0.wording.language] },
    text("管理項目", "measures") { row in
      row.finding.map { finding in
        row.wording.list(finding.controls.map { row.wording.vocabulary.controls[$0].label[row.wording.language] })
      }
    },
    text("対象", "subject") { row in row.finding.map { row.wording.subjects(of: $0) } },
    text("責任者", "who answers") { row in
      row.finding.flatMap { $0.parties.isEmpty ? nil : row.wording.parties($0.parties) }
    },
  ]

  /// What a paper says: the stage, title, date, section and value.
  private static func papers(
    _ japanese: String, _ english: String, _ facts: @escaping @Sendable (CSVRow) -> PlaceFacts?
  ) -> [CSVColumn] {
    func column(
      _ ja: String, _ en: String, _ value: @escaping @Sendable (PlaceFacts, Wording) -> String?
    ) -> CSVColumn {
      text(japanese + ja, "\(english): \(en)") { row in facts(row).flatMap { value($0, row.wording) } }
    }
    return [
      column("段階", "stage") { $1.label(of: $0) },
      column("資料", "paper") { facts, _ in facts.title },
      CSVColumn(japanese + "日付", "\(english): date") { row in
        guard let facts = facts(row), let date = facts.date else { return .empty }
        return row.wording.cell(date, isAssumed: facts.dateIsAssumed)
      },
      column("箇所", "section") { facts, _ in facts.section },
      column("値", "value") { facts, wording in
        let marks = wording.marks(of: facts)
        return (facts.shownValue ?? "") + (marks.isEmpty ? "" : wording.bracketed(marks))
      },
    ]
  }

  private static let ofTime = [
    CSVColumn("発生", "began") { row in
      row.finding?.history.map { row.wording.cell($0.visible, isAssumed: $0.visibleIsAssumed) } ?? .empty
    },
    CSVColumn("判明", "known") { row in
      row.finding?.history.map { row.wording.cell(PartialDate($0.known), isAssumed: false) } ?? .empty
    },
    CSVColumn("解消", "settled on") { row in
      row.finding?.history?.settlement.map { row.wording.cell(PartialDate($0.day), isAssumed: false) } ?? .empty
    },
    text("解消の理由", "settled by") { row in
      row.finding?.history?.settlement.map { $0.how.label[row.wording.language] }
    },
    number("気づくまでの日数", "days until known") { $0.finding?.history?.daysUnnoticed },
    number("続いた日数", "days it lasted") { row in
      row.finding?.history.map { $0.length(by: row.wording.evaluation.day) }
    },
  ]

  private static let ofText = [
    text("何が", "what") { $0.headline },
    text("説明", "why") { $0.text?.explanation },
    text("対応1", "to do 1") { $0.text?.actions.first },
    text("対応2", "to do 2") { row in
      row.text.map { $0.actions.dropFirst().joined(separator: row.wording.pick("", " ")) }
    },
    text("だれに", "whom to ask") { $0.text?.question?.whom },
    text("質問", "question") { $0.text?.question?.text },
    text("条項", "clause") { row in
      row.finding?.requirement.map { row.wording.rulebook[$0].title[row.wording.language] }
    },
  ]

  private static let ofFiles = [
    text("自治体", "ward") { $0.wording.vocabulary.name(ofWard: $0.wording.dossier.ward, in: $0.wording.language) },
    CSVColumn("判定の日", "judged as of") {
      $0.wording.cell(PartialDate($0.wording.evaluation.day), isAssumed: false)
    },
    text("判定の段階", "judged on stage") { row in row.wording.evaluation.stage.map { $0.label[row.wording.language] } },
    text("条項ID", "clause id") { row in row.finding?.requirement.map { row.wording.id(of: $0) } },
    text("管理項目ID", "measure ids") { row in
      row.finding.map { row.wording.ids(ofControls: $0.controls).joined(separator: " ") }
    },
    text("案件ID", "case id") { $0.wording.dossier.id },
    text("指摘ID", "finding id") { $0.id },
    text("ファイル", "file") { row in "\(row.finding?.primary.location ?? row.wording.dossier.location)" },
  ]
}

extension Wording {
  /// A date as a cell: one that is known to the day and not inferred can be sorted by.
  fileprivate func cell(_ date: PartialDate, isAssumed: Bool) -> CSVWriter.Cell {
    if isAssumed { return .text(date.description + assumed(true)) }
    return date.isMonth ? .text(self.date(date)) : .day(date.description)
  }
}
