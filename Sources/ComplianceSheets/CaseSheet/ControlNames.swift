internal import ComplianceModel
internal import SourceText

/// The controls as officers name them: 「ラベル［id］」, the label alone, or the id alone.
struct ControlNames: Sendable {
  let vocabulary: Vocabulary

  /// What stands in a cell for a control.
  func text(_ index: Int, in language: Language) -> String {
    let control = vocabulary.controls[index]
    return "\(control.label[language])［\(control.id)］"
  }

  /// All controls, to choose from.
  func choices(in language: Language) -> [String] { vocabulary.controls.indices.map { text($0, in: language) } }

  /// The control that a text names; nil where it names none, or several.
  func index(of text: String) -> Int? {
    if let index = vocabulary.index(of: text) { return index }
    if let id = ControlNames.id(in: text), let index = vocabulary.index(of: id) { return index }
    let folded = Folding.folded(text)
    let found = vocabulary.controls.indices.filter { index in
      let control = vocabulary.controls[index]
      return [control.label.ja, control.label.en, control.id.text].contains { Folding.folded($0) == folded }
    }
    return found.count == 1 ? found.first : nil
  }

  /// What stands in the last brackets of a text.
  static func id(in text: String) -> String? {
    guard let end = text.unicodeScalars.last, end == "］" || end == "]" else { return nil }
    let scalars = text.unicodeScalars
    guard let start = scalars.lastIndex(where: { $0 == "［" || $0 == "[" }) else { return nil }
    return Folding.folded(String(scalars[scalars.index(after: start)...].dropLast()))
  }

  /// Controls that a text may have meant: near names first, then those whose search words hold it.
  func near(_ text: String, in language: Language) -> [String] {
    var found: [Int] = []
    func add(_ index: Int) { if !found.contains(index) { found.append(index) } }
    let names = vocabulary.controls.flatMap { [$0.label.ja, $0.label.en, $0.id.text] }
    if let near = nearestName(to: text, in: names), let index = index(of: near) { add(index) }
    let folded = ControlNames.spelling(text)
    for fits in [ControlNames.labels, ControlNames.searchWords] {
      for (index, control) in vocabulary.controls.enumerated() where found.count < 5 {
        let holds = fits(control).contains { word in
          let word = ControlNames.spelling(word)
          return word.contains(folded) || word.count > 2 && folded.contains(word)
        }
        if holds { add(index) }
      }
    }
    return found.map { self.text($0, in: language) }
  }

  /// A text folded for searching: small kana and long vowels are written in several ways (ウィルス, ウイルス; サーバー, サーバ).
  private static func spelling(_ text: String) -> String {
    let scalars = Folding.folded(text).unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch scalar {
      case "ァ", "ィ", "ゥ", "ェ", "ォ", "ャ", "ュ", "ョ": Unicode.Scalar(scalar.value + 1)
      case "-": nil
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func labels(_ control: Control) -> [String] { [control.label.ja, control.label.en] }

  /// What officers may look for: what it protects against and what its values are called, in both languages.
  static func searchWords(_ control: Control) -> [String] {
    [control.protects.ja, control.protects.en] + control.evidence.flatMap { [$0.ja, $0.en] }
      + control.type.names.compactMap { control.valueLabels[$0] }.flatMap { [$0.ja, $0.en] }
  }
}
