import ComplianceEvaluation
import ComplianceModel
import LocatedYAML
import SourceText
import Foundation

@main
enum Benchmarks {
  static func main() throws {
    let shipped = try ShippedRulebook(folder: "/work/main/Policies")
    let rulebook = try shipped.rulebook()
    let portfolio = Portfolio(rulebook: rulebook)
    let texts = (0..<200).map { portfolio.text($0) }
    var dossiers: [Dossier] = []
    for (i, text) in texts.enumerated() {
      let document = YAMLReader.parse(SourceFile(path: "made-up-\(i).yaml", bytes: Array(text.utf8)))
      let d = DossierDecoder.decode(document, vocabulary: rulebook.vocabulary, policies: rulebook.policies)
      if d.value == nil { print(text); print(d.diagnostics.map { $0.rendered(in: .en) }.joined(separator: "\n")); return }
      dossiers.append(d.value!)
      if i == 0 { print(text) }
    }
    print("lines", texts.map { $0.split(separator: "\n").count }.min()!, texts.map { $0.split(separator: "\n").count }.reduce(0, +) / 200,
      "bytes", texts.map { $0.utf8.count }.reduce(0, +) / 200, "claims", dossiers.map { $0.claims.count }.min()!, dossiers.map { $0.claims.count }.reduce(0, +) / 200)
    let evaluator = Evaluator(rulebook: rulebook)
    let day = Day(year: 2021, month: 6, day: 21)!
    for _ in 0..<5 {
      var count = 0
      let a = seconds { for _ in 0..<3 { for d in dossiers { count += evaluator.assessments(of: d, on: day).count } } }
      var findings = 0
      var dis = 0
      let b = seconds { for d in dossiers { let e = evaluator.evaluation(of: d, on: day); findings += e.findings.count; dis += e.discrepancies.count } }
      print("assessments/dossier", Double(count) / 600, "us per dossier", a / 600 * 1e6, "per s", Double(count) / a,
        "full us", b / 200 * 1e6, "findings", Double(findings) / 200, "disc", Double(dis) / 200)
    }
  }
}
