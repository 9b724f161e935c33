import ComplianceEvaluation
import ComplianceModel
import SourceText

/// A sheet as a page.
struct SheetHTML {
  /// With how many columns their names still have room above a table.
  private static let namedColumns = 6

  private let sheet: Sheet
  private let language: Language
  private let linksPages: Bool

  /// The whole page.
  ///
  /// - Parameter linksPages: Whether the cases' own pages lie beside this one.
  static func document(_ sheet: Sheet, _ head: ReportHead, linksPages: Bool) -> [UInt8] {
    var html = HTMLWriter(capacity: 1 << 16)
    SheetHTML(sheet, head, linksPages).write(head, to: &html)
    return html.bytes
  }

  private init(_ sheet: Sheet, _ head: ReportHead, _ linksPages: Bool) {
    self.sheet = sheet
    self.linksPages = linksPages
    language = head.language
  }

  private func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .ja ? japanese() : english()
  }

  private func write(_ head: ReportHead, to html: inout HTMLWriter) {
    let mark = sheet.isFictional ? Wording.fictionMark(language) : ""
    HTMLPage.begin(&html, title: mark + sheet.title, language: language, style: SheetHTML.style)
    html.element("h1", text: sheet.title)
    html.newline()
    if sheet.isFictional {
      html.element("p", .classes("fiction"), text: Sheet.fiction(language))
      html.newline()
    }
    html.list(sheet.facts)
    for section in sheet.sections {
      html.section(section.id, section.title) { html in
        for block in section.blocks { write(block, of: section, to: &html) }
      }
    }
    HTMLPage.end(&html, toolVersion: head.toolVersion, language: language)
  }

  private func write(_ block: Sheet.Block, of section: Sheet.Section, to html: inout HTMLWriter) {
    switch block {
    case .text(let text): html.element("p", text: text)
    case .heading(let text): html.element("h3", text: text)
    case .list(let lines): write(lines, to: &html)
    case .table(let table): write(table, of: section, to: &html)
    case .matrix(let matrix):
      if matrix.heads.count > 1 {
        writeKey(of: matrix, to: &html)
        html.scrollRegion(pick("比較の図", "Heat map")) { region in
          for map in HeatMap.maps(matrix, language) { map.write(to: &region) }
        }
      }
      write(matrix, to: &html)
    case .bar(let parts): VerdictBar(parts, language).write(to: &html)
    }
    html.newline()
  }

  private func write(_ lines: [Sheet.Line], to html: inout HTMLWriter) {
    html.element("ul") { list in
      for line in lines {
        list.element("li") { item in
          if let severity = line.severity {
            item.badge(severity.label[language], severity.word)
            item.text(" ")
          }
          item.text(line.text)
          if !line.details.isEmpty { write(line.details, to: &item) }
        }
      }
    }
  }

  // MARK: Tables

  private func write(_ table: Sheet.Table, of section: Sheet.Section, to html: inout HTMLWriter) {
    // A caption that says no more than the heading above it is for a screen reader only.
    let caption = table.caption == section.title ? nil : table.caption
    html.stackedTable(table.heads, caption: caption) { body in
      for row in table.rows {
        body.row { cells in
          for (head, cell) in zip(table.heads, row) {
            if head == table.heads.first {
              cells.head { write(cell, to: &$0) }
            } else {
              cells.cell(head) { write(cell, to: &$0) }
            }
          }
        }
      }
    }
  }

  private func write(_ cell: Sheet.Cell, to html: inout HTMLWriter) {
    if let verdict = cell.verdict {
      html.badge(cell.text, verdict.tone)
    } else {
      html.text(cell.text)
    }
    for (index, one) in cell.cases.enumerated() {
      if index > 0 || !cell.text.isEmpty { html.text(pick("、", ", ")) }
      if linksPages {
        html.element("a", .link(toPageOf: one.id), text: one.title)
      } else {
        html.text(one.title)
      }
    }
    if !cell.more.isEmpty { html.text(pick("、", ", ") + cell.more) }
  }

  /// The names of the columns beside their numbers.
  private func writeKey(of matrix: Sheet.Matrix, to html: inout HTMLWriter) {
    html.element("ul", .classes("key")) { list in
      for (column, name) in matrix.heads.enumerated() {
        // Vendors are numbered in their names already.
        let number = "\(column + 1) "
        list.element("li", text: name.hasPrefix(number) ? name : number + name)
      }
    }
  }

  /// A table that keeps its heads in sight: it is as wide as its columns, and scrolls where the screen is narrower.
  private func write(_ matrix: Sheet.Matrix, to html: inout HTMLWriter) {
    let count = matrix.heads.count
    let isTooWideForPaper = count > 12
    if isTooWideForPaper {
      html.element(
        "p", .classes("paper"),
        text: pick(
          "列が多いので、紙では印だけを示す。値は画面の頁かCSVにある。",
          "On paper this many columns show their marks only; the values are on the screen and in the CSV."))
    }
    let style = isTooWideForPaper ? "matrix wide many" : count > SheetHTML.namedColumns ? "matrix wide" : "matrix"
    html.scrollRegion(matrix.caption) { region in
      region.element("table", .classes(style)) { table in
        table.element("thead") { head in
          head.row { cells in
            cells.element("th", .scope("col"), text: matrix.rowHead)
            for (column, name) in matrix.heads.enumerated() {
              // Where there is no room for names, the number stands for one.
              if count > SheetHTML.namedColumns {
                cells.element("th", .scope("col"), .label(name), .named("title", name), text: "\(column + 1)")
              } else {
                cells.element("th", .scope("col"), text: name)
              }
            }
            if !matrix.noteHead.isEmpty {
              cells.element("th", .scope("col"), .classes("words"), text: matrix.noteHead)
            }
          }
        }
        for (title, rows) in matrix.groups {
          table.element("tbody") { body in
            body.row { cells in
              cells.element(
                "th", .scope("rowgroup"), .classes("group"),
                .named("colspan", String(matrix.heads.count + (matrix.noteHead.isEmpty ? 1 : 2))), text: title)
            }
            for row in rows { write(row, matrix, to: &body) }
          }
        }
      }
    }
  }

  private func write(_ row: Sheet.MatrixRow, _ matrix: Sheet.Matrix, to html: inout HTMLWriter) {
    html.row { cells in
      cells.head { head in
        head.text(row.label)
        head.text(" ")
        head.element("small", text: row.id)
      }
      for cell in row.cells {
        cells.element("td", .classes("t-" + cell.tone.rawValue)) { one in
          if !cell.mark.isEmpty { one.element("b", text: cell.mark) }
          for line in cell.lines { one.element("div", text: line) }
        }
      }
      guard !matrix.noteHead.isEmpty else { return }
      cells.element("td", .classes("words")) { note in for line in row.note { note.element("div", text: line) } }
    }
  }
}
