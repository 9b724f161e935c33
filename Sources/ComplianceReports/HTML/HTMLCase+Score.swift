import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// How many requirements that could move the score are named.
  private static let moveLimit = 6

  /// What each party comes to, and what would move it.
  func writeScore(_ html: inout HTMLWriter) {
    guard !evaluation.parties.isEmpty else { return }
    section(.score, &html) { html in
      html.element(
        "p",
        text: pick(
          "点数は、求められるもののうち満たすものの割合。答えのないものをすべて「満たさない」とみたときから、すべて「満たす」とみたときまでの幅で示す。",
          """
          The score is how much of what is asked is met, as a range: from counting everything unanswered as not met to \
          counting it as met.
          """))
      let heads =
        [pick("当事者", "party"), pick("判定", "verdict"), pick("点数", "score")]
        + Outcome.shown.map { "\($0.mark) \($0.label[language])" }
      html.stackedTable(heads) { html in
        for result in evaluation.parties { writeRow(result, heads, &html) }
      }
      writeMoves(&html)
    }
  }

  private func writeRow(_ result: PartyResult, _ heads: [String], _ html: inout HTMLWriter) {
    html.row { html in
      html.head(wording.name(of: result))
      html.cell(heads[1]) { $0.badge(result.verdict.label[language], result.verdict.tone) }
      html.cell(heads[2]) { html in
        html.text(wording.points(of: result))
        if let score = result.shownScore { writeBar(score, &html) }
      }
      for (column, outcome) in Outcome.shown.enumerated() {
        html.cell(heads[column + 3], String(result.outcomes.count { $0.outcome == outcome }))
      }
    }
  }

  private func writeMoves(_ html: inout HTMLWriter) {
    let moves = evaluation.scoreMoves
    guard !moves.isEmpty else { return }
    html.element("h3", text: pick("何があれば変わるか", "What would move it"))
    html.element("ol") { html in
      for move in moves.prefix(HTMLCase.moveLimit) { html.element("li", text: text(of: move)) }
    }
    let rest = moves.count - HTMLCase.moveLimit
    guard rest > 0 else { return }
    html.element("p", .classes("soft"), text: pick("ほか\(rest)件（動く点数の小さいもの）", "\(rest) more that move it less"))
  }

  private func text(of move: ScoreMove) -> String {
    let level = wording.rulebook[move.requirement].level.label[language]
    let named = move.parties.compactMap { $0 }
    let who = named.isEmpty ? "" : pick("（\(wording.parties(named))）", " (\(wording.parties(named)))")
    let points = HTMLCase.points(move.points)
    let name = wording.requirement(move.requirement)
    let now = "\(move.outcome.mark) \(move.outcome.label[language])"
    if move.outcome == .unmet {
      return pick(
        "\(level)の\(name)\(who)：いまは\(now)。満たせば +\(points)点。",
        "\(name)\(who), \(level): now \(now); +\(points) points when met.")
    }
    return pick(
      "\(level)の\(name)\(who)：いまは\(now)。満たすと分かれば下限が +\(points)点、満たさなければ上限が −\(points)点。",
      "\(name)\(who), \(level): now \(now); shown to be met the low end gains \(points) points, else the high end loses them."
    )
  }

  /// Points with one decimal, as they are small.
  private static func points(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A score as a bar from 0 to 100: what is sure is solid, what is open is hatched.
  func writeBar(_ score: Score, _ html: inout HTMLWriter) {
    let label = pick(
      "100点のうち\(score.lowPoints)点から\(score.highPoints)点", "\(score.lowPoints) to \(score.highPoints) of 100 points")
    html.element(
      "svg", .classes("bar"), .named("viewBox", "0 0 402 22"), .named("role", "img"), .label(label)
    ) { html in
      func bar(_ style: String, from: Double, to: Double, _ html: inout HTMLWriter) {
        guard to > from else { return }
        html.element(
          "rect", .classes(style), .named("x", String(1 + Int(from * 400))), .named("y", "1"),
          .named("width", String(Int((to - from) * 400))), .named("height", "20")
        ) { _ in }
      }
      bar("bar-all", from: 0, to: 1, &html)
      bar("bar-low", from: 0, to: score.low, &html)
      bar("bar-open", from: score.low, to: score.high, &html)
    }
  }
}
