internal import ComplianceEvaluation
internal import ComplianceModel
internal import SourceText

/// What has changed between the day a 回答票 was made and today.
struct QuestionnaireChanges {
  private let evaluation: Evaluation
  private let placing: QuestionPlacing
  private let origin: SheetOrigin?

  init(_ evaluation: Evaluation, _ placing: QuestionPlacing, _ origin: SheetOrigin?) {
    self.evaluation = evaluation
    self.placing = placing
    self.origin = origin
  }

  /// Tells what changed, with the questions that are new and those that nobody asks any more.
  func report(to problems: SheetProblems) {
    guard let origin else { return }
    let policies = changedPolicies(origin)
    let hasOtherCase = !origin.isBeforeCase && origin.dossierHash != evaluation.dossier.hash
    guard !policies.isEmpty || hasOtherCase else { return }
    let written = Set(origin.rows.values)
    let today = Set(placing.asked.map(\.id.text))
    let new = placing.asked.filter { !written.contains($0.id.text) }.map(\.sentence)
    let gone = written.subtracting(today).count
    problems.report(
      "changed-since", .note, at: nil, path: evaluation.dossier.location.file.path,
      LocalizedText(
        ja: "この票を作った後に、\(japanese(policies, hasOtherCase))が変わりました",
        en: "since the sheet was made, \(english(policies, hasOtherCase)) changed"),
      help: LocalizedText(
        ja: (new.isEmpty ? "" : "この票にない新しい質問：\(QuestionnaireChanges.list(new))。")
          + (gone == 0 ? "" : "今は聞いていない質問が\(gone)件ありますが、その回答も読みました。")
          + (new.isEmpty && gone == 0 ? "質問は同じです。" : ""),
        en: (new.isEmpty ? "" : "Questions that are not in the sheet: \(QuestionnaireChanges.list(new)) ")
          + (gone == 0 ? "" : "\(gone) of its questions are not asked any more; their answers were read all the same.")
          + (new.isEmpty && gone == 0 ? "The questions are the same." : "")))
  }

  /// The policies that the questions come from and that are not what they were, in words.
  private func changedPolicies(_ origin: SheetOrigin) -> [LocalizedText] {
    let now = placing.policies.map { evaluation.rulebook.policies[$0] }
    var changed = now.filter { origin.policies[$0.id] != $0.hash }.map(\.title)
    for id in origin.policies.keys.sorted() where !now.contains(where: { $0.id == id }) {
      changed.append(evaluation.rulebook.policies.last { $0.id == id }?.title ?? LocalizedText(id))
    }
    return changed
  }

  private func japanese(_ policies: [LocalizedText], _ hasOtherCase: Bool) -> String {
    ((hasOtherCase ? ["案件のファイル"] : []) + policies.map { "基準「\($0.ja)」" }).joined(separator: "、")
  }

  private func english(_ policies: [LocalizedText], _ hasOtherCase: Bool) -> String {
    ((hasOtherCase ? ["the case file"] : []) + policies.map { "the policy \"\($0[.en])\"" }).joined(separator: ", ")
  }

  private static func list(_ sentences: [String]) -> String {
    sentences.prefix(10).joined() + (sentences.count > 10 ? "…（\(sentences.count)）" : "")
  }
}
