import ComplianceModel
import Foundation

/// `tokki check` of one sample, as a whole process, and what its time is made of.
enum CheckingOneCase: Measurement {
  static let name = "check"

  static func rows(in workshop: Workshop) throws -> [Row] {
    let rounds = 41
    let commands = [
      ["/bin/true"], [workshop.tokki, "--version"],
      [workshop.tokki, "check", workshop.sample, "--as-of", workshop.day.description],
    ]
    var peaks = [[Double]](repeating: [], count: commands.count)
    let times = try Rounds.alternating(
      rounds,
      commands.indices.map { index in
        {
          let run = try workshop.run(commands[index], accepting: 0...(index == 2 ? 1 : 0))
          peaks[index].append(run.bytes)
          return run.seconds
        }
      })
    let memory = peaks.map { Rounds(values: $0).median }
    let lines = FileManager.default.contents(atPath: workshop.sample)?.count { $0 == UInt8(ascii: "\n") } ?? 0
    let floor = "true \(milliseconds(times[0].median)), --version \(milliseconds(times[1].median))"
    var rows = [
      Row(
        "tokki check, one sample of \(lines) lines, whole process (\(rounds) runs)", ours: milliseconds(times[2].median),
        peer: floor, target: "≤ 15 ms", isReached: times[2].median <= 0.015),
      Row(
        "  its peak memory", ours: megabytes(memory[2]),
        peer: "true \(megabytes(memory[0])), --version \(megabytes(memory[1]))", target: "≤ 30 MB",
        isReached: memory[2] <= 30e6),
    ]
    do {
      rows += try Phases.medians(in: workshop, rounds: 21).map {
        Row(what: "  of its time: \($0.name)", ours: milliseconds($0.seconds, 2))
      }
    } catch {
      rows.append(.notMeasured("  of its time", because: error))
    }
    return rows
  }
}
