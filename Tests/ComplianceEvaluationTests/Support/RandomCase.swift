import ComplianceModel

/// A small generator with a seed, so that a failing case can be run again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// A random case as text: documents of random stages and days with random claims on a few controls.
struct RandomCase {
  struct Paper {
    var stage: String
    var date: String
    var claims: [String]
  }

  var papers: [Paper] = []

  static let controls = [
    "physical.carry-out", "data.copy-ban", "sub.outsourcing", "data.deletion-record", "physical.locked-storage",
    "org.responsible-designation", "data.purpose-limitation", "mail.bcc", "backup.frequency", "log.monitoring",
  ]

  init(seed: UInt64, papers count: Int = 4) {
    var random = SeededGenerator(seed: seed)
    for number in 0..<count {
      var claims: [String] = []
      for control in Self.controls where Int.random(in: 0..<3, using: &random) == 0 {
        claims.append(Self.claim(control, &random))
      }
      papers.append(
        Paper(
          stage: ["consulted", "specified", "declared", "implemented", "observed"].randomElement(using: &random) ?? "",
          date: "2019-1\(number % 3)-1\(Int.random(in: 0...9, using: &random))", claims: claims))
    }
  }

  static func claim(_ control: String, _ random: inout SeededGenerator) -> String {
    let value = value(of: control, &random)
    let modality = ["firm", "firm", "planned", "hedged", "general"].randomElement(using: &random) ?? "firm"
    return "{ party: main, \(control): { value: \(value), modality: \(modality) } }"
  }

  static func value(of control: String, _ random: inout SeededGenerator) -> String {
    guard let index = Shelf.vocabulary.index(of: control) else { return "unknown" }
    switch Shelf.vocabulary.controls[index].type {
    case .boolean: return ["true", "false", "unknown", "unstated"].randomElement(using: &random) ?? "true"
    case .level(let names, _, _), .choice(let names): return names.randomElement(using: &random) ?? ""
    case .number(let unit, _, _, _): return "\(Int.random(in: 0...3, using: &random)) \(unit)"
    case .set(let names, _, _):
      return "[" + names.filter { _ in Bool.random(using: &random) }.joined(separator: ", ") + "]"
    case .deadline, .records: return "unknown"
    }
  }

  var text: String { text(papers) }

  /// The case with its papers, and their claims, in another order.
  func shuffled(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var papers = papers
    for index in papers.indices { papers[index].claims.shuffle(using: &random) }
    papers = papers.enumerated().sorted { _, _ in false }.map(\.element)
    papers.shuffle(using: &random)
    return text(papers)
  }

  /// The case with one more paper.
  func adding(_ paper: Paper) -> String { text(papers + [paper]) }

  private func text(_ papers: [Paper]) -> String {
    var text = """
      dossier: random
      title: { ja: 乱数の案件, en: random }
      kind: outsourcing
      ward: shinjuku
      contract: { from: 2019-09-02, until: 2020-03-31, clauses: [shinjuku.tokki-jiko] }
      parties:
        ward: { role: ward, name: 区 }
        main: { role: contractor, name: 受託者 }
      documents:

      """
    for paper in papers where !paper.claims.isEmpty {
      text += "  - stage: \(paper.stage)\n    title: 資料 \(paper.stage) \(paper.claims.sorted().joined().hashed)\n"
      text += "    date: \(paper.date)\n    claims:\n"
      for claim in paper.claims { text += "      - \(claim)\n" }
    }
    if papers.allSatisfy({ $0.claims.isEmpty }) { text += "  []\n" }
    return text
  }
}

extension String {
  /// A short name for a text, the same in every run.
  var hashed: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 36)
  }
}
