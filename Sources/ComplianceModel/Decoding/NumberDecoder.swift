internal import LocatedYAML
internal import SourceText

/// Numbers with units.
extension ValueDecoder {
  /// A number in a unit: `2 per-day`, a name of the type, or in rules a bare number.
  ///
  /// Digits and spaces may be full-width, as in dates.
  func number(
    _ node: YAMLNode, unit: String, of id: ControlID, named: [String: Double], needsUnit: Bool
  ) -> Double? {
    guard let text = problems.text(node) else { return nil }
    if let value = named[text] { return value }
    let words = DateText.halfWidth(text).utf8.split(separator: 0x20)
    guard let first = words.first, let value = ValueDecoder.plainNumber(first), words.count <= 2 else {
      notANumber(node, text, unit: unit, of: id, named: named)
      return nil
    }
    if words.count == 1 {
      guard needsUnit else { return value }
      let meaning = meaning(of: unit, id)
      problems.error(
        "missing-unit", at: node.location, length: node.displayLength,
        LocalizedText(ja: "単位がありません", en: "the unit is missing"),
        help: LocalizedText(
          ja: "この項目の数は \(meaning.ja)です。その単位の数なら「\(text) \(unit)」と書いてください。",
          en: "The number is in \(meaning.en); if that is what it counts, write \"\(text) \(unit)\"."))
      return nil
    }
    guard ValueDecoder.isUnit(words[1], unit) else {
      let found = String(words[1]) ?? ""
      let meaning = meaning(of: unit, id)
      // Never the number itself: with another unit it would be another fact.
      let example = value == 3 ? 2 : 3
      problems.error(
        "wrong-unit", at: node.location, length: node.displayLength,
        LocalizedText(ja: "単位が「\(found)」ですが、「\(unit)」で書く項目です", en: "the unit is \"\(found)\", not \"\(unit)\""),
        help: LocalizedText(
          ja: "数を \(meaning.ja)に直して、「\(example) \(unit)」のように書いてください。",
          en: "Convert the number to \(meaning.en), and write it like \"\(example) \(unit)\"."))
      return nil
    }
    return value
  }

  /// A number of digits with at most one point; no sign, exponent or infinity.
  static func plainNumber(_ text: Substring.UTF8View) -> Double? {
    guard text.count <= 15, text.first != UInt8(ascii: "."), text.last != UInt8(ascii: ".") else { return nil }
    var points = 0
    for byte in text {
      if byte == UInt8(ascii: ".") {
        points += 1
      } else if !(0x30...0x39).contains(byte) {
        return nil
      }
    }
    guard points <= 1 else { return nil }
    return Double(Substring(text))
  }

  /// Whether a word is the unit, or of a plain plural the singular: `1 day` for `days`.
  private static func isUnit(_ word: Substring.UTF8View, _ unit: String) -> Bool {
    if word.elementsEqual(unit.utf8) { return true }
    guard unit.utf8.last == UInt8(ascii: "s"), !unit.utf8.contains(UInt8(ascii: "-")) else { return false }
    return word.elementsEqual(unit.utf8.dropLast())
  }

  /// The unit of a control and what it is called, 「days（日）」; the name alone is known once the control is.
  private func meaning(of unit: String, _ id: ControlID) -> LocalizedText {
    guard let label = vocabulary.index(of: id.text).flatMap({ vocabulary.controls[$0].unit }) else {
      return LocalizedText(ja: "\(unit) ", en: unit)
    }
    // A unit may be a bound by itself or say from when it counts: 「日以内（終了後）」.
    let word = label.ja.prefix { $0 != "（" }
    let ja = word.hasSuffix("以内") || word.hasSuffix("以上") ? word.dropLast(2) : word
    let en = label[.en]
    return LocalizedText(ja: "\(unit)（\(ja)）", en: en.hasPrefix(unit) ? unit : "\(unit) (\(en))")
  }

  private func notANumber(
    _ node: YAMLNode, _ text: String, unit: String, of id: ControlID, named: [String: Double]
  ) {
    let meaning = meaning(of: unit, id)
    let names = named.keys.sorted()
    let near = Problems.meant(by: text, among: names, labels: valueLabels(of: id))
    let words = names.joined(separator: ", ")
    problems.error(
      "bad-number", at: node.location, length: node.displayLength,
      LocalizedText(ja: "「\(text)」は数として読めません", en: "\"\(text)\" is not a number"),
      help: LocalizedText(
        ja: (near.map { "もしかして: \($0.ja)。" } ?? "") + "数は \(meaning.ja)で、「3 \(unit)」のように書いてください。"
          + (names.isEmpty ? "" : "ほかに使える語: \(words)"),
        en: (near.map { "Did you mean \($0.en)? " } ?? "") + "Write it in \(meaning.en), like \"3 \(unit)\"."
          + (names.isEmpty ? "" : " Also allowed: \(words)")))
  }
}
