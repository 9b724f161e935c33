public import ComplianceEvaluation
public import ComplianceModel
import SourceText

/// The council's view: a page that anyone can read, in a browser or on paper.
public enum HTMLFormat: StreamingReportFormat {
  /// The name after `--format`.
  public static let name = "html"

  /// Nothing: a page is named after its first case.
  public static func opening(_ head: ReportHead) -> [UInt8] { [] }

  /// One case; the first one begins the page.
  public static func member(_ evaluation: Evaluation, at index: Int, _ head: ReportHead) -> [UInt8] {
    let page = HTMLCase(evaluation, head, index: index)
    var html = HTMLWriter(capacity: 1 << 17)
    if index == 0 {
      let title = page.wording.fictionMark + evaluation.dossier.title[head.language]
      HTMLPage.begin(
        &html, title: title + (head.language == .ja ? "：約束と実際" : ": promised and actual"),
        language: head.language, style: HTMLCase.style)
    }
    page.write(&html)
    return html.bytes
  }

  /// What several cases come to, and what made the page.
  public static func closing(_ summary: ReportSummary, _ head: ReportHead) -> [UInt8] {
    var html = HTMLWriter()
    if summary.cases.isEmpty {
      HTMLPage.begin(&html, title: "Tokki", language: head.language)
      html.element("h1", text: head.language == .ja ? "案件がない" : "No case")
    }
    if summary.cases.count > 1 { HTMLFormat.writeCases(of: summary, head, &html) }
    HTMLPage.end(&html, toolVersion: head.toolVersion, language: head.language)
    return html.bytes
  }

  /// The page of one case, by itself.
  public static func page(_ evaluation: Evaluation, _ head: ReportHead) -> [UInt8] {
    var html = HTMLWriter(bytes: member(evaluation, at: 0, head))
    HTMLPage.end(&html, toolVersion: head.toolVersion, language: head.language)
    return html.bytes
  }

  /// The name of the file that holds the page of a case, to which the page of all cases links.
  public static func pageName(of dossier: Dossier) -> String { HTMLWriter.pageName(of: dossier.id) }

  /// The cases of a page that holds several, with where each begins.
  private static func writeCases(of summary: ReportSummary, _ head: ReportHead, _ html: inout HTMLWriter) {
    let isJapanese = head.language == .ja
    let heads = isJapanese ? ["案件", "判定", "点数", "指摘"] : ["case", "verdict", "score", "findings"]
    html.section(
      "cases", isJapanese ? "この頁の案件（\(summary.cases.count)件）" : "The cases of this page (\(summary.cases.count))"
    ) { html in
      html.stackedTable(heads) { html in
        for (number, one) in summary.cases.enumerated() {
          html.row { html in
            html.head { html in
              let title = (one.isFictional ? Wording.fictionMark(head.language) : "") + one.title[head.language]
              html.element("a", .link(to: (number == 0 ? "" : HTMLCase.prefix(of: one.id)) + "title"), text: title)
            }
            html.cell(heads[1]) { $0.badge(one.verdict.label[head.language], one.verdict.tone) }
            html.cell(heads[2], one.score?.text(in: head.language) ?? (isJapanese ? "対象なし" : "none"))
            html.cell(heads[3], one.counts.text(in: head.language))
          }
        }
      }
    }
  }
}
