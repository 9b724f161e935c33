import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

/// What a vendor wrote comes out of every form of a comparison as text.
struct HostileComparisonTests {
  static let texts = [
    "<script>alert(1)</script>", "\\\"><img src=x onerror=alert(1)>", "</style><b>", "</svg>", "&lt;&#0;&quot;",
    "[押す](https://example.com/)", "=HYPERLINK(\\\"https://example.com\\\")", "=1+1", "+1", "-1", "@SUM(1)", "| a | b |",
    "# h", "\\u202E逆\\u202C\\u200F\\u061C右", "\\0\\a\\e[31m\\x7F", "\\uFFFE\\uFFFF", "一行\\n二行\\r\\n三行\\t四",
    String(repeating: "長", count: 10_000),
  ]

  private func evaluation(_ text: String) throws -> Evaluation {
    let dossier = """
      dossier: hostile
      title: "\(text)"
      kind: outsourcing
      ward: toku
      uses: { email: true }
      contract: { from: 2021-04-01, clauses: [toku.clauses] }
      parties:
        ward: { role: ward, name: "\(text)" }
        one: { role: bidder, name: "\(text)" }
        two: { role: bidder, name: "B\(text)" }
      documents:
        - stage: specified
          title: "\(text)"
          date: 2021-04-10
          claims: [{ party: bidder, section: "\(text)", mail.bcc: true }]
          remarks: [{ text: "\(text)" }]
        - stage: declared
          title: "\(text)"
          date: 2021-04-11
          claims:
            - { party: one, section: "\(text)", mail.bcc: false }
            - { party: two, modality: hedged, section: "\(text)", mail.bcc: true, org.certification: ["\(text)"] }
      incidents:
        - { id: "1", kind: misdirected-mail, date: 2021-05-01, title: "\(text)", office: "\(text)", cause: c, prevented-by: { mail.bcc: true } }
        - { id: "2", kind: misdirected-mail, date: 2021-05-02, title: "\(text)", office: "\(text)", cause: c, prevented-by: { mail.bcc: true } }
      causes: { c: "\(text)" }
      """
    return try Situation.evaluation(of: dossier, by: nil, on: "2021-06-21")
  }

  private func documents(
    _ text: String, _ format: ComparisonFormat, _ language: Language
  ) throws -> [String] {
    let evaluation = try evaluation(text)
    var head = Compared.head(evaluation, language)
    head.notes = ["note\u{1B}[2J"]
    let comparisons = [
      Compared.vendors([evaluation], language), Comparison.stages(evaluation, onlyDifferences: false, language),
      Comparison.days(evaluation, evaluation, onlyDifferences: false, language),
      try #require(ComparisonBuilder.bidders(evaluation, onlyDifferences: false, language)),
    ]
    return (comparisons.map { format.document($0, head) } + [format.document(Compared.portfolio([evaluation]), head)])
      .map { Compared.text($0) }
  }

  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test(arguments: texts, ComparisonFormat.allCases)
  func noControlCharacterGetsThrough(text: String, format: ComparisonFormat) throws {
    for document in try documents(text, format, .ja) {
      let shown = format == .csv ? document.replacing("\r\n", with: "\n") : document
      #expect(!shown.unicodeScalars.contains(where: isUnsafe), "\(format)")
    }
  }

  @Test(arguments: texts)
  func aPageHasNoOtherElementThanAPlainOne(text: String) throws {
    func tags(_ document: String) -> [String] {
      Set(document.matches(of: /<\/?[A-Za-z!][^\s>]*/).map { String($0.output) }).sorted()
    }
    let plain = try documents("ふつう", .html, .ja)
    for (document, other) in zip(try documents(text, .html, .ja), plain) {
      #expect(Set(tags(document)).isSubset(of: tags(other)))
    }
  }

  @Test(arguments: texts)
  func aTableCalculationSeesTheSameRowsAndNoFormula(text: String) throws {
    let plain = try documents("ふつう", .csv, .ja)
    for (document, other) in zip(try documents(text, .csv, .ja), plain) {
      #expect(document.components(separatedBy: "\r\n").count == other.components(separatedBy: "\r\n").count)
      for mark in ["=", "+", "@", "-"] {
        #expect(!document.contains(",\"\(mark)") && !document.contains("\n\"\(mark)"), "\(mark)")
      }
    }
  }

  @Test(arguments: texts)
  func markdownHasTheSameRowsAndHeadings(text: String) throws {
    func starts(_ document: String) -> [String] {
      document.components(separatedBy: "\n").map { $0.hasPrefix("|") ? "|" : $0.hasPrefix("#") ? "#" : "" }
        .filter { !$0.isEmpty }
    }
    for (document, other) in zip(try documents(text, .markdown, .ja), try documents("ふつう", .markdown, .ja)) {
      #expect(starts(document) == starts(other))
    }
  }

  @Test(arguments: texts, Language.allCases)
  func jsonKeepsTheTextAsWritten(text: String, language: Language) throws {
    let title = try evaluation(text).dossier.title.ja
    for document in try documents(text, .json, language) {
      let root = try #require(JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
      let cases = try #require(root["cases"] as? [[String: Any]])
      let found = try #require(cases.first?["title"] as? String)
      #expect(Array(found.unicodeScalars) == Array(title.unicodeScalars))
    }
  }
}
