public import ComplianceEvaluation
public import ComplianceModel

/// A bidder of a tender with its place among the others, what it lacks and what it has not answered.
public struct RankedBidder: Sendable {
  /// The party, by index in the dossier.
  public let party: Int
  /// Its id.
  public let id: String
  /// Its name.
  public let name: String
  /// Its place, from 1; those that are equal in verdict and both ends of the score share one.
  public internal(set) var rank = 0
  /// What it comes to.
  public let verdict: Verdict
  /// Its score.
  public let score: Score?
  /// What it offers too little of, against the specification and the clauses.
  public let lacks: [Lack]
  /// What it has left open, with the points that a good answer gains, if any.
  public let unanswered: [OpenAnswer]
  /// How its answers could change the order; nil where they cannot.
  public internal(set) var chance: Chance?
  private let prospect: Prospect?

  /// A measure that a bidder offers too little of, with every finding about it.
  public struct Lack: Sendable, Hashable {
    /// The controls, by index in the vocabulary; the first one names it.
    public var controls: [Int]
    /// The findings.
    public var findings: [FindingLine]
    /// The gravest severity.
    public var severity: Severity { findings.map(\.severity).max() ?? .note }
  }

  /// A question that a bidder has left open.
  public struct OpenAnswer: Sendable, Hashable {
    /// The finding.
    public var line: FindingLine
    /// The requirement whose outcome it leaves open; nil where it decides none.
    var requirement: RequirementReference?
    /// The points that a good answer gains, of 100; of several questions about one requirement, once all are answered.
    public var points: Double
    /// Whether other questions about the same requirement must be answered for the points.
    public var isOneOfSeveral: Bool
    /// Whether the clause is mandatory, so that the verdict waits for it.
    public var decidesVerdict: Bool
  }

  /// How good answers could lift a bidder above the one before it.
  public struct Chance: Sendable, Hashable {
    /// The name of the bidder that it would overtake.
    public var above: String
    /// That one's rank.
    public var rank: Int
    /// The questions whose answers decide it, the fewest that do.
    public var questions: [FindingLine]
    /// Whether it takes all of them whatever else is answered; if not, other sets of questions would do as well.
    public var isOnlyWay: Bool
    /// The verdict and score of that one.
    public var goal: Goal
    /// The low end that good answers to them bring, in points.
    public var low: Int
    /// The high end, in points.
    public var high: Int
    /// The verdict that good answers to them bring.
    public var verdict: Verdict

    /// What is to be overtaken.
    public struct Goal: Sendable, Hashable {
      /// The verdict.
      public var verdict: Verdict
      /// The score.
      public var score: Score?
    }
  }

  /// Ranks bidders by verdict, then low end, then high end of the score.
  static func ranked(_ parties: [Int], in wording: Wording) -> [RankedBidder] {
    var bidders = parties.map { RankedBidder($0, in: wording) }
    bidders = bidders.enumerated().sorted { first, second in
      let (a, b) = (first.element.standing, second.element.standing)
      return a == b ? first.offset < second.offset : b < a
    }.map(\.element)
    for index in bidders.indices {
      let isTied = index > 0 && bidders[index].standing == bidders[index - 1].standing
      bidders[index].rank = isTied ? bidders[index - 1].rank : index + 1
    }
    for index in bidders.indices {
      guard let above = bidders[..<index].last(where: { $0.rank < bidders[index].rank }) else { continue }
      bidders[index].chance = bidders[index].chance(above: above)
    }
    return bidders
  }

  private init(_ party: Int, in wording: Wording) {
    let evaluation = wording.evaluation
    let result = evaluation.parties.first { $0.party == party }
    let prospect = evaluation.prospect(of: party)
    let points = Dictionary(prospect?.open.map { ($0.requirement, $0.points) } ?? [], uniquingKeysWith: max)
    self.party = party
    self.prospect = prospect
    id = wording.dossier.parties[party].id
    name = wording.party(party)
    verdict = result?.verdict ?? .notJudged
    score = result?.shownScore
    let own = evaluation.findings.filter { $0.isOpen && $0.parties.contains(party) }
    let short = own.filter { $0.kind == .uncommitted } + own.filter { [.unmet, .overdue].contains($0.kind) }
    lacks = RankedBidder.lacks(short, in: wording)
    let questions = own.filter(\.kind.isQuestion)
    func decides(_ finding: Finding) -> Bool { [.tentative, .undeclared].contains(finding.kind) }
    unanswered = questions.map { finding in
      let rule = decides(finding) ? finding.requirement : nil
      return OpenAnswer(
        line: FindingLine(finding, in: wording), requirement: rule, points: rule.flatMap { points[$0] } ?? 0,
        isOneOfSeveral: rule.map { rule in
          questions.count { decides($0) && $0.requirement == rule } > 1
        } ?? false,
        decidesVerdict: rule.map { evaluation.rulebook[$0].level == .mandatory } ?? false)
    }.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
  }

  /// One measure may be found short of the specification and of a clause: it is one lack.
  private static func lacks(_ findings: [Finding], in wording: Wording) -> [Lack] {
    var lacks: [Lack] = []
    for finding in findings {
      let line = FindingLine(finding, in: wording)
      if let place = lacks.firstIndex(where: { lack in lack.controls.contains { finding.controls.contains($0) } }) {
        lacks[place].findings.append(line)
      } else {
        lacks.append(Lack(controls: finding.controls, findings: [line]))
      }
    }
    return lacks
  }

  /// What a rank is by: greater is better.
  ///
  /// Nothing judged is worst, since nothing speaks for it.
  private var standing: Standing { Standing(verdict, low: score?.low ?? 0, high: score?.high ?? 0) }

  /// The fewest good answers that lift it above another, if all of them together do.
  private func chance(above other: RankedBidder) -> Chance? {
    guard let prospect, let score, !unanswered.isEmpty else { return nil }
    let goal = Standing(other.verdict, low: other.score?.low ?? 0, high: other.score?.high ?? 0)
    guard Standing(prospect.verdict, low: score.high, high: score.high) > goal else { return nil }
    let answers = unanswered.filter { $0.points > 0 || $0.decidesVerdict }
    let deciding = answers.filter(\.decidesVerdict)
    // Either the verdict is lifted first, or the points alone are enough.
    let ways = [deciding, []].compactMap { start in
      fewest(of: answers, after: start) { standing(after: $0, prospect, deciding, score) > goal }
    }
    guard let needed = ways.min(by: { $0.count < $1.count }) else { return nil }
    let isOnlyWay = needed.allSatisfy { one in
      standing(after: answers.filter { $0 != one }, prospect, deciding, score) <= goal
    }
    let reached = standing(after: needed, prospect, deciding, score)
    return Chance(
      above: other.name, rank: other.rank, questions: needed.map(\.line), isOnlyWay: isOnlyWay,
      goal: Chance.Goal(verdict: other.verdict, score: other.score), low: reached.lowPoints, high: score.highPoints,
      verdict: needed.contains(deciding) ? prospect.verdict : verdict)
  }

  /// The answers to begin with and as many further ones as are enough, those of most points first.
  private func fewest(
    of answers: [OpenAnswer], after start: [OpenAnswer], isEnough: ([OpenAnswer]) -> Bool
  ) -> [OpenAnswer]? {
    var needed = start
    // What belongs to one requirement gains nothing before all of it is answered.
    for (_, group) in answers.filter({ !start.contains($0) }).grouped(inOrderOf: { $0.requirement }) {
      if !needed.isEmpty, isEnough(needed) { break }
      needed += group
    }
    return !needed.isEmpty && isEnough(needed) ? needed : nil
  }

  /// Where some good answers bring it: the verdict rises once all that it waits for are given.
  private func standing(
    after answers: [OpenAnswer], _ prospect: Prospect, _ deciding: [OpenAnswer], _ score: Score
  ) -> Standing {
    let gained =
      answers.grouped { $0.requirement }.map { requirement, given in
        let all = unanswered.filter { $0.requirement == requirement }
        return requirement != nil && given.contains(all) ? given[0].points : 0
      }.reduce(0, +) / 100
    return Standing(
      answers.contains(deciding) ? prospect.verdict : verdict, low: score.low + gained, high: score.high)
  }

  private struct Standing: Comparable {
    let verdict: Int
    let low: Int
    let high: Int

    /// The ends are compared to a thousandth of a point, so that sums of weights in another order are equal.
    init(_ verdict: Verdict, low: Double, high: Double) {
      self.verdict = Standing.order(verdict)
      self.low = Int((low * 100_000).rounded())
      self.high = Int((high * 100_000).rounded())
    }

    /// The low end as shown: rounded down.
    var lowPoints: Int { low / 1000 }

    static func order(_ verdict: Verdict) -> Int { verdict == .notJudged ? -Verdict.allCases.count : -verdict.rawValue }

    static func < (left: Standing, right: Standing) -> Bool {
      (left.verdict, left.low, left.high) < (right.verdict, right.low, right.high)
    }
  }
}

extension [RankedBidder.OpenAnswer] {
  /// Whether all of some answers are among them.
  fileprivate func contains(_ others: [RankedBidder.OpenAnswer]) -> Bool { others.allSatisfy { contains($0) } }
}
