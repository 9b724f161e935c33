import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

@Suite("What comparisons look like")
struct ComparisonFormatTests {
  @Test func theCaseIsWellWritten() { #expect(Situation.diagnostics("bidding") == []) }

  @Test(arguments: Compared.views, ComparisonFormat.allCases)
  func theDocumentIsAsRecorded(view: String, format: ComparisonFormat) throws {
    let bytes = format.document(try Compared.comparison(view, .ja), Compared.head())
    #expect(bytes.starts(with: Compared.byteOrderMark) == (format == .csv))
    let document = Compared.text(bytes)
    try expectGolden(document, "compare/\(view).ja.\(Compared.endings[format] ?? "")")
  }

  @Test(arguments: Compared.views)
  func theEnglishDocumentIsAsRecorded(view: String) throws {
    let comparison = try Compared.comparison(view, .en)
    let document = ComparisonFormat.text.document(comparison, Compared.head(nil, .en))
    try expectGolden(Compared.text(document), "compare/\(view).en.txt")
  }

  @Test(arguments: ComparisonFormat.allCases)
  func thePortfolioIsAsRecorded(format: ComparisonFormat) throws {
    let portfolio = Compared.portfolio(try Compared.folder())
    for language in Language.allCases where format == .text || language == .ja {
      let document = Compared.text(format.document(portfolio, Compared.head(nil, language)))
      try expectGolden(document, "compare/portfolio.\(language.rawValue).\(Compared.endings[format] ?? "")")
    }
  }

  @Test(arguments: Compared.views + ["portfolio"], [60, 80, 100])
  func noLineIsTooWide(view: String, width: Int) throws {
    for language in Language.allCases {
      var head = Compared.head(nil, language)
      head.width = width
      let document =
        try view == "portfolio"
        ? ComparisonFormat.text.document(Compared.portfolio(Compared.folder()), head)
        : ComparisonFormat.text.document(Compared.comparison(view, language), head)
      for line in Compared.text(document).split(separator: "\n") {
        #expect(displayWidth(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test(arguments: Compared.views)
  func noColourIsWithoutAMark(view: String) throws {
    let sheet = ComparisonSheet(try Compared.comparison(view, .ja), Compared.head()).sheet
    var cells = 0
    for case .matrix(let matrix) in sheet.sections.flatMap(\.blocks) {
      for cell in matrix.groups.flatMap(\.rows).flatMap(\.cells) {
        #expect((cell.tone == .blank) == cell.mark.isEmpty)
        cells += 1
      }
    }
    #expect(cells >= 4)
  }

  @Test(arguments: ComparisonFormat.allCases, Language.allCases)
  func fictionIsMarkedAndOnlyFiction(format: ComparisonFormat, language: Language) throws {
    let mark =
      switch format {
      case .json: "\"fictional\": true"
      case .csv: Wording.fictionMark(language).trimmingCharacters(in: .whitespaces)
      default: language == .ja ? "【架空】" : "FICTIONAL"
      }
    for name in ["promised", "inviting"] {
      let evaluation = try Situation.evaluation(name, on: "2025-06-02")
      let head = Compared.head(evaluation, language)
      let documents = [
        format.document(Compared.vendors([evaluation], language), head),
        format.document(Compared.portfolio([evaluation]), head),
        format.document(Comparison.stages(evaluation, onlyDifferences: false, language), head),
      ]
      for document in documents {
        #expect(Compared.text(document).contains(mark) == evaluation.dossier.isFictional, "\(format) of \(name)")
      }
    }
  }

  @Test(arguments: Compared.views, Language.allCases)
  func everyComparisonFollowsTheSchema(view: String, language: Language) throws {
    for onlyDifferences in [false, true] {
      let comparison = try Compared.comparison(view, language, onlyDifferences: onlyDifferences)
      try expectSchema(ComparisonFormat.json.document(comparison, Compared.head(nil, language)))
    }
  }

  @Test(arguments: Language.allCases)
  func everyPortfolioFollowsTheSchema(language: Language) throws {
    try expectSchema(
      ComparisonFormat.json.document(Compared.portfolio(Compared.folder()), Compared.head(nil, language)))
  }

  @Test func anUnknownKeyIsAgainstTheSchema() throws {
    let bytes = ComparisonFormat.json.document(try Compared.comparison("stages", .ja), Compared.head())
    var document = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    document["extra"] = 1
    #expect(try validator().problems(of: document) != [])
  }

  private func expectSchema(_ bytes: [UInt8]) throws {
    let document = try JSONSerialization.jsonObject(with: Data(bytes))
    #expect(try validator().problems(of: document) == [])
  }

  private func validator() throws -> SchemaValidator {
    let file = Sample.root.appending(path: "docs/schemas/tokki-compare-1.schema.json")
    return SchemaValidator(
      try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]))
  }
}
