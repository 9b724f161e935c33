import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// An inspection that answers what the one of the year before answered.
  static func copied(_ facts: FindingFacts) -> FindingText {
    let wording = facts.wording
    guard case .papers(let later, let earlier) = facts.finding.detail else { return .unmet(facts) }
    let answers = wording.dossier.claims.filter { $0.document == later && $0.impliedBy == nil }
    let points = wording.gravestControls(of: answers)
    return FindingText(
      headline: facts.pick(
        "\(wording.paper(later))の答え\(answers.count)件が、前の年度の\(wording.paper(earlier))とすべて同じで、注記や証跡まで変わらない。",
        "All \(answers.count) answers of \(wording.paper(later)) are those of \(wording.paper(earlier)), notes and evidence included."
      ),
      explanation: facts.pick(
        "一年たてば、人も機器も見せてもらうものも変わる。一字も違わない調査は、前の紙を写しただけで、現場を見ていないおそれがある。",
        """
        In a year people, machines and what there is to see change. An inspection that answers the same word for word may \
        have copied the last paper and not looked.
        """),
      actions: [
        facts.pick(
          "見直す：\(facts.ward)が、最も重い点（\(points)）を現場でもう一度確かめる。",
          "Look again: \(facts.ward) checks the gravest points on site (\(points))."),
        facts.pick(
          "書き残す：今回、だれに聞き、何を見たかを、答えごとに書き直す。",
          "Write it down: for each answer, whom was asked and what was seen this time."),
      ])
  }
}

extension Wording {
  /// How many controls are named in a sentence.
  private static let namedControls = 3

  /// The gravest controls among some claims; the first of many.
  fileprivate func gravestControls(of claims: [Claim]) -> String {
    let controls = claims.map(\.control).eachOnce
    let highest = controls.map { vocabulary.controls[$0].criticality }.max()
    let gravest = controls.filter { vocabulary.controls[$0].criticality == highest }
    let rest = gravest.count - Wording.namedControls
    return list(gravest.prefix(Wording.namedControls).map { control($0) })
      + (rest > 0 ? pick("ほか\(rest)件", " and \(rest) more") : "")
  }

  /// A paper by its title and date.
  fileprivate func paper(_ index: Int) -> String {
    let document = dossier.documents[index]
    let date = date(document.date, isAssumed: document.dateIsAssumed)
    return pick("\(quoted(document.title))（\(date)）", "\(quoted(document.title)) (\(date))")
  }
}
