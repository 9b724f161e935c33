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

  /// Reads to the end; a file may be longer than it says (as in /proc) or grow meanwhile.
  private static func content(of descriptor: Int32, expecting size: Int, limit: Int) -> Result<[UInt8], FileFailure> {
    var bytes: [UInt8] = []
    var room = min(size, limit) + 1
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        count = retrying { Glibc.read(descriptor, buffer.baseAddress, room) }
        initialized = max(0, count)
      }
      guard count >= 0 else { return .failure(FileFailure(errno: errno)) }
      guard count > 0 else { return .success(bytes) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { return .failure(.tooLarge(size: nil, limit: limit)) }
      room = max(1, min(1 << 16, limit - bytes.count + 1))
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
