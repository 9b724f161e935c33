/// The names of cells, such as `C12`.
enum CellName {
  /// The most rows of a sheet.
  static let rows = 1_048_576
  /// The most columns of a sheet.
  static let columns = 16_384

  /// The letters of a column, from 1.
  static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The row and the column that a name stands for, both from 1; nil where it is no name of a cell.
  static func place(of name: some Sequence<UInt8>) -> (row: Int, column: Int)? {
    var row = 0
    var column = 0
    for byte in name {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte - 0x40)
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte - 0x60)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte - 0x30)
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard row <= rows, column <= columns else { return nil }
    }
    return row > 0 && column > 0 ? (row, column) : nil
  }
}
