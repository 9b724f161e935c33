internal import SourceText

/// What was probably meant by a name that does not exist.
extension Problems {
  /// What a wrong name probably meant, and all allowed words when they are few.
  ///
  /// - Parameter labels: What the candidates are called, since people write the name that they know a thing by.
  static func suggestion(
    for name: String, among candidates: [String], labels: [String: LocalizedText] = [:]
  ) -> LocalizedText {
    guard !candidates.isEmpty else {
      return LocalizedText(ja: "使えるものが一つも定義されていません。", en: "None is defined.")
    }
    let words = candidates.joined(separator: ", ")
    guard let near = meant(by: name, among: candidates, labels: labels) else {
      guard candidates.count <= 32 else {
        return LocalizedText(ja: "つづりを確かめてください。", en: "Check the spelling.")
      }
      return LocalizedText(ja: "使える語: \(words)", en: "Allowed: \(words)")
    }
    let meant = LocalizedText(ja: "もしかして: \(near.ja)", en: "Did you mean \(near.en)?")
    guard (2...12).contains(candidates.count) else { return meant }
    return LocalizedText(ja: "\(meant.ja)。使える語: \(words)", en: "\(meant.en) Allowed: \(words)")
  }

  /// The candidate that was probably meant; with its label where it was found by that.
  static func meant(
    by name: String, among candidates: [String], labels: [String: LocalizedText]
  ) -> LocalizedText? {
    let named = candidates.compactMap { id in labels[id].map { (id: id, label: $0) } }
    func found(by label: String) -> LocalizedText? {
      named.first { $0.label.isCalled(label) }
        .map { LocalizedText(ja: "\($0.id)（\($0.label.ja)）", en: "\($0.id) (\($0.label[.en]))") }
    }
    if let exact = found(by: name) { return exact }
    if let near = nearestName(to: name, in: candidates) { return LocalizedText(ja: near, en: near) }
    return nearestName(to: name, in: named.flatMap { [$0.label.ja, $0.label.en] }.filter { !$0.isEmpty })
      .flatMap { found(by: $0) }
  }
}

extension LocalizedText {
  /// Whether a reader calls it so; English letters in either case.
  package func isCalled(_ name: String) -> Bool {
    name == ja || (!en.isEmpty && name.lowercased() == en.lowercased())
  }
}

extension Vocabulary {
  /// The labels of all controls, by id.
  var controlLabels: [String: LocalizedText] {
    Dictionary(controls.map { ($0.id.text, $0.label) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Sequence<Term> {
  /// The labels, by id.
  var labels: [String: LocalizedText] { Dictionary(map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first }) }
}

extension ValueDecoder {
  /// The labels of the named values of a control.
  func valueLabels(of id: ControlID) -> [String: LocalizedText] {
    vocabulary.index(of: id.text).map { vocabulary.controls[$0].valueLabels } ?? [:]
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// The labels of the reserved words, by word; none where they have none.
  static var labels: [String: LocalizedText] {
    Dictionary(
      allCases.compactMap { word in (word as? any Labelled).map { (word.rawValue, $0.label) } },
      uniquingKeysWith: { first, _ in first })
  }
}
