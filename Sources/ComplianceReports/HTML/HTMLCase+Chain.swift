import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// What each stage says of each measure, party by party and connection by connection.
  func writeChain(_ html: inout HTMLWriter) {
    let chain = CaseChain(wording)
    guard !chain.groups.isEmpty else { return }
    section(.chain, &html) { html in
      html.element(
        "p",
        text: pick(
          "それぞれの措置について、各段階の資料が述べていること。▼は、約束か、ほかの資料より弱いところ（▽は解消したもの）。空欄と、列のない段階は、資料が触れていないもの。右端は、基準の求めに足りるか。約束より弱くても、求めには足りることがある。",
          """
          What the papers of each stage say of each measure. ▼ marks what falls short of a promise or another paper (▽ \
          what did and was settled). Empty, or no column: the papers of the stage do not mention it. The last column holds it against what \
          is asked: what is less than promised may still be enough for that.
          """))
      for group in chain.groups {
        let stages = group.stages
        let heads =
          [pick("措置", "measure")] + stages.map { $0.label[language] }
          + [pick("基準の求めに対して", "against what is asked")]
        html.element("h3", text: wording.name(of: group))
        html.stackedTable(heads, style: "chain") { html in
          for row in group.rows { writeRow(row, stages, heads, &html) }
        }
      }
    }
  }

  private func writeRow(_ row: CaseChain.Row, _ stages: [Stage], _ heads: [String], _ html: inout HTMLWriter) {
    html.row { html in
      html.head(wording.name(of: row))
      for (column, stage) in stages.enumerated() {
        html.cell(heads[column + 1]) { html in
          let entries = row.stages[stage.rawValue]
          for entry in entries { writeEntry(entry, isDated: entries.count > 1, &html) }
        }
      }
      html.cell(heads[heads.count - 1]) { html in
        if let judged = row.outcome { html.text(wording.text(of: judged)) }
        for finding in row.findings.map({ evaluation.findings[$0] }) {
          html.element("span", .classes("entry")) {
            $0.element("a", .link(to: id(finding.id)), text: finding.kind.label[language])
          }
        }
      }
    }
  }

  private func writeEntry(_ entry: CaseChain.Entry, isDated: Bool, _ html: inout HTMLWriter) {
    let isShort = entry.mark == .short || entry.mark == .settled
    html.element("span", .classes(isShort ? "entry short" : "entry")) { html in
      if isShort {
        html.text(entry.mark == .short ? "▼ " : "▽ ")
      }
      html.text(entry.text)
    }
    let source = wording.source(of: entry, isDated: isDated)
    if !source.isEmpty { html.element("small", text: source) }
  }
}
