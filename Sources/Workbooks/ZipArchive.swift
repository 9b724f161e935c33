internal import CWorkbookLibraries

/// The entries of a zip archive in memory; nothing of it is ever written anywhere.
struct ZipArchive: ~Copyable {
  private let library: UnsafePointer<tokki_zip>
  private let archive: OpaquePointer
  private let entries: [String: UInt64]

  /// Opens an archive; the bytes must outlive it.
  init(_ bytes: UnsafeRawBufferPointer, budget: ReadingBudget) throws(ReadingFailure) {
    var reason: UnsafePointer<CChar>?
    guard let library = tokki_load_zip(&reason) else {
      throw .noLibrary(reason: reason.map { String(cString: $0) } ?? "libzip")
    }
    guard let source = library.pointee.zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil) else {
      throw .damaged(part: nil)
    }
    guard let archive = library.pointee.zip_open_from_source(source, ZIP_RDONLY, nil) else {
      library.pointee.zip_source_free(source)
      throw .damaged(part: nil)
    }
    do throws(ReadingFailure) {
      entries = try Self.entries(of: archive, library: library, limit: budget.limits.entries)
    } catch {
      library.pointee.zip_discard(archive)
      throw error
    }
    self.library = library
    self.archive = archive
  }

  deinit { library.pointee.zip_discard(archive) }

  /// Whether there is an entry of a name.
  func has(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// Whether there is an entry whose name holds a text in small letters.
  func hasName(holding text: String) -> Bool { entries.keys.contains { $0.contains(text) } }

  /// Gives the content of an entry piece by piece.
  func read(
    _ name: String, budget: ReadingBudget, piece: (UnsafeRawBufferPointer) throws(ReadingFailure) -> Void
  ) throws(ReadingFailure) {
    guard let index = entries[Self.key(name)] else { throw .damaged(part: name) }
    try checkMethod(of: index, name: name)
    guard let file = library.pointee.zip_fopen_index(archive, index, 0) else { throw .damaged(part: name) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
    defer {
      buffer.deallocate()
      _ = library.pointee.zip_fclose(file)
    }
    while true {
      // Checks the sum at the end.
      let count = library.pointee.zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      guard count >= 0 else { throw .damaged(part: name) }
      guard count > 0 else { return }
      try budget.unpack(Int(count))
      try piece(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
    }
  }

  private static let pieceSize = 1 << 17

  /// Workbooks are stored or deflated; what else libzip can unpack may take any time.
  private func checkMethod(of index: UInt64, name: String) throws(ReadingFailure) {
    var status = zip_stat_t()
    guard library.pointee.zip_stat_index(archive, index, 0, &status) == 0 else { throw .damaged(part: name) }
    if status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, status.encryption_method != UInt16(ZIP_EM_NONE) {
      throw .locked
    }
    guard status.comp_method == UInt16(ZIP_CM_STORE) || status.comp_method == UInt16(ZIP_CM_DEFLATE) else {
      throw .damaged(part: name)
    }
  }

  private static func entries(
    of archive: OpaquePointer, library: UnsafePointer<tokki_zip>, limit: Int
  ) throws(ReadingFailure) -> [String: UInt64] {
    let count = library.pointee.zip_get_num_entries(archive, 0)
    guard count <= limit else { throw .tooLarge(.entries(limit)) }
    var entries: [String: UInt64] = [:]
    for index in 0..<UInt64(max(0, count)) {
      guard let name = library.pointee.zip_get_name(archive, index, 0) else { continue }
      let key = key(String(cString: name))
      // Which of two is meant cannot be known.
      guard entries.updateValue(index, forKey: key) == nil else { throw .damaged(part: key) }
    }
    return entries
  }

  /// Names are the same in upper and lower case; some programs write them with `\`.
  private static func key(_ name: String) -> String {
    var bytes = name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      default: byte
      }
    }
    if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
