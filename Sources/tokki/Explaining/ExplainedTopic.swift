internal import ComplianceEvaluation
internal import ComplianceModel
internal import SourceText

/// What `explain` was asked about.
enum ExplainedTopic {
  /// A control, by index in the vocabulary.
  case control(Int)
  /// A requirement, in each version of its policy.
  case requirement([RequirementReference])
  /// A finding, by the beginning of its id.
  case finding(String)

  /// Tells what an id stands for.
  init(_ text: String, in rulebook: Rulebook) throws {
    if let control = rulebook.vocabulary.index(of: text) {
      self = .control(control)
      return
    }
    let references = rulebook.policies.indices.flatMap { policy in
      rulebook.policies[policy].requirements.indices.map { RequirementReference(policy: policy, requirement: $0) }
    }
    let named = references.filter { rulebook.id(of: $0) == text }
    // What a thing is called serves as well, if only one thing is called so.
    let called = rulebook.vocabulary.controls.indices.filter { rulebook.vocabulary.controls[$0].label.isCalled(text) }
    let titled = references.filter { rulebook[$0].title.isCalled(text) }
    let ids = called.map { rulebook.vocabulary.controls[$0].id.text } + Set(titled.map { rulebook.id(of: $0) }).sorted()
    if !named.isEmpty {
      self = .requirement(named)
    } else if ids.count > 1 {
      throw Failure(.wrongInput, .ambiguous(text, ids))
    } else if let control = called.first {
      self = .control(control)
    } else if !titled.isEmpty {
      self = .requirement(titled)
    } else if FindingKind.allCases.contains(where: { text == $0.rawValue || text.hasPrefix($0.rawValue + "-") }) {
      self = .finding(text)
    } else {
      throw Failure(.wrongInput, .unknown(text, rulebook, references.map { rulebook.id(of: $0) }))
    }
  }
}

extension Diagnostic {
  fileprivate static func ambiguous(_ text: String, _ ids: [String]) -> Diagnostic {
    let shown = ids.prefix(10).joined(separator: ", ") + (ids.count > 10 ? ", …" : "")
    return Diagnostic(
      code: "explain.several-names",
      message: LocalizedText(
        ja: "「\(text)」という名前のものは\(ids.count)件あります", en: "\(ids.count) things are called \"\(text)\""),
      help: LocalizedText(ja: "id で指定してください: \(shown)", en: "Write the id of one: \(shown)"))
  }

  fileprivate static func unknown(_ text: String, _ rulebook: Rulebook, _ requirements: [String]) -> Diagnostic {
    let isPolicy = rulebook.policies.contains { $0.id == text }
    let controls = rulebook.vocabulary.controls
    let labelled = nearestName(to: text, in: controls.flatMap { [$0.label.ja, $0.label.en] }.filter { !$0.isEmpty })
      .flatMap { label in controls.first { $0.label.isCalled(label) }?.id.text }
    let nearest = nearestName(to: text, in: controls.map(\.id.text) + requirements) ?? labelled
    let help =
      if isPolicy {
        LocalizedText(
          ja: "基準の内容は tokki policy show \(text) で見られます。", en: "tokki policy show \(text) shows the policy.")
      } else if let nearest {
        LocalizedText(ja: "「\(nearest)」のことですか。", en: "Did you mean \"\(nearest)\"?")
      } else {
        LocalizedText(
          ja: "管理項目の id、基準/要求事項（tokki policy list で基準を見られます）、または指摘の id を指定してください。",
          en:
            "Name a control, a requirement as policy/clause (tokki policy list shows policies) or the id of a finding.")
      }
    return Diagnostic(
      code: "explain.unknown",
      message: LocalizedText(
        ja: "「\(text)」という管理項目・要求事項・指摘はありません",
        en: "\"\(text)\" is no control, requirement or finding"), help: help)
  }
}
