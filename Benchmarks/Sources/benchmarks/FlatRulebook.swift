/// Thirty flat rules, one control and one comparison each, in our words and in Rego; and documents for them.
enum FlatRulebook {
  /// What a rule asks of its control.
  private enum Kind: CaseIterable {
    case boolean
    case level
    case number
  }

  static let ruleCount = 30
  private static let levels = ["none", "weak", "good", "strong"]

  private static func kind(_ rule: Int) -> Kind { Kind.allCases[rule % Kind.allCases.count] }

  /// The id of a rule's control, and its key in the documents for Rego.
  private static func control(_ rule: Int) -> String { "flat.c\(rule + 1)" }

  /// The controls.
  static var vocabulary: String {
    (0..<ruleCount).map { rule in
      let type =
        switch kind(rule) {
        case .boolean: "  type: boolean"
        case .level:
          "  type: { level: [\(levels.joined(separator: ", "))] }\n  values: { "
            + levels.map { "\($0): { ja: \($0), en: \($0) }" }.joined(separator: ", ") + " }"
        case .number: "  type: { number: per-day }\n  unit: { ja: 回／日, en: times a day }"
        }
      return """
        \(control(rule)):
          label: { ja: 項目\(rule + 1), en: control \(rule + 1) }
        \(type)
          scope: party
          responsible: [contractor]
          field: technical
          criticality: 1
          evidence: { ja: [台帳], en: [ledger] }
          protects: { ja: 性能を測る。, en: It measures speed. }

        """
    }.joined()
  }

  /// The policy.
  static var policy: String {
    let requirements = (0..<ruleCount).map { rule in
      let wanted =
        switch kind(rule) {
        case .boolean: "true"
        case .level: levels[2]
        case .number: "5 per-day"
        }
      return """
          - id: "\(rule + 1)"
            title: { ja: 規則\(rule + 1), en: rule \(rule + 1) }
            obliges: contractor
            level: mandatory
            require: { \(control(rule)): \(wanted) }

        """
    }
    return """
      policy: flat.rules
      version: "2019"
      title: { ja: 平らな規則, en: flat rules }
      binds: law
      effective: { from: 2019-04-01 }
      requirements:
      \(requirements.joined())
      """
  }

  /// The same rules in Rego: true is met, false is unmet, undefined is undeclared.
  ///
  /// Of the forms tried (sets of met and unmet rules, `else` chains, one object of outcomes, a rule for each outcome),
  /// this one is the fastest in regorus.
  static var rego: String {
    let ranks = levels.enumerated().map { "\"\($1)\": \($0)" }.joined(separator: ", ")
    let rules = (0..<ruleCount).map { rule in
      let input = "input[\"\(control(rule))\"]"
      return switch kind(rule) {
      case .boolean: "r\(rule + 1) = \(input)"
      case .level: "r\(rule + 1) = ranks[\(input)] >= 2"
      case .number: "r\(rule + 1) = \(input) >= 5"
      }
    }
    return "package flat\n\nranks := {\(ranks)}\n\n" + rules.joined(separator: "\n") + "\n"
  }

  /// A document for both: a case with one paper, and the same values in JSON.
  ///
  /// One control in seven is left out.
  static func document(_ number: Int) -> (dossier: String, json: String) {
    var random = SeededGenerator(seed: 0x7265_676F + UInt64(number) << 20)
    var claims: [String] = []
    var members: [String] = []
    for rule in 0..<ruleCount where !random.chance(1 / 7) {
      let key = control(rule)
      switch kind(rule) {
      case .boolean:
        let value = random.chance(0.8)
        claims.append("\(key): \(value)")
        members.append("\"\(key)\":\(value)")
      case .level:
        let value = random.pick(levels)
        claims.append("\(key): \(value)")
        members.append("\"\(key)\":\"\(value)\"")
      case .number:
        let value = random.number(0...10)
        claims.append("\(key): \(value) per-day")
        members.append("\"\(key)\":\(value)")
      }
    }
    let dossier = """
      dossier: flat-\(number)
      kind: outsourcing
      ward: nerima
      parties: { vendor: { role: contractor, name: 受託者 } }
      documents:
        - { stage: declared, date: 2021-04-01, claims: [{ party: vendor, \(claims.joined(separator: ", ")) }] }

      """
    return (dossier, "{" + members.joined(separator: ",") + "}")
  }
}
