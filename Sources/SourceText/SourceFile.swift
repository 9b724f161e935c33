/// A file that was read, with the name the user knows it by.
///
/// Immutable and shared: every place inside the file refers to it.
public final class SourceFile: Sendable {
  /// The path as shown to the user.
  public let path: String
  /// The content, byte for byte.
  public let bytes: [UInt8]

  /// Creates a file from its displayed path and its content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of a line counted from 1, without its end; nil where the file has no such line.
  ///
  /// Bytes that are not UTF-8 become U+FFFD, and a byte order mark is no part of the first line. Lines end where YAML
  /// readers end them: LF, CR LF, CR, NEL (U+0085), U+2028 and U+2029. Takes time linear in the bytes before the line.
  public func line(_ number: Int) -> String? {
    guard number >= 1 else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = LineScanner(buffer)
      for _ in 1..<number {
        guard scanner.next() != nil else { return nil }
      }
      return scanner.next().map { String(decoding: buffer[$0], as: UTF8.self) }
    }
  }
}
