import ComplianceEvaluation
import ComplianceModel
import SourceText

extension Wording {
  /// That a case is made up, in a sentence.
  var fictionSentence: String {
    pick("この案件は作り話で、実在の区や会社の記録ではない。", "made up, no record of a real ward.")
  }

  /// What a case is and how it was judged: the ward, its kinds, the day and the stage.
  var caseFacts: [String] {
    var facts = [
      vocabulary.name(ofWard: dossier.ward, in: language), list(dossier.kinds.map { $0.label[language] }),
      pick("\(date(evaluation.day))時点", "as of \(date(evaluation.day))"),
    ]
    if let stage = evaluation.stage {
      let label = stage.label[language]
      facts.append(
        pick(
          "要求事項は「\(label)」の段階だけで判定（段階どうしの相違は変わらず示す）",
          "requirements judged on the stage “\(label)” only (disagreements between stages are still shown)"))
    }
    return facts
  }

  /// That the case's notes, which have no date, may tell what only later papers made known; nil where there are none.
  var notesWarning: String? {
    guard !dossier.notes.isEmpty, dossier.documents.contains(where: { $0.date.first > evaluation.day }) else {
      return nil
    }
    return pick(
      "注記には、この日より後に分かったことが含まれることがある。", "The notes may tell what became known only after this day.")
  }

  /// Whom a result is about.
  func name(of result: PartyResult) -> String {
    result.party.map { partyWithRole($0) } ?? pick("（当事者の記載がない役割）", "(roles that nobody holds)")
  }

  /// The points of a result; none where nothing that must be is asked, however it does on recommendations.
  func points(of result: PartyResult) -> String {
    result.shownScore?.text(in: language) ?? pick("対象なし", "none")
  }
}

extension PartyResult {
  /// The score; nil where nothing was judged, since points of nothing would look like the worst.
  var shownScore: Score? { verdict == .notJudged ? nil : score }
}

extension Evaluation {
  /// The score; nil where nothing was judged.
  var shownScore: Score? { verdict == .notJudged ? nil : score }
}

extension FindingCounts {
  /// How many findings of which severity are open, to ask about, and settled.
  func text(in language: Language) -> String {
    let severities = Severity.allCases.reversed().filter { open($0) > 0 }.map { "\($0.label[language]) \(open($0))" }
    switch language {
    case .ja:
      let detail = severities.isEmpty ? "" : "（\(severities.joined(separator: "、"))）"
      let settled = settled > 0 ? "　解消済み \(settled)件" : ""
      return "未解消の指摘 \(open)件\(detail)：対処 \(toActOn)、確認 \(toAsk)\(settled)"
    case .en:
      let detail = severities.isEmpty ? "" : " (\(severities.joined(separator: ", ")))"
      let settled = settled > 0 ? "; \(settled) settled" : ""
      return "\(open) open\(detail): \(toActOn) to act on, \(toAsk) to ask\(settled)"
    }
  }
}
