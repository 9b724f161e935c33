internal import Glibc

/// A regular file that is open for reading.
///
/// It is opened without waiting, so that a pipe without a writer does not hang, and nothing but regular files is opened.
package struct RegularFile: ~Copyable {
  private let descriptor: Int32
  /// The size it says it has, in bytes.
  package let size: Int

  private init(descriptor: Int32, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }

  deinit { close(descriptor) }

  /// Opens a file that is not larger than a limit.
  package static func open(path: String, limit: Int) throws(FileFailure) -> RegularFile {
    guard !path.utf8.contains(0) else { throw .missing }
    let descriptor = retrying { Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw FileFailure(errno: errno) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    let number = errno
    let file = RegularFile(descriptor: descriptor, size: Int(status.st_size))
    guard isKnown else { throw FileFailure(errno: number) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    default: throw .special
    }
    guard file.size <= limit else { throw .tooLarge(size: file.size, limit: limit) }
    return file
  }

  /// Reads the next bytes, as many as wanted unless the file ends.
  package func read(_ wanted: Int) throws(FileFailure) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted {
        let got = Self.retrying { Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, wanted - count) }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    if let failure { throw FileFailure(errno: failure) }
    return bytes
  }

  /// Calls a system function again as long as a signal interrupts it.
  private static func retrying<Value: SignedInteger>(_ call: () -> Value) -> Value {
    while true {
      let value = call()
      if value != -1 || errno != EINTR { return value }
    }
  }
}
