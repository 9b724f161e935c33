import Foundation

/// A situation on the command line in one readable file: input files, commands, what they say and how they end.
///
/// The text before the first heading says what the situation is. `=== file NAME` begins an input file. `=== run` begins
/// the commands: `$ …` runs one in a shell, the lines below it are its standard output, those that begin with `! ` its
/// standard error, and `[N]` its exit code (0 where none is written). A line `...` stands for any number of lines, and
/// `…` at the end of a line for the rest of it.
struct Script {
  /// A command and what it must do.
  struct Step {
    var command: String
    var output: [String] = []
    var errors: [String] = []
    var exitCode: Int32 = 0
  }

  /// An input file.
  struct File {
    var name: String
    var lines: [String] = []
  }

  /// The script's own path.
  let url: URL
  private(set) var files: [File] = []
  private(set) var steps: [Step] = []

  init(contentsOf url: URL) throws {
    self.url = url
    var isRun = false
    for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("=== file ") {
        isRun = false
        files.append(File(name: String(line.dropFirst(9))))
      } else if line == "=== run" {
        isRun = true
      } else if isRun {
        add(line)
      } else if let last = files.indices.last {
        files[last].lines.append(line)
      }
    }
  }

  private mutating func add(_ line: String) {
    if line.hasPrefix("$ ") {
      steps.append(Step(command: String(line.dropFirst(2))))
      return
    }
    guard let last = steps.indices.last else { return }
    if line.hasPrefix("["), line.hasSuffix("]"), let code = Int32(line.dropFirst().dropLast()) {
      steps[last].exitCode = code
    } else if line == "!" || line.hasPrefix("! ") {
      steps[last].errors.append(String(line.dropFirst(2)))
    } else {
      steps[last].output.append(line)
    }
  }
}

extension Script {
  /// Whether lines are as expected, where `...` stands for any number of lines; empty lines at the end do not count.
  static func matches(_ actual: [String], _ expected: [String]) -> Bool {
    matches(trimmed(actual)[...], trimmed(expected)[...])
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    Array(lines.reversed().drop { $0.isEmpty }.reversed())
  }

  private static func matches(_ actual: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let wanted = expected.first else { return actual.isEmpty }
    if wanted == "..." {
      return (actual.startIndex...actual.endIndex).contains { matches(actual[$0...], expected.dropFirst()) }
    }
    guard let line = actual.first, lineMatches(line, wanted) else { return false }
    return matches(actual.dropFirst(), expected.dropFirst())
  }

  private static func lineMatches(_ line: String, _ wanted: String) -> Bool {
    wanted.hasSuffix("…") ? line.hasPrefix(wanted.dropLast()) : line == wanted
  }
}
