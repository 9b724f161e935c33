/// The lists that cells of a workbook offer, and the sheet that holds those that do not fit into the cells' own rule.
///
/// Excel keeps a short list inside the rule, its items separated by commas, in 255 characters at most. Any other list
/// is a column of a sheet of its own, under a defined name; equal lists are kept once.
struct ChoiceLists {
  /// The sheet that holds long lists.
  private(set) var sheet: Worksheet?
  private var columns: [[String]: Int] = [:]
  private var lists: [[String]] = []

  /// Collects the lists of a workbook's sheets.
  init(of sheets: [Worksheet], names: inout SheetNames) {
    for choices in sheets.lazy.flatMap(\.choices) {
      let list = Self.items(choices.list)
      if list.isEmpty || Self.isInline(list) || columns[list] != nil { continue }
      columns[list] = lists.count
      lists.append(list)
    }
    guard !lists.isEmpty else { return }
    let rows = (0..<(lists.map(\.count).max() ?? 0)).map { row in
      Worksheet.Row(lists.map { Cell($0.indices.contains(row) ? $0[row] : "", .text) })
    }
    sheet = Worksheet(
      name: names.next("選択肢"), isHidden: true, rows: rows, widths: lists.map { list in Self.width(of: list) },
      isProtected: true)
  }

  /// The defined names and the cells they stand for.
  var definitions: [(name: String, formula: String)] {
    guard let sheet else { return [] }
    return lists.enumerated().map { index, list in
      // A column's name, as spreadsheets write it, without the row.
      let column = CellName.letters(of: index + 1)
      return (Self.name(index), "='\(sheet.name)'!$\(column)$1:$\(column)$\(list.count)")
    }
  }

  /// Where a rule finds a list.
  func place(of choices: [String]) -> Place? {
    let list = Self.items(choices)
    if let column = columns[list] { return .named("=" + Self.name(column)) }
    return list.isEmpty ? nil : .inline(list)
  }

  /// Where a rule finds its list.
  enum Place: Hashable {
    case inline([String])
    case named(String)
  }

  private static func name(_ index: Int) -> String { "選択肢_\(index + 1)" }

  private static func items(_ list: [String]) -> [String] { list.map(CellText.normalised).filter { !$0.isEmpty } }

  private static func isInline(_ list: [String]) -> Bool {
    // Bytes, not characters: libxlsxwriter 1.1.4 counts characters, and copies into a buffer of so many bytes.
    var bytes = list.count - 1
    for item in list {
      bytes += item.utf8.count
      guard item.first != " ", item.last != " " else { return false }
      // A leading equals sign would begin a formula.
      guard !item.utf8.contains(where: { ",\"\n\t=_".utf8.contains($0) }) else { return false }
    }
    return bytes <= 250
  }

  private static func width(of list: [String]) -> Double {
    min(60, Double(list.map { TextLayout.width(of: $0) }.max() ?? 0) / 10 + 3)
  }
}
