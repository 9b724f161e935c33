internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

extension Vocabulary {
  /// An implication of a control in words: 「IPアドレス」を含めば、IPアドレス制限：あり.
  func text(of implication: Control.Implication, of control: Int, in language: Language) -> String {
    let other = controls[implication.control]
    let value = text(of: implication.value, control: implication.control, in: language)
    let names = controls[control].type.names
    switch implication.condition {
    case .includes(let index):
      let name = names.indices.contains(index) ? names[index] : "?"
      let label = controls[control].valueLabels[name]?[language] ?? name
      return language == .ja
        ? "「\(label)」を含めば、\(other.label.ja)：\(value)" : "with \(label): \(other.label[.en]) \(value)"
    case .equals(let wanted):
      let label = text(of: wanted, control: control, in: language)
      return language == .ja
        ? "「\(label)」なら、\(other.label.ja)：\(value)" : "if \(label): \(other.label[.en]) \(value)"
    }
  }
}
