internal import LocatedYAML
internal import SourceText

/// Finding controls by their ids.
extension Problems {
  /// The index of the control that a key names.
  func control(_ entry: YAMLEntry, in vocabulary: Vocabulary) -> Int? {
    control(named: entry.key, at: entry.keyLocation, in: vocabulary)
  }

  /// The index of a control by its id.
  func control(named id: String, at location: SourceLocation, in vocabulary: Vocabulary) -> Int? {
    if let index = vocabulary.index(of: id) { return index }
    unknownControl(id, at: location, in: vocabulary)
    return nil
  }

  /// Where no id and no label is near, the controls of the same category are named, or all categories.
  private func unknownControl(_ id: String, at location: SourceLocation, in vocabulary: Vocabulary) {
    guard !isFull else { return overflow() }
    let controls = vocabulary.controls.map(\.id)
    let all = controls.map(\.text)
    let labels = vocabulary.controlLabels
    guard Problems.meant(by: id, among: all, labels: labels) == nil else {
      return unknown(.control, id, at: location, candidates: all, labels: labels)
    }
    let category = id.prefix { $0 != "." }
    let name = String(id.dropFirst(category.count + 1))
    let named = vocabulary.controls.filter { $0.label.isCalled(name) }
    if let meant = named.first(where: { $0.id.category == category }) ?? named.first {
      return unknownControl(
        id, at: location,
        help: LocalizedText(
          ja: "もしかして: \(meant.id)（\(meant.label.ja)）", en: "Did you mean \(meant.id) (\(meant.label[.en]))?"))
    }
    let related = controls.filter { $0.category == category }.map(\.text)
    guard related.isEmpty else { return unknown(.control, id, at: location, candidates: related) }
    let categories = Set(controls.map { String($0.category) }).sorted().joined(separator: ", ")
    unknownControl(
      id, at: location,
      help: LocalizedText(ja: "管理項目の分類: \(categories)", en: "The categories of controls are: \(categories)"))
  }

  private func unknownControl(_ id: String, at location: SourceLocation, help: LocalizedText) {
    error(
      "unknown-control", at: location, length: id.unicodeScalars.count,
      LocalizedText(ja: "「\(id)」という管理項目はありません", en: "there is no control \"\(id)\""), help: help)
  }

  /// Parts were named of something that has none that can be named here.
  func noParts(_ node: YAMLNode, of id: ControlID) {
    error(
      "no-parts", at: node.location, length: node.displayLength,
      LocalizedText(ja: "\(id) にここで選べる部分はありません", en: "\(id) has no parts that can be named here"),
      help: LocalizedText(ja: "parts を消してください。", en: "Remove \"parts\"."))
  }
}
