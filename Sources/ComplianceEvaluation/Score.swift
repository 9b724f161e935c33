/// How far the requirements hold, as an interval of points from 0 to 100.
public struct Score: Sendable, Hashable {
  /// The points while every open question counts 0.
  public var low: Double
  /// The points while every open question counts 1.
  public var high: Double

  /// The low end as shown: rounded down, so that a shown 100 is a full 100.
  public var lowPoints: Int { Int((low * 100 + 1e-9).rounded(.down)) }
  /// The high end as shown: rounded up, so that a shown 0 is a full 0; without anything open the same as the low end.
  public var highPoints: Int { high > low ? Int((high * 100 - 1e-9).rounded(.up)) : lowPoints }
}

/// What a party or a case comes to.
public enum Verdict: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// 判定対象なし: nothing binds.
  case notJudged
  /// 適合.
  case compliant
  /// 適合（書面上）: a mandatory ○ rests on a promise.
  case compliantOnPaper
  /// 要確認.
  case needsReview
  /// 不適合.
  case nonCompliant

  /// The word used in machine formats.
  public var word: String {
    switch self {
    case .notJudged: "not-judged"
    case .compliant: "compliant"
    case .compliantOnPaper: "compliant-on-paper"
    case .needsReview: "needs-review"
    case .nonCompliant: "non-compliant"
    }
  }

  /// Whether one is better than another.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
}

/// What one requirement comes to for one party: the worst of its subjects.
public struct PartyOutcome: Sendable, Hashable {
  /// The requirement.
  public var requirement: RequirementReference
  /// The outcome.
  public var outcome: Outcome
  /// The assessments it is the worst of, as a range of the evaluation's list.
  public var assessments: [Int]
}

/// What one party comes to.
public struct PartyResult: Sendable {
  /// The party; nil stands for roles that no party holds.
  public var party: Int?
  /// Its requirements.
  public var outcomes: [PartyOutcome]
  /// Its score; nil when nothing applies.
  public var score: Score?
  /// Its verdict.
  public var verdict: Verdict
}
