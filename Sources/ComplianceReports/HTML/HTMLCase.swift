import ComplianceEvaluation
import ComplianceModel
import SourceText

/// One case on a page: what was promised, what is true, since when, and who is to do what.
struct HTMLCase {
  let evaluation: Evaluation
  let head: ReportHead
  let wording: Wording
  /// What is new, gone or changed since an earlier report; nil where there is none.
  let comparison: BaselineComparison?
  /// Its discrepancies: the answer and a section tell of them.
  let stories: [DiscrepancyStory]
  /// What is to be asked: the answer counts it, a section lists it.
  let questions: [QuestionGroup]
  /// Before ids, so that the cases of one page do not share any.
  private let prefix: String

  init(_ evaluation: Evaluation, _ head: ReportHead, index: Int) {
    self.evaluation = evaluation
    self.head = head
    wording = Wording(evaluation, in: head.language)
    comparison = head.comparison(of: evaluation)
    stories = wording.discrepancyStories
    questions = wording.questions(evaluation.findingsToAsk)
    prefix = index == 0 ? "" : HTMLCase.prefix(of: evaluation.dossier.id)
  }

  /// What ids of a case begin with that does not come first: a hash, so that no id of one is an id of another.
  static func prefix(of id: String) -> String { "c" + ContentHash.of(Array(id.utf8)).prefix(12) + "-" }

  var dossier: Dossier { evaluation.dossier }
  var language: Language { wording.language }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    wording.pick(japanese(), english())
  }

  /// An id of this case on the page.
  func id(_ name: String) -> String { prefix + name }

  /// Writes the case.
  func write(_ html: inout HTMLWriter) {
    html.element("article", .named("aria-labelledby", id("title"))) { html in
      writeHeader(&html)
      writeSummary(&html)
      writeContents(&html)
      writePromises(&html)
      writeFindings(&html)
      writeCorrections(&html)
      writeNotes(&html)
      writeQuestions(&html)
      writeTimeline(&html)
      writeScore(&html)
      writePrecedents(&html)
      writeIncidents(&html)
      writeFigures(&html)
      writeChain(&html)
      writeScope(&html)
      writeLegend(&html)
    }
    html.newline()
  }

  /// A section of the case, with its heading.
  func section(
    _ name: Section, _ html: inout HTMLWriter, count: Int? = nil, content: (inout HTMLWriter) -> Void
  ) {
    let title = name.title[language]
    html.section(
      id(name.rawValue), count.map { pick("\(title)（\($0)件）", "\(title) (\($0))") } ?? title, content: content)
  }

  /// The sections of a page, in their order.
  enum Section: String, CaseIterable {
    case promises, findings, corrections, notes, questions, timeline, score, precedents, incidents, figures, chain,
      scope, legend

    /// The heading.
    var title: LocalizedText {
      switch self {
      case .promises: LocalizedText(ja: "約束と実際", en: "Promised and actual")
      case .findings: LocalizedText(ja: "満たしていない求めなど", en: "Not met, and other findings")
      case .corrections: LocalizedText(ja: "指摘事項と改善", en: "To be put right")
      case .questions: LocalizedText(ja: "確認すること", en: "To ask")
      case .chain: LocalizedText(ja: "段階ごとの一覧", en: "Stage by stage")
      case .timeline: LocalizedText(ja: "経過", en: "Time line")
      case .score: LocalizedText(ja: "判定と点数", en: "Verdict and score")
      case .precedents: LocalizedText(ja: "過去の事故に照らすと", en: "Beside past incidents")
      case .incidents: LocalizedText(ja: "事故", en: "Incidents")
      case .figures: LocalizedText(ja: "数字", en: "Figures")
      case .notes: LocalizedText(ja: "案件の注記（判定には使わない）", en: "Notes of the case (not judged)")
      case .scope: LocalizedText(ja: "何を、何に照らして調べたか", en: "What was checked against what")
      case .legend: LocalizedText(ja: "ことばと記号", en: "Words and marks")
      }
    }
  }

  // MARK: The beginning

  private func writeHeader(_ html: inout HTMLWriter) {
    html.element("header") { html in
      html.element("p", .classes("soft")) {
        $0.text(
          pick(
            "Tokki（特記）　住民の情報を守る約束と実際の照らし合わせ", "Tokki: what was promised about residents' data, and what is true"))
      }
      html.element("h1", .id(id("title")), text: wording.fictionMark + dossier.title[language])
      if dossier.isFictional {
        html.element(
          "p", .classes("fiction"),
          text: pick("架空：", "Fictional: ") + wording.fictionSentence)
      }
      let facts = wording.caseFacts + [pick("案件 ", "case ") + dossier.id]
      html.element("p", text: facts.joined(separator: pick("　", ", ")))
      for note in head.notes { html.element("p", .classes("panel"), text: pick("注記：\(note)", "Note: \(note)")) }
      writeComparison(&html)
    }
    html.newline()
  }

  /// What is new, gone or changed since an earlier report.
  private func writeComparison(_ html: inout HTMLWriter) {
    guard let comparison else { return }
    html.element("div", .classes("panel")) { html in
      html.element("p") { $0.element("strong", text: pick("前回との違い", "Since the earlier report")) }
      html.list(wording.lines(of: comparison))
      guard !comparison.gone.isEmpty else { return }
      html.element("p", text: pick("なくなった指摘", "Gone"))
      html.list(
        comparison.gone.map { gone in
          let words = [gone.finding.severity.label[language]] + wording.words(of: gone)
          return words.joined(separator: pick("・", "; ")) + pick("：", ": ") + gone.finding.headline
        })
    }
  }

  /// The answer in one look: the verdict, and what was promised, what is true, since when, what is next.
  private func writeSummary(_ html: inout HTMLWriter) {
    html.element("div", .classes("panel")) { html in
      html.element("p", .classes("lead")) { html in
        html.text(pick("判定　", "Verdict: "))
        html.badge(evaluation.verdict.label[language], evaluation.verdict.tone)
        html.text(pick("　", " ") + evaluation.verdict.meaning[language])
      }
      writeAnswer(&html)
      html.list(summaryLines)
      if let score = evaluation.score { writeScore(score, &html) }
    }
    html.newline()
  }

  /// How many questions there are; one answer may settle several findings.
  var questionCount: Int { questions.map(\.lines.count).reduce(0, +) }

  private var summaryLines: [String] {
    let settled = evaluation.settledFindings
    let built = settled.count { $0.history?.settlement?.how == .built }
    let changed = settled.count { $0.history?.settlement?.how == .promiseChanged }
    let ended = settled.count - built - changed
    let toAct = evaluation.findingsToActOn
    let differing = toAct.count { $0.kind.isDiscrepancy }
    let rest = toAct.count - differing
    let toAsk = evaluation.findingsToAsk
    var lines = [
      pick(
        "対処が要る指摘は\(toAct.count)件（食い違い\(differing)、満たしていない求めなど\(rest)）。確認することは\(questionCount)問（\(toAsk.count)件の判定が決まる）。",
        """
        \(toAct.count) findings to act on (\(differing) discrepancies, \(rest) others); \(questionCount) questions to ask, which \
        settle \(toAsk.count).
        """)
    ]
    if built > 0 {
      lines.append(pick("実装・記載されて解消した指摘が\(built)件ある。", "\(built) were settled by building or writing it down."))
    }
    if changed > 0 {
      lines.append(
        pick(
          "約束のほうを変えて終わった指摘が\(changed)件ある。守られるようになったという意味ではない。",
          "\(changed) were closed by changing the promise. That does not mean that it is kept now."))
    }
    if ended > 0 {
      lines.append(
        pick("直らないまま契約とともに終わった指摘が\(ended)件ある。", "\(ended) ended with the contract without being mended."))
    }
    return lines
  }

  /// The score in words and as a bar.
  private func writeScore(_ score: Score, _ html: inout HTMLWriter) {
    let (low, high) = (score.lowPoints, score.highPoints)
    html.element("p") { html in
      html.text(pick("点数（100点のうち）　", "Score (of 100): "))
      html.element("strong", text: score.text(in: language))
      html.text(
        pick(
          "（満たすと分かっているもの\(low)点、答え待ち\(high - low)点、満たさないもの\(100 - high)点）",
          " (known to be met \(low), waiting for an answer \(high - low), not met \(100 - high))"))
    }
    writeBar(score, &html)
  }

  private func writeContents(_ html: inout HTMLWriter) {
    html.element("nav", .classes("contents"), .label(pick("この頁の内容", "On this page"))) { html in
      html.element("ul") { html in
        for section in Section.allCases where isThere(section) {
          html.element("li") { $0.element("a", .link(to: id(section.rawValue)), text: section.title[language]) }
        }
      }
    }
    html.newline()
  }

  /// Whether a section has anything to say.
  func isThere(_ section: Section) -> Bool {
    switch section {
    case .promises: evaluation.findings.contains { $0.kind.isDiscrepancy }
    case .findings: evaluation.findingsToActOn.contains { !$0.kind.isDiscrepancy }
    case .corrections: !wording.knownCorrections.isEmpty
    case .questions: !evaluation.findingsToAsk.isEmpty
    case .chain: !evaluation.history.cells.isEmpty
    case .score: !evaluation.parties.isEmpty
    case .precedents: !evaluation.precedents.invited.isEmpty
    case .incidents: !wording.knownIncidents.isEmpty
    case .figures: !wording.knownFigures.isEmpty
    case .notes: !wording.shownNotes.isEmpty
    case .timeline, .scope, .legend: true
    }
  }
}

extension HTMLCase {
  /// The rules of a case's page.
  static let style: StaticString = """
    .lead{font-size:1.1rem}
    .answer{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1rem;font-size:1.05rem}
    .answer dt{border-left:.3rem solid var(--low);padding-left:.6rem}
    .answer dd{margin:0}
    .answer ul,.facts ul{margin:0;padding-left:1.1rem}
    .contents ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
    .finding{border:1px solid var(--line);border-radius:.4rem;padding:.25rem 1rem .5rem;margin:1rem 0}
    .finding h3{margin:.6rem 0 .4rem}
    .papers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:.6rem;margin:.6rem 0;\
    padding:0;list-style:none}
    .papers li{border:1px solid var(--line);border-top:.25rem solid var(--low);padding:.4rem .7rem;\
    background:var(--panel)}
    .papers .falls{border-top-style:dashed}
    .papers strong{display:block}
    .ways li{margin:.3rem 0}
    .facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
    .facts dd{margin:0}
    .read thead th:nth-child(2){width:6em}
    .bar{width:100%;margin:.4rem 0}
    .bar-all{fill:var(--bg);stroke:var(--fg)}
    .bar-low{fill:var(--low)}
    .bar-open{fill:var(--open);stroke:var(--low);stroke-dasharray:4 3}
    .entry{display:block}
    .entry+.entry{margin-top:.3rem;border-top:1px dotted var(--line)}
    .short>span:first-child{font-weight:700}
    .promises,.chain{table-layout:fixed}
    .chain thead th:first-child{width:17%}
    .chain thead th:last-child{width:15%}
    .days{border-left:.2rem solid var(--line);list-style:none;padding-left:1rem}
    .days>li{margin:.6rem 0}
    .days time{font-weight:700}
    .check{list-style:none;padding-left:0}
    .check li{padding-left:1.8rem;text-indent:-1.8rem;margin:.4rem 0}
    .check li>*{text-indent:0}
    .check .box{display:inline-block;width:1.8rem;text-indent:0}
    @media (max-width:30rem){.facts,.answer{grid-template-columns:1fr}.facts dd,.answer dd{margin-bottom:.4rem}}
    @media print{.ref,.contents{display:none}.finding,.panel{box-decoration-break:clone;\
    -webkit-box-decoration-break:clone}.check li::after{content:"";display:block;height:1.7em;\
    border-bottom:1px dotted var(--soft)}.answer{font-size:1em}}

    """
}
