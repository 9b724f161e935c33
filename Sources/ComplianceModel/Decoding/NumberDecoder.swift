internal import LocatedYAML
internal import SourceText

/// Numbers with units.
extension ValueDecoder {
  /// A number in a unit: `2 per-day`, a name of the type, or in rules a bare number.
  func number(_ node: YAMLNode, unit: String, named: [String: Double], needsUnit: Bool) -> Double? {
    guard let text = problems.text(node) else { return nil }
    if let value = named[text] { return value }
    let words = text.utf8.split(separator: 0x20)
    guard let first = words.first, let value = ValueDecoder.plainNumber(first), words.count <= 2 else {
      notANumber(node, text, unit: unit, named: named)
      return nil
    }
    if words.count == 1 {
      guard needsUnit else { return value }
      problems.error(
        "missing-unit", at: node.location, length: node.displayLength,
        LocalizedText(ja: "単位がありません", en: "the unit is missing"),
        help: LocalizedText(ja: "「\(text) \(unit)」と単位も書いてください。", en: "Write the unit too: \"\(text) \(unit)\"."))
      return nil
    }
    guard words[1].elementsEqual(unit.utf8) else {
      let found = String(words[1]) ?? ""
      let number = String(first) ?? ""
      problems.error(
        "wrong-unit", at: node.location, length: node.displayLength,
        LocalizedText(ja: "単位が「\(found)」ですが、「\(unit)」で書く項目です", en: "the unit is \"\(found)\", not \"\(unit)\""),
        help: LocalizedText(
          ja: "「\(number) \(unit)」の形で、\(unit) に直した数を書いてください。",
          en: "Convert it and write it as \"\(number) \(unit)\"."))
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

  private func notANumber(_ node: YAMLNode, _ text: String, unit: String, named: [String: Double]) {
    let names = named.keys.sorted()
    let near = nearestName(to: text, in: names)
    let words = names.joined(separator: ", ")
    problems.error(
      "bad-number", at: node.location, length: node.displayLength,
      LocalizedText(ja: "「\(text)」は数として読めません", en: "\"\(text)\" is not a number"),
      help: LocalizedText(
        ja: (near.map { "もしかして: \($0)。" } ?? "") + "「2 \(unit)」の形で書いてください。"
          + (names.isEmpty ? "" : "ほかに使える語: \(words)"),
        en: (near.map { "Did you mean \($0)? " } ?? "") + "Write it like \"2 \(unit)\"."
          + (names.isEmpty ? "" : " Also allowed: \(words)")))
  }
}
