import ComplianceEvaluation
import ComplianceModel

/// Evaluation alone, on one thread: cases are in memory, explanations are not built.
enum Evaluating: Measurement {
  static let name = "evaluation"

  static func rows(in workshop: Workshop) throws -> [Row] {
    let rulebook = try workshop.shipped.rulebook()
    let portfolio = Portfolio(rulebook: rulebook)
    let dossiers = try (0..<200).map { try portfolio.dossier($0) }
    let evaluator = Evaluator(rulebook: rulebook)
    let prepared = dossiers.map { evaluator.preparedCase(of: $0, on: workshop.day) }
    let prepared = dossiers.map { evaluator.preparedCase(of: $0, on: workshop.day) }
    var assessments = 0
    var findings = 0
    let times = try Rounds.alternating(
      9,
      [
        {
          seconds {
            assessments = dossiers.reduce(0) { $0 + evaluator.assessments(of: $1, on: workshop.day).count }
          }
        },
        { seconds { assessments = prepared.reduce(0) { $0 + $1.assessments().count } } },
        {
          seconds {
            findings = dossiers.reduce(0) { $0 + evaluator.evaluation(of: $1, on: workshop.day).findings.count }
          }
        },
      ])
    let count = Double(dossiers.count)
    func rate(_ rounds: Rounds) -> Double { Double(assessments) / rounds.median }
    let claims = dossiers.reduce(0) { $0 + $1.claims.count } / dossiers.count
    func each(_ seconds: Double) -> String { digits(seconds / count * 1e6, 0) + " µs a case" }
    return [
      Row(
        "assessments alone, one thread: \(dossiers.count) cases of \(claims) claims, all shipped policies",
        ours: digits(rate(times[0]) / 1e6, 2) + " M/s", target: "≥ 3 M/s", isReached: rate(times[0]) >= 3e6),
      Row(
        what: "  that is, with \(digits(Double(assessments) / count, 0)) assessments a case",
        ours: each(times[0].median)),
      Row(
        what: "  of it judging alone, of prepared cases (\(each(times[1].median)))",
        ours: digits(rate(times[1]) / 1e6, 2) + " M/s"),
      Row(what: "  sorting what the papers say by control and subject, before it", ours: each(times[2].median - times[0].median)),
      Row(
        what: "  detectors, score and findings beside them (\(digits(Double(findings) / count, 0)) findings a case)",
        ours: each(times[2].median - times[1].median)),
    ]
  }
}
