import ComplianceEvaluation
import ComplianceModel
import LocatedYAML
import SourceText

/// A ward's cases, made up with a seed: the shape of the GIGA sample, or larger.
struct Portfolio {
  let rulebook: Rulebook

  /// The file of one case, of at least 200 lines and 60 claims; the same number gives the same text in every run.
  func text(_ number: Int) -> String {
    var seed = 0x746F_6B6B_6900 + UInt64(number) << 16
    while true {
      let lines = lines(number, seed)
      if lines.count >= 200, lines.count(where: { Self.isClaim($0) }) >= 60 {
        return lines.joined(separator: "\n") + "\n"
      }
      seed += 1
    }
  }

  private static func isClaim(_ line: String) -> Bool {
    line.hasPrefix("        ") && line.prefix { $0 != ":" }.contains(".")
  }

  private func lines(_ number: Int, _ seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    let shape = CaseShape(rulebook, &random)
    let papers = PaperWriter(values: ValueWriter(vocabulary: rulebook.vocabulary), shape: shape)
    var lines = head(shape, number)
    for paper in PaperWriter.papers { lines += papers.lines(paper, &random) }
    lines.append("notes:")
    for note in 1...random.number(3...6) {
      lines.append("  - \(note)点目。\(random.pick(Words.notes))。\(random.pick(Words.remarks))")
    }
    return lines
  }

  private func head(_ shape: CaseShape, _ number: Int) -> [String] {
    let start = shape.consulted.advanced(by: 60)
    var lines = [
      "# \(shape.work)。性能を測るための、実在しない案件。",
      "dossier: made-up-\(number)",
      "title: { ja: 練馬区 \(shape.work) \(number), en: Nerima City made-up case \(number) }",
      "kind: \(shape.hasContract ? "[interconnection, outsourcing]" : "interconnection")",
      "ward: nerima",
      "fictional: true",
      "uses:",
    ]
    lines += rulebook.vocabulary.features.indices.map { feature in
      "  \(rulebook.vocabulary.features[feature].id): \((number + feature).isMultiple(of: 2))"
    }
    lines.append("data: { persons: \(1000 + number * 37 % 60_000) }")
    if shape.hasContract {
      lines.append("contract: { from: \(start), until: \(start.advanced(by: 400)), clauses: [shinjuku.tokki-jiko] }")
    }
    lines.append("parties:")
    for party in shape.participants {
      var facts = "role: \(party.role.rawValue), name: \(party.name)"
      if let under = party.under { facts += ", under: \(under), handles: true" }
      if let known = party.known { facts += ", known: \(known)" }
      lines.append("  \(party.id): { \(facts) }")
    }
    let events = rulebook.vocabulary.events.map(\.id).filter { ComputedEvent(rawValue: $0) == nil }
    if !events.isEmpty {
      let event = events[number % events.count]
      lines.append("events: [{ kind: \(event), date: \(shape.consulted.advanced(by: 150)), note: 第\(number)号 }]")
    }
    lines.append("connections:")
    for connection in shape.connections {
      lines += [
        "  \(connection.id):", "    from: \(connection.from)", "    to: \(connection.to)",
        "    built-by: \(connection.builtBy)",
      ]
    }
    lines += [
      "record:",
      "  title: 電算結合記録票",
      "  date: \(shape.consulted)",
      "  section: 個人情報の記録項目",
      "  data.items: [\(Words.items.prefix(8).joined(separator: ", "))]",
      "  parties: [joined-1]",
      "", "documents:",
    ]
    return lines
  }
}

extension Portfolio {
  /// One case, decoded.
  func dossier(_ number: Int) throws -> Dossier {
    let file = SourceFile(path: "made-up-\(number).yaml", bytes: Array(text(number).utf8))
    return try ShippedRulebook.value(
      DossierDecoder.decode(YAMLReader.parse(file), vocabulary: rulebook.vocabulary, policies: rulebook.policies))
  }
}
