import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import SourceText
import Testing

/// What a mark without a value means, and how the sheet suggests to find out.
@Suite struct BareMarkTests {
  private func sheet(_ papers: [String], on day: String = "2021-03-01") throws -> FilledInspection {
    let uses = Shipped.vocabulary.features.map { "\($0.id): true" }.joined(separator: ", ")
    let text = """
      dossier: case
      kind: [outsourcing, interconnection]
      ward: shinjuku
      uses: { \(uses) }
      contract: { from: 2019-09-02, until: 2022-03-31 }
      parties: { ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }
      connections: { link: { from: ward, to: c } }
      documents:
      \(papers.isEmpty ? "  []" : papers.map { "  - { \($0) }" }.joined(separator: "\n"))
      """
    let decoded = Shipped.dossier(text: text)
    return try FilledInspection(#require(decoded.value, "\(decoded.diagnostics.map(\.message.ja))"), on: day)
  }

  private func said(_ stage: String, _ claim: String) -> String {
    "stage: \(stage), title: \(stage), date: 2019-10-01, claims: [ { party: c, connection: link, \(claim) } ]"
  }

  private func kept(_ filled: FilledInspection, _ control: String) throws -> String? {
    let item = try filled.item(control)
    return item.kept.map { ValueCell(Shipped.vocabulary, in: .en).text(of: $0, control: item.control) }
  }

  @Test func aClauseThatLeavesAChoiceLeavesItToTheInspector() throws {
    let filled = try sheet([])
    let rulebook = filled.evaluation.rulebook
    // Of every measure that some clause leaves open, nothing is guessed.
    var open = 0
    for asked in filled.evaluation.askedMeasures {
      let isOpen = asked.requirements.contains { reference in
        guard case .test(let test) = rulebook[reference].require, case .oneOf(let values) = test.comparison else {
          return false
        }
        return values.count > 1
      }
      guard isOpen else { continue }
      open += 1
      let row = asked.id(in: filled.evaluation)
      let item = try #require(filled.sheet.items.first { $0.row == row })
      #expect(item.kept == nil && item.bar.isEmpty, "\(row.text)")
    }
    #expect(open > 0)
  }

  @Test func theStrongestPromiseInForceCounts() throws {
    let both = [said("consulted", "data.copy-ban: with-consent"), said("declared", "data.copy-ban: none")]
    #expect(try kept(sheet(both), "data.copy-ban") == kept(sheet([both[1]]), "data.copy-ban"))
    #expect(try kept(sheet([both[0]]), "data.copy-ban") != kept(sheet(both), "data.copy-ban"))
    // What was taken back is in force no more: then the clause counts.
    let back = both[0].replacing("data.copy-ban: with-consent", with: "withdrawn: [data.copy-ban]")
      .replacing("2019-10-01", with: "2019-11-01")
    #expect(try kept(sheet([both[0], back]), "data.copy-ban") == kept(sheet([]), "data.copy-ban"))
    // What was spoken of without a value does not count either.
    let unstated = said("consulted", "data.copy-ban: unstated")
    #expect(try kept(sheet([unstated]), "data.copy-ban") == kept(sheet([]), "data.copy-ban"))
  }

  @Test func whatOnlyAClauseAsksForIsAskedForAtLeast() throws {
    let filled = try FilledInspection("samples/nerima-giga-school.yaml", on: "2020-12-01")
    #expect(try filled.item("backup.frequency").question == "「バックアップの頻度」は、実際に「2回／日以上」になっているか。")
    #expect(try filled.item("crypto.in-transit").question == "「通信の暗号化」は、実際に「あり」になっているか。")
  }

  @Test func promisesThatCannotBeComparedAreNotChosenAmong() throws {
    let papers = [
      said("consulted", "access.authentication: [id, password]"), said("declared", "access.authentication: [id, otp]"),
    ]
    #expect(try kept(sheet(papers), "access.authentication") == nil)
    #expect(try kept(sheet([papers[0]]), "access.authentication") == "ID\npassword")
  }

  @Test func aBareCrossIsTheWeakestValueUnlessThatWasPromised() throws {
    #expect(try sheet([]).item("data.copy-ban").broken == .level(0))
    #expect(try sheet([]).item("mail.bcc").broken == .boolean(false))
    #expect(try sheet([said("consulted", "data.copy-ban: uncontrolled")]).item("data.copy-ban").broken == nil)
    #expect(try sheet([said("consulted", "mail.bcc: false")]).item("mail.bcc").broken == nil)
  }

  @Test func whatIsSuggestedFollowsFromTheClauseAndTheMeasure() throws {
    let filled = try sheet([])
    let rulebook = filled.evaluation.rulebook
    var grades: Set<EvidenceGrade?> = []
    for asked in filled.evaluation.askedMeasures {
      let grade = asked.requirements.compactMap { rulebook[$0].evidence }.max()
      let control = rulebook.vocabulary.controls[asked.control]
      let row = asked.id(in: filled.evaluation)
      let item = try #require(filled.sheet.items.first { $0.row == row })
      grades.insert(grade)
      // Whoever follows the suggestion meets the grade.
      if let grade { #expect(item.method.how.grade >= grade, "\(row.text)") }
      if grade == nil, control.field == .physical { #expect(item.method == .seen, "\(row.text)") }
      if grade == nil, control.field == .technical, control.criticality >= 2 {
        #expect(item.method == .demonstrated, "\(row.text)")
      }
    }
    #expect(grades.count > 1)
  }

  @Test(arguments: InspectionMethod.allCases)
  func methodsAreReadInBothLanguages(method: InspectionMethod) {
    #expect(InspectionMethod(method.label.ja) == method)
    #expect(InspectionMethod(method.label.en.uppercased()) == method)
  }
}
