import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// While it is not known whether a requirement applies, that is the question.
@Suite struct ConditionTests {
  static let rules = """
    policy: test.open
    version: "2024"
    title: { ja: 条項, en: clauses }
    binds: law
    effective: { from: 2024-01-01 }
    applies: { uses: tablets }
    requirements:
      - { id: role, title: { ja: 一, en: a }, obliges: operator, level: mandatory, require: { org.training: yearly } }
      - { id: link, title: { ja: 二, en: b }, obliges: contractor, level: mandatory, on: { from: user }, require: { access.mfa: true } }
      - { id: both, title: { ja: 三, en: c }, obliges: contractor, level: mandatory, require: { org.training: yearly } }
    """

  static func reasons(uses: String) throws -> [Reasons] {
    try evaluation(
      of: """
        dossier: open
        kind: outsourcing
        ward: shinjuku
        \(uses)
        parties: { ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }
        documents: [ { stage: declared, title: 回答, date: 2025-05-20, claims: [ { party: c, physical.carry-out: none } ] } ]
        """, on: "2025-06-01", policies: [try policy(rules)]
    ).assessments.map(\.reasons)
  }

  @Test func theConditionIsAskedBeforeTheRoleAndTheConnection() throws {
    #expect(try Self.reasons(uses: "") == [.unknownCondition, .unknownCondition, .unknownCondition])
    #expect(try Self.reasons(uses: "uses: { tablets: true }") == [.missingRole, .missingConnection, []])
  }
}
