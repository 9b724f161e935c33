import ComplianceModel
import SourceText

/// A control that no test of the vocabulary uses, or a name of its type or parts that none uses.
///
/// A misspelt name is noticed only where something uses it.
enum UntestedControl: LintCheck {
  static func diagnostics(in lint: PolicyLint) -> [Diagnostic] {
    guard let tests = lint.vocabularyTests else { return [] }
    let testsByControl = Dictionary(grouping: tests, by: \.control)
    return lint.rulebook.vocabulary.controls.enumerated().compactMap { index, control in
      guard let tests = testsByControl[index] else { return untested(control) }
      let missing = unused(control, tests)
      return missing.isEmpty ? nil : untested(missing, of: control)
    }
  }

  /// The names of the control's type and parts, and its unit, that no test uses.
  private static func unused(_ control: Control, _ tests: [VocabularyTest]) -> [String] {
    let words = Set(tests.lazy.flatMap(\.words))
    var missing = control.type.names.filter { !words.contains($0) }
    if case .number(let unit, _, _, _) = control.type, !words.contains(unit) { missing.append(unit) }
    if case .named(let parts, _) = control.parts {
      let used = Set(tests.lazy.compactMap(\.part))
      missing += parts.indices.filter { !used.contains($0) }.map { parts[$0] }
    }
    return missing
  }

  private static func untested(_ control: Control) -> Diagnostic {
    Diagnostic(
      code: "lint.untested-control", location: control.location, length: control.id.text.count,
      message: LocalizedText(
        ja: "管理項目一覧のテストに「\(control.id.text)」がありません", en: "no test of the vocabulary uses \(control.id.text)"),
      help: LocalizedText(
        ja: "vocabulary-test: で始まる *.test.yaml に、どの値がどの値より強いかを書いてください。",
        en: "Say which of its values is stronger in a *.test.yaml that begins with vocabulary-test:."))
  }

  private static func untested(_ names: [String], of control: Control) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return Diagnostic(
      code: "lint.untested-name", severity: .warning, location: control.location, length: control.id.text.count,
      message: LocalizedText(
        ja: "管理項目一覧のテストに「\(control.id.text)」の \(list) がありません",
        en: "no test of the vocabulary uses \(list) of \(control.id.text)"),
      help: LocalizedText(
        ja: "隣り合う値との強弱を vocabulary-test: に書いてください。",
        en: "Say under vocabulary-test: which value next to it is stronger or weaker."))
  }
}
