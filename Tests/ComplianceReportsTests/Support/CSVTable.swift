/// A table as RFC 4180 writes it, read back; strict, so that a mistake in the writer does not go by.
struct CSVTable {
  /// The heads of the columns.
  let heads: [String]
  /// The rows below them.
  let rows: [[String]]

  /// What is wrong with a table.
  enum Mistake: Error, Equatable {
    case noMark, bareLineEnd, quoteInBareCell, textAfterQuote, notClosed, widths([Int])
  }

  /// Reads a document.
  init(_ document: String) throws {
    var bytes = Array(document.utf8)[...]
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw Mistake.noMark }
    bytes = bytes.dropFirst(3)
    var table: [[String]] = []
    var row: [String] = []
    while !bytes.isEmpty {
      row.append(try CSVTable.cell(&bytes))
      if bytes.first == UInt8(ascii: ",") {
        bytes.removeFirst()
        if bytes.isEmpty { throw Mistake.notClosed }
        continue
      }
      guard bytes.starts(with: [0x0D, 0x0A]) else { throw Mistake.bareLineEnd }
      bytes = bytes.dropFirst(2)
      table.append(row)
      row = []
    }
    let widths = Set(table.map(\.count))
    guard widths.count == 1, let first = table.first else { throw Mistake.widths(widths.sorted()) }
    heads = first
    rows = Array(table.dropFirst())
  }

  /// The cells of a column.
  subscript(head: String) -> [String] {
    guard let column = heads.firstIndex(of: head) else { return [] }
    return rows.map { $0[column] }
  }

  private static func cell(_ bytes: inout ArraySlice<UInt8>) throws -> String {
    var cell: [UInt8] = []
    guard bytes.first == UInt8(ascii: "\"") else {
      while let byte = bytes.first, ![0x2C, 0x0D, 0x0A].contains(byte) {
        if byte == UInt8(ascii: "\"") { throw Mistake.quoteInBareCell }
        cell.append(bytes.removeFirst())
      }
      return String(decoding: cell, as: UTF8.self)
    }
    bytes.removeFirst()
    while let byte = bytes.popFirst() {
      if byte != UInt8(ascii: "\"") {
        cell.append(byte)
      } else if bytes.first == UInt8(ascii: "\"") {
        cell.append(bytes.removeFirst())
      } else {
        if let next = bytes.first, ![0x2C, 0x0D].contains(next) { throw Mistake.textAfterQuote }
        return String(decoding: cell, as: UTF8.self)
      }
    }
    throw Mistake.notClosed
  }
}
