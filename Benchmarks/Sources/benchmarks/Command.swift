import Foundation

/// Runs programs.
enum Command {
  /// What a program writes to its standard output.
  static func output(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    do { try process.run() } catch { throw Unmeasurable("\(path) does not run: \(error)") }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Unmeasurable("\(path) \(arguments.first ?? "") ended with \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

/// A tool that is measured beside ours.
///
/// A process that does one round for every line it is sent, and answers with its own times. It is there all the time, so
/// that starting it is not measured.
final class Peer {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let path: String

  /// Starts the process and waits until it has read what it works on.
  init(_ path: String, _ arguments: [String]) throws {
    self.path = path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Unmeasurable("\(path) could not be built or installed (see above; is the registry within reach?)")
    }
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch { throw Unmeasurable("\(path) does not run: \(error)") }
    guard try line() == "ready" else { throw Unmeasurable("\(path) did not get ready") }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Does one round; returns the seconds that the peer measured.
  func round() throws -> [Double] {
    try input.fileHandleForWriting.write(contentsOf: Data("round\n".utf8))
    return try line().split(separator: " ").compactMap { Double($0) }
  }

  private func line() throws -> String {
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw Unmeasurable("\(path) ended before it answered") }
      line += more
    }
    return String(decoding: line.dropLast(), as: UTF8.self)
  }
}
