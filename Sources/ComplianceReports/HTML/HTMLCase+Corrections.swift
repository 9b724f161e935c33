import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// What inspectors want put right, by when, and how far it has come.
  func writeCorrections(_ html: inout HTMLWriter) {
    let corrections = wording.knownCorrections
    guard !corrections.isEmpty else { return }
    section(.corrections, &html, count: corrections.count) { html in
      let heads = wording.correctionHeads
      html.stackedTable(heads) { html in
        for known in corrections {
          let cells = wording.cells(of: known)
          html.row { html in
            html.head(cells[0])
            for (head, cell) in zip(heads, cells).dropFirst() { html.cell(head, cell) }
          }
        }
      }
    }
  }
}
