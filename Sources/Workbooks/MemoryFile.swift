internal import CWorkbookLibraries
internal import Glibc

/// A file in memory that other code can write to by its name.
///
/// Where the system gives no such file it is one in the folder for temporary files, and removed at the end.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32
  /// The name under which it can be opened, as long as this value lives.
  let path: String
  private let isOnDisk: Bool

  /// Creates an empty file.
  init() throws(WritingFailure) {
    let memory = tokki_memory_file()
    if memory >= 0, access("/proc/self/fd/\(memory)", W_OK) == 0 {
      self.init(descriptor: memory, path: "/proc/self/fd/\(memory)", isOnDisk: false)
      return
    }
    if memory >= 0 { close(memory) }
    try self.init(folder: getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")
  }

  /// Creates an empty file in a folder.
  init(folder: String) throws(WritingFailure) {
    var name = Array("\(folder)/tokki-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .failed(reason: String(cString: strerror(errno))) }
    let path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    self.init(descriptor: descriptor, path: path, isOnDisk: true)
  }

  private init(descriptor: Int32, path: String, isOnDisk: Bool) {
    self.descriptor = descriptor
    self.path = path
    self.isOnDisk = isOnDisk
  }

  deinit {
    close(descriptor)
    if isOnDisk { unlink(path) }
  }

  /// Everything that was written to it.
  func content() throws(WritingFailure) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .failed(reason: String(cString: strerror(errno))) }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        count += got
      }
    }
    guard bytes.count == size else { throw .failed(reason: String(cString: strerror(EIO))) }
    return bytes
  }
}
