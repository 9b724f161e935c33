import Foundation
import LocatedYAML
import SourceText
import Testing

@Suite("Files read in pieces")
struct TextPiecesTests {
  private func read(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> (pieces: [[UInt8]], code: String?) {
    let file = FileManager.default.temporaryDirectory.appending(path: "pieces-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var pieces: [[UInt8]] = []
    do {
      let source = try TextPieces(path: file.path, limit: limit)
      while true {
        let piece = try source.next()
        if piece.isEmpty { break }
        pieces.append(piece)
      }
    } catch {
      return (pieces, error.diagnostic.code)
    }
    return (pieces, nil)
  }

  @Test(arguments: ["", "a", "あ", String(repeating: "a", count: 1 << 17), String(repeating: "漢字😀", count: 60_000)])
  func everyPieceIsUTF8AndNothingIsLost(text: String) throws {
    for shift in 0..<4 {
      let bytes = Array((String(repeating: "x", count: shift) + text).utf8)
      let (pieces, code) = try read(bytes)
      #expect(code == nil)
      #expect(pieces.flatMap(\.self) == bytes)
      #expect(pieces.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    }
  }

  @Test func aByteOrderMarkIsLeftOut() throws {
    #expect(try read([0xEF, 0xBB, 0xBF, 0x61]).pieces == [[0x61]])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0], "yaml.encoding.utf-16"),
      ([0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA], "yaml.encoding.shift-jis"),
      ([0x61, 0xFF], "file.not-utf-8"), ([0x61, 0xE3, 0x81], "file.not-utf-8"),
    ] as [([UInt8], String)])
  func otherEncodingsAreRefused(bytes: [UInt8], code: String) throws {
    #expect(try read(bytes).code == code)
  }

  @Test func damageInALaterPieceIsFound() throws {
    let (pieces, code) = try read([UInt8](repeating: 0x61, count: 200_000) + [0xE3])
    #expect(pieces.count == 1)
    #expect(code == "file.not-utf-8")
  }

  @Test func theLimitHolds() throws {
    #expect(try read([1, 2, 3], limit: 3).code == nil)
    #expect(try read([1, 2, 3, 4], limit: 3).code == "file.too-large")
  }

  @Test(arguments: [("/nowhere/old.json", "file.missing"), ("/tmp", "file.folder"), ("/dev/null", "file.special")])
  func onlyRegularFilesAreRead(path: String, code: String) {
    #expect(throws: UnreadableFile.self) { try TextPieces(path: path, limit: 1) }
    do { _ = try TextPieces(path: path, limit: 1) } catch { #expect(error.diagnostic.code == code) }
  }
}
