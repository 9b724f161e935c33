import ComplianceEvaluation
import ComplianceModel
import Testing

/// What must hold of every case, tried on random ones.
@Suite struct PropertyTests {
  static let date = "2020-03-30"
  static let seeds: [UInt64] = Array(1...150)

  @Test(arguments: seeds) func theOrderOfPapersAndClaimsNeverMatters(seed: UInt64) throws {
    let random = RandomCase(seed: seed)
    let straight = try evaluation(of: random.text, on: Self.date)
    let shuffled = try evaluation(of: random.shuffled(seed: seed &+ 7), on: Self.date)
    #expect(straight.findings.map(\.id) == shuffled.findings.map(\.id))
    #expect(straight.findings.map(\.severity) == shuffled.findings.map(\.severity))
    #expect(straight.findings.map(\.history) == shuffled.findings.map(\.history))
    #expect(straight.assessments.map(\.outcome) == shuffled.assessments.map(\.outcome))
    #expect(straight.score == shuffled.score)
  }

  @Test(arguments: seeds) func theFirstClaimOnAControlOnlyNarrowsTheScore(seed: UInt64) throws {
    let random = RandomCase(seed: seed, papers: 2)
    let before = try evaluation(of: random.text, on: Self.date)
    var generator = SeededGenerator(seed: seed &* 31)
    let said = Set(before.history.cells.map { before.rulebook.vocabulary.controls[$0.control].id.text })
    guard let control = RandomCase.controls.filter({ !said.contains($0) }).randomElement(using: &generator) else {
      return
    }
    let paper = RandomCase.Paper(
      stage: "declared", date: "2020-03-01", claims: [RandomCase.claim(control, &generator)])
    let after = try evaluation(of: random.adding(paper), on: Self.date)
    let old = try #require(before.score)
    let new = try #require(after.score)
    #expect(new.low >= old.low - 1e-9 && new.high <= old.high + 1e-9, "\(control)")
  }

  @Test func nothingIsMetOrUnmetWithoutAClaim() throws {
    let empty = try evaluation(of: RandomCase(seed: 0, papers: 0).text, on: Self.date)
    #expect(!empty.assessments.isEmpty)
    #expect(empty.assessments.allSatisfy { $0.outcome == .undeclared || $0.outcome == .notApplicable })
  }

  @Test(arguments: seeds) func whatNoClaimDecidesStaysUnknown(seed: UInt64) throws {
    let evaluation = try evaluation(of: RandomCase(seed: seed).text, on: Self.date)
    let said = Set(evaluation.history.cells.map(\.control))
    for assessment in evaluation.assessments {
      let controls = evaluation.rulebook[assessment.requirement].require.tests.map(\.control)
      // What is counted from inspections is decided by the papers themselves, not by claims.
      let isCounted = controls.contains {
        if case .number(_, _, _, true) = Shelf.vocabulary.controls[$0].type { true } else { false }
      }
      guard !isCounted, controls.allSatisfy({ !said.contains($0) }) else { continue }
      #expect(assessment.outcome != .met && assessment.outcome != .unmet)
    }
  }

  /// Requirements built only from bare values, `at-least`, `all` and `any`: a stronger firm claim never lowers them.
  @Test(arguments: ["physical.carry-out", "data.copy-ban", "sub.outsourcing", "log.monitoring"])
  func aStrongerFirmClaimNeverLowersAnOutcome(control: String) throws {
    let index = try Shelf.control(control)
    guard case .level(let names, let ranks, _) = Shelf.vocabulary.controls[index].type else {
      Issue.record("\(control) has no levels")
      return
    }
    let policies = [
      try policy(
        """
        policy: test.order
        version: "2020"
        title: { ja: 順序, en: order }
        binds: law
        effective: { from: 2019-01-01 }
        requirements:
        \(names.map { "  - { id: \($0), title: { ja: 段, en: level }, obliges: contractor, level: mandatory, require: { any: [ { \(control): \($0) }, { mail.bcc: true } ] } }" }.joined(separator: "\n"))
        """)
    ]
    var outcomes: [String: [Outcome]] = [:]
    for name in names {
      let text = """
        dossier: order
        title: { ja: 順序, en: order }
        kind: outsourcing
        ward: shinjuku
        parties: { main: { role: contractor, name: 受託者 } }
        documents:
          - { stage: declared, title: 回答, date: 2019-10-01, claims: [ { party: main, \(control): \(name), mail.bcc: false } ] }
        """
      let evaluation = try evaluation(of: text, on: Self.date, policies: policies)
      for requirement in names {
        outcomes[requirement, default: []].append(try #require(evaluation.outcome("test.order/\(requirement)")))
      }
    }
    for (requirement, found) in outcomes {
      for weak in names.indices {
        for strong in names.indices where ranks[strong] > ranks[weak] {
          #expect(found[strong] <= found[weak], "\(requirement): \(names[weak]) → \(names[strong])")
        }
      }
    }
  }

  @Test(arguments: ["nerima-giga-school", "nerima-power-up-college", "shinjuku-symposium"])
  func theSameInputGivesTheSameResult(sample: String) throws {
    let text = try Shelf.sampleText(sample)
    let first = try evaluation(of: text, on: "2021-06-21")
    let second = try evaluation(of: text, on: "2021-06-21")
    #expect(first.findings.map(\.id) == second.findings.map(\.id))
    #expect(first.assessments == second.assessments)
  }

  @Test(arguments: ["nerima-giga-school", "nerima-power-up-college", "shinjuku-symposium"])
  func idsAreUniqueAndSurviveEditsThatDoNotChangeTheMeaning(sample: String) throws {
    let text = try Shelf.sampleText(sample)
    let plain = try evaluation(of: text, on: "2021-06-21").findings.map(\.id)
    #expect(Set(plain).count == plain.count)
    let moved = try evaluation(of: "# 一行増やす\n\n" + text, on: "2021-06-21").findings.map(\.id)
    #expect(plain == moved)
  }
}
