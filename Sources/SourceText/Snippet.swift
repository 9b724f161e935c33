/// A line of a file with a caret under a place in it.
struct Snippet {
  /// The place.
  let location: SourceLocation
  /// The number of scalars to underline.
  let length: Int

  /// The most terminal columns of a line that are shown.
  private static let width = 100

  /// The line and the caret below it, or nothing where the file has no such line.
  var lines: [String] {
    if let sheet = location.file.sheet { return cellLines(of: sheet) }
    guard let text = location.file.line(location.line) else { return [] }
    let scalars = Array(text.unicodeScalars)
    let start = min(max(0, location.column - 1), scalars.count)
    let end = min(start + max(1, length), scalars.count)
    let first = firstShown(before: start, in: scalars)
    let shown = lastShown(from: first, in: scalars)
    let number = String(location.line)
    let gutter = String(repeating: " ", count: number.count)
    let before = (first > 0 ? "…" : "") + visible(scalars[first..<start])
    let marked = visible(scalars[start..<max(start, min(end, shown))])
    let after = visible(scalars[max(start, min(end, shown))..<max(start, shown)]) + (shown < scalars.count ? "…" : "")
    let caret = String(repeating: "^", count: max(1, displayWidth(marked)))
    return [
      "  \(number) | \(before)\(marked)\(after)",
      "  \(gutter) | \(String(repeating: " ", count: displayWidth(before)))\(caret)",
    ]
  }

  /// The cell and what stands in it; nothing where it is empty.
  private func cellLines(of sheet: SourceFile.Sheet) -> [String] {
    let place = SourceFile.CellPlace(row: location.line, column: location.column)
    guard let text = sheet.cells[place] else { return [] }
    let scalars = Array(text.unicodeScalars)
    let shown = lastShown(from: 0, in: scalars)
    return ["  \(place) | \(visible(scalars[..<shown]))\(shown < scalars.count ? "…" : "")"]
  }

  /// The first scalar to show, so that the place is not too far right.
  private func firstShown(before start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var first = start
    var used = 0
    while first > 0, used < Self.width / 2 {
      first -= 1
      used += displayWidth(scalars[first])
    }
    return first
  }

  /// The end of what fits on a line.
  private func lastShown(from first: Int, in scalars: [Unicode.Scalar]) -> Int {
    var last = first
    var used = 0
    while last < scalars.count, used < Self.width {
      used += displayWidth(scalars[last])
      last += 1
    }
    return last
  }

  private func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).escapedForTerminal
  }
}
