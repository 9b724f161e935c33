import ComplianceEvaluation
import ComplianceModel
import SourceText

extension ComparisonSheet {
  /// The bidders by rank, what could change the order, what each lacks and has not answered.
  var ranking: [Sheet.Section] {
    [ranks, chances, lacks, unanswered]
  }

  private var ranks: Sheet.Section {
    let title = pick("順位", "Ranking")
    let heads = [
      pick("順位と提案者", "Rank and bidder"), pick("判定", "Verdict"), pick("点", "Score"),
      pick("○〜－の数（管理項目）", "Controls by outcome"), pick("足りないもの", "Lacking"), pick("未回答", "Unanswered"),
      pick("回答にない○", "○ not answered"),
    ]
    let rows = comparison.bidders.enumerated().map { index, bidder in
      [
        Sheet.Cell("\(rank(bidder.rank)) \(bidder.name)"), Sheet.Cell(bidder.verdict, in: language),
        Sheet.Cell(words.score(bidder.score)), Sheet.Cell(counts(index)), Sheet.Cell(number(bidder.lacks.count)),
        Sheet.Cell(number(bidder.unanswered.count)), Sheet.Cell(number(metBySpecification(index))),
      ]
    }
    return Sheet.Section(
      id: "ranking", title: title,
      blocks: [
        .text(
          pick(
            "判定、点の下限、点の上限の順に比べた。どれも等しければ同じ順位とする。指摘の重さは順位に影響しない。"
              + "順位は書面の約束の比較で、選定の結果ではない。「足りないもの」は、同じ管理項目の指摘を1件と数える。「回答にない○」は、仕様書が求めているだけで、回答では触れていない管理項目の数。",
            "By verdict, then the low end, then the high end of the score; those equal in all three share a rank. The gravity "
              + "of findings plays no part. It compares promises on paper and chooses nobody. “Lacking” counts findings about one "
              + "control once. “○ not answered” counts controls of which only the "
              + "specification speaks, not the bidder.")),
        .table(Sheet.Table(caption: title, heads: heads, rows: rows)),
      ])
  }

  /// How many controls are ○ only because the specification asks for them: the bidder itself did not say so.
  private func metBySpecification(_ column: Int) -> Int {
    comparison.rows.count { row in
      let cell = row.cells[column]
      return cell.outcome == .met && !cell.said.isEmpty && cell.said.allSatisfy { $0.stage < .declared }
    }
  }

  private func number(_ count: Int) -> String { pick("\(count)件", String(count)) }

  private func rank(_ rank: Int) -> String { pick("\(rank)位", "\(rank).") }

  private var chances: Sheet.Section {
    let lines = comparison.bidders.compactMap { bidder in
      bidder.chance.map { chance in
        Sheet.Line(text: text(chance, of: bidder), details: chance.questions.map { Sheet.Line(text: $0.text) })
      }
    }
    let none = pick(
      "未回答の問いに求めどおり答えて順位が上がる提案者はいない。", "No bidder would rise by answering its open questions as asked.")
    let scope = pick(
      "求めどおりに答えた場合だけを見る。上の順位の提案者が未回答の問いに求めどおり答えず、下の提案者に抜かれることも"
        + "あるが、ここには示さない。",
      "Only answers as asked are looked at. A bidder of a higher rank may also fall by not answering its own open "
        + "questions as asked; that is not shown here.")
    return Sheet.Section(
      id: "order", title: pick("順位を変えうる問い", "Questions that could change the order"),
      blocks: [.text(scope), lines.isEmpty ? .text(none) : .list(lines)])
  }

  private func text(_ chance: RankedBidder.Chance, of bidder: RankedBidder) -> String {
    let count = chance.questions.count
    let before = "\(bidder.verdict.label[language]) \(words.score(bidder.score))"
    let points = chance.low == chance.high ? "\(chance.low)" : "\(chance.low)–\(chance.high)"
    let after = "\(chance.verdict.label[language]) \(points)" + pick("点", " points")
    let goal = "\(chance.goal.verdict.label[language]) \(words.score(chance.goal.score))"
    let questions = pick("", count == 1 ? "this question" : "these \(count) questions")
    return pick(
      "\(bidder.name)（\(before)）は、\(chance.isOnlyWay ? "" : "たとえば")次の\(count)件に求めどおり答えれば「\(after)」となり、"
        + "\(rank(chance.rank))の\(chance.above)（\(goal)）を上回る。",
      "\(chance.isOnlyWay ? "If" : "For example, if") \(bidder.name) (\(before)) answers \(questions) as asked, it "
        + "comes to “\(after)”, above \(chance.above) (rank \(chance.rank): \(goal)).")
  }

  private var lacks: Sheet.Section {
    section("lacks", pick("仕様書と条項に足りないもの", "What each lacks against specification and clauses")) { bidder in
      bidder.lacks.map { lack in
        let lines = lack.findings.map { Sheet.Line(text: $0.text, severity: $0.severity) }
        guard lines.count > 1, let control = lack.controls.first else { return lines[0] }
        return Sheet.Line(
          text: words.control(control), severity: lack.severity,
          details: lines.map { Sheet.Line(text: $0.text, severity: $0.severity == lack.severity ? nil : $0.severity) })
      }
    }
  }

  private var unanswered: Sheet.Section {
    section("unanswered", pick("未回答の問い", "What each has not answered")) { bidder in
      bidder.unanswered.map { answer in
        let points = Int(answer.points.rounded())
        let gain =
          points > 0
          ? words.bracketed(
            pick(
              answer.isOneOfSeveral ? "同じ条項の問いと合わせて\(points)点分" : "\(points)点分",
              (points == 1 ? "1 point" : "\(points) points")
                + (answer.isOneOfSeveral ? " with the other questions about the clause" : ""))) : ""
        return Sheet.Line(text: answer.line.text + gain, severity: answer.line.severity)
      }
    }
  }

  private func section(_ id: String, _ title: String, _ lines: (RankedBidder) -> [Sheet.Line]) -> Sheet.Section {
    Sheet.Section(
      id: id, title: title,
      blocks: comparison.bidders.flatMap { bidder -> [Sheet.Block] in
        let lines = lines(bidder)
        return [.heading(bidder.name), lines.isEmpty ? .text(pick("なし", "Nothing.")) : .list(lines)]
      })
  }
}

extension ComparisonSheet {
  /// What differs between two days beside the rows.
  var changes: [Sheet.Section] {
    guard let change = comparison.change else { return [] }
    let groups = [
      ("appeared", pick("新しい指摘", "New findings"), change.appeared),
      ("settled", pick("解消・終了した指摘", "Settled and closed findings"), change.settled),
      ("gone", pick("なくなった指摘", "Findings that are gone"), change.gone),
    ]
    // One answer may close several findings.
    func merged(_ lines: [FindingLine]) -> [Sheet.Line] {
      lines.grouped(inOrderOf: { $0.text + ending($0) }).map { text, same in
        let times = same.count > 1 ? words.bracketed(words.pick("\(same.count)件", "\(same.count) findings")) : ""
        return Sheet.Line(text: text + times, severity: same.map(\.severity).max())
      }
    }
    // How and when it ended: what was promised came about, or was given up.
    func ending(_ line: FindingLine) -> String {
      line.settlement.map { settlement in
        let day = words.date(PartialDate(settlement.day))
        return words.pick("［\(words.ending(settlement.how))、\(day)］", " [\(words.ending(settlement.how)), \(day)]")
      } ?? ""
    }
    return groups.filter { !$0.2.isEmpty }.map { id, title, lines in
      Sheet.Section(
        id: id, title: title + words.bracketed(words.pick("\(lines.count)件", "\(lines.count)")),
        blocks: [.list(merged(lines))])
    }
  }
}
