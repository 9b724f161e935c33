import SourceText

/// Marks of many columns as a picture: each cell has its mark, so that no colour is needed to read it.
struct HeatMap {
  private static let cellWidth = 30
  private static let cellHeight = 22
  private static let labelWidth = 250
  /// How many display columns of a name are shown; the table has all of it.
  private static let labelColumns = 38
  private static let headHeight = 20

  /// How many lines one picture has: what fits on a page of paper with the heads above it.
  private static let lineLimit = 34

  private let matrix: Sheet.Matrix
  private let lines: ArraySlice<Line>
  /// Which of the matrix's pictures it is.
  private let number: Int
  private let language: Language

  private enum Line {
    case group(String)
    case row(Sheet.MatrixRow)
  }

  /// The pictures of a matrix, one below the other.
  static func maps(_ matrix: Sheet.Matrix, _ language: Language) -> [HeatMap] {
    let lines = matrix.groups.flatMap { group in [Line.group(group.title)] + group.rows.map { .row($0) } }
    return stride(from: 0, to: lines.count, by: lineLimit).enumerated().map { number, start in
      HeatMap(
        matrix: matrix, lines: lines[start..<min(start + lineLimit, lines.count)], number: number, language: language)
    }
  }

  private var width: Int { HeatMap.labelWidth + matrix.heads.count * HeatMap.cellWidth + 90 }
  private var height: Int { HeatMap.headHeight + lines.count * HeatMap.cellHeight + 4 }

  func write(to html: inout HTMLWriter) {
    let description =
      language == .ja
      ? "行は管理項目、列は表の列と同じ順。印は下の表と同じで、色だけで示すものはない。"
      : "Rows are controls, columns as in the table below with the same marks; nothing is told by colour alone."
    html.element(
      "svg", .classes("heat"), .named("role", "img"),
      .named("aria-labelledby", "heat-title-\(number) heat-desc-\(number)"),
      .named("viewBox", "0 0 \(width) \(height)"), .named("width", "\(width)"), .named("height", "\(height)")
    ) { svg in
      svg.element("title", .id("heat-title-\(number)"), text: matrix.caption)
      svg.element("desc", .id("heat-desc-\(number)"), text: description)
      svg.newline()
      writeHeads(&svg)
      for (place, line) in lines.enumerated() {
        switch line {
        case .group(let title):
          svg.element(
            "text", .classes("group"), .named("x", "0"), .named("y", "\(baseline(place))"), text: title)
          svg.newline()
        case .row(let row): write(row, place, &svg)
        }
      }
    }
    html.newline()
  }

  /// The numbers of the columns: their names are too long for a picture, and stand in the key before it.
  private func writeHeads(_ svg: inout HTMLWriter) {
    for column in matrix.heads.indices {
      let place = HeatMap.labelWidth + column * HeatMap.cellWidth + HeatMap.cellWidth / 2
      svg.element(
        "text", .classes("cell"), .named("x", "\(place)"), .named("y", "\(HeatMap.headHeight - 5)"),
        text: "\(column + 1)")
    }
    svg.newline()
  }

  private func write(_ row: Sheet.MatrixRow, _ line: Int, _ svg: inout HTMLWriter) {
    let top = HeatMap.headHeight + line * HeatMap.cellHeight
    let label = row.label.shortened(to: HeatMap.labelColumns)
    svg.element("text", .named("x", "0"), .named("y", "\(baseline(line))"), text: label)
    // The cells of one tone are one shape, the marks of one row one text: a map of a thousand cells stays small.
    for tone in Sheet.Tone.allCases where tone != .blank {
      let columns = row.cells.indices.filter { row.cells[$0].tone == tone }
      guard !columns.isEmpty else { continue }
      let shape = columns.map { column in
        let left = HeatMap.labelWidth + column * HeatMap.cellWidth
        return "M\(left) \(top)h\(HeatMap.cellWidth - 1)v\(HeatMap.cellHeight - 1)h-\(HeatMap.cellWidth - 1)z"
      }
      svg.empty("path", .classes("t-" + tone.rawValue), .named("d", shape.joined()))
      svg.end("path")
    }
    // One character for each mark: 仮 for 仮○.
    let marked = row.cells.indices.filter { !row.cells[$0].mark.isEmpty }
    if !marked.isEmpty {
      let places = marked.map { String(HeatMap.labelWidth + $0 * HeatMap.cellWidth + HeatMap.cellWidth / 2) }
      svg.element(
        "text", .classes("cell"), .named("x", places.joined(separator: " ")), .named("y", "\(baseline(line))"),
        text: String(marked.compactMap { row.cells[$0].mark.first }))
    }
    svg.newline()
  }

  private func baseline(_ line: Int) -> Int { HeatMap.headHeight + line * HeatMap.cellHeight + 16 }
}

extension String {
  /// The text cut to so many display columns, with … where something is left out.
  func shortened(to columns: Int) -> String {
    // A name of ten thousand characters is not measured to its end.
    let start = prefix(columns + 1)
    guard start.count > columns || displayWidth(String(start)) > columns else { return self }
    var kept = ""
    var width = 0
    for character in start {
      let next = displayWidth(String(character))
      guard width + next < columns else { break }
      width += next
      kept.append(character)
    }
    return kept + "…"
  }
}
