import ComplianceModel
import SourceText
import Testing

struct HostileInputTests {
  @Test func aFloodOfMistakesIsCutOffAndSaysSo() throws {
    let keys = (0..<20_000).map { "key\($0): 1" }.joined(separator: "\n")
    let decoded = decodeDossier(caseHead + keys)
    #expect(decoded.value == nil && decoded.diagnostics.count == 501)
    let last = try #require(decoded.diagnostics.last)
    #expect(last.code == "dossier.more" && last.severity == .note)
  }

  @Test func unknownControlsAreCutOffToo() {
    let claims = (0..<20_000).map { "          x.y\($0): true\n" }.joined()
    let decoded = decodeDossier(claimsHead + "        - party: vendor\n" + claims)
    #expect(decoded.value == nil && decoded.diagnostics.count == 501)
  }

  @Test func anEnormousNameIsShortenedInMessages() throws {
    let name = String(repeating: "長", count: 100_000)
    let mistake = try #require(
      decodeDossier(claimsHead + "      - { party: \(name), log.kept: true }\n").diagnostics.first)
    #expect(mistake.code == "dossier.unknown-party" && mistake.message.ja.count < 500)
    #expect(mistake.message.ja.hasSuffix("という当事者はありません"))
  }

  @Test func thereIsALimitOfParties() {
    let parties = (0...1_000).map { "  p\($0): { role: user, name: x }\n" }.joined()
    let claims = "documents: [{ stage: declared, date: 2021-01-01, claims: [{ party: p7, log.kept: true }] }]"
    let decoded = decodeDossier("dossier: x\nkind: outsourcing\nward: nerima\nparties:\n\(parties)\(claims)")
    #expect(decoded.diagnostics.map(\.code) == ["dossier.too-many"])
  }

  @Test func rolesThatStandForManyPartiesCannotMultiplyWithoutEnd() {
    let parties = (0..<60).map { "  u\($0): { role: user, name: x }\n  j\($0): { role: joined-party, name: x }\n" }
      .joined()
    let head = "dossier: x\nkind: outsourcing\nward: nerima\nparties:\n\(parties)"
    let links = decodeDossier(head + "connections: { c: { from: user, to: joined-party } }\ndocuments: []\n")
    #expect(links.diagnostics.map(\.code) == ["dossier.too-many"])
    let claims = String(repeating: "{ party: user, log.kept: true },", count: 20_000)
    let flood = decodeDossier(head + "documents: [{ stage: declared, date: 2021-01-01, claims: [\(claims)] }]\n")
    #expect(flood.diagnostics.map(\.code) == ["dossier.too-many"])
  }

  @Test func aLargeSetIsReadAtOnce() throws {
    let names = (0..<100_000).map { "n\($0)" }
    let dossier = try dossier(
      claimsHead + "      - { party: vendor, data.items: [\(names.joined(separator: ", "))] }\n")
    guard case .value(.set(.open(let elements)))? = dossier.claims.first?.assertion else {
      Issue.record("not an open set")
      return
    }
    #expect(elements.map(\.name) == names.sorted())
  }

  @Test(arguments: [
    "", "~", "[]", "{}", "dossier", "dossier: {}", "[dossier]", "dossier: x\nparties: {ward: }",
    "dossier: x\nparties: {w: []}",
    "dossier: x\nconnections: 3\nholdings: []\nrecord: []\naward: []\nevents: {}\ndocuments: {}\napprovals: 1",
    "dossier: x\ndocuments: [[], {}, 1, {claims: {}}, {claims: [[], 1, {party: {}}]}, {silent: x, remarks: [1]}]",
    "dossier: x\nrecord: {data.items: {parts: []}, log.kept: {}, data.wiped: {parts: {x: {}}}}",
    "dossier: x\napprovals: [{requirement: '/', party: [], by: {}}, {requirement: '///'}]",
  ])
  func oddShapesAreErrorsAndNeverCrash(text: String) {
    let decoded = decodeDossier(text)
    #expect(decoded.value == nil && decoded.diagnostics.contains { $0.severity == .error })
    #expect(decodePolicy(text).value == nil)
    let tests = PolicyTestDecoder.decode(
      yaml(text), vocabulary: TestVocabulary.vocabulary, policies: TestVocabulary.policies)
    #expect(tests.value == nil)
  }

  /// Every way of breaking a good file in one place gives a value or an error, and never neither.
  @Test func removingAnyLineYieldsAValueOrAnError() {
    let lines = (claimsHead + "      - { party: vendor, log.kept: true }\n").split(separator: "\n")
    for index in lines.indices {
      var rest = lines
      rest.remove(at: index)
      let decoded = decodeDossier(rest.joined(separator: "\n"))
      #expect((decoded.value == nil) == decoded.diagnostics.contains { $0.severity == .error })
    }
  }
}
