import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// How many findings the answer names.
  private static let answerLimit = 3

  /// The answer in a few lines: the gravest open story, else what else is to be done, else what is over.
  func writeAnswer(_ html: inout HTMLWriter) {
    let others = evaluation.findingsToActOn.filter { !$0.kind.isDiscrepancy }
    if let story = stories.first, others.isEmpty || story.isOpen && !outweighs(others, story) {
      writeAnswer(story, &html)
      writeRest(stories.count - 1, of: .promises, ("組の食い違いがある", "more disagreements"), &html)
      writeRest(others.count, of: .findings, ("件の指摘がある", "more findings"), &html)
    } else if !others.isEmpty {
      writeAnswer(others, &html)
      let open = stories.count { $0.isOpen }
      writeRest(open, of: .promises, ("組の食い違いがある", "disagreements as well"), &html)
      writeRest(others.count - HTMLCase.answerLimit, of: .findings, ("件の指摘がある", "more findings"), &html)
    } else {
      html.element(
        "p",
        text: pick(
          "読んだ資料のあいだに、約束と実際の食い違いは見つからなかった。",
          "No disagreement between what was promised and what is true was found in the papers."))
    }
  }

  /// Whether findings matter more than a story: they are graver, or what makes the case not compliant is among them.
  private func outweighs(_ findings: [Finding], _ story: DiscrepancyStory) -> Bool {
    if findings.contains(where: { $0.severity > story.severity }) { return true }
    let isMisreported = story.turns.contains { $0.isOpen && $0.kind == .misreported }
    guard evaluation.verdict == .nonCompliant, !isMisreported else { return false }
    return findings.contains { finding in
      finding.requirement.map { wording.rulebook[$0].level == .mandatory } ?? false
    }
  }

  /// How many more there are, and where.
  private func writeRest(
    _ count: Int, of section: Section, _ what: (japanese: String, english: String), _ html: inout HTMLWriter
  ) {
    guard count > 0 else { return }
    html.element("p") { html in
      html.element(
        "a", .link(to: id(section.rawValue)),
        text: pick("ほかに\(count)\(what.japanese)", "\(count) \(what.english)"))
    }
  }

  private func writeAnswer(_ findings: [Finding], _ html: inout HTMLWriter) {
    let texts = findings.prefix(HTMLCase.answerLimit).map { FindingText(FindingFacts($0, wording)) }
    html.element("dl", .classes("answer")) { html in
      html.element("dt", text: pick("足りないこと", "Missing"))
      html.element("dd") { $0.list(texts.map(\.headline)) }
      html.element("dt", text: pick("次にすること", "Next"))
      html.element("dd") { $0.list(texts.compactMap(\.actions.first)) }
    }
  }

  private func writeAnswer(_ story: DiscrepancyStory, _ html: inout HTMLWriter) {
    html.element("dl", .classes("answer")) { html in
      let (promised, actual) = heads(of: story)
      html.element("dt", text: promised)
      html.element("dd", text: values(of: story, \.promise))
      html.element("dt", text: actual)
      html.element("dd", text: values(of: story, \.fact))
      html.element("dt", text: pick("いつから", "Since"))
      html.element("dd") { $0.list(wording.beginnings(of: story)) }
      html.element("dt", text: pick("次にすること", "Next"))
      html.element("dd") { html in
        let ways = wording.ways(outOf: story).ways
        if ways.isEmpty {
          html.text(pick("この食い違いについては、ない。", "Nothing about this one."))
        } else {
          writeWays(ways, &html)
        }
      }
    }
  }

  /// What the two papers of a story are to each other: a promise and what is true, or what is asked for and the answer.
  private func heads(of story: DiscrepancyStory) -> (String, String) {
    let measure = story.measures[0]
    let promised =
      switch (measure.promise?.part, measure.promise?.stage) {
      case (.clause, _): pick("条項", "Clause")
      case (_, .specified): pick("仕様書の求め", "Asked for")
      case (_, let stage?) where !stage.isPromise: pick("報告", "Reported")
      default: pick("約束", "Promised")
      }
    let actual =
      switch measure.fact?.stage {
      case .declared: pick("事業者の回答", "Answer")
      case .specified: pick("仕様書", "Specification")
      case .consulted: pick("ほかの資料", "Other paper")
      case .implemented, .observed, nil: pick("実際", "Actual")
      }
    return (promised, actual)
  }

  /// The values of the measures of a story in one of two papers, and which paper that is.
  private func values(of story: DiscrepancyStory, _ place: KeyPath<PromiseAndFact, PlaceFacts?>) -> String {
    let measures = story.measures.filter { $0[keyPath: place] != nil }
    guard let facts = measures.first.flatMap({ $0[keyPath: place] }) else {
      let finding = story.turns.flatMap(\.findings).first.map { evaluation.findings[$0] }
      return finding.map { FindingText(FindingFacts($0, wording)).headline } ?? ""
    }
    let values = measures.map { measure in
      let name = measure.control.map { wording.vocabulary.controls[$0].label[language] } ?? ""
      let value = measure[keyPath: place]?.value ?? pick("記載なし", "not mentioned")
      return name.isEmpty ? value : name + pick("は", ": ") + wording.quoted(value)
    }
    let paper = [
      facts.title.map { wording.quoted($0) }, facts.date.map { wording.date($0, isAssumed: facts.dateIsAssumed) },
    ]
    return wording.list(values) + wording.bracketed(paper.compactMap(\.self).joined(separator: pick("　", ", ")))
  }

  // MARK: The stories

  /// What was promised beside what is true, with the way it took and who is to do what.
  func writePromises(_ html: inout HTMLWriter) {
    guard !stories.isEmpty else { return }
    section(.promises, &html) { html in
      html.element(
        "p",
        text: pick(
          "約束どおりでない（またはなかった）措置と、資料どうしが食い違う措置。未解消のもの、重いものから。同じ経過をたどったものは、まとめて示す。",
          """
          Measures that are or were not as promised, and those of which papers disagree; open and grave ones first. Those \
          that went the same way are told together.
          """))
      for (number, story) in stories.enumerated() { writeStory(story, number + 1, &html) }
    }
  }

  private func writeStory(_ story: DiscrepancyStory, _ number: Int, _ html: inout HTMLWriter) {
    html.element("section", .classes("finding")) { html in
      html.element("h3") { html in
        html.text("\(number). ")
        html.badge(story.severity.label[language], story.severity.tone)
        html.text(" " + wording.name(of: story))
      }
      let (promised, actual) = heads(of: story)
      let heads = [pick("措置と、何を守るか", "Measure, and what it is for"), promised, actual]
      html.stackedTable(heads, style: "promises") { html in
        for measure in story.measures { writeRow(measure, heads, &html) }
      }
      html.element("dl", .classes("facts")) { html in
        if !story.subjects.isEmpty {
          fact(pick("対象", "of"), wording.subjects(story.subjects, control: story.measures[0].control), &html)
        }
        writePromisers(of: story, &html)
        html.element("dt", text: pick("経過", "history"))
        html.element("dd") { html in
          html.element("ul") { html in
            for turn in story.turns { writeTurn(turn, &html) }
          }
        }
      }
      writeWays(outOf: story, &html)
    }
    html.newline()
  }

  /// Who promised it; of what a specification asks for, who asks.
  private func writePromisers(of story: DiscrepancyStory, _ html: inout HTMLWriter) {
    let paper = story.measures[0].promise
    guard paper?.stage != .specified else {
      if let by = paper?.document.flatMap({ dossier.documents[$0].by }) {
        fact(pick("求めた者", "asked by"), wording.reference(by), &html)
      }
      return
    }
    let promisers = wording.promisers(of: story)
    if !promisers.isEmpty { fact(pick("約束した者", "promised by"), wording.parties(promisers), &html) }
  }

  private func writeRow(_ measure: PromiseAndFact, _ heads: [String], _ html: inout HTMLWriter) {
    html.row { html in
      html.head { html in
        guard let control = measure.control.map({ wording.vocabulary.controls[$0] }) else {
          html.text(wording.list(measure.findings.map { evaluation.findings[$0].kind.label[language] }.eachOnce))
          return
        }
        html.element("strong", text: control.label[language])
        html.empty("br")
        html.element("small", text: control.protects[language])
      }
      html.cell(heads[1]) { writePaper(measure.promise, &$0) }
      html.cell(heads[2]) { html in
        if measure.fact == nil, let finding = measure.findings.first {
          html.text(FindingText(FindingFacts(evaluation.findings[finding], wording)).headline)
        } else {
          writePaper(measure.fact, &html)
        }
      }
    }
  }

  /// What a paper says, then which paper: its stage, title, date and section.
  private func writePaper(_ facts: PlaceFacts?, _ html: inout HTMLWriter) {
    guard let facts else { return }
    html.element("strong", text: facts.value ?? pick("記載なし", "not mentioned"))
    html.empty("br")
    var words = [wording.label(of: facts)]
    if let title = facts.title { words.append(wording.quoted(title)) }
    if let date = facts.date { words.append(wording.date(date, isAssumed: facts.dateIsAssumed)) }
    if let section = facts.section { words.append(section) }
    let marks = wording.marks(of: facts)
    html.element(
      "small",
      text: words.joined(separator: pick("　", ", ")) + (marks.isEmpty ? "" : wording.bracketed(marks)))
    html.element("small", .classes("ref"), text: " \(facts.location)")
  }

  /// What happened from when on, and how it ended; where the findings of other reports are looked for.
  private func writeTurn(_ turn: DiscrepancyStory.Turn, _ html: inout HTMLWriter) {
    html.element("li") { html in
      if let history = turn.history {
        html.text(wording.date(history.visible, isAssumed: history.visibleIsAssumed) + pick("　", ": "))
      }
      html.element("strong", text: turn.kind.label[language])
      if let meaning = turn.kind.meaning { html.text(wording.bracketed(meaning[language])) }
      let doers = turn.findings.compactMap { index -> Int? in
        if case .doer(let party) = evaluation.findings[index].detail { party } else { nil }
      }.eachOnce
      if !doers.isEmpty {
        html.text(pick("。作る・動かすのは\(wording.parties(doers))", "; built or operated by \(wording.parties(doers))"))
      }
      if let history = turn.history, history.daysUnnoticed > 0 {
        let late = wording.days(history.daysUnnoticed, from: history.visible)
        html.text(
          pick(
            "。\(wording.date(history.known))に判明（\(late)後）", "; known on \(wording.date(history.known)) (\(late) later)")
        )
      }
      html.text(pick("。", "; "))
      let state = wording.state(of: turn)
      let isBuilt = turn.history?.settlement?.how == .built
      html.badge(state.word, turn.isOpen ? "major" : isBuilt ? "good" : "note")
      html.text(state.detail)
      for index in turn.findings {
        let finding = evaluation.findings[index]
        html.element("small", .classes("ref"), .id(id(finding.id))) { html in
          html.text(" " + wording.tag(finding))
          if let change = wording.text(of: finding, in: comparison) { html.text(wording.bracketed(change)) }
        }
      }
    }
  }

  private func writeWays(outOf story: DiscrepancyStory, _ html: inout HTMLWriter) {
    guard story.isOpen else { return }
    let (reasons, ways) = wording.ways(outOf: story)
    for reason in reasons { html.element("p", text: reason) }
    writeWays(ways, &html)
  }
}
