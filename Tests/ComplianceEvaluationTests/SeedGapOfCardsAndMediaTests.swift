import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

/// G11–G16 of DOMAIN §2.8: each is seen in its sample, and gone where only its cause is mended.
@Suite struct SeedGapOfCardsAndMediaTests {
  static let voice = "nerima-automatic-voice"
  static let childCare = "nerima-child-care-reservation"

  private func evaluation(_ sample: String, _ date: String, _ edit: (old: String, new: String)? = nil) throws
    -> Evaluation
  {
    var text = try Shelf.sampleText(sample)
    if let edit { text = try text.replacing(once: edit.old, with: edit.new) }
    let rulebook = Shelf.rulebook
    return Evaluator(rulebook: rulebook).evaluation(of: try dossier(text), on: try day(date))
  }

  private static let carried = "media.usb-transfer: { value: unstated, note: USBメモリで運ぶとだけある。暗号化・台帳・施錠運搬・使用後の消去の記載なし }"

  @Test func g11CarryingByMediaWithoutAWordOnSafeguardsIsAsked() throws {
    let clause = "nerima.denshi-ketsugo/ward-media-safeguards"
    let seen = try evaluation(Self.voice, "2021-06-21")
    #expect(seen.outcome(clause) == .undeclared)
    #expect(seen.controls(.undeclared).contains("media.usb-transfer"))
    let mended = try evaluation(Self.voice, "2021-06-21", (Self.carried, "media.usb-transfer: safeguarded"))
    #expect(mended.outcome(clause) == .met)
    #expect(!mended.controls(.undeclared).contains("media.usb-transfer"))
  }

  @Test func g12TheCallChecksWhoAnswersAndTheTextMessageDoesNot() throws {
    let (calls, messages) = ("nerima.denshi-ketsugo/ward-telephone-identity", "nerima.denshi-ketsugo/ward-sms-identity")
    let seen = try evaluation(Self.voice, "2021-06-21")
    #expect(seen.outcome(calls) == .met && seen.outcome(messages) == .undeclared)
    let mended = try evaluation(
      Self.voice, "2021-06-21", ("parts: { telephone: true }", "parts: { telephone: true, sms: true }"))
    #expect(mended.outcome(calls) == .met && mended.outcome(messages) == .met)
  }

  @Test(arguments: ["ward-sensitive-retention", "joined-sensitive-patching"])
  func g13SensitiveDataRaiseWhatIsExpected(clause: String) throws {
    let id = "nerima.denshi-ketsugo/" + clause
    #expect(try evaluation(Self.childCare, "2019-09-02").outcome(id) == .undeclared)
    let ordinary = try evaluation(
      Self.childCare, "2019-09-02", ("sensitivity: [sensitive]", "sensitivity: [ordinary]"))
    #expect(ordinary.outcome(id) == .notApplicable)
  }

  @Test func g14WhoRunsTheFacilitiesMustBeNamed() throws {
    let clause = "nerima.denshi-ketsugo/operator-users"
    let seen = try evaluation(Self.childCare, "2019-09-02")
    let operators = seen.dossier.parties.indices.filter { seen.dossier.parties[$0].role == .operator }
    #expect(operators.count == 3)
    let judged = seen.assessments.filter { seen.rulebook.id(of: $0.requirement) == clause }
    #expect(Set(judged.compactMap(\.party)) == Set(operators))
    var without = seen.dossier
    without.parties[operators[0]].role = .public
    without.parties[operators[1]].role = .public
    without.parties[operators[2]].role = .public
    let asked = Evaluator(rulebook: Shelf.rulebook).evaluation(of: without, on: try day("2019-09-02"))
    let missing = asked.assessments.filter { asked.rulebook.id(of: $0.requirement) == clause }
    #expect(missing.map(\.outcome) == [.undeclared] && missing.first?.reasons.contains(.missingRole) == true)
  }

  @Test func g15ClausesThatAreCitedButNotAttachedAreAskedFor() throws {
    let clause = "nerima.denshi-ketsugo/ward-clauses-text"
    #expect(try evaluation(Self.voice, "2021-06-21").outcome(clause) == .undeclared)
    let mended = try evaluation(
      Self.voice, "2021-06-21",
      (
        "      - { party: ward, section: 7 区(2), access.named-users: [ward-staff] }",
        "      - { party: ward, section: 7 区(2), access.named-users: [ward-staff], org.special-clauses: [text-attached] }"
      ))
    #expect(mended.outcome(clause) == .met)
  }

  @Test func g16ABlankCouncilDateAndNumberOnTheCardAreUnmet() throws {
    let clause = "nerima.kiroku-hyo/council"
    let seen = try evaluation(Self.voice, "2021-06-21")
    #expect(seen.outcome(clause) == .unmet)
    let finding = try #require(seen.findings(.unmet, "record.interconnection-form").first)
    #expect(finding.requirement.map { seen.rulebook.id(of: $0) } == clause)
    let mended = try evaluation(
      Self.voice, "2021-06-21",
      ("purpose, connected-on, counterpart", "purpose, connected-on, council-date, council-number, counterpart"))
    #expect(mended.outcome(clause) == .met)
  }

  @Test func thePasswordOnAttachmentsIsAskedForAndPromisedIn2019() throws {
    let seen = try evaluation("shinjuku-symposium", "2019-12-01")
    #expect(seen.outcome("shinjuku.moushikomi-mail/system-attachment-password") == .met)
    #expect(seen.outcome("shinjuku.moushikomi-mail/system-password-route") == .met)
    // What the paper asks for in 2019 is to be looked at again from the day of the press conference on.
    #expect(seen.outcome("national.mail-password/contractor") == nil)
    let later = try evaluation("shinjuku-symposium", "2020-11-26")
    #expect(later.outcome("national.mail-password/contractor") == .unmet)
    let twin = try evaluation(
      "shinjuku-symposium", "2019-12-01", ("mail.attachment-password: used", "mail.attachment-password: not-used"))
    #expect(twin.outcome("shinjuku.moushikomi-mail/system-attachment-password") == .unmet)
  }
}
