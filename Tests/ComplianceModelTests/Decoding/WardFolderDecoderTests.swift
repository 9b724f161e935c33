import ComplianceModel
import LocatedYAML
import SourceText
import Testing

struct WardFolderDecoderTests {
  private func folder(_ text: String) throws -> WardFolder {
    let decoded = WardFolderDecoder.decode(yaml(text, path: "tokki.yaml"))
    return try #require(decoded.value, "\(shown(decoded.diagnostics))")
  }

  private func mistakes(_ text: Marked, _ mistakes: Mistake...) {
    expect(mistakes, at: text, in: WardFolderDecoder.decode(text.document).diagnostics)
  }

  @Test func readsAWholeFile() throws {
    let folder = try folder(
      """
      tokki: 1
      ward: { id: kaku, label: { ja: 架空市, en: Kaku City } }
      language: en
      policies: [kijun, ../shared]
      only-policies: true
      weights: { kaku.rules/6: 2, kaku.rules/10-2: 0.5 }
      """)
    #expect(folder.ward?.value == Term(id: "kaku", label: LocalizedText(ja: "架空市", en: "Kaku City")))
    #expect(folder.language == .en && folder.leavesOutShipped)
    #expect(folder.policies.map(\.value) == ["kijun", "../shared"])
    #expect(folder.policies.last?.location.description == "tokki.yaml:4:19")
    #expect(folder.weights.map(\.requirement.value) == ["kaku.rules/6", "kaku.rules/10-2"])
    #expect(folder.weights.map(\.weight) == [2, 0.5])
    #expect(folder.location.file.path == "tokki.yaml")
  }

  @Test func everythingButTheFormatMayBeAbsent() throws {
    let folder = try folder("tokki: 1")
    #expect(folder.ward == nil && folder.language == nil && folder.policies.isEmpty && folder.weights.isEmpty)
    #expect(!folder.leavesOutShipped)
  }

  @Test func tellsAllMistakesAtOnce() {
    mistakes(
      """
      tokki: ▸"1"
      ward: ▸{ id: ▸Kaku }
      language: ▸fr
      ▸polices: [kijun]
      only-policies: ▸yes
      weights: { a.b/1: ▸0, a.b/2: ▸.inf, a.b/3: ▸1000001, a.b/4: ▸.nan, a.b/5: 1000000, a.b/6: ▸heavy }
      """,
      Mistake("ward-folder.wrong-type", "tokki: 1"), Mistake("ward-folder.missing-key", "label"),
      Mistake("ward-folder.bad-name"), Mistake("ward-folder.unknown-language", "ja, en"),
      Mistake("ward-folder.unknown-key", "policies"), Mistake("ward-folder.wrong-type", "true or false"),
      Mistake("ward-folder.wrong-type", "above 0"), Mistake("ward-folder.wrong-type"),
      Mistake("ward-folder.wrong-type", "1000000"), Mistake("ward-folder.wrong-type"),
      Mistake("ward-folder.wrong-type"))
    mistakes("▸language: ja", Mistake("ward-folder.missing-key", "tokki"))
    mistakes("tokki: ▸2", Mistake("ward-folder.wrong-type", "tokki: 1"))
    mistakes("tokki: 1\npolicies: ▸[]", Mistake("ward-folder.empty-value"))
    mistakes("tokki: 1\nonly-policies: ▸true", Mistake("ward-folder.nothing-left", "policies"))
    mistakes("▸[tokki]", Mistake("ward-folder.wrong-kind"))
  }

  @Test(arguments: [
    ("tokki: 1\nlanguage: en", Language.en), ("language: ja\nwrong: key", .ja), ("language: fr", nil),
    ("tokki: 1", nil), ("[language]", nil), ("language: [en]", nil), ("language: en\nlanguage: en", nil),
  ])
  func tellsTheLanguageThoughOtherThingsAreWrong(text: String, language: Language?) {
    #expect(WardFolderDecoder.language(of: yaml(text)) == language)
  }
}

struct WardFolderRulesTests {
  private func folder(_ more: String) throws -> WardFolder {
    let decoded = WardFolderDecoder.decode(yaml("tokki: 1\n\(more)", path: "tokki.yaml"))
    return try #require(decoded.value, "\(shown(decoded.diagnostics))")
  }

  private func wards(_ ward: String) throws -> Decoded<Vocabulary> {
    try folder("ward: \(ward)").vocabulary(extending: TestVocabulary.vocabulary)
  }

  @Test func aNewWardIsAddedToTheVocabulary() throws {
    let wards = try #require(try wards("{ id: kaku, label: 架空市 }").value).wards
    #expect(wards.map(\.id) == ["nerima", "shinjuku", "itabashi", "kaku"])
    #expect(wards.last?.label[.en] == "架空市")
  }

  @Test(arguments: ["練馬区", "{ ja: 練馬区 }", "{ ja: 練馬区, en: Nerima City }"])
  func aKnownWardMayBeNamedAsItIsKnown(label: String) throws {
    let extended = try #require(try wards("{ id: nerima, label: \(label) }").value)
    #expect(extended.wards == TestVocabulary.vocabulary.wards)
  }

  @Test(arguments: [
    ("{ id: nerima, label: 架空市 }", "ward-folder.other-label"),
    ("{ id: nerima, label: { ja: 練馬区, en: Nerima } }", "ward-folder.other-label"),
    ("{ id: nerima-ku, label: 練馬区 }", "ward-folder.other-id"),
  ])
  func oneWardHasOneIDAndOneName(ward: String, code: String) throws {
    let extended = try wards(ward)
    #expect(extended.value == nil && extended.diagnostics.map(\.code) == [code])
    #expect(extended.diagnostics.first?.location?.description == "tokki.yaml:2:13")
  }

  private func weighted(_ weights: String, isWhole: Bool = true) throws -> Decoded<WardFolder.WeightedPolicies> {
    try folder("weights: { \(weights) }").weighted(TestVocabulary.policies, isWhole: isWhole)
  }

  @Test func weightsReplaceThoseOfThePolicy() throws {
    let result = try #require(try weighted("nerima.rules/10: 2.5, nerima.rules/6: 1").value)
    #expect(result.policies.flatMap { $0.requirements.map(\.weight) } == [1, 2.5])
    // A weight that is the policy's own changes nothing.
    #expect(result.changes.map(\.requirement) == ["nerima.rules/10"])
    #expect(result.changes.first?.old == [1] && result.changes.first?.new == 2.5)
    #expect(result.unused.isEmpty)
  }

  @Test func weightsCountForAllVersionsOfAPolicy() throws {
    var old = TestVocabulary.policies
    old[0].requirements[0].weight = 3
    let folder = try folder("weights: { nerima.rules/6: 2 }")
    let result = try #require(folder.weighted(TestVocabulary.policies + old, isWhole: true).value)
    #expect(result.policies.map { $0.requirements[0].weight } == [2, 2])
    #expect(result.changes.first?.old == [1, 3])
  }

  @Test func requirementsThatDoNotExistAreErrorsAtTheirPlaces() throws {
    let result = try weighted("nerima.rules/9: 2, nerima.rule/6: 2, nerima.rules: 2, other.policy/1: 2")
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.code) == Array(repeating: "ward-folder.unknown-requirement", count: 4))
    #expect(result.diagnostics.compactMap { $0.location?.column } == [12, 31, 49, 66])
    #expect(result.diagnostics[1].help?.en.contains("nerima.rules/6") == true)
  }

  @Test func aPolicyThatWasLeftOutIsPassedOverAndNamed() throws {
    let result = try #require(try weighted("other.policy/1: 2, nerima.rules/6: 2", isWhole: false).value)
    #expect(result.unused == ["other.policy/1"] && result.changes.map(\.requirement) == ["nerima.rules/6"])
    // What is there must have the requirement all the same.
    #expect(try weighted("nerima.rules/9: 2", isWhole: false).value == nil)
    #expect(try weighted("nerima.rules: 2", isWhole: false).value == nil)
  }
}
