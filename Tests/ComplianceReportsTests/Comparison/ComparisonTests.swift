import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

@Suite("What comparisons say")
struct ComparisonTests {
  private func row(_ comparison: Comparison, _ control: String) throws -> Comparison.Row {
    let index = try #require(comparison.rulebook.vocabulary.index(of: control))
    return try #require(comparison.rows.first { $0.control == index })
  }

  // MARK: Vendors

  @Test func outcomeAndValueStandInEachColumn() throws {
    let comparison = try Compared.comparison("bidders", .ja)
    #expect(comparison.columns.map(\.id) == ["a", "b", "c", "d"])
    let mail = try row(comparison, "mail.bcc")
    #expect(mail.cells.map(\.outcome) == [.met, .met, .unmet, .unmet])
    #expect(mail.cells.map { $0.said.map(\.text) } == [["あり"], ["あり"], ["なし"], ["なし"]])
    #expect(mail.adoption == Adoption([.met, .met, .unmet, .unmet]))
    #expect((mail.adoption.asked, mail.adoption.inPlace, mail.adoption.unmet) == (4, 2, 2))
  }

  @Test func ofARequirementOfSeveralMeasuresEachCountsByItself() throws {
    // Clause 4 asks for storage in Japan and a daily backup: the answer about one says nothing of the other.
    let comparison = try Compared.comparison("bidders", .ja)
    #expect(try row(comparison, "backup.frequency").cells.map(\.outcome) == [.met, .met, .met, .met])
    #expect(try row(comparison, "hosting.domestic-only").cells.map(\.outcome) == [.unmet, .undeclared, .met, .met])
  }

  @Test func whatIsExceptedOrNotApplicableIsNoGap() {
    let adoption = Adoption([.excepted, .notApplicable, nil, .tentative, .undeclared])
    #expect((adoption.asked, adoption.inPlace, adoption.tentative, adoption.undeclared) == (3, 1, 1, 1))
    #expect(adoption.unmet == 0)
  }

  @Test func adoptionIsToldInWords() throws {
    var parties = ""
    var claims = ""
    for number in 1...22 {
      parties += "  v\(number): { role: joined-party, name: 会社\(number) }\n"
      claims += "      - { party: v\(number), mail.bcc: \(number <= 4) }\n"
    }
    let policy = """
      policy: many.clauses
      version: "2024"
      title: t
      binds: law
      effective: { from: 2020-01-01 }
      requirements:
        - { id: "1", title: t, obliges: joined-party, level: mandatory, require: { mail.bcc: true } }
      """
    let dossier = """
      dossier: many
      title: t
      kind: interconnection
      ward: toku
      parties:
        ward: { role: ward, name: 区 }
      \(parties)
      documents:
        - stage: declared
          title: 回答
          date: 2021-01-01
          claims:
      \(claims)
      """
    let evaluation = try Situation.evaluation(of: dossier, by: policy, on: "2021-06-21")
    for (language, words) in [
      (Language.ja, "22社中18社が満たさない、4社が満たす"), (.en, "of 22: 18 not met, 4 met"),
    ] {
      var builder = ComparisonBuilder(rulebook: evaluation.rulebook, language: language)
      builder.add(evaluation)
      let document = ComparisonFormat.markdown.document(builder.comparison(), Compared.head(evaluation, language))
      #expect(Compared.text(document).contains(words))
    }
  }

  @Test func aVendorThatOnlyTheSpecificationSpeaksOfIsSilent() throws {
    let dossier = """
      dossier: quiet
      title: t
      kind: outsourcing
      ward: toku
      contract: { from: 2021-04-01, clauses: [toku.clauses] }
      parties:
        ward: { role: ward, name: 区 }
        contractor: { role: contractor, name: 会社 }
      documents:
        - { stage: specified, title: 仕様書, date: 2021-04-10, claims: [{ party: contractor, mail.bcc: true }] }
        - { stage: declared, title: 回答書, date: 2021-04-11, silent: [mail.bcc], claims: [] }
      """
    let evaluation = try Situation.evaluation(of: dossier, by: nil, on: "2021-06-21")
    let said = try row(Compared.vendors([evaluation]), "mail.bcc").cells[0].said
    #expect(said.map(\.text) == ["あり", "記載なし"])
    #expect(said.map(\.stage) == [.specified, .declared])
  }

  @Test func aRankingTellsWhatOnlyTheSpecificationSays() throws {
    let evaluation = try EarlierReport.evaluation(
      "bidding", on: Compared.day, replacing: "{ party: b, section: \"1\", mail.bcc: true, data",
      with: "{ party: b, data")
    let comparison = try #require(ComparisonBuilder.bidders(evaluation, onlyDifferences: false, .ja))
    #expect(try row(comparison, "mail.bcc").cells[1].said.map(\.stage) == [.specified])
    let ranking = try #require(ComparisonSheet(comparison, Compared.head()).sheet.sections.first)
    var shown: [String?] = []
    for case .table(let table) in ranking.blocks { shown = table.rows.map { $0.last?.text } }
    #expect(shown == ["0件", "1件", "0件", "0件"])
  }

  @Test func theWardStandsWhereThereIsNoVendor() throws {
    let comparison = Compared.vendors([try Situation.evaluation("register", on: "2025-06-01")])
    #expect(comparison.columns.map(\.name) == ["特区"])
  }

  @Test func onlyDifferencesLeavesOutWhatAllSayAlike() throws {
    let all = try Compared.comparison("bidders", .ja)
    let some = try Compared.comparison("bidders", .ja, onlyDifferences: true)
    #expect(some.shownRows == all.rows.filter { !$0.isSame })
    #expect(!some.shownRows.isEmpty && some.shownRows.count < all.rows.count)
    #expect(all.shownRows == all.rows)
    #expect(some.count(.met, inColumn: 0) == all.count(.met, inColumn: 0), "what is not shown counts all the same")
  }

  @Test func theWeakestAndTheStrongestAreNamed() throws {
    let comparison = try Compared.comparison("bidders", .ja)
    let mail = try #require(comparison.rulebook.vocabulary.index(of: "mail.bcc"))
    let field = comparison.rulebook.vocabulary.controls[mail].field
    let leaders = try #require(comparison.leaders.first { $0.field == field })
    #expect(leaders.weakest.count > 0)
    #expect(
      leaders.weakest.columns
        == comparison.columns.indices.filter { column in
          comparison.rows.filter { comparison.isOf(field, $0) }.count { $0.cells[column].outcome == .unmet }
            == leaders.weakest.count
        })
  }

  // MARK: Stages

  @Test func aStageFallsShortWhereADiscrepancySaysSo() throws {
    let comparison = try Compared.comparison("stages", .ja)
    #expect(comparison.columns.map(\.id) == ["consulted", "specified", "implemented"])
    let cells = try row(comparison, "access.ip-restriction").cells
    #expect(cells[1].said.map(\.kind) == [.silent])
    let evaluation = try Situation.evaluation("promised", on: Compared.day)
    let kinds = Set(evaluation.discrepancies.map(\.kind))
    let shown = Set(comparison.rows.flatMap(\.cells).flatMap(\.shortfalls).map(\.kind))
    #expect(shown == kinds.intersection(shown) && shown.contains(.unrealized))
    for shortfall in comparison.rows.flatMap(\.cells).flatMap(\.shortfalls) {
      #expect(
        evaluation.discrepancies.contains {
          $0.kind == shortfall.kind && ($0.settlement == nil) == shortfall.isOpen
        })
    }
  }

  // MARK: Days

  @Test func theEarlierDayStandsFirstWhicheverIsAskedFor() throws {
    let comparison = try Compared.comparison("days", .ja)
    #expect(comparison.columns.map(\.id) == ["2020-11-25", "2021-06-21"])
    let row = try row(comparison, "access.authentication")
    #expect(!row.isSame)
    #expect(row.changes.count == 1, "what changed alike for both is said once: \(row.changes)")
    #expect(row.changes[0].contains("エー・ビー株式会社、ビー株式会社"))
  }

  @Test func whatIsNewSettledAndGoneFollowsFromTheFindings() throws {
    let change = try #require(try Compared.comparison("days", .ja).change)
    let before = try Situation.evaluation("promised", on: "2020-11-25").findings.filter(\.isOpen).map(\.id)
    let after = try Situation.evaluation("promised", on: Compared.day).findings
    let open = after.filter(\.isOpen).map(\.id)
    #expect(Set(change.appeared.map(\.id)) == Set(open).subtracting(before))
    #expect(Set(change.settled.map(\.id)) == Set(before).intersection(after.filter { !$0.isOpen }.map(\.id)))
    #expect(Set(change.gone.map(\.id)) == Set(before).subtracting(after.map(\.id)))
    #expect(!change.appeared.isEmpty)
  }

  @Test func theSameDayTwiceDiffersInNothing() throws {
    let evaluation = try Situation.evaluation("promised", on: Compared.day)
    let comparison = Comparison.days(evaluation, evaluation, onlyDifferences: true, .ja)
    #expect(comparison.shownRows.isEmpty && !comparison.rows.isEmpty)
    #expect(comparison.change == DayChange(appeared: [], settled: [], gone: []))
  }
}
