import ComplianceModel

/// Writes values of a control, better or worse.
struct ValueWriter {
  let vocabulary: Vocabulary

  /// A value as a file gives it, or nil where a control is not written by hand.
  ///
  /// Quality 1 is the strongest, 0 the weakest.
  func text(of control: Int, quality: Double, _ random: inout SeededGenerator) -> String? {
    let control = vocabulary.controls[control]
    if control.derivation != nil { return nil }
    guard let value = value(of: control.type, quality: quality, &random) else { return nil }
    if case .named(let names, _) = control.parts {
      let named = names.filter { _ in random.chance(0.7) }
      guard !named.isEmpty else { return nil }
      return "{ parts: { " + named.map { "\($0): \(value)" }.joined(separator: ", ") + " } }"
    }
    return value
  }

  private func value(of type: ControlType, quality: Double, _ random: inout SeededGenerator) -> String? {
    switch type {
    case .boolean: return quality >= 0.35 ? "true" : "false"
    case .level(let names, _, _): return names[index(quality, names.count)]
    case .choice(let names): return random.pick(names)
    case .number(_, _, _, countsInspections: true), .records: return nil
    case .number(let unit, let named, let fewer, _):
      let words = named.keys.sorted()
      if !words.isEmpty, random.chance(0.4) { return random.pick(words) }
      let amount = index(quality, 10)
      return "\(fewer ? 10 - amount : 1 + amount) \(unit)"
    case .set(let names, isOpen: true, _):
      let all = names.isEmpty ? Words.items : names + Words.free
      return list(all, quality, &random)
    case .set(let names, _, let fewer): return list(names, fewer ? 1 - quality : quality, &random)
    case .deadline:
      let days = index(1 - quality, 60)
      return days == 0 ? "contract-end" : "contract-end + \(days) days"
    }
  }

  private func index(_ quality: Double, _ count: Int) -> Int {
    min(count - 1, max(0, Int((quality * Double(count)).rounded(.down))))
  }

  private func list(_ names: [String], _ quality: Double, _ random: inout SeededGenerator) -> String {
    var chosen = names.filter { _ in random.chance(quality) }
    if chosen.isEmpty { chosen = [names[0]] }
    return "[" + chosen.joined(separator: ", ") + "]"
  }
}
