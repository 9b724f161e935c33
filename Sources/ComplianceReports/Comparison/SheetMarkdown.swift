import SourceText

/// A sheet as Markdown.
struct SheetMarkdown {
  private let language: Language
  private var writer = MarkdownWriter(goesOn: false)

  /// The whole text.
  static func document(_ sheet: Sheet, _ head: ReportHead) -> [UInt8] {
    var text = SheetMarkdown(language: head.language)
    text.write(sheet, toolVersion: head.toolVersion)
    return text.writer.bytes
  }

  private init(language: Language) { self.language = language }

  private func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .ja ? japanese() : english()
  }

  private mutating func write(_ sheet: Sheet, toolVersion: String) {
    writer.heading(1, .text(sheet.title))
    if sheet.isFictional { writer.paragraph(.strong(Sheet.fiction(language))) }
    for fact in sheet.facts { writer.item(.text(fact)) }
    for section in sheet.sections {
      writer.heading(2, .text(section.title))
      for block in section.blocks { write(block, of: section) }
    }
    writer.paragraph(.text(pick("Tokki（特記）\(toolVersion) が作成。", "Made by Tokki \(toolVersion).")))
  }

  private mutating func write(_ block: Sheet.Block, of section: Sheet.Section) {
    switch block {
    case .text(let text): writer.paragraph(.text(text))
    case .heading(let text): writer.heading(3, .text(text))
    case .list(let lines): for line in lines { write(line, depth: 0) }
    case .table(let table):
      if table.caption != section.title { writer.heading(3, .text(table.caption)) }
      writer.table(table.heads, table.rows.map { row in row.map { .text($0.text(in: language)) } })
    case .matrix(let matrix): write(matrix)
    case .bar(let parts):
      for part in parts { writer.item(.text(part.label + pick("：", ": ") + String(part.count))) }
    }
  }

  private mutating func write(_ line: Sheet.Line, depth: Int) {
    if let severity = line.severity {
      writer.item(.strong(severity.label[language]), .text(" " + line.text), depth: depth)
    } else {
      writer.item(.text(line.text), depth: depth)
    }
    for detail in line.details { write(detail, depth: depth + 1) }
  }

  private mutating func write(_ matrix: Sheet.Matrix) {
    let heads = [matrix.rowHead] + matrix.heads + (matrix.noteHead.isEmpty ? [] : [matrix.noteHead])
    let separator = pick("／", "; ")
    for (title, rows) in matrix.groups {
      writer.heading(3, .text(title))
      writer.table(
        heads,
        rows.map { row -> [MarkdownWriter.Piece] in
          let label = row.label + pick("［\(row.id)］", " [\(row.id)]")
          let notes = matrix.noteHead.isEmpty ? [] : [row.note.joined(separator: separator)]
          return ([label] + row.cells.map { $0.text(separator) } + notes).map { .text($0) }
        })
    }
  }
}
