import Foundation

/// A temporary folder in which the built binary is run.
struct Workbench {
  /// The folder.
  let folder: URL

  /// What came of a command.
  struct Result {
    let output: String
    let errors: String
    let exitCode: Int32
  }

  /// The folder of the built binary: that of the test bundle that is running.
  static let binaries = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

  /// The root of the repository.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tokki-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Writes an input file.
  func add(_ name: String, _ content: Data) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: url)
  }

  /// Runs a command in a shell that finds `tokki`; nothing of the tester's own environment is passed on.
  func run(_ command: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "\(Workbench.binaries.path):/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path,
      "REPOSITORY": Workbench.repository.path,
    ]
    let captures = try [".stdout", ".stderr"].map { name in
      let url = folder.appending(path: name)
      try Data().write(to: url)
      return url
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: captures[0])
    process.standardError = try FileHandle(forWritingTo: captures[1])
    try process.run()
    process.waitUntilExit()
    let texts = try captures.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(output: texts[0], errors: texts[1], exitCode: process.terminationStatus)
  }

  /// Takes the folder away.
  func remove() { try? FileManager.default.removeItem(at: folder) }
}
