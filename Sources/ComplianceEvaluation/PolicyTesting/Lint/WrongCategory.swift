import ComplianceModel
import SourceText

/// A control in the file of another category, where nobody would look for it.
enum WrongCategory: LintCheck {
  static func diagnostics(in lint: PolicyLint) -> [Diagnostic] {
    lint.rulebook.vocabulary.controls.compactMap { control in
      let name = control.location.file.path.split(separator: "/").last.map(String.init) ?? ""
      let category = String(control.id.category)
      guard name != "\(category).yaml", name != "\(category).yml" else { return nil }
      return Diagnostic(
        code: "lint.wrong-category", location: control.location, length: control.id.text.count,
        message: LocalizedText(
          ja: "「\(control.id.text)」は \(category).yaml に書く管理項目です",
          en: "\(control.id.text) belongs into \(category).yaml"),
        help: LocalizedText(
          ja: "名前の綴りを確かめるか、\(category).yaml に移してください。",
          en: "Check its spelling, or move it to \(category).yaml."))
    }
  }
}
