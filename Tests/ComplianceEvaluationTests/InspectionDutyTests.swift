import ComplianceEvaluation
import ComplianceModel
import Testing

/// By when a case must be inspected, and what its inspections found.
@Suite struct InspectionDutyTests {
  private func duty(
    _ date: String, contract: String = "from: 2024-04-01, until: 2026-12-31", visits: [String] = [],
    rules: String = InspectionTests.rules(binds: "contract")
  ) throws -> InspectionDuty {
    try InspectionTests.evaluate(
      on: date, contract: contract, papers: [InspectionTests.other] + visits.map { InspectionTests.visit($0) },
      rules: rules
    ).inspectionDuty
  }

  @Test func whileTheYearLastsThereIsTime() throws {
    for date in ["2024-04-01", "2025-03-31"] {
      let duty = try duty(date)
      #expect(duty.state == .due && !duty.isInspectedThisYear && duty.last == nil)
      #expect(duty.due == Day(year: 2025, month: 3, day: 31) && duty.next == duty.due)
      #expect(duty.requirement != nil)
    }
  }

  @Test func aYearWithoutOneIsLateFromItsEnd() throws {
    let never = try duty("2025-04-01")
    #expect(never.state == .never && never.missed == [2024])
    #expect(never.due == Day(year: 2025, month: 3, day: 31) && never.next == Day(year: 2026, month: 3, day: 31))
    let later = try duty("2025-06-01", visits: ["2025-05-10"])
    #expect(later.state == .overdue && later.missed == [2024] && later.isInspectedThisYear && later.next == nil)
  }

  @Test func theContractsEndIsTheLastDayWhereItComesFirst() throws {
    let visits = ["2024-05-01", "2025-05-01"]
    let before = try duty("2026-12-31", visits: visits)
    #expect(before.state == .due && before.due == Day(year: 2026, month: 12, day: 31))
    let after = try duty("2027-01-01", visits: visits)
    #expect(after.state == .overdue && after.due == Day(year: 2026, month: 12, day: 31))
    #expect(try duty("2027-06-01", visits: visits).missed == [2026])
    #expect(try duty("2027-06-01", visits: visits + ["2026-12-01"]).state == .inspected)
  }

  @Test func onceInTheYearIsEnough() throws {
    let duty = try duty("2024-06-01", visits: ["2024-05-31", "2024-07-01"])
    #expect(duty.state == .inspected && duty.isInspectedThisYear && duty.due == nil && duty.missed.isEmpty)
    #expect(duty.last == 1, "an inspection of a later day is not known yet")
    #expect(try self.duty("2024-05-30", visits: ["2024-05-31"]).state == .due)
  }

  @Test func beforeTheContractTheFirstYearIsTold() throws {
    let duty = try duty("2024-03-31")
    #expect(duty.state == .due && duty.due == Day(year: 2025, month: 3, day: 31))
  }

  @Test func asManyAsAreAskedForAreNeeded() throws {
    let rules = InspectionTests.rules(binds: "contract").replacing("audit.onsite: 1", with: "audit.onsite: 2")
    #expect(try duty("2024-09-01", visits: ["2024-05-01"], rules: rules).state == .due)
    #expect(try duty("2024-09-01", visits: ["2024-05-01", "2024-08-01"], rules: rules).state == .inspected)
  }

  @Test func workThatIsGivenAwayNeedsOneThoughNobodyAsks() throws {
    func duty(_ kind: String) throws -> InspectionDuty {
      let text = """
        dossier: quiet
        kind: \(kind)
        ward: shinjuku
        contract: { from: 2024-04-01 }
        parties: { ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }
        documents: [ { \(InspectionTests.other) } ]
        """
      return try evaluation(of: text, on: "2026-05-01", policies: []).inspectionDuty
    }
    let given = try duty("outsourcing")
    #expect(given.requirement == nil && given.state == .never && given.missed == [2024, 2025])
    let joined = try duty("interconnection")
    #expect(joined.state == .notAsked && joined.due == nil && joined.missed.isEmpty)
  }

  // MARK: What inspections found

  private func faults(_ papers: [String], on date: String = "2026-05-01") throws -> [String] {
    let rules = """
      policy: test.locks
      version: "2024"
      title: { ja: 条項, en: clauses }
      binds: law
      effective: { from: 2020-01-01 }
      requirements:
        - { id: a, title: { ja: 一, en: a }, obliges: contractor, level: mandatory, require: { org.training: yearly } }
        - id: b
          title: { ja: 二, en: b }
          obliges: contractor
          level: mandatory
          require: { physical.carry-out: none }
          exception: { by: ward, form: { ja: 承諾, en: consent } }
      """
    let text = """
      dossier: visits
      kind: outsourcing
      ward: shinjuku
      parties: { ward: { role: ward, name: 区 }, c: { role: contractor, name: 社 } }
      documents:
      \(papers.map { "  - { title: 調査票, \($0) }" }.joined(separator: "\n"))
      approvals: [ { requirement: test.locks/b, party: c, by: ward, document: 承諾書, from: 2024-05-01 } ]
      """
    let evaluation = try evaluation(of: text, on: date, policies: [try policy(rules)])
    return evaluation.inspectionFaults.map { fault in
      let id = evaluation.rulebook.vocabulary.controls[fault.control].id.text
      return "\(fault.document) \(id) \(fault.subject.map { evaluation.dossier.parties[$0].id } ?? "-")"
    }
  }

  @Test func noAndPartlyAndLessThanAskedForAreFaults() throws {
    let found = try faults([
      "stage: observed, date: 2025-06-01, claims: [ { party: c, mail.bcc: false, log.acquisition: true, "
        + "org.training: { value: partly, note: 一部 } } ]",
      "stage: observed, date: 2025-07-01, claims: [ { party: c, org.training: yearly, physical.carry-out: with-consent } ]",
      "stage: implemented, date: 2025-08-01, claims: [ { party: c, mail.bcc: false } ]",
      "stage: observed, date: 2027-06-01, claims: [ { party: c, mail.bcc: false } ]",
    ])
    #expect(found.sorted() == ["0 mail.bcc c", "0 org.training c"])
  }

  @Test func whatIsToBePutRightIsAFaultWhateverTheAnswer() throws {
    let found = try faults([
      "stage: observed, date: 2025-06-01, claims: [ { party: c, mail.bcc: true } ], "
        + "corrections: [ { text: 直す, control: mail.bcc, party: c }, { text: 名のない, control: org.training }, { text: 何か } ]"
    ])
    #expect(found.sorted() == ["0 mail.bcc c", "0 org.training -"])
  }
}
