import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@Suite("Past incidents and the cases that invite them")
struct PrecedentTests {
  /// The incidents that a case invites, each with the ids of what is missing.
  private func invited(_ text: String, on date: String) throws -> [String: [String]] {
    let rulebook = Rulebook(vocabulary: Shelf.vocabulary, policies: Shelf.policies, registers: Shelf.registers)
    let evaluation = Evaluator(rulebook: rulebook).evaluation(of: try dossier(text), on: try day(date))
    return Dictionary(
      evaluation.precedents.invited.map { precedent in
        (
          Shelf.registers[precedent.register].incidents[precedent.incident].id,
          precedent.missing.map { Shelf.vocabulary.controls[$0].id.text }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func mailWork(_ claims: String, uses: String = "email: true, paper: false") -> String {
    """
    dossier: mail-work
    kind: outsourcing
    ward: nerima
    uses: { \(uses) }
    parties:
      ward: { role: ward, name: 区 }
      contractor: { role: contractor, name: 受託者 }
    documents:
      - { stage: declared, title: 回答, date: 2021-06-01, claims: [\(claims)] }
    """
  }

  private static let both = "{ party: contractor, mail.bcc: true, mail.multi-person-check: true }"

  @Test func workWithoutBCCAndASecondPersonInvitesTheMailThatShowed31Addresses() throws {
    let found = try invited(Self.mailWork("{ party: contractor, mail.dedicated-account: true }"), on: "2021-06-21")
    #expect(found == ["15": ["mail.bcc", "mail.multi-person-check"]])
    let register = try #require(Shelf.registers.first)
    #expect(register.incidents.first { $0.id == "15" }?.persons == 31)
  }

  @Test func itsTwinWithBothMeasuresInvitesNothing() throws {
    #expect(try invited(Self.mailWork(Self.both), on: "2021-06-21") == [:])
  }

  @Test func whatIsMissingIsNamedAlone() throws {
    let found = try invited(Self.mailWork("{ party: contractor, mail.bcc: true }"), on: "2021-06-21")
    #expect(found == ["15": ["mail.multi-person-check"]])
  }

  @Test func aContractorThatDoesNotDoWhatTheWardPromisedInvitesIt() throws {
    let found = try invited(
      Self.mailWork(
        "{ party: ward, mail.bcc: true, mail.multi-person-check: true }, { party: contractor, mail.bcc: false }"),
      on: "2021-06-21")
    #expect(found == ["15": ["mail.bcc"]])
  }

  @Test func workWithoutMailInvitesNoMail() throws {
    #expect(try invited(Self.mailWork("", uses: "email: false, paper: false"), on: "2021-06-21") == [:])
  }

  @Test func nobodyKnewOfItBeforeTheReport() throws {
    #expect(try invited(Self.mailWork(""), on: "2021-06-20") == [:])
  }

  @Test func workThatDoesNotSayWhetherItUsesMailIsLeftOpen() throws {
    let rulebook = Rulebook(vocabulary: Shelf.vocabulary, policies: [], registers: Shelf.registers)
    let precedents = Evaluator(rulebook: rulebook).evaluation(
      of: try dossier(Self.mailWork("", uses: "paper: false")), on: try day("2021-06-21")
    ).precedents
    #expect(precedents.invited == [])
    #expect(precedents.undecided.map(\.count) == [1])
  }

  @Test func theShinjukuSymposiumPromisesBothAndInvitesNoMail() throws {
    let text = try Shelf.sampleText("shinjuku-symposium")
    #expect(try invited(text, on: "2021-06-21")["15"] == nil)
    let twin = try text.replacing(once: "mail.bcc: true", with: "mail.bcc: unstated")
      .replacing(once: "mail.multi-person-check: true", with: "mail.multi-person-check: unstated")
    #expect(try invited(twin, on: "2021-06-21")["15"] == ["mail.bcc", "mail.multi-person-check"])
  }

  @Test func biddersAreHeldAgainstItOneByOne() throws {
    let text = """
      dossier: tender
      kind: outsourcing
      ward: nerima
      uses: { email: true, paper: false }
      parties:
        ward: { role: ward, name: 区 }
        a: { role: bidder, name: 甲社 }
        b: { role: bidder, name: 乙社 }
      documents:
        - { stage: declared, title: 甲の提案, date: 2021-06-01, claims: [{ party: a, mail.bcc: true, mail.multi-person-check: true }] }
        - { stage: declared, title: 乙の提案, date: 2021-06-01, claims: [{ party: b, mail.bcc: true }] }
      """
    let rulebook = Rulebook(vocabulary: Shelf.vocabulary, policies: [], registers: Shelf.registers)
    let precedents = Evaluator(rulebook: rulebook).evaluation(of: try dossier(text), on: try day("2021-06-21"))
      .precedents.invited
    #expect(precedents.map(\.bidders) == [[2]])
    #expect(precedents.map(\.missing) == [[try Shelf.control("mail.multi-person-check")]])
  }

  @Test func aRegisterIsNotHeldAgainstItself() throws {
    let rulebook = Rulebook(vocabulary: Shelf.vocabulary, policies: Shelf.policies, registers: Shelf.registers)
    let register = try #require(Shelf.registers.first)
    let evaluation = Evaluator(rulebook: rulebook).evaluation(of: register, on: try day("2021-06-21"))
    #expect(evaluation.precedents.invited == [] && evaluation.precedents.undecided == [])
  }
}
