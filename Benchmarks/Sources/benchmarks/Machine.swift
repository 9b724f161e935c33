import Foundation

/// The machine that the figures hold for.
enum Machine {
  /// Processor, cores, memory, system, compiler and the load at the start.
  static var description: String {
    let processor = field("model name", of: "/proc/cpuinfo") ?? "unknown processor"
    let memory = field("MemTotal", of: "/proc/meminfo").flatMap { Double($0.prefix { $0 != " " }) } ?? 0
    let system = field("PRETTY_NAME", of: "/etc/os-release", separator: "=")?.replacing("\"", with: "") ?? "Linux"
    let swift = (try? Command.output("/usr/bin/env", ["swift", "--version"]))?.split(separator: "\n").first ?? "Swift"
    let load = text("/proc/loadavg").prefix { $0 != " " }
    return """
      Measured on \(Date().formatted(.iso8601.year().month().day())): \(processor), \
      \(ProcessInfo.processInfo.activeProcessorCount) cores, \(digits(memory / 1_048_576, 0)) GiB, \(system), \
      \(swift). Load when it began: \(load).
      Peer and ours run in turn in this one run; figures are medians over the rounds. Whole processes are measured by \
      the clock, what runs on one thread by its processor time.
      """
  }

  /// The time that all cores together have been at work since the machine started, in seconds.
  static var busySeconds: Double {
    let fields = text("/proc/stat").split(separator: "\n").first?.split(separator: " ").compactMap { Double($0) } ?? []
    guard fields.count >= 8 else { return 0 }
    // user, nice, system, then idle and waiting, then interrupts and what other machines took.
    return (fields[0] + fields[1] + fields[2] + fields[5] + fields[6] + fields[7]) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private static func text(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func field(_ name: String, of path: String, separator: Character = ":") -> String? {
    for line in text(path).split(separator: "\n") where line.hasPrefix(name) {
      guard let value = line.split(separator: separator, maxSplits: 1).last else { continue }
      return value.trimmingCharacters(in: .whitespaces)
    }
    return nil
  }
}
