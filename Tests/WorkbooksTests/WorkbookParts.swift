import SourceText

@testable import Workbooks

/// The parts of a workbook as Excel writes them, to be changed and packed.
struct WorkbookParts {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\r\n"

  var parts: [(name: String, content: [UInt8])] = []

  /// A workbook with one sheet.
  init(
    sheet: String = "<sheetData/>", shared: [String] = [], numFmts: String = "", xfs: String = "<xf numFmtId=\"0\"/>",
    book: String = ""
  ) {
    set(
      "[Content_Types].xml",
      Self.head + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
        + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
        + #"<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument"#
        + #".spreadsheetml.sheet.main+xml"/></Types>"#)
    set("_rels/.rels", Self.relations([("rId1", "officeDocument", "xl/workbook.xml")]))
    set(
      "xl/workbook.xml",
      Self.head + #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.documents)">\#(book)<sheets>"#
        + #"<sheet name="回答" sheetId="1" r:id="rId1"/></sheets></workbook>"#)
    set(
      "xl/_rels/workbook.xml.rels",
      Self.relations([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "/xl/sharedStrings.xml"),
        ("rId3", "styles", "../xl/./styles.xml"),
      ]))
    set("xl/worksheets/sheet1.xml", Self.head + #"<worksheet xmlns="\#(Self.main)">\#(sheet)</worksheet>"#)
    set(
      "xl/sharedStrings.xml",
      Self.head + #"<sst xmlns="\#(Self.main)" count="9">\#(shared.map { "<si>\($0)</si>" }.joined())</sst>"#)
    set(
      "xl/styles.xml",
      Self.head + #"<styleSheet xmlns="\#(Self.main)"><numFmts>\#(numFmts)</numFmts>"#
        + #"<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\#(xfs)</cellXfs>"#
        + #"<dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy"/></dxf></dxfs></styleSheet>"#)
  }

  /// Replaces or adds a part.
  mutating func set(_ name: String, _ content: String) { set(name, Array(content.utf8)) }

  /// Replaces or adds a part.
  mutating func set(_ name: String, _ content: [UInt8]) {
    remove(name)
    parts.append((name, content))
  }

  /// Leaves a part out.
  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  /// Changes the text of a part.
  mutating func edit(_ name: String, _ old: String, _ new: String) {
    guard let part = parts.first(where: { $0.name == name }) else { return }
    let text = String(decoding: part.content, as: UTF8.self)
    set(name, text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new))
  }

  /// The file.
  var bytes: [UInt8] {
    var zip = ZipBuilder()
    for part in parts { zip.add(part.name, part.content) }
    return zip.bytes
  }

  /// A part that names others.
  static func relations(_ list: [(id: String, kind: String, target: String)], from address: String = documents)
    -> String
  {
    head + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + list.map { #"<Relationship Id="\#($0.id)" Type="\#(address)/\#($0.kind)" Target="\#($0.target)"/>"# }.joined()
      + "</Relationships>"
  }
}

/// What a file gives: its cells by place and sheet, or the codes of what is wrong with it.
func reading(_ bytes: [UInt8], limits: WorkbookLimits = .standard) -> Reading {
  let (workbook, diagnostics) = XLSXReader.read(bytes: bytes, path: "回答.xlsx", limits: limits)
  return Reading(workbook: workbook, codes: diagnostics.map(\.code), texts: diagnostics.map { $0.rendered(in: .ja) })
}

/// The outcome of reading a file.
struct Reading {
  let workbook: ReadWorkbook?
  let codes: [String]
  let texts: [String]

  /// The cells of a sheet, as `A1=text`.
  func cells(_ sheet: Int = 0) -> [String] {
    guard let sheets = workbook?.sheets, sheets.indices.contains(sheet) else { return [] }
    return sheets[sheet].rows.flatMap { row in
      row.cells.map { CellName.letters(of: $0.column) + "\(row.number)=\($0.text)" }
    }
  }
}

/// What is equal of workbooks that have the same content.
struct Gist: Hashable {
  let sheets: [Sheet]

  struct Sheet: Hashable {
    let name: String
    let isHidden: Bool
    let rows: [ReadRow]
  }

  init(_ workbook: ReadWorkbook?) {
    sheets = (workbook?.sheets ?? []).map { Sheet(name: $0.name, isHidden: $0.isHidden, rows: $0.rows) }
  }
}
