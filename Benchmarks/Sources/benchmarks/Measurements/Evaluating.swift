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
    var assessments = 0
    var findings = 0
    let times = try Rounds.alternating(
      9,
      [
        { processorSeconds { assessments = prepared.reduce(0) { $0 + $1.assessments().count } } },
        {
          processorSeconds {
            assessments = dossiers.reduce(0) { $0 + evaluator.assessments(of: $1, on: workshop.day).count }
          }
        },
        {
          processorSeconds {
            findings = dossiers.reduce(0) { $0 + evaluator.evaluation(of: $1, on: workshop.day).findings.count }
          }
        },
      ])
    let count = Double(dossiers.count)
    let claims = dossiers.reduce(0) { $0 + $1.claims.count } / dossiers.count
    func rate(_ rounds: Rounds) -> Double { Double(assessments) / rounds.median }
    func millions(_ rounds: Rounds) -> String { digits(rate(rounds) / 1e6, 2) + " M/s" }
    func each(_ seconds: Double) -> String { digits(seconds / count * 1e6, 0) + " µs a case" }
    return [
      Row(
        "assessments of prepared cases, one thread, all shipped policies", ours: millions(times[0]),
        target: "≥ 3 M/s", isReached: rate(times[0]) >= 3e6),
      Row(
        what: "  \(dossiers.count) cases of \(claims) claims, "
          + "\(digits(Double(assessments) / count, 0)) assessments each",
        ours: each(times[0].median)),
      Row(
        what: "  before it: preparing, by control, subject and stage", ours: each(times[1].median - times[0].median)),
      Row(what: "  both together, Evaluator.assessments(of:)", ours: millions(times[1])),
      Row(
        what: "  after it: detectors, score, \(digits(Double(findings) / count, 0)) findings each",
        ours: each(times[2].median - times[1].median)),
    ]
  }
}
