package import SourceText
package import Workbooks

/// A table that fills one sheet: a title, instructions, a head, and rows below it.
package struct SheetTable: Sendable, Hashable {
  /// The name on the tab, which a reader may change.
  package var name: LocalizedText
  /// The title above the table.
  package var title: LocalizedText
  /// How to fill it in, a line each.
  package var instructions: [LocalizedText]
  /// Its columns, from the left.
  package var columns: [SheetColumn]

  /// Creates a table without rows.
  package init(
    name: LocalizedText, title: LocalizedText, instructions: [LocalizedText] = [], columns: [SheetColumn]
  ) {
    self.name = name
    self.title = title
    self.instructions = instructions
    self.columns = columns
  }

  /// One row to be written below the head.
  package enum Row: Sendable, Hashable {
    /// The head of a group, across all columns.
    case group(String)
    /// Cells by the keys of their columns; what is missing is blank. `choices` offer other lists than the column's.
    case cells([String: Cell.Content], choices: [String: [String]] = [:], lines: Int = 1)
  }

  /// The number of the head's row.
  package var headRow: Int { instructions.count + 2 }

  /// The sheet with rows, and blank rows below for more.
  /// - Parameter texts: More lines above the head, such as the case the sheet is about.
  package func worksheet(_ rows: [Row], blankRows: Int = 0, language: Language, footer: String = "") -> Worksheet {
    var sheet = Worksheet(name: name[language])
    sheet.widths = columns.map(\.width)
    sheet.printedColumns = columns.lastIndex(where: \.isPrinted).map { $0 + 1 }
    sheet.rows = [Worksheet.Row([Cell(title[language], .title)])]
    let width = max(2, sheet.printedColumns ?? columns.count)
    if columns.count > 1 { sheet.merges.append(.init(row: 1, columns: 1...width)) }
    for line in instructions {
      sheet.merges.append(.init(row: sheet.rows.count + 1, columns: 1...width))
      sheet.rows.append(Worksheet.Row([Cell(line[language], .plain)]))
    }
    sheet.rows.append(Worksheet.Row(columns.map { Cell($0.heading[language], .heading) }))
    sheet.head = headRow...headRow
    sheet.footer = footer
    for row in rows { add(row, to: &sheet, language) }
    let firstBlank = sheet.rows.count + 1
    for _ in 0..<blankRows {
      sheet.rows.append(Worksheet.Row(columns.map { Cell(.blank, $0.style) }))
    }
    if blankRows > 0 {
      for (index, column) in columns.enumerated() where !column.choices.isEmpty {
        let area = firstBlank...sheet.rows.count
        sheet.choices.append(choices(of: column, at: index, area, column.choices, language))
      }
    }
    return sheet
  }

  private func add(_ row: Row, to sheet: inout Worksheet, _ language: Language) {
    let number = sheet.rows.count + 1
    switch row {
    case .group(let title):
      // Not merged, since Excel does not sort merged cells: the title runs on over the blank cells beside it.
      sheet.rows.append(
        Worksheet.Row([Cell(title, .group)] + columns.dropFirst().map { _ in Cell(.blank, .group) }))
    case .cells(let cells, let choices, let lines):
      sheet.rows.append(Worksheet.Row(columns.map { Cell(cells[$0.key] ?? .blank, $0.style) }, lines: lines))
      for (index, column) in columns.enumerated() {
        let list = choices[column.key] ?? column.choices
        guard !list.isEmpty else { continue }
        // Cells below one another with the same list are one area.
        if let last = sheet.choices.lastIndex(where: { $0.column == index + 1 }),
          sheet.choices[last].rows.upperBound == number - 1, sheet.choices[last].list == list
        {
          sheet.choices[last].rows = sheet.choices[last].rows.lowerBound...number
        } else {
          sheet.choices.append(self.choices(of: column, at: index, number...number, list, language))
        }
      }
    }
  }

  private func choices(
    of column: SheetColumn, at index: Int, _ rows: ClosedRange<Int>, _ list: [String], _ language: Language
  ) -> Worksheet.Choices {
    Worksheet.Choices(
      rows: rows, column: index + 1, list: list, isStrict: column.isStrict, prompt: column.prompt?[language] ?? "")
  }
}
