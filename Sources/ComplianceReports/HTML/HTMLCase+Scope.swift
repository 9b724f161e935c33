import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// How much of a hash is shown.
  private static let hashLength = 12

  /// What the case was held against, which papers were read, and what was not checked.
  func writeScope(_ html: inout HTMLWriter) {
    section(.scope, &html) { html in
      writePolicies(&html)
      writePapers(&html)
      writeLimits(&html)
    }
  }

  private func writePolicies(_ html: inout HTMLWriter) {
    let states = evaluation.bindingness.enumerated().filter { $0.element != .notApplicable }
    guard !states.isEmpty else { return }
    let heads = [
      pick("基準", "policy"), pick("適用", "applied"), pick("有効期間", "in force"), pick("版の確認（ハッシュ）", "hash"),
    ]
    html.stackedTable(heads, caption: pick("照らした基準", "Policies")) { html in
      for (index, state) in states {
        let policy = wording.rulebook.policies[index]
        html.row { html in
          html.head { html in
            html.text(wording.title(of: policy))
            html.empty("br")
            html.element("small", text: policy.id + (policy.isShipped ? "" : pick("　自分の基準", ", your own")))
          }
          html.cell(heads[1], wording.text(of: state, policy))
          html.cell(heads[2], wording.effective(policy))
          html.cell(heads[3], String(policy.hash.prefix(HTMLCase.hashLength)))
        }
      }
    }
  }

  private func writePapers(_ html: inout HTMLWriter) {
    let papers = dossier.documents.filter { $0.date.first <= evaluation.day }
    guard !papers.isEmpty else { return }
    let heads = [pick("資料", "paper"), pick("段階", "stage"), pick("日付", "date"), pick("出典", "source")]
    html.stackedTable(heads, caption: pick("読んだ資料", "Papers that were read"), style: "read") { html in
      for paper in papers {
        html.row { html in
          html.head(paper.title)
          html.cell(heads[1], paper.stage.label[language])
          html.cell(heads[2], wording.date(paper.date, isAssumed: paper.dateIsAssumed))
          html.cell(heads[3], paper.source ?? "")
        }
      }
    }
  }

  /// What was not checked, so that nobody takes silence for approval.
  private func writeLimits(_ html: inout HTMLWriter) {
    html.element("h3", text: pick("調べていないこと", "What was not checked"))
    var lines: [String] = []
    if let text = wording.noPolicy { lines.append(text) }
    for (index, state) in evaluation.bindingness.enumerated() {
      if let text = wording.ended(state, policy: index) { lines.append(text) }
    }
    lines += wording.undecidedPrecedents
    let later = dossier.documents.count { $0.date.first > evaluation.day }
    if later > 0 {
      lines.append(
        pick("判定の日より後の資料 \(later)件は使っていない。", "\(later) papers later than the day were not used."))
    }
    lines.append(
      pick(
        "資料に書かれたことだけを突き合わせた。現地やシステムそのものは見ていない。基準にない措置は、あってもなくても判定に入らない。",
        """
        Only what the papers say was compared; nobody looked at the place or the system itself. Measures that no policy \
        asks for count in no verdict.
        """))
    html.list(lines)
    html.element(
      "p", .classes("soft"),
      text: pick(
        "案件ファイル \(dossier.location.file.path)（ハッシュ \(dossier.hash.prefix(HTMLCase.hashLength))）、Tokki \(head.toolVersion)",
        "Case file \(dossier.location.file.path) (hash \(dossier.hash.prefix(HTMLCase.hashLength))), Tokki \(head.toolVersion)"
      ))
  }

  private var marks: [(String, String)] {
    [
      (
        "▼",
        pick(
          "約束か、ほかの資料より弱い。経過では、食い違いが始まった日。",
          "Falls short of a promise or another paper; in the time line the day on which it began.")
      ),
      ("▽", pick("弱かったが、約束を変えるなどして終わった。", "Fell short, and was settled or closed.")),
      ("！", pick("食い違いが知られた日。", "The day on which it became known.")),
      (
        wording.list(Severity.allCases.reversed().map { $0.label[language] }),
        pick(
          "指摘の重さ。措置の大切さと、食い違いか、満たさないか、答えがないかで決まる。必須か推奨かは、条項がどこまで求めるかで、重さとは別。",
          """
          How much a finding matters: by how much the measure does and whether papers disagree, it is not met, or there is           no answer. Whether a clause is mandatory or recommended is another matter.
          """)
      ),
    ]
  }

  /// What the words and marks of the page mean.
  func writeLegend(_ html: inout HTMLWriter) {
    section(.legend, &html) { html in
      html.element(
        "p",
        text: pick(
          "一つの資料が、いくつもの段階のことを述べることがある。変更報告が、作られたものを伝えるような場合である。",
          "One paper may speak of several stages, as a report of changes that tells what was built."))
      html.element("dl", .classes("facts")) { html in
        for outcome in Outcome.shown {
          html.element("dt", text: outcome.mark)
          html.element("dd", text: outcome.label[language])
        }
        for stage in Stage.allCases {
          html.element("dt", text: stage.label[language])
          html.element("dd", text: stage.meaning[language])
        }
        for (mark, text) in marks {
          html.element("dt", text: mark)
          html.element("dd", text: text)
        }
        html.element("dt", text: Vocabulary.Words.assumed[language])
        html.element(
          "dd",
          text: pick("資料にそのとおりは書かれておらず、ほかの記載から推し量ったもの。", "Not written so in a paper, but inferred from others."))
      }
    }
  }
}

extension Stage {
  /// What the papers of the stage tell, in plain words.
  var meaning: LocalizedText {
    switch self {
    case .consulted:
      LocalizedText(ja: "審議会に説明、諮問、報告したこと（約束）。", en: "What the council was told, asked and reported to (a promise).")
    case .specified: LocalizedText(ja: "仕様書や契約で、作る者に求めたこと（約束）。", en: "What the builder was asked for (a promise).")
    case .declared:
      LocalizedText(ja: "事業者や利用者が、すると述べたこと（約束）。", en: "What the vendor or the users say they do (a promise).")
    case .implemented: LocalizedText(ja: "こうなっていると報告されたこと（事実）。", en: "What is reported to be there (a fact).")
    case .observed: LocalizedText(ja: "立入り調査や監査で見て確かめたこと（事実）。", en: "What an inspection or audit saw (a fact).")
    }
  }
}
