internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Shows policies and requirements in words.
struct PolicyWords {
  let vocabulary: Vocabulary
  let language: Language

  private func pick(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  private func list(_ words: [String]) -> String { words.joined(separator: pick("、", ", ")) }

  /// Writes a policy with all its requirements.
  func write(_ policy: Policy, to writer: inout TerminalWriter) {
    writer.paragraph([TerminalWriter.Span("\(policy.id)  \(policy.title[language])", .bold)])
    var rows: [(String, String)] = [
      (pick("版", "version"), "\(policy.version)  (\(policy.hash))"),
      (pick("拘束の根拠", "binds by"), policy.binds.label[language]),
      (pick("有効期間", "in force"), policy.period),
    ]
    if let applies = policy.applies {
      rows.append((pick("対象", "about"), vocabulary.text(of: applies, in: language)))
    }
    if let source = policy.source { rows.append((pick("出典", "source"), source[language])) }
    if let form = policy.form {
      let number = form.number.map { pick("（\($0.ja)）", " (\($0[.en]))") } ?? ""
      rows.append((pick("様式", "form"), form.title[language] + number))
    }
    rows.append((pick("ファイル", "file"), policy.location.description))
    write(rows, to: &writer)
    for requirement in policy.requirements {
      writer.blank()
      write(requirement, of: policy, to: &writer)
    }
  }

  /// Writes one requirement.
  func write(_ requirement: Requirement, of policy: Policy, to writer: inout TerminalWriter) {
    writer.paragraph([
      TerminalWriter.Span("\(policy.id)/\(requirement.id)  \(requirement.title[language])", .bold),
      TerminalWriter.Span(pick("［\(requirement.level.label.ja)］", " [\(requirement.level.label.en)]")),
    ])
    write(rows(of: requirement), to: &writer)
  }

  private func write(_ rows: [(String, String)], to writer: inout TerminalWriter) {
    for (label, text) in rows {
      writer.labeled(label, [TerminalWriter.Span(text)], indent: 2, column: 16)
    }
  }

  private func rows(of requirement: Requirement) -> [(String, String)] {
    var rows: [(String, String)] = []
    if let source = requirement.source { rows.append((pick("出典", "source"), source[language])) }
    rows.append((pick("義務を負う者", "obliges"), list(requirement.obliges.map { $0.label[language] })))
    if let when = requirement.when { rows.append((pick("当てはまる場合", "when"), vocabulary.text(of: when, in: language))) }
    if let on = requirement.on { rows.append((pick("接続区間", "on"), text(of: on))) }
    rows.append((pick("求めること", "requires"), vocabulary.text(of: requirement.require, in: language)))
    rows.append((pick("管理項目", "controls"), list(controls(of: requirement))))
    if let evidence = requirement.evidence { rows.append((pick("証跡", "evidence"), evidence.label[language])) }
    if let due = requirement.due { rows.append((pick("期限", "due"), vocabulary.text(of: due, in: language))) }
    if requirement.survives { rows.append((pick("契約終了後", "afterwards"), pick("残る", "survives the contract"))) }
    if let exception = requirement.exception {
      rows.append((pick("例外", "exception"), "\(exception.by.label[language]): \(exception.form[language])"))
    } else {
      rows.append((pick("例外", "exception"), pick("なし", "none")))
    }
    for question in requirement.asks { rows.append((pick("質問", "question"), text(of: question))) }
    if requirement.weight != 1 { rows.append((pick("重み", "weight"), requirement.weight.description)) }
    if let note = requirement.note { rows.append((pick("注", "note"), note[language])) }
    rows.append((pick("場所", "place"), requirement.location.description))
    return rows
  }

  private func text(of question: Requirement.Question) -> String {
    guard let condition = question.condition else { return question.text[language] }
    let when = vocabulary.text(of: condition, in: language)
    return question.text[language] + pick("（\(when)とき）", " (if: \(when))")
  }

  private func controls(of requirement: Requirement) -> [String] {
    requirement.require.tests.map(\.control).eachOnce.map { vocabulary.controls[$0].id.text }
  }

  private func text(of selector: ConnectionSelector) -> String {
    if selector.between.count == 2 {
      let names = selector.between.map { $0.label[language] }
      return pick("\(names[0])と\(names[1])の間", "between \(names[0]) and \(names[1])")
    }
    let from = selector.from.map { pick("\($0.label.ja)から", "from \($0.label.en)") }
    let to = selector.to.map { pick("\($0.label.ja)へ", "to \($0.label.en)") }
    return [from, to].compactMap { $0 }.joined(separator: pick("", " "))
  }
}
