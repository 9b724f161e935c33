/// How high a row must be so that nothing in it is cut, in points.
struct RowHeight {
  /// The greatest height of a row in Excel; what is higher is cut there.
  static let greatest = 409.0
  /// Lines of the default Japanese font of Excel are this much higher than its letters.
  private static let spacing = 1.7

  private let widths: [Double]
  private let hidden: Set<Int>
  private let merges: [Int: [ClosedRange<Int>]]

  /// Prepares for the rows of a sheet.
  init(_ sheet: Worksheet, merges: [Int: [ClosedRange<Int>]]) {
    widths = sheet.widths
    hidden = sheet.hiddenColumns
    self.merges = merges
  }

  /// The height that everything in a row needs, however high that is.
  func needed(by row: Worksheet.Row, number: Int) -> Double {
    var height = Self.height(of: max(1, row.lines), in: .text)
    let areas = merges[number] ?? []
    for (index, cell) in row.cells.enumerated() {
      guard case .text(let text) = cell.content, !areas.covers(index + 1) else { continue }
      let columns = areas.first { $0.lowerBound == index + 1 } ?? (index + 1)...(index + 1)
      let width = columns.reduce(0) { $0 + (hidden.contains($1) ? 0 : self.width(of: $1)) }
      // Nothing is shown of a cell whose columns are all hidden.
      guard width > 0 else { continue }
      let lines = cell.style.isWrapped ? TextLayout.lines(of: text, room: Self.room(width, in: cell.style)) : 1
      height = max(height, Self.height(of: lines, in: cell.style))
    }
    return height
  }

  private func width(of column: Int) -> Double {
    widths.indices.contains(column - 1) ? widths[column - 1] : 8.43
  }

  private static func height(of lines: Int, in style: Cell.Style) -> Double {
    Double(lines) * style.points * spacing + 1
  }

  /// The room in tenths of a character of 10 points, of which a column of the standard font (11 points) has more than
  /// its width says; a little is kept free, because printers round.
  private static func room(_ width: Double, in style: Cell.Style) -> Int {
    Int(width * 11 * (style.isBold ? 0.92 : 0.97) * 10 / style.points)
  }
}

extension Cell.Style {
  /// The size of the letters in points.
  var points: Double {
    switch self {
    case .title: 14
    case .group: 11
    case .small: 7
    case .plain, .heading, .label, .text, .strong, .answer, .choice: 10
    }
  }

  /// Whether text goes on in a further line; else it runs on over the blank cells beside it.
  var isWrapped: Bool { self != .group }

  /// Whether the letters are bold.
  var isBold: Bool {
    switch self {
    case .title, .heading, .group, .strong: true
    case .plain, .label, .text, .small, .answer, .choice: false
    }
  }
}

extension Workbook {
  /// The places of rows that need more height than Excel can give, where a part of the text is not seen on paper, as
  /// `sheet!12`.
  ///
  /// The whole text stands in the cell all the same. Give such texts more width, or merge cells.
  public var overfullRows: [String] {
    PreparedWorkbook(self).sheets.flatMap { sheet in
      let height = RowHeight(sheet, merges: sheet.mergesByRow)
      return sheet.rows.enumerated().compactMap { index, row in
        height.needed(by: row, number: index + 1) > RowHeight.greatest ? "\(sheet.name)!\(index + 1)" : nil
      }
    }
  }
}
