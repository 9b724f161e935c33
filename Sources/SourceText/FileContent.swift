/// The bytes of a regular file.
package enum FileContent {
  /// Reads a file, never more of it than a limit.
  package static func read(path: String, limit: Int) -> Result<[UInt8], FileFailure> {
    do throws(FileFailure) {
      let file = try RegularFile.open(path: path, limit: limit)
      return .success(try content(of: file, limit: limit))
    } catch {
      return .failure(error)
    }
  }

  /// Reads to the end, or to one byte beyond the limit; a file may be longer than it says (as in /proc), or grow.
  private static func content(of file: borrowing RegularFile, limit: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = file.size + 1
    while true {
      let chunk = try file.read(room)
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      if bytes.count > limit { throw .tooLarge(size: nil, limit: limit) }
      if chunk.count < room { return bytes }
      room = min(max(bytes.count, 1 << 12), limit - bytes.count + 1)
    }
  }
}
