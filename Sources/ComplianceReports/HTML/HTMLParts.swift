import SourceText

/// The parts that pages are made of.
extension HTMLWriter {
  /// A section with its heading, which is its name for a screen reader.
  mutating func section(_ id: String, _ title: String, content: (inout HTMLWriter) -> Void) {
    element("section", .id(id), .named("aria-labelledby", id + "-title")) { section in
      section.element("h2", .id(id + "-title"), text: title)
      section.newline()
      content(&section)
    }
    newline()
  }

  /// A word on a coloured ground; the colour says nothing that the word does not.
  mutating func badge(_ text: String, _ style: String) {
    element("span", .classes("badge " + style), text: text)
  }

  /// A table whose rows become cards on a narrow screen, each value then under its column's head.
  ///
  /// - Parameters:
  ///   - heads: The heads of the columns; each row's first cell is the row's own head.
  ///   - rows: Writes the rows, each with `row` and in it `head` and `cell`.
  mutating func stackedTable(
    _ heads: [String], caption: String? = nil, style: String = "", rows: (inout HTMLWriter) -> Void
  ) {
    element("table", .classes(style.isEmpty ? "stacked" : "stacked " + style)) { table in
      if let caption { table.element("caption", text: caption) }
      table.element("thead") { head in
        head.element("tr") { row in
          for text in heads { row.element("th", .scope("col"), text: text) }
        }
      }
      table.newline()
      table.element("tbody", content: rows)
    }
    newline()
  }

  /// A row of a table.
  mutating func row(cells: (inout HTMLWriter) -> Void) {
    element("tr", content: cells)
    newline()
  }

  /// The first cell of a row, which is the row's head.
  mutating func head(content: (inout HTMLWriter) -> Void) { element("th", .scope("row"), content: content) }

  /// A row's head of one text.
  mutating func head(_ text: String) { head { $0.text(text) } }

  /// A cell under a column's head; one that holds nothing is not shown on a narrow screen.
  mutating func cell(_ column: String, content: (inout HTMLWriter) -> Void) {
    element("td", .named("data-label", column), content: content)
  }

  /// A cell of one text.
  mutating func cell(_ column: String, _ text: String) { cell(column) { $0.text(text) } }

  /// A table too wide for a narrow screen, which scrolls by itself and can be reached by keyboard.
  mutating func scrollRegion(_ label: String, content: (inout HTMLWriter) -> Void) {
    element(
      "div", .classes("scroll"), .named("tabindex", "0"), .named("role", "region"), .label(label), content: content)
    newline()
  }

  /// Lines of a list; nothing where there are none.
  mutating func list(_ texts: [String]) {
    guard !texts.isEmpty else { return }
    element("ul") { list in
      for text in texts { list.element("li", text: text) }
    }
    newline()
  }
}
