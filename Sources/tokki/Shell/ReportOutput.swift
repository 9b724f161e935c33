internal import Glibc
internal import SourceText

/// Where a report goes: standard output, or a file that appears only when it is complete.
///
/// A file is written beside its final place under another name and then moved. Reports can be read by their owner only,
/// since they say where protection is weak; what is to be shared is as readable as the system makes files.
final class ReportOutput {
  private let path: String?
  private let replaces: Bool
  private let isShared: Bool
  private let mode: mode_t?
  private let temporaryPath: String?
  private let descriptor: Descriptor
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// Opens the output; without a path, or with `-`, standard output.
  ///
  /// - Parameter mode: Who may read and write the file; nil follows from `isShared`.
  init(path: String?, replaces: Bool, isShared: Bool = false, mode: mode_t? = nil) throws {
    self.replaces = replaces
    self.mode = mode
    self.isShared = isShared
    guard let path, path != "-" else {
      self.path = nil
      temporaryPath = nil
      descriptor = Descriptor(number: STDOUT_FILENO)
      return
    }
    try ReportOutput.refuse(path, replaces: replaces, isShared: isShared)
    var template = Array((ReportOutput.folder(of: path) + ".tokki-XXXXXX").utf8CString)
    let number = mkstemp(&template)
    guard number >= 0 else { throw ReportOutput.failure(path: path, errno: errno) }
    self.path = path
    let name = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    Interruption.willRemove(name)
    temporaryPath = name
    descriptor = Descriptor(number: number)
  }

  deinit { discard() }

  /// Whether colours help: it is shown on a terminal.
  var showsColor: Bool { path == nil && Console.showsColor }

  /// The columns that text may take: those of the terminal, 100 in a file.
  var width: Int { path == nil ? Console.width : Console.standardWidth }

  /// Adds text to the report.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes UTF-8 bytes.
  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is left; a file then takes its final name.
  func finish() throws {
    try flush()
    guard let path, let temporaryPath else {
      isFinished = true
      return
    }
    if let mode {
      fchmod(descriptor.number, mode)
    } else if isShared {
      // The only way to learn the mask is to change it.
      let mask = umask(0)
      umask(mask)
      fchmod(descriptor.number, 0o666 & ~mask)
    }
    guard fsync(descriptor.number) == 0, close(descriptor.number) == 0 else {
      throw ReportOutput.failure(path: path, errno: errno)
    }
    if replaces {
      guard rename(temporaryPath, path) == 0 else { throw ReportOutput.failure(path: path, errno: errno) }
    } else if link(temporaryPath, path) == 0 {
      unlink(temporaryPath)
    } else if errno == EEXIST {
      throw ReportOutput.exists(path)
    } else {
      // A file system without hard links: a file that appeared meanwhile is looked for once more.
      try ReportOutput.refuse(path, replaces: false, isShared: isShared)
      guard rename(temporaryPath, path) == 0 else { throw ReportOutput.failure(path: path, errno: errno) }
    }
    isFinished = true
    Interruption.removesNothing()
  }

  /// Takes an unfinished file away.
  func discard() {
    guard !isFinished else { return }
    isFinished = true
    if let temporaryPath { unlink(temporaryPath) }
    Interruption.removesNothing()
  }

  private func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard let number = descriptor.write(buffer[...]) else { return }
    if path == nil, number == EPIPE { throw Failure.brokenPipe }
    throw ReportOutput.failure(path: path, errno: number)
  }

  /// Refuses a path where something is that must not be replaced.
  static func refuse(_ path: String, replaces: Bool, isShared: Bool) throws {
    var status = stat()
    guard stat(path, &status) == 0 || lstat(path, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFLNK:
      if !replaces { throw exists(path) }
    default:
      throw Failure(
        .wrongInput,
        Diagnostic(
          code: "output.special", path: path,
          message: LocalizedText(
            ja: "ふつうのファイルではないので、書き込みません", en: "this is not a regular file, so nothing is written to it"),
          help: isShared
            ? LocalizedText(ja: "別の名前にしてください。", en: "Choose another name.")
            : LocalizedText(
              ja: "ファイル名を指定するか、--output を付けずに標準出力へ出してください。",
              en: "Name a file, or leave out --output to write to standard output.")))
    }
  }

  private static func exists(_ path: String) -> Failure {
    Failure(
      .wrongInput,
      Diagnostic(
        code: "output.exists", path: path,
        message: LocalizedText(ja: "ファイルがすでにあります", en: "the file exists already"),
        help: LocalizedText(
          ja: "別の名前にするか、上書きしてよければ --force を付けてください。",
          en: "Choose another name, or add --force to replace it.")))
  }

  static func failure(path: String?, errno number: Int32) -> Failure {
    let reason = String(cString: strerror(number))
    return Failure(
      .environmentFailed,
      Diagnostic(
        code: "output.failed", path: path,
        message: LocalizedText(ja: "出力を書き込めませんでした（\(reason)）", en: "the output could not be written (\(reason))"),
        help: LocalizedText(
          ja: "書き込み先のフォルダーがあるか、権限とディスクの空きがあるかを確かめてください。",
          en: "Check that the folder exists, that you may write to it, and that the disk is not full.")))
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
