import ComplianceEvaluation
import ComplianceModel
import Foundation

/// A ward's 654 cases, from files to a JSON report, with the tool itself.
enum CheckingAPortfolio: Measurement {
  static let name = "portfolio"

  static func rows(in workshop: Workshop) throws -> [Row] {
    let rulebook = try workshop.shipped.rulebook()
    let portfolio = Portfolio(rulebook: rulebook)
    let texts = (0..<1308).map { portfolio.text($0) }
    let folders = try [65, 654, 1308].map { try write(Array(texts.prefix($0)), in: workshop) }
    let ours = texts.prefix(654)
    let evaluator = Evaluator(rulebook: rulebook)
    var claims = 0
    var findings = 0
    for number in ours.indices {
      let dossier = try portfolio.dossier(number)
      claims += dossier.claims.count
      findings += evaluator.evaluation(of: dossier, on: workshop.day).findings.count
    }
    var runs = [[Workshop.Run]](repeating: [], count: folders.count)
    let times = try Rounds.alternating(
      5,
      folders.indices.map { index in
        {
          let run = try check(folders[index], in: workshop)
          runs[index].append(run)
          return run.seconds
        }
      })
    let memory = runs.map { Rounds(values: $0.map(\.bytes)).median }
    let growth = memory[2] / memory[0]
    let cores = Rounds(values: runs[1].map { $0.processorSeconds / $0.seconds }).median
    let others = Rounds(values: runs[1].map { $0.otherSeconds / $0.seconds }).median
    func mean(_ total: Int) -> String { digits(Double(total) / Double(ours.count), 0) }
    let lines = ours.map { $0.utf8.count { $0 == UInt8(ascii: "\n") } }
    return [
      Row(
        "tokki check of \(ours.count) cases to JSON; cores busy: ours \(digits(cores, 1)), others \(digits(others, 1))",
        ours: milliseconds(times[1].median, 0), target: "≤ 1000 ms", isReached: times[1].median <= 1),
      Row(
        what: "  mean: \(mean(lines.reduce(0, +))) lines (min. \(lines.min() ?? 0)), "
          + "\(mean(ours.reduce(0) { $0 + $1.utf8.count })) bytes, \(mean(claims)) claims, \(mean(findings)) findings"),
      Row(
        what: "  1308 cases, beside 65", ours: milliseconds(times[2].median, 0),
        peer: milliseconds(times[0].median, 0), ratio: digits(times[2].median / times[0].median, 1) + " ×"),
      Row(
        "  peak memory at 1308 cases beside 65 (654: \(megabytes(memory[1])))", ours: megabytes(memory[2]),
        peer: megabytes(memory[0]), ratio: digits(growth, 2) + " ×", target: "flat (≤ 1.25 ×)",
        isReached: growth <= 1.25),
    ]
  }

  static func write(_ texts: [String], in workshop: Workshop) throws -> String {
    let folder = workshop.scratch + "/portfolio-\(texts.count)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (number, text) in texts.enumerated() {
      _ = try workshop.write(text.utf8, to: "portfolio-\(texts.count)/case-\(number).yaml")
    }
    return folder
  }

  private static func check(_ folder: String, in workshop: Workshop) throws -> Workshop.Run {
    let output = workshop.scratch + "/report.json"
    try? FileManager.default.removeItem(atPath: output)
    let run = try workshop.run(
      [
        workshop.tokki, "check", folder, "--as-of", workshop.day.description, "--format", "json", "--output", output,
      ], accepting: 0...1)
    guard let size = try FileManager.default.attributesOfItem(atPath: output)[.size] as? Int, size > 0 else {
      throw Unmeasurable("tokki wrote no report")
    }
    return run
  }
}
