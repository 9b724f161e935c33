import ComplianceEvaluation
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

/// Small comparisons, each by its name.
enum Compared {
  static let day = "2021-06-21"
  static let views = ["cases", "bidders", "stages", "days"]

  /// The comparison of a view.
  static func comparison(
    _ view: String, _ language: Language, onlyDifferences: Bool = false
  ) throws -> Comparison {
    switch view {
    case "cases":
      return vendors(
        [try Situation.evaluation("promised", on: day), try Situation.evaluation("inviting", on: "2021-06-21")],
        language, onlyDifferences: onlyDifferences)
    case "bidders":
      return try #require(
        ComparisonBuilder.bidders(
          Situation.evaluation("bidding", on: day), onlyDifferences: onlyDifferences, language))
    case "stages":
      return Comparison.stages(
        try Situation.evaluation("promised", on: day), onlyDifferences: onlyDifferences, language)
    default:
      return Comparison.days(
        try Situation.evaluation("promised", on: day), try Situation.evaluation("promised", on: "2020-11-25"),
        onlyDifferences: onlyDifferences, language)
    }
  }

  /// The vendors of cases.
  static func vendors(
    _ evaluations: [Evaluation], _ language: Language = .ja, onlyDifferences: Bool = false
  ) -> Comparison {
    var builder = ComparisonBuilder(rulebook: Situation.rulebook, language: language)
    for evaluation in evaluations { builder.add(evaluation) }
    return builder.comparison(onlyDifferences: onlyDifferences)
  }

  /// The portfolio of some cases.
  static func portfolio(_ evaluations: [Evaluation]) -> Portfolio {
    var portfolio = Portfolio()
    for evaluation in evaluations { portfolio.add(evaluation) }
    return portfolio
  }

  /// The small cases, all of one day.
  static func folder() throws -> [Evaluation] {
    try ["promised", "ended", "asking", "inviting", "bidding"].map { try Situation.evaluation($0, on: "2025-06-02") }
  }

  static func head(_ evaluation: Evaluation? = nil, _ language: Language = .ja) -> ReportHead {
    ReportHead(rulebook: Situation.rulebook, day: evaluation?.day, language: language, toolVersion: "0.0.0")
  }

  /// The mark before a table for spreadsheets.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A document as text, without the style sheet that all pages share and the mark that no text editor shows.
  static func text(_ bytes: [UInt8]) -> String {
    let bytes = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
    return String(decoding: bytes, as: UTF8.self).replacing(/(?s)<style>.*<\/style>/, with: "<style></style>")
  }

  static let endings: [ComparisonFormat: String] = [
    .text: "txt", .html: "html", .markdown: "md", .csv: "csv", .json: "json",
  ]
}
