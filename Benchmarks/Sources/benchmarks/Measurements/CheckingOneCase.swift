import ComplianceModel
import Foundation

/// `tokki check` of one sample, as a whole process, and what its time is made of.
///
/// Beside it stand what can hardly be less: an empty program, our help (start-up and the argument parser alone) and our
/// version, which reads the shipped policies too, since it prints their hashes.
enum CheckingOneCase: Measurement {
  static let name = "check"

  static func rows(in workshop: Workshop) throws -> [Row] {
    let rounds = 41
    let commands = [
      ["/bin/true"], [workshop.tokki, "--help"], [workshop.tokki, "--version"],
      [workshop.tokki, "check", workshop.sample, "--as-of", workshop.day.description],
    ]
    var peaks = [[Double]](repeating: [], count: commands.count)
    let times = try Rounds.alternating(
      rounds,
      commands.indices.map { index in
        {
          let run = try workshop.run(commands[index], accepting: 0...(index == 3 ? 1 : 0))
          peaks[index].append(run.bytes)
          return run.seconds
        }
      })
    let memory = peaks.map { Rounds(values: $0).median }
    let lines = FileManager.default.contents(atPath: workshop.sample)?.count { $0 == UInt8(ascii: "\n") } ?? 0
    func floors(_ text: (Int) -> String) -> String { "true \(text(0)), --help \(text(1)), --version \(text(2))" }
    var rows = [
      Row(
        "tokki check, one sample of \(lines) lines, whole process", ours: milliseconds(times[3].median),
        peer: floors { milliseconds(times[$0].median) }, target: "≤ 15 ms", isReached: times[3].median <= 0.015),
      Row(
        "  its peak memory", ours: megabytes(memory[3]), peer: floors { megabytes(memory[$0]) },
        target: "≤ 30 MB", isReached: memory[3] <= 30e6),
    ]
    do {
      rows += try Phases.medians(in: workshop, rounds: 21).map {
        Row(what: "  of it: \($0.name)", ours: milliseconds($0.seconds, 2))
      }
    } catch {
      rows.append(.notMeasured("  of it", because: error))
    }
    return rows
  }
}
