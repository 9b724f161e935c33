import Foundation
import Testing

@testable import ComplianceModel
@testable import LocatedYAML

/// docs/errors.md lists the codes, exit codes and limits that the sources have, and no others.
@Suite struct ErrorsDocumentationTests {
  private let page: DocumentationPage

  init() throws { page = try DocumentationPage("errors.md") }

  /// The codes in the first cells of all tables.
  private var listed: [String] {
    page.rows.flatMap { row in row[0].split(separator: "`", omittingEmptySubsequences: false).enumerated() }
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  @Test func itListsEveryCodeOnceAndNoOther() throws {
    let codes = try DiagnosticCodes()
    #expect(codes.unfamiliar.isEmpty)
    #expect(codes.whole.count > 60)
    #expect(codes.slugs.count > 70)
    let nouns = try DiagnosticCodes.nouns()
    #expect(nouns.count > 25)
    // A code of a family that is also written out, such as `unknown-value`, is in the family's row.
    let slugs = codes.slugs.filter { slug in
      guard slug.hasPrefix("unknown-") || slug.hasPrefix("duplicate-") else { return true }
      let noun = String(slug.drop { $0 != "-" }.dropFirst())
      return !nouns.contains(noun) && slug != "duplicate-case"
    }
    let all = slugs.union(codes.whole).union(["unknown-key"])
    #expect(all.subtracting(listed).sorted() == [], "in the sources and not on the page")
    #expect(Set(listed).subtracting(all).sorted() == [], "on the page and not in the sources")
    #expect(listed.count == Set(listed).count)
    for noun in nouns.union(["case"]) { #expect(page.codes.contains(noun), "\(noun)") }
  }

  @Test func everyRowSaysWhatItMeansAndWhatToDo() {
    #expect(page.rows.count > 100)
    for row in page.rows { #expect(row.count == 3 && row.allSatisfy { !$0.isEmpty }, "\(row)") }
  }

  @Test func theExitCodesAreThose() throws {
    let path = Shelf.root.appending(path: "Sources/tokki/ExitStatus.swift")
    let source = try String(contentsOf: path, encoding: .utf8)
    let codes = source.matches(of: /case \w+ = (\d+)/).map { String($0.output.1) }
    #expect(codes.count == 4)
    #expect(page.rows.map { $0[0] }.filter { Int($0) != nil } == codes)
    let row = try #require(page.rows.first { $0[0] == "3" })
    for match in source.matches(of: /\(\.error, "([a-z.-]+)"\)/) {
      #expect(row[2].contains("`\(match.output.1)`"), "\(match.output.1)")
    }
  }

  @Test func theLimitsAreThose() throws {
    let yaml = YAMLLimits.standard
    let limits = [
      "bytes": yaml.bytes, "depth": yaml.depth, "nodes": yaml.nodes,
      "longestBlankRun": HostileText.longestBlankRun, "names": DecodingLimits.names,
      "parties": DecodingLimits.parties, "links": DecodingLimits.links, "statements": DecodingLimits.statements,
      "cases": DecodingLimits.cases, "weight": Int(DecodingLimits.weight), "mistakes": DecodingLimits.mistakes,
      "message": DecodingLimits.message,
    ]
    let source = try ["ComplianceModel/Decoding/DecodingLimits", "LocatedYAML/YAMLLimits"].map {
      try String(contentsOf: Shelf.root.appending(path: "Sources/\($0).swift"), encoding: .utf8)
    }.joined()
    let names = source.matches(of: /\n  (?:public var|static let) (\w+) = [\d_.]+/).map { String($0.output.1) }
    #expect(Set(names).subtracting(limits.keys) == ["greatestDepth"])
    var shown: [String: Int] = [:]
    for row in page.rows where limits["\(row[2].dropFirst().dropLast())"] != nil {
      let digits = row[1].filter { $0.isNumber || $0 == "," }.filter { $0 != "," }
      shown[String(row[2].dropFirst().dropLast())] = Int(digits)
    }
    #expect(shown == limits)
    // The page on policies repeats the most important ones.
    let policies = try DocumentationPage("policy-language.md").prose.replacing("\n", with: " ")
    for number in ["16 MiB", "64 levels", "1,000,000", "1,000 ", "200 ", "10,000 "] {
      #expect(policies.contains(number), "\(number)")
    }
    #expect(yaml.bytes == 16 << 20)
  }
}
