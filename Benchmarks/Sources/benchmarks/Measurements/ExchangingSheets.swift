import ComplianceModel
import Foundation

/// Excel out, Excel in: a ward's 654 inspection sheets written, and read again once they were filled in.
enum ExchangingSheets: Measurement {
  static let name = "sheets"

  static func rows(in workshop: Workshop) throws -> [Row] {
    let portfolio = Portfolio(rulebook: try workshop.shipped.rulebook())
    let cases = try CheckingAPortfolio.write((0..<654).map { portfolio.text($0) }, in: workshop)
    let written = workshop.scratch + "/written"
    let filled = workshop.scratch + "/filled"
    let day = ["--as-of", workshop.day.description]
    var peaks: [[Double]] = [[], []]
    let writing = try Rounds.alternating(
      3,
      [
        {
          try? FileManager.default.removeItem(atPath: written)
          let run = try workshop.run(
            [workshop.tokki, "inspect", "prepare", cases, "--output", written + "/"] + day)
          peaks[0].append(run.bytes)
          return run.seconds
        }
      ])
    try FileManager.default.createDirectory(atPath: filled, withIntermediateDirectories: true)
    let answers = try Command.output("/usr/bin/env", ["python3", "Benchmarks/fill-sheets.py", written, filled])
      .split(separator: " ").compactMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    let sheets = try FileManager.default.contentsOfDirectory(atPath: filled).sorted().map { filled + "/" + $0 }
    guard sheets.count == 654, answers.count == 2 else {
      throw Unmeasurable("\(sheets.count) sheets instead of 654")
    }
    let papers = workshop.scratch + "/papers.yaml"
    let reading = try Rounds.alternating(
      3,
      [
        {
          let run = try workshop.run(
            [workshop.tokki, "inspect", "read"] + sheets + ["--dossier", cases, "--output", papers, "--force"] + day)
          peaks[1].append(run.bytes)
          return run.seconds
        }
      ])
    return [
      Row(
        "654 inspection sheets written (mean \(answers[0] / 654) rows filled in later, at least \(answers[1]))",
        ours: milliseconds(writing[0].median, 0), target: "≤ 10000 ms", isReached: writing[0].median <= 10),
      Row(what: "  its peak memory", ours: megabytes(Rounds(values: peaks[0]).median)),
      Row(
        "the same sheets, filled in, read as papers of their cases", ours: milliseconds(reading[0].median, 0),
        target: "≤ 8000 ms", isReached: reading[0].median <= 8),
      Row(what: "  its peak memory", ours: megabytes(Rounds(values: peaks[1]).median)),
    ]
  }
}
