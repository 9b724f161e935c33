import SourceText
import Testing

@testable import Workbooks

@Suite struct RoundTripTests {
  @Test(arguments: 0..<150)
  func whatIsWrittenIsReadBack(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let workbook = random.workbook()
    let read = reading(try XLSXWriter.bytes(of: workbook))
    #expect(read.texts == [])
    #expect(Gist(read.workbook) == Gist(ReadWorkbook(workbook, path: "x")))
  }

  @Test(arguments: [
    "=1+1", "https://example.com/", "0012", "_x0041_", "_x005F_x0041_", "_x0041_x0042_", "_x004_", "_X0041_", " 前後 ",
    "\n\n",
    "a\tb", "<&>\"'", "]]>", "髙橋﨑𠮷①", "e\u{301}", "\u{7F}\u{85}", "\u{1FFFE}", "\u{200B}", "'x", "_", "_x", "{=A1}",
    "_xD83D_",
    "_xd83d__xDE00_",
  ])
  func everyTextThatXMLCarriesComesBackExactly(text: String) throws {
    #expect(try written([text]) == [text])
  }

  @Test(arguments: [
    ("a\r\nb\rc", "a\nb\nc"), ("a\u{0}b\u{1}c\u{1F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("\r", "\n"), ("\r\r\n", "\n\n"),
  ])
  func whatXMLCannotCarryIsReplaced(text: String, expected: String) throws {
    #expect(try written([text]) == [expected])
    let sheet = Worksheet(name: "a", rows: [.init([Cell(.text(text))])])
    let unwritten = ReadWorkbook(Workbook(title: "", sheets: [sheet]), path: "x")
    #expect(unwritten.sheets[0].rows[0].cells.map(\.text) == [expected])
  }

  @Test func theLongestTextOfACellIsKeptAndALongerOneRefused() throws {
    let text = String(repeating: "髙", count: 32_767)
    #expect(try written([text]) == [text])
    let failure = #expect(throws: WritingFailure.self) { try written(["", text + "x"]) }
    #expect(failure == .textTooLong(sheet: "a", cell: "A2"))
    #expect(failure?.message.ja.contains("シート「a」のセル A2") == true)
    // Pairs of surrogates are two units.
    #expect(throws: WritingFailure.self) { try written([String(repeating: "𠮷", count: 16_384)]) }
    // The library counts what it writes, which is more.
    #expect(throws: WritingFailure.self) { try written([String(repeating: "_x0041_", count: 4_681)]) }
  }

  @Test func theSameWorkbookGivesTheSameBytes() throws {
    var random = Random(state: 7)
    let workbook = random.workbook()
    #expect(try XLSXWriter.bytes(of: workbook) == XLSXWriter.bytes(of: workbook))
  }

  @Test func nothingIsLeftInTheFolderForTemporaryFiles() throws {
    let file = try MemoryFile()
    #expect(file.path.hasPrefix("/proc/self/fd/"))
  }

  @Test func aFileOnDiskStandsInWhereThereIsNoneInMemory() throws {
    #expect(throws: WritingFailure.self) { _ = try MemoryFile(folder: "/no-such-folder") }
    let file = try MemoryFile(folder: "/tmp")
    #expect(try file.content() == [])
  }

  private func written(_ texts: [String]) throws -> [String] {
    let rows = texts.map { Worksheet.Row([Cell(.text($0))]) }
    let read = reading(try XLSXWriter.bytes(of: Workbook(title: "", sheets: [Worksheet(name: "a", rows: rows)])))
    return read.workbook?.sheets[0].rows.flatMap { $0.cells.map(\.text) } ?? read.texts
  }
}

/// Random workbooks; the same for the same seed.
struct Random: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func workbook() -> Workbook {
    let names = ["回答", "a/b", "回答", "A:B", "", "選択肢", "history", "'x'", String(repeating: "長", count: 40), "a\u{0}b"]
    let sheets = (0..<Int.random(in: 0...4, using: &self)).map { _ in
      Worksheet(
        name: names.randomElement(using: &self) ?? "", isHidden: .random(using: &self),
        rows: (0..<Int.random(in: 0...8, using: &self)).map { _ in row() },
        widths: (0..<Int.random(in: 0...5, using: &self)).map { _ in .random(in: 0...60, using: &self) },
        hiddenColumns: .random(using: &self) ? [2, 5] : [], choices: choices(), merges: merges(),
        head: .random(using: &self) ? 1...2 : nil, frozenColumns: .random(in: 0...2, using: &self),
        isFiltered: .random(using: &self), isProtected: .random(using: &self), footer: text(),
        isPortrait: .random(using: &self))
    }
    return Workbook(title: text(), sheets: sheets)
  }

  private mutating func row() -> Worksheet.Row {
    let cells = (0..<Int.random(in: 0...6, using: &self)).map { _ in cell() }
    return .init(cells, lines: .random(in: 0...3, using: &self), startsPage: .random(using: &self))
  }

  private mutating func cell() -> Cell {
    let style = Cell.Style.allCases.randomElement(using: &self) ?? .text
    switch Int.random(in: 0...4, using: &self) {
    case 0: return Cell(.blank, style)
    case 1: return Cell(.number(number()), style)
    default: return Cell(.text(text()), style)
    }
  }

  private mutating func number() -> Double {
    [
      0, -0.0, 0.1, 1.0 / 3, 0.1 + 0.2, 1e300, -2.5e-300, 44368, 123_456_789_012_345_680, .infinity,
      .random(in: -1e6...1e6, using: &self),
    ]
    .randomElement(using: &self) ?? 0
  }

  private mutating func text() -> String {
    let pieces = [
      "髙", "_x0041_", "_", "x00", "&", "<", "\n", "\r\n", " ", "abc", "𠮷", "\u{1}", "\u{FFFF}", "=", "個人情報", "\t", "\"",
    ]
    return (0..<Int.random(in: 0...12, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  private mutating func choices() -> [Worksheet.Choices] {
    (0..<Int.random(in: 0...3, using: &self)).map { index in
      Worksheet.Choices(
        rows: 1...3, column: index + 1, list: (0..<Int.random(in: 0...80, using: &self)).map { _ in text() },
        isStrict: .random(using: &self), prompt: text())
    }
  }

  private mutating func merges() -> [Worksheet.Merge] {
    (0..<Int.random(in: 0...3, using: &self)).map { _ in
      let first = Int.random(in: 1...4, using: &self)
      return Worksheet.Merge(
        row: .random(in: 1...8, using: &self), columns: first...(first + Int.random(in: 0...3, using: &self)))
    }
  }
}
