import ComplianceModel
import Foundation

/// Where things are while measuring.
struct Workshop {
  /// The binary that is measured.
  let tokki = ".build-release/release/tokki"
  /// The case that is checked.
  let sample = "samples/nerima-giga-school.yaml"
  /// The vocabulary and the policies.
  let shipped: ShippedRulebook
  /// The day that cases are judged on.
  let day: Day
  /// A folder for what is made up; removed in the end.
  let scratch: String
  /// What the build made, this program among it.
  let build: String

  init() throws {
    shipped = try ShippedRulebook(folder: "Policies")
    guard let day = Day(year: 2021, month: 6, day: 21) else { throw Unmeasurable("there is no such day") }
    self.day = day
    scratch = NSTemporaryDirectory() + "/tokki-bench-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    let binary = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    build = URL(filePath: binary).deletingLastPathComponent().path
  }

  /// Removes what was made up.
  func tidyUp() { try? FileManager.default.removeItem(atPath: scratch) }

  /// This program.
  var benchmarks: String { build + "/benchmarks" }

  /// Writes a file into the scratch folder and returns its path.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let path = scratch + "/" + name
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  /// What one run of a program took.
  struct Run {
    /// From start to end.
    var seconds: Double
    /// Of all cores.
    var processorSeconds: Double
    /// The peak of resident memory.
    var bytes: Double
    /// What everything else on the machine took of the cores meanwhile.
    var otherSeconds: Double
  }

  /// Runs a program once; its output goes to a file or nowhere.
  func run(_ command: [String], accepting statuses: ClosedRange<Int> = 0...0) throws -> Run {
    let busy = Machine.busySeconds
    let fields = try Command.output(build + "/launch", ["/dev/null"] + command).split(separator: " ")
      .compactMap { Double($0.trimmingCharacters(in: .newlines)) }
    guard fields.count == 4, statuses.contains(Int(fields[3])) else {
      throw Unmeasurable(
        "'\(command.prefix(6).joined(separator: " ")) …' ended with \(fields.last.map { digits($0, 0) } ?? "?")")
    }
    let others = max(0, Machine.busySeconds - busy - fields[1])
    return Run(seconds: fields[0], processorSeconds: fields[1], bytes: fields[2] * 1024, otherSeconds: others)
  }
}
