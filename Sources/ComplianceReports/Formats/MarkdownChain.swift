import ComplianceEvaluation
import ComplianceModel
import SourceText

extension MarkdownCase {
  /// What each stage says of each measure, party by party and connection by connection.
  mutating func writeChain() {
    let chain = CaseChain(wording)
    guard !chain.groups.isEmpty else { return }
    writer.heading(3, .text(pick("段階ごとの記載", "What each stage says")))
    writer.paragraph(
      .text(
        pick(
          "▼は弱いところ、▽は弱かったが解消したところ、空欄は記載なし。",
          "▼ falls short, ▽ did and was settled; an empty cell: nothing is said.")))
    for group in chain.groups {
      writer.heading(4, .text(wording.name(of: group)))
      writer.table(
        [pick("措置", "measure")] + group.stages.map { $0.label[wording.language] } + [pick("判定", "outcome")],
        group.rows.map { row in
          [.text(wording.name(of: row))] + group.stages.map { .text(text(of: row.stages[$0.rawValue])) }
            + [.text(outcome(of: row))]
        })
    }
  }

  /// What stands at one stage, in the order in which it was known.
  private func text(of entries: [CaseChain.Entry]) -> String {
    entries.map { entry in
      switch entry.mark {
      case .short: "▼ " + entry.text
      case .settled: "▽ " + entry.text
      case .says, .silent: entry.text
      }
    }.joined(separator: " → ")
  }

  /// What the requirements come to that ask for a measure, and the kinds of discrepancies about it.
  private func outcome(of row: CaseChain.Row) -> String {
    var words = row.outcome.map { [wording.text(of: $0)] } ?? []
    words += row.findings.map { evaluation.findings[$0].kind.label[wording.language] }
    return wording.list(words.eachOnce)
  }
}
