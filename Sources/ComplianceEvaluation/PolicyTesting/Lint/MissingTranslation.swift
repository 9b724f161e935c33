import ComplianceModel
import SourceText

/// A text that a reader of one language cannot read: of what comes with the tool a warning, of a ward's own a note.
enum MissingTranslation: LintCheck {
  static func diagnostics(in lint: PolicyLint) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check(_ text: LocalizedText?, _ ja: String, _ en: String, _ location: SourceLocation, isShipped: Bool = true) {
      guard let text, text.ja.isEmpty || text.en.isEmpty else { return }
      let language = text.ja.isEmpty ? LocalizedText(ja: "日本語", en: "Japanese") : LocalizedText(ja: "英語", en: "English")
      found.append(
        Diagnostic(
          code: "lint.missing-translation", severity: isShipped ? .warning : .note, location: location,
          message: LocalizedText(ja: "\(ja)に\(language.ja)がありません", en: "\(en) has no \(language.en)"),
          help: LocalizedText(ja: "{ ja: …, en: … } と書いてください。", en: "Write { ja: …, en: … }.")))
    }
    for control in lint.rulebook.vocabulary.controls {
      check(control.label, "管理項目の名前", "the label of the control", control.location)
      check(control.protects, "守るものの説明", "what the control protects against", control.location)
      check(control.unit, "単位", "the unit", control.location)
      for text in control.evidence { check(text, "証跡", "the evidence", control.location) }
      for (_, text) in control.valueLabels.sorted(by: { $0.key < $1.key }) {
        check(text, "値の名前", "the label of a value", control.location)
      }
      if case .named(_, let labels) = control.parts {
        for text in labels { check(text, "部分の名前", "the label of a part", control.location) }
      }
    }
    for index in lint.policies {
      let policy = lint.rulebook.policies[index]
      func checkOwn(_ text: LocalizedText?, _ ja: String, _ en: String, _ location: SourceLocation) {
        check(text, ja, en, location, isShipped: policy.isShipped)
      }
      checkOwn(policy.title, "基準の名前", "the title of the policy", policy.titleLocation ?? policy.location)
      for requirement in policy.requirements {
        checkOwn(
          requirement.title, "要求事項の名前", "the title of the requirement",
          requirement.titleLocation ?? requirement.location)
        checkOwn(requirement.note, "注", "the note", requirement.location)
        checkOwn(requirement.exception?.form, "承諾の形式", "the form of the exception", requirement.location)
        for question in requirement.asks { checkOwn(question.text, "質問", "the question", question.location) }
      }
    }
    return found
  }
}
