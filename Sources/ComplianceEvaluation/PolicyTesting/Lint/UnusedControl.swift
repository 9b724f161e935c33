import ComplianceModel
import SourceText

/// A control that no policy asks for; discrepancies still compare it.
enum UnusedControl: LintCheck {
  static func diagnostics(in lint: PolicyLint) -> [Diagnostic] {
    // A ward that leaves the shipped policies out need not hear of every shipped control.
    guard lint.policies.count == lint.rulebook.policies.count, lint.rulebook.policies.contains(where: \.isShipped)
    else { return [] }
    let used = Set(
      lint.rulebook.policies.lazy.flatMap(\.requirements).flatMap { $0.require.tests.map(\.control) })
    return lint.rulebook.vocabulary.controls.enumerated().filter { !used.contains($0.offset) }.map { _, control in
      Diagnostic(
        code: "lint.unused-control", severity: .note, location: control.location, length: control.id.text.count,
        message: LocalizedText(
          ja: "どの基準も「\(control.id.text)」を求めていません（資料どうしの相違は調べます）",
          en: "no policy asks for \(control.id.text) (discrepancies between papers are still found)"))
    }
  }
}
