internal import Glibc

/// The bytes of a regular file.
enum FileContent {
  /// Reads a file, never more of it than a limit.
  ///
  /// Opens without waiting, so that a pipe without a writer does not hang, and reads nothing but regular files.
  static func read(path: String, limit: Int) -> Result<[UInt8], FileFailure> {
    guard !path.utf8.contains(0) else { return .failure(.missing) }
    let descriptor = retrying { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { return .failure(FileFailure(errno: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(FileFailure(errno: errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return .failure(.folder)
    default: return .failure(.special)
    }
    let size = Int(status.st_size)
    guard size <= limit else { return .failure(.tooLarge(size: size, limit: limit)) }
    return content(of: descriptor, expecting: size, limit: limit)
  }

  /// Reads to the end, or to one byte beyond the limit; a file may be longer than it says (as in /proc), or grow.
  private static func content(of descriptor: Int32, expecting size: Int, limit: Int) -> Result<[UInt8], FileFailure> {
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      var failure: Int32?
      let wanted = room
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        while count < wanted {
          let got = retrying { Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, wanted - count) }
          if got < 0 { failure = errno }
          guard got > 0 else { return }
          count += got
        }
      }
      if let failure { return .failure(FileFailure(errno: failure)) }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      if bytes.count > limit { return .failure(.tooLarge(size: nil, limit: limit)) }
      if chunk.count < wanted { return .success(bytes) }
      room = min(max(bytes.count, 1 << 12), limit - bytes.count + 1)
    }
  }

  /// Calls a system function again as long as a signal interrupts it.
  private static func retrying<Value: SignedInteger>(_ call: () -> Value) -> Value {
    while true {
      let value = call()
      if value != -1 || errno != EINTR { return value }
    }
  }
}
