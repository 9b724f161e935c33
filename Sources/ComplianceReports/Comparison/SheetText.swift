import SourceText

/// A sheet on a terminal.
struct SheetText {
  private let head: ReportHead
  private var writer: TerminalWriter

  /// The whole text.
  static func document(_ sheet: Sheet, _ head: ReportHead) -> [UInt8] {
    var text = SheetText(head)
    text.write(sheet)
    return text.writer.bytes
  }

  private init(_ head: ReportHead) {
    self.head = head
    writer = TerminalWriter(usesColor: head.usesColor, width: head.width)
  }

  private func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    head.language == .ja ? japanese() : english()
  }

  private mutating func write(_ sheet: Sheet) {
    writer.paragraph([.init(pick("Tokki（特記）", "Tokki ") + head.toolVersion, .dim)])
    writer.blank()
    writer.paragraph([.init(pick("■ ", "# ")), .init(sheet.title, .bold)], hanging: 3)
    if sheet.isFictional { writer.paragraph([.init(Sheet.fiction(head.language), .yellow)], indent: 2) }
    for fact in sheet.facts { writer.paragraph(fact, indent: 2, hanging: 2) }
    for section in sheet.sections {
      writer.blank()
      writer.paragraph([.init(pick("── \(section.title) ──", "-- \(section.title) --"), .bold)], indent: 2)
      for block in section.blocks { write(block, of: section) }
    }
  }

  private mutating func write(_ block: Sheet.Block, of section: Sheet.Section) {
    switch block {
    case .text(let text): writer.paragraph(text, indent: 4)
    case .heading(let text): writer.paragraph([.init(text, .bold)], indent: 4)
    case .list(let lines): for line in lines { write(line, indent: 6) }
    case .table(let table):
      if table.caption != section.title { writer.paragraph([.init(table.caption, .bold)], indent: 4) }
      write(table)
    case .matrix(let matrix): write(matrix)
    case .bar(let parts):
      var spans: [TerminalWriter.Span] = []
      for part in parts {
        if !spans.isEmpty { spans.append(.init(pick("　", ", "))) }
        spans.append(.init(part.label, .init(part.verdict)))
        spans.append(.init(" \(part.count)"))
      }
      writer.paragraph(spans, indent: 4)
    }
  }

  private mutating func write(_ line: Sheet.Line, indent: Int) {
    var spans: [TerminalWriter.Span] = [.init(pick("・", "- "))]
    if let severity = line.severity {
      let label = severity.label[head.language]
      spans.append(.init(pick("【\(label)】", "[\(label)] "), .init(severity)))
    }
    writer.paragraph(spans + [.init(line.text)], indent: indent, hanging: 2)
    for detail in line.details { write(detail, indent: indent + 2) }
  }

  // MARK: Tables

  /// Columns beside each other where they leave the last one room, else each row's cells below its head.
  private mutating func write(_ table: Sheet.Table) {
    let rows = table.rows.map { row in row.map { $0.text(in: head.language) } }
    let widths = table.heads.indices.dropLast().map { column in
      ([table.heads] + rows).map { displayWidth($0[column].escapedForTerminal) }.max() ?? 0
    }
    let used = widths.reduce(4) { $0 + $1 + 2 }
    guard used + 30 <= head.width else { return writeStacked(table, rows) }
    for (index, row) in ([table.heads] + rows).enumerated() {
      var spans: [TerminalWriter.Span] = []
      for (column, text) in row.enumerated() {
        let isLast = column == row.count - 1
        let shown = isLast ? text : padded(text.escapedForTerminal, to: widths[column]) + "  "
        let verdict = index > 0 ? table.rows[index - 1][column].verdict : nil
        spans.append(.init(shown, index == 0 ? .dim : verdict.map { .init($0) } ?? .plain))
      }
      writer.paragraph(spans, indent: 4, hanging: used - 4)
    }
  }

  private mutating func writeStacked(_ table: Sheet.Table, _ rows: [[String]]) {
    for row in rows {
      writer.paragraph([.init(row[0], .bold)], indent: 4, hanging: 2)
      let rest = zip(table.heads, row).dropFirst().filter { !$0.1.isEmpty }
        .map { $0.0 + pick("：", ": ") + $0.1 }.joined(separator: pick("　", ", "))
      writer.paragraph(rest, indent: 6, hanging: 2)
    }
  }

  // MARK: Matrix

  /// Each control with the columns that say the same together, so that twenty columns stay readable.
  private mutating func write(_ matrix: Sheet.Matrix) {
    for (title, rows) in matrix.groups {
      writer.blank()
      writer.paragraph([.init(title, .bold)], indent: 4)
      for row in rows {
        writer.paragraph(
          [.init(row.label), .init(pick("［\(row.id)］", " [\(row.id)]"), .dim)], indent: 6, hanging: 2)
        let cells = zip(row.cells, matrix.heads).filter { $0.0.tone != .blank }
        if matrix.isSequence { writeSequence(cells) } else { writeGroups(cells) }
        for note in row.note { writer.paragraph([.init("→ " + note, .cyan)], indent: 8, hanging: 2) }
      }
    }
  }

  /// Each column in a line.
  private mutating func writeSequence(_ cells: [(Sheet.MatrixCell, String)]) {
    let width = cells.map { displayWidth($0.1) }.max() ?? 0
    for (cell, name) in cells {
      let said = cell.lines.joined(separator: pick("／", "; "))
      let text = said.isEmpty ? cell.mark : padded(cell.mark, to: 4) + " " + said
      writer.paragraph([.init(padded(name, to: width) + "  ", .dim), .init(text)], indent: 8, hanging: width + 7)
    }
  }

  /// The columns that say the same together.
  private mutating func writeGroups(_ cells: [(cell: Sheet.MatrixCell, name: String)]) {
    var groups: [(cell: Sheet.MatrixCell, names: [String])] = []
    for (cell, name) in cells {
      if let place = groups.firstIndex(where: { $0.cell == cell }) {
        groups[place].names.append(name)
      } else {
        groups.append((cell, [name]))
      }
    }
    for (cell, names) in groups {
      var spans: [TerminalWriter.Span] = [.init(padded(cell.mark, to: 4) + " ")]
      if !cell.lines.isEmpty { spans.append(.init(cell.lines.joined(separator: pick("／", "; ")) + pick("　", "  "))) }
      spans.append(.init(names.joined(separator: pick("、", ", ")), .dim))
      writer.paragraph(spans, indent: 8, hanging: 5)
    }
  }
}

extension Sheet {
  /// What stands above a sheet that holds anything made up.
  static func fiction(_ language: Language) -> String {
    language == .ja
      ? "【架空】作り話の案件を含む。その記載は実在の区や会社の記録ではない。" : "FICTIONAL: holds made-up cases, no record of a real ward or company."
  }
}

extension Sheet.Cell {
  /// The text with the cases after it.
  func text(in language: Language) -> String {
    let names = cases.map(\.title) + (more.isEmpty ? [] : [more])
    return ([text] + [names.joined(separator: language == .ja ? "、" : ", ")]).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
