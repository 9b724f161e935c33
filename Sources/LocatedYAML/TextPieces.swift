public import SourceText

/// A UTF-8 file that is read piece by piece, for files too large to be kept in memory.
///
/// Nothing but regular files is read. Each piece is UTF-8 by itself, and a byte order mark is left out.
public final class TextPieces {
  private let path: String
  private let limit: Int
  private let file: RegularFile
  /// The bytes that were read so far.
  private var count = 0
  /// The beginning of a character that the last piece ended in.
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// The bytes of a piece.
  private static let size = 1 << 17

  /// Opens a file of at most `limit` bytes; whatever is wrong with it is thrown as an `UnreadableFile`.
  public init(path: String, limit: Int) throws(UnreadableFile) {
    self.path = path
    self.limit = limit
    do throws(FileFailure) {
      file = try RegularFile.open(path: path, limit: limit)
    } catch {
      throw UnreadableFile(diagnostic: error.diagnostic(path: path.isEmpty ? "\"\"" : path))
    }
  }

  /// The next piece; empty at the end of the file.
  public func next() throws(UnreadableFile) -> [UInt8] {
    guard !isAtEnd else { return [] }
    var piece: [UInt8]
    do throws(FileFailure) {
      piece = try file.read(Self.size)
    } catch {
      throw UnreadableFile(diagnostic: error.diagnostic(path: path))
    }
    isAtEnd = piece.count < Self.size
    let isFirst = count == 0
    count += piece.count
    guard count <= limit else {
      throw UnreadableFile(diagnostic: FileFailure.tooLarge(size: nil, limit: limit).diagnostic(path: path))
    }
    if isFirst { try checkMark(&piece) }
    if !rest.isEmpty { piece = rest + piece }
    rest = isAtEnd ? [] : Self.takeUnfinished(&piece)
    guard (try? UTF8Span(validating: piece.span)) != nil else {
      throw UnreadableFile(diagnostic: encodingDiagnostic(piece))
    }
    return piece
  }

  /// Refuses the marks of UTF-16 and UTF-32, and takes that of UTF-8 away.
  private func checkMark(_ piece: inout [UInt8]) throws(UnreadableFile) {
    if let encoding = piece.withUnsafeBufferPointer({ ForeignEncoding(markOf: $0) }) {
      throw UnreadableFile(diagnostic: encoding.diagnostic(in: SourceFile(path: path, bytes: []), at: nil))
    }
    if piece.withUnsafeBufferPointer({ $0.hasByteOrderMark }) { piece.removeFirst(3) }
  }

  /// Takes the bytes of a character away that goes on in the next piece.
  private static func takeUnfinished(_ piece: inout [UInt8]) -> [UInt8] {
    for length in 1...3 where length <= piece.count {
      let byte = piece[piece.count - length]
      guard byte & 0xC0 != 0x80 else { continue }
      let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      guard wanted > length else { return [] }
      let unfinished = Array(piece.suffix(length))
      piece.removeLast(length)
      return unfinished
    }
    return []
  }

  private func encodingDiagnostic(_ piece: [UInt8]) -> Diagnostic {
    if let encoding = piece.withUnsafeBufferPointer({ ForeignEncoding($0, isMalformed: true) }) {
      return encoding.diagnostic(in: SourceFile(path: path, bytes: []), at: nil)
    }
    return Diagnostic(
      code: "file.not-utf-8", path: path,
      message: LocalizedText(ja: "UTF-8 として読めない文字があります", en: "there are bytes in it that are not UTF-8"),
      help: ForeignEncoding.help)
  }
}

/// What is wrong with a file that cannot be read.
public struct UnreadableFile: Error {
  /// What the user is told.
  public let diagnostic: Diagnostic
}
