import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// What an inspector wanted put right by a day that has passed.
  static func uncorrected(_ facts: FindingFacts) -> FindingText {
    let wording = facts.wording
    guard case .correction(let number, let index) = facts.finding.detail else { return .unmet(facts) }
    let paper = wording.dossier.documents[number]
    let correction = paper.corrections[index]
    let what = wording.quoted(wording.text(of: correction))
    let title = wording.quoted(paper.title)
    let date = wording.date(paper.date, isAssumed: paper.dateIsAssumed)
    let due = correction.due.map { wording.date($0) } ?? ""
    let late = wording.days(correction.daysLate(on: wording.evaluation.day) ?? 0)
    let who =
      facts.finding.parties.isEmpty
      ? facts.pick("担当する者", "whoever is in charge") : wording.parties(facts.finding.parties)
    return FindingText(
      headline: facts.pick(
        "\(title)（\(date)）の指摘\(what)を、\(who)が期限の\(due)を\(late)過ぎても直していない。",
        "\(what), found in \(title) of \(date), was to be put right by \(due) and is \(late) late (\(who))."),
      explanation: facts.sentences(
        facts.pick(
          "直したという報告も、見直した記録もない。", "There is no report that it was done, and no record of another look."),
        facts.purpose),
      actions: [
        facts.pick(
          "直させて確かめる：\(who)に直させ、\(facts.ward)が見て、完了と再確認の日を書く。",
          "Have it done and shown: \(who) puts it right; \(facts.ward) looks and writes down both days."),
        facts.pick(
          "期限を改める：間に合わない理由と新しい期限を、\(facts.ward)と\(who)が文書で決める。",
          "Set a new deadline: \(facts.ward) and \(who) agree in writing on the reason and the new day."),
      ])
  }
}

extension Wording {
  /// What an inspector wants put right, as written; the inspector's words are not for the public.
  func text(of correction: Correction) -> String {
    vocabulary.audience == .public ? Vocabulary.Words.withheld[language] : correction.text
  }
}
