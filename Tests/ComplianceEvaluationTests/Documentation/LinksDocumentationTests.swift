import Foundation
import Testing

/// Links between the pages lead to a file and a heading that are there.
@Suite struct LinksDocumentationTests {
  private static let pages: [URL] = {
    let folder = Shelf.root.appending(path: "docs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { folder.appending(path: $0) }
      + ["README.md", "CONTRIBUTING.md"].map { Shelf.root.appending(path: $0) }
  }()

  /// The anchors of a page's headings, as GitHub makes them.
  private func anchors(of url: URL) throws -> Set<String> {
    let text = try String(contentsOf: url, encoding: .utf8)
    let headings = text.components(separatedBy: "\n").filter { $0.wholeMatch(of: /#+ .*/) != nil }
    return Set(
      headings.map { heading in
        heading.drop { $0 == "#" }.dropFirst().lowercased()
          .filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.replacing(" ", with: "-")
      })
  }

  @Test func everyLinkLeadsSomewhere() throws {
    var count = 0
    for page in LinksDocumentationTests.pages {
      let text = try String(contentsOf: page, encoding: .utf8)
      for match in text.matches(of: /\]\(([^)\s`]+)\)/) where !match.output.1.contains("://") {
        count += 1
        let parts = match.output.1.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target =
          parts[0].isEmpty ? page : page.deletingLastPathComponent().appending(path: parts[0]).standardizedFileURL
        let isThere = FileManager.default.fileExists(atPath: target.path)
        #expect(isThere, "\(page.lastPathComponent): \(match.output.1)")
        guard isThere, parts.count == 2 else { continue }
        let anchors = try anchors(of: target)
        #expect(anchors.contains(parts[1]), "\(page.lastPathComponent): \(match.output.1) \(anchors.sorted())")
      }
    }
    #expect(count > 20)
  }
}
