import ComplianceModel
import Foundation
import Testing

/// Data says what, code says how: no id of a control, party, ward, policy or dossier stands in the sources.
@Suite struct NoNamesInSourcesTests {
  @Test func noIDStandsInTheSources() throws {
    let sources = Shelf.paths(in: "Sources", suffix: ".swift")
    #expect(sources.count > 50)
    let samples = try ["nerima-giga-school", "nerima-power-up-college", "shinjuku-symposium"].map {
      try dossier(Shelf.sampleText($0))
    }
    var ids = Shelf.vocabulary.controls.map(\.id.text) + Shelf.vocabulary.wards.map(\.id) + Shelf.policies.map(\.id)
    ids += samples.map(\.id)
    // Party and connection ids that are also ordinary words of the model (ward, contractor, user) name roles there.
    let words: Set<String> = ["ward", "contractor", "user", "visitor"]
    ids += samples.flatMap { $0.parties.map(\.id) + $0.connections.map(\.id) }.filter { !words.contains($0) }
    for path in sources {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      for id in Set(ids)
      where text.range(
        of: "(?<![A-Za-z0-9-])\(NSRegularExpression.escapedPattern(for: id))(?![A-Za-z0-9-])",
        options: .regularExpression) != nil
      {
        Issue.record("\(id) stands in \(path)")
      }
    }
  }
}
