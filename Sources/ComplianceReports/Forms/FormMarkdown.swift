import SourceText

extension FormDraft {
  /// The draft as Markdown: boxes as lists of fields, the changes as a table, and boxes to tick at the end.
  public func markdown() -> [UInt8] {
    var writer = MarkdownWriter(goesOn: false)
    writer.heading(1, .text(title))
    writer.paragraph(.text(caseTitle))
    if isFictional { writer.paragraph(.strong(fiction)) }
    for sheet in sheets {
      writer.heading(2, .text(joined(sheet.title, sheet.subject)))
      writer.paragraph(.strong(mark))
      if let number = sheet.number { writer.paragraph(.text(number)) }
      for block in sheet.blocks { write(block, to: &writer) }
    }
    writeAdvice(to: &writer)
    return writer.bytes
  }

  private func writeAdvice(to writer: inout MarkdownWriter) {
    writer.heading(2, .text(adviceTitle))
    writer.paragraph(.strong(mark))
    writer.heading(3, .text(gapsTitle))
    let gaps = self.gaps
    if gaps.isEmpty { writer.paragraph(.text(noGaps)) }
    write(checklist: gaps, to: &writer)
    let checks = self.checks
    if !checks.isEmpty { writer.heading(3, .text(checksTitle)) }
    write(checklist: checks, to: &writer)
    if !caseNotes.isEmpty {
      writer.heading(3, .text(caseNotesTitle))
      if let warning = caseNotesWarning { writer.paragraph(.strong(warning)) }
      for note in caseNotes { writer.item(.text(note)) }
    }
    for note in notes { writer.paragraph(.text(note)) }
  }

  private func write(checklist gaps: [Gap], to writer: inout MarkdownWriter) {
    for gap in gaps {
      writer.task([.text(gap.text(in: language))])
      for hint in gap.hints { writer.item(.text(marked(hint: hint)), depth: 1) }
    }
  }

  private func write(_ block: Block, to writer: inout MarkdownWriter) {
    switch block {
    case .heading(let text): writer.heading(3, .text(text))
    case .paragraph(let text): writer.paragraph(.text(text))
    case .list(let texts): for text in texts { writer.item(.text(text)) }
    case .box(let rows): for row in rows { write(row, to: &writer) }
    case .table(let heads, let rows):
      writer.table(heads, rows.map { row in row.map { .text(text(of: $0)) } })
    }
  }

  private func write(_ row: Row, to writer: inout MarkdownWriter) {
    guard row.parts.count != 1 || row.parts[0].lines.count > 1 else {
      writer.item(.strong(row.label), .text(" " + text(ofLines: row.parts[0])))
      return writeSources(row.parts[0], depth: 1, to: &writer)
    }
    writer.item(.strong(row.label))
    for part in row.parts {
      let lines = part.lines + (part.isMissing ? [FormDraft.blank(language)] : [])
      for line in lines { writer.item(.text(part.label.map { $0 + colon + line } ?? line), depth: 1) }
      writeSources(part, depth: 2, to: &writer)
    }
  }

  private func writeSources(_ part: Part, depth: Int, to writer: inout MarkdownWriter) {
    for source in part.sources { writer.item(.text(bracketed(source)), depth: depth) }
  }

  // MARK: Cells

  private var colon: String { language == .ja ? "：" : ": " }

  private func text(ofLines part: Part) -> String {
    (part.lines + (part.isMissing ? [FormDraft.blank(language)] : [])).joined(separator: language == .ja ? "　" : "; ")
  }

  private func text(of parts: [Part]) -> String {
    parts.map { part in
      let sources = part.sources.map { (language == .ja ? "" : " ") + bracketed($0) }
      let text = ([text(ofLines: part)] + sources).joined()
      return part.label.map { $0 + colon + text } ?? text
    }.joined(separator: language == .ja ? "／" : "; ")
  }
}
