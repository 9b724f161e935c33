/// The areas of a sheet that are shown as one cell.
struct MergedAreas {
  private var areas: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

  /// Adds an area such as `A1:C2`; what is no area is passed over.
  mutating func add(_ name: UnsafeBufferPointer<UInt8>, limit: Int) throws(ReadingFailure) {
    let ends = name.split(separator: UInt8(ascii: ":"))
    guard ends.count == 2, let first = CellName.place(of: ends[0]), let last = CellName.place(of: ends[1]),
      first.row <= last.row, first.column <= last.column
    else { return }
    areas.append((first.row...last.row, first.column...last.column))
    if areas.count > limit { throw .tooLarge(.records(limit)) }
  }

  /// The rows without what lies under the first cell of an area.
  func visible(of rows: [ReadRow]) throws(ReadingFailure) -> [ReadRow] {
    guard !areas.isEmpty else { return rows }
    var covered: [Int: [(columns: ClosedRange<Int>, isFirst: Bool)]] = [:]
    var work = 0
    for area in areas {
      var index = Self.firstIndex(of: area.rows.lowerBound, in: rows)
      while index < rows.count, rows[index].number <= area.rows.upperBound {
        covered[index, default: []].append((area.columns, rows[index].number == area.rows.lowerBound))
        index += 1
        work += 1
      }
      // Areas do not overlap in a file that a program wrote.
      if work > Self.mostWork { throw .tooLarge(.records(Self.mostWork)) }
    }
    return rows.enumerated().compactMap { index, row in
      guard let parts = covered[index] else { return row }
      let cells = Self.visible(of: row.cells, under: parts)
      return cells.isEmpty ? nil : ReadRow(number: row.number, cells: cells)
    }
  }

  private static let mostWork = 1_000_000

  private static func visible(
    of cells: [ReadCell], under parts: [(columns: ClosedRange<Int>, isFirst: Bool)]
  ) -> [ReadCell] {
    let parts = parts.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    var next = 0
    // The last column that is covered, and the one that stands for the area.
    var end = 0
    var shown = 0
    return cells.filter { cell in
      while next < parts.count, parts[next].columns.lowerBound <= cell.column {
        shown = parts[next].isFirst ? parts[next].columns.lowerBound : 0
        end = max(end, parts[next].columns.upperBound)
        next += 1
      }
      return cell.column > end || cell.column == shown
    }
  }

  private static func firstIndex(of number: Int, in rows: [ReadRow]) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
