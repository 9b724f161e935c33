import ComplianceEvaluation
import SourceText

/// The visible list of forms in which comparisons and portfolios come.
public enum ComparisonFormat: String, Sendable, Hashable, CaseIterable {
  /// For a terminal.
  case text
  /// A page.
  case html
  /// For a paper that is written on.
  case markdown
  /// For a table calculation: a row for each control and column, or for each case.
  case csv
  /// For other programs.
  case json

  /// How many cases of a portfolio a terminal lists.
  private static let casesOnTerminal = 20

  /// A comparison as UTF-8 bytes.
  public func document(_ comparison: Comparison, _ head: ReportHead) -> [UInt8] {
    switch self {
    case .json: JSONComparison.document(comparison, head)
    case .csv: CSVComparison.document(comparison, head)
    case .text: SheetText.document(ComparisonSheet(comparison, head).sheet, head)
    case .html: SheetHTML.document(ComparisonSheet(comparison, head).sheet, head, linksPages: false)
    case .markdown: SheetMarkdown.document(ComparisonSheet(comparison, head).sheet, head)
    }
  }

  /// A portfolio as UTF-8 bytes.
  public func document(_ portfolio: Portfolio, _ head: ReportHead) -> [UInt8] {
    switch self {
    case .json: return JSONPortfolio.document(portfolio, head)
    case .csv: return CSVPortfolio.document(portfolio, head)
    case .html: return HTMLPortfolio.document(portfolio, head, linksPages: false)
    case .text, .markdown:
      let limit = self == .text ? ComparisonFormat.casesOnTerminal : nil
      guard let sheet = PortfolioSheet(portfolio, head, caseLimit: limit)?.sheet else { return [] }
      return self == .text ? SheetText.document(sheet, head) : SheetMarkdown.document(sheet, head)
    }
  }
}

/// A portfolio as a page, by itself or as the first of a folder of pages.
public enum HTMLPortfolio {
  /// The name of its file in a folder of pages.
  public static let pageName = "index.html"

  /// The page, as UTF-8 bytes; empty where there is no case.
  ///
  /// - Parameter linksPages: Whether the cases' own pages lie beside it, each named by its case.
  public static func document(_ portfolio: Portfolio, _ head: ReportHead, linksPages: Bool) -> [UInt8] {
    guard let sheet = PortfolioSheet(portfolio, head)?.sheet else { return [] }
    return SheetHTML.document(sheet, head, linksPages: linksPages)
  }
}
