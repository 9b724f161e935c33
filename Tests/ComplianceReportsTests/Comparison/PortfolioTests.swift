import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

@Suite("What a portfolio says")
struct PortfolioTests {
  @Test func theFiveLossesOfOneOfficeAreOnePattern() throws {
    let evaluation = try Sample.evaluation("samples/nerima-giga-school.yaml", on: "2026-02-12")
    let portfolio = Compared.portfolio([evaluation])
    let pattern = try #require(portfolio.incidents.repeats.first { $0.incidents.count == 5 })
    #expect(pattern.office == "介護保険課")
    #expect(portfolio.incidents.persons(pattern.incidents) == 36)
    let told = pattern.incidents.map { portfolio.incidents.incidents[$0].incident }
    #expect(told.map(\.id) == ["9", "10", "11", "12", "13"])
    #expect(Set(told.map(\.cause)).count == 1 && Set(told.map(\.office)) == ["介護保険課"])
    #expect(portfolio.incidents.incidents.count == 15)
    let page = Compared.text(HTMLPortfolio.document(portfolio, Compared.head(evaluation), linksPages: false))
    #expect(page.contains("介護保険課：同じ原因の事故が5件（36人）"))
  }

  @Test func aRegisterAmongTheCasesIsNotCountedTwice() throws {
    let register = try Situation.evaluation("register", on: "2025-06-02")
    let once = Compared.portfolio([try Situation.evaluation("inviting", on: "2025-06-02")])
    let twice = Compared.portfolio([register, try Situation.evaluation("inviting", on: "2025-06-02"), register])
    #expect(once.incidents.incidents.count == 2)
    #expect(twice.incidents.incidents.count == 2 && twice.incidents.repeats.count == 1)
  }

  @Test func incidentsThatNobodyKnewOfAreNotTold() throws {
    let portfolio = Compared.portfolio([try Situation.evaluation("promised", on: "2021-06-21")])
    #expect(portfolio.incidents.incidents.isEmpty && portfolio.incidents.repeats.isEmpty)
  }

  @Test func casesStandWorstFirst() throws {
    let portfolio = Compared.portfolio(try Compared.folder())
    let cases = portfolio.summary.gravestFirst
    for (one, next) in zip(cases, cases.dropFirst()) {
      #expect(one.verdict >= next.verdict)
      if one.verdict == next.verdict { #expect(one.counts.open(.critical) >= next.counts.open(.critical)) }
    }
    #expect(cases.count == 5)
  }

  @Test func numbersAreThoseOfTheFindings() throws {
    let evaluations = try Compared.folder()
    let portfolio = Compared.portfolio(evaluations)
    let open = evaluations.flatMap(\.findings).filter(\.isOpen)
    #expect(portfolio.questions.values.reduce(0) { $0 + $1.findings } == open.count { $0.kind.isQuestion })
    #expect(portfolio.overdue.values.reduce(0) { $0 + $1.findings } == open.count { $0.kind == .overdue })
    for (control, tally) in portfolio.gaps {
      let cases = evaluations.count { evaluation in
        evaluation.findings.contains { $0.isOpen && !$0.kind.isQuestion && $0.controls.first == control }
      }
      #expect(tally.cases == cases)
    }
    for (past, tally) in portfolio.invited {
      let cases = evaluations.count { evaluation in
        evaluation.precedents.invited.contains { $0.register == past.register && $0.incident == past.incident }
      }
      #expect(tally.cases == cases)
    }
    #expect(!portfolio.invited.isEmpty && !portfolio.gaps.isEmpty && !portfolio.overdue.isEmpty)
  }

  @Test func missedInspectionsAreFoundByTheControlThatCountsThem() throws {
    let evaluation = try Sample.evaluation("samples/shinjuku-symposium.yaml", on: "2026-02-12")
    let portfolio = Compared.portfolio([evaluation])
    #expect(!portfolio.inspections.isEmpty)
    let vocabulary = evaluation.rulebook.vocabulary
    for topic in portfolio.inspections.keys {
      guard case .requirement(let reference) = topic else { continue }
      #expect(
        evaluation.rulebook[reference].require.tests.contains { test in
          if case .number(_, _, _, true) = vocabulary.controls[test.control].type { true } else { false }
        })
    }
  }

  @Test func fewCasesAreNamedHoweverManyThereAre() throws {
    let evaluation = try Situation.evaluation("inviting", on: "2025-06-02")
    let portfolio = Compared.portfolio(Array(repeating: evaluation, count: 50))
    #expect(portfolio.gaps.values.allSatisfy { $0.examples.count == 5 && $0.cases == 50 })
    let page = Compared.text(HTMLPortfolio.document(portfolio, Compared.head(evaluation), linksPages: false))
    #expect(page.contains("ほか45件"))
  }

  @Test func aPageLinksToTheCasesOnlyWhereTheirPagesAre() throws {
    let portfolio = Compared.portfolio(try Compared.folder())
    let linked = Compared.text(HTMLPortfolio.document(portfolio, Compared.head(), linksPages: true))
    let alone = Compared.text(HTMLPortfolio.document(portfolio, Compared.head(), linksPages: false))
    for one in portfolio.summary.cases { #expect(linked.contains("href=\"./\(one.id).html\"")) }
    #expect(!alone.contains("href=\"./"))
  }

  @Test func noCaseMakesNoPage() {
    #expect(HTMLPortfolio.document(Portfolio(), Compared.head(), linksPages: true).isEmpty)
  }

  @Test func theSameCasesInAnyOrderGiveTheSameCounts() throws {
    let evaluations = try Compared.folder()
    let words = RulebookWords(rulebook: Situation.rulebook, language: .ja)
    func order(_ portfolio: Portfolio) -> [String] {
      portfolio.questions.mostFrequent(.max) { words.id($0) < words.id($1) }.map { words.id($0.key) }
    }
    #expect(order(Compared.portfolio(evaluations)) == order(Compared.portfolio(evaluations.reversed())))
  }
}
