import ComplianceModel
import Foundation

/// The council's view: the page of one sample beyond its check, and a ward's 654 cases as a folder of pages.
enum WritingPages: Measurement {
  static let name = "pages"

  static func rows(in workshop: Workshop) throws -> [Row] {
    let portfolio = Portfolio(rulebook: try workshop.shipped.rulebook())
    let cases = try CheckingAPortfolio.write((0..<654).map { portfolio.text($0) }, in: workshop)
    let pages = workshop.scratch + "/pages"
    func check(_ path: String, _ options: [String]) throws -> Workshop.Run {
      try workshop.run(
        [workshop.tokki, "check", path, "--as-of", workshop.day.description] + options, accepting: 0...1)
    }
    let one = try Rounds.alternating(
      41,
      [
        { try check(workshop.sample, ["--format", "html"]).seconds },
        { try check(workshop.sample, ["--format", "json"]).seconds },
      ])
    var peaks: [Double] = []
    let all = try Rounds.alternating(
      5,
      [
        {
          try? FileManager.default.removeItem(atPath: pages)
          let run = try check(cases, ["--format", "html", "--output", pages + "/"])
          peaks.append(run.bytes)
          return run.seconds
        }
      ])
    let names = try FileManager.default.contentsOfDirectory(atPath: pages)
    guard names.count == 655 else { throw Unmeasurable("\(names.count) pages instead of 655") }
    let bytes = try names.reduce(0) {
      $0 + (try FileManager.default.attributesOfItem(atPath: pages + "/" + $1)[.size] as? Int ?? 0)
    }
    let beyond = one[0].median - one[1].median
    return [
      Row(
        "page of one sample, whole process beside its check to JSON; beyond it: \(milliseconds(beyond, 2))",
        ours: milliseconds(one[0].median), peer: milliseconds(one[1].median), target: "≤ 15 ms beyond",
        isReached: beyond <= 0.015),
      Row(
        "654 cases with their pages and the page of all (mean \(bytes / names.count / 1000) kB a page)",
        ours: milliseconds(all[0].median, 0), target: "≤ 5000 ms", isReached: all[0].median <= 5),
      Row(what: "  its peak memory", ours: megabytes(Rounds(values: peaks).median)),
    ]
  }
}
