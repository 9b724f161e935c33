import ComplianceModel

/// Writes the papers of a made-up case.
struct PaperWriter {
  let values: ValueWriter
  let shape: CaseShape

  /// A paper to write.
  struct Paper {
    var id: String
    var stage: Stage
    var title: String
    var after: Int
    /// Which share of the case's measures it speaks of.
    var share: Double
    /// How probable it is that a measure is told worse than it is.
    var drift: Double
  }

  static let papers = [
    Paper(id: "consultation", stage: .consulted, title: "諮問資料", after: 0, share: 0.65, drift: 0.02),
    Paper(id: "specification", stage: .specified, title: "仕様書", after: 45, share: 0.42, drift: 0.08),
    Paper(id: "reply", stage: .declared, title: "提案書・回答書", after: 80, share: 0.52, drift: 0.06),
    Paper(id: "delivery", stage: .implemented, title: "構築完了報告", after: 170, share: 0.38, drift: 0.1),
    Paper(id: "change", stage: .consulted, title: "変更報告", after: 260, share: 0.06, drift: 0.6),
    Paper(id: "inspection", stage: .observed, title: "立入り調査の記録", after: 290, share: 0.24, drift: 0.15),
  ]

  /// The lines of one paper.
  func lines(_ paper: Paper, _ random: inout SeededGenerator) -> [String] {
    let date = shape.consulted.advanced(by: paper.after)
    var lines = [
      "  - id: \(paper.id)", "    stage: \(paper.stage.word)", "    title: \(paper.title)（\(shape.work)）",
      "    date: \(text(date, &random))", "    source: \(date.components.year)年の審議会資料、\(paper.title)の写し",
    ]
    if random.chance(0.3) { lines.append("    assumed: [date]") }
    lines.append("    by: \(paper.stage == .declared ? "joined-1" : "ward")")
    let told = shape.measures.filter { _ in random.chance(paper.share) }
    if paper.stage == .specified { lines += silence(told, &random) }
    var claims: [String] = []
    var rest = told[...]
    while let first = rest.first {
      let count = random.number(1...4)
      let alike = rest.prefix(count).prefix { $0.party == first.party && $0.connection == first.connection }
      var seen = Set<Int>()
      claims += block(alike.filter { seen.insert($0.control).inserted }, paper, &random)
      rest = rest.dropFirst(alike.count)
    }
    if !claims.isEmpty { lines += ["    claims:"] + claims }
    if paper.stage == .consulted, random.chance(0.5) {
      lines += ["    remarks:", "      - section: 委員質問", "        text: \(random.pick(Words.remarks))"]
    }
    return lines + [""]
  }

  private func block(_ measures: [CaseShape.Measure], _ paper: Paper, _ random: inout SeededGenerator) -> [String] {
    guard let first = measures.first else { return [] }
    var lines = ["      - party: \(first.party)"]
    if let connection = first.connection { lines.append("        connection: \(connection)") }
    lines.append("        section: \"\(random.pick(Words.sections))\"")
    if random.chance(0.12) {
      lines.append("        modality: \(random.pick(["planned", "hedged", "conditional", "general"]))")
    }
    if !paper.stage.isPromise {
      let how = random.pick(["聴取", "書類", "現認", "第三者の記録"])
      lines.append("        evidence: { how: \(how), ref: 別紙\(random.number(1...20)) }")
    }
    var said = 0
    for measure in measures {
      let quality = random.chance(paper.drift) ? measure.quality * 0.4 : measure.quality
      let id = values.vocabulary.controls[measure.control].id.text
      guard let value = values.text(of: measure.control, quality: quality, &random) else { continue }
      said += 1
      if random.chance(0.2), !value.hasPrefix("{") {
        lines.append("        \(id): { value: \(value), note: \(random.pick(Words.notes)) }")
      } else {
        lines.append("        \(id): \(value)")
      }
    }
    return said == 0 ? [] : lines
  }

  /// What the specification is known not to speak of.
  private func silence(_ told: [CaseShape.Measure], _ random: inout SeededGenerator) -> [String] {
    let spoken = Set(told.map(\.control))
    let silent = Set(shape.measures.map(\.control)).subtracting(spoken).sorted().filter { _ in random.chance(0.2) }
    guard !silent.isEmpty else { return [] }
    return ["    silent:"] + silent.map { "      - \(values.vocabulary.controls[$0].id.text)" }
  }

  private func text(_ date: Day, _ random: inout SeededGenerator) -> String {
    let parts = date.components
    return random.chance(0.3) ? "令和\(parts.year - 2018)年\(parts.month)月\(parts.day)日" : date.description
  }
}
