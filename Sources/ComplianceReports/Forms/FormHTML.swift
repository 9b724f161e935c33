import SourceText

extension FormDraft {
  /// The draft as one self-contained page that prints each sheet on paper of its own.
  public func html() -> [UInt8] {
    var html = HTMLWriter(capacity: 1 << 15)
    HTMLPage.begin(&html, title: joined(title, caseTitle), language: language, style: FormStyle.sheet)
    html.element("h1", .classes("screen"), text: title)
    html.element("p", .classes("screen"), text: caseTitle)
    html.newline()
    if isFictional {
      html.element("p", .classes("fiction"), text: fiction)
      html.newline()
    }
    for (number, sheet) in sheets.enumerated() { write(sheet, number, to: &html) }
    writeAdvice(to: &html)
    HTMLPage.end(&html, toolVersion: toolVersion, language: language)
    return html.bytes
  }

  private func write(_ sheet: Sheet, _ number: Int, to html: inout HTMLWriter) {
    let id = "sheet-\(number + 1)"
    html.element("article", .classes("sheet"), .named("aria-labelledby", id)) { html in
      html.element("p", .classes("mark"), text: mark)
      html.element("div", .classes("content")) { html in
        if let number = sheet.number { html.element("p", .classes("number"), text: number) }
        html.element("h2", .id(id), text: sheet.title)
        if !sheet.subject.isEmpty { html.element("p", .classes("subject"), text: sheet.subject) }
        html.newline()
        for block in sheet.blocks { write(block, to: &html) }
      }
    }
    html.newline()
  }

  private func write(_ block: Block, to html: inout HTMLWriter) {
    switch block {
    case .heading(let text): html.element("h3", text: text)
    case .paragraph(let text): html.element("p", .classes("remark"), text: text)
    case .list(let texts): html.list(texts)
    case .box(let rows):
      html.element("table", .classes("box")) { table in
        table.element("tbody") { body in
          for row in rows {
            body.row { cells in
              cells.head(row.label)
              cells.element("td") { write(row.parts, to: &$0) }
            }
          }
        }
      }
    case .table(let heads, let rows):
      html.stackedTable(heads, style: "box") { body in
        for row in rows {
          body.row { cells in
            for (column, parts) in zip(heads.indices, row) {
              if column == 0 {
                cells.head { write(parts, to: &$0) }
              } else {
                cells.cell(heads[column]) { write(parts, to: &$0) }
              }
            }
          }
        }
      }
    }
    html.newline()
  }

  private func write(_ parts: [Part], to html: inout HTMLWriter) {
    for part in parts {
      html.element("div", .classes("part")) { html in
        if let label = part.label { html.element("span", .classes("label"), text: label) }
        for line in part.lines { html.element("div", .classes("line"), text: line) }
        if part.isMissing { html.element("strong", .classes("blank"), text: FormDraft.blank(language)) }
        for source in part.sources { html.element("div", .classes("source"), text: bracketed(source)) }
      }
    }
  }

  /// What is no part of the paper: on pages of its own, which can be left out when the paper is printed.
  private func writeAdvice(to html: inout HTMLWriter) {
    html.element("section", .classes("sheet advice"), .named("aria-labelledby", "advice")) { html in
      html.element("p", .classes("mark"), text: mark)
      html.element("div", .classes("content")) { html in
        html.element("h2", .id("advice"), text: adviceTitle)
        html.element("h3", text: gapsTitle)
        html.newline()
        let gaps = self.gaps
        if gaps.isEmpty { html.element("p", text: noGaps) } else { write(checklist: gaps, to: &html) }
        let checks = self.checks
        if !checks.isEmpty {
          html.element("h3", text: checksTitle)
          write(checklist: checks, to: &html)
        }
        if !caseNotes.isEmpty {
          html.element("h3", text: caseNotesTitle)
          if let warning = caseNotesWarning { html.element("p", .classes("remark"), text: warning) }
          html.list(caseNotes)
        }
        if !notes.isEmpty { html.list(notes) }
      }
    }
    html.newline()
  }

  private func write(checklist gaps: [Gap], to html: inout HTMLWriter) {
    html.element("ul", .classes("checklist")) { list in
      for gap in gaps {
        list.element("li") { item in
          item.text(gap.text(in: language))
          for hint in gap.hints { item.element("div", .classes("hint"), text: marked(hint: hint)) }
        }
        list.newline()
      }
    }
  }
}

/// The rules of forms: ruled boxes on A4, the mark of a draft on each printed page.
private enum FormStyle {
  static let sheet: StaticString = """
    .sheet{border:1px solid var(--line);padding:1rem 1.25rem;margin:1.5rem 0}
    .sheet h2{border:0;padding:0;margin:.25rem 0 .75rem;text-align:center;letter-spacing:.2em}
    .sheet h3{margin:1.25rem 0 .4rem}
    .mark{font-size:.8rem;font-weight:700;border:1px solid currentColor;padding:.15rem .5rem;margin:0 0 .75rem}
    .number{margin:0}
    .subject{text-align:right;margin:.25rem 0}
    .box{border:2px solid var(--fg);break-inside:auto}
    .box th,.box td{border-color:var(--fg)}
    .box{table-layout:fixed}
    .box tbody th{width:26%;font-weight:400}
    .stacked.box tbody th{font-weight:700}
    .stacked.box thead th:first-child{width:22%}
    .part+.part{margin-top:.5rem}
    .label{font-size:.85em;color:var(--soft)}
    .stacked .label+.line{display:inline;margin-left:.6em}
    .blank{border-bottom:2px solid var(--critical-bg)}
    .source,.hint{font-size:.8em;color:var(--soft);line-height:1.5}
    @media (max-width:44rem){.stacked.box tbody th{width:auto}}
    .hint{border-left:.2rem dotted var(--line);padding-left:.5rem;margin-top:.15rem}
    .checklist{list-style:"☐ ";padding-left:1.25rem}
    @media print{
    .sheet{display:table;width:100%;border:0;padding:0;margin:0}
    .sheet+.sheet{break-before:page}
    .mark{display:table-header-group;break-inside:avoid;border:0;font-size:7.5pt}
    .mark::after{content:"";display:block;height:3mm}
    .content{display:table-row-group}
    .advice{font-size:.92em}
    .content>:last-child{margin-bottom:0}
    .stacked.box{font-size:.88em}
    .box tr{break-inside:auto}
    .box .part,.box th{break-inside:avoid}
    }

    """
}
