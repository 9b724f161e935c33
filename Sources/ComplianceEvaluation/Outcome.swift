public import ComplianceModel

/// What a requirement comes to for one subject (判定), best first.
public enum Outcome: UInt8, Sendable, Hashable, CaseIterable, Comparable {
  /// － : it does not apply.
  case notApplicable
  /// ○ : it surely holds.
  case met
  /// 承 : it does not, but a valid approval covers it.
  case excepted
  /// 仮○ : it is believed to hold.
  case tentative
  /// ？ : nothing decides it.
  case undeclared
  /// × : it does not hold.
  case unmet

  /// Whether one is better than another.
  public static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }

  /// The word used in files and machine formats.
  public var word: String {
    switch self {
    case .notApplicable: "notApplicable"
    case .met: "met"
    case .excepted: "excepted"
    case .tentative: "tentative"
    case .undeclared: "undeclared"
    case .unmet: "unmet"
    }
  }

  /// The mark on paper.
  public var mark: String {
    switch self {
    case .notApplicable: "－"
    case .met: "○"
    case .excepted: "承"
    case .tentative: "仮○"
    case .undeclared: "？"
    case .unmet: "×"
    }
  }
}

/// Why an outcome is what it is, beyond the value itself.
public struct Reasons: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt16

  /// Creates reasons from bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The role is not in the dossier.
  public static let missingRole = Reasons(rawValue: 1 << 0)
  /// The connection is not in the dossier.
  public static let missingConnection = Reasons(rawValue: 1 << 1)
  /// Whether it applies at all is not known.
  public static let unknownCondition = Reasons(rawValue: 1 << 2)
  /// The due day has passed without a fact.
  public static let overdue = Reasons(rawValue: 1 << 3)
  /// The value is allowed only with an approval.
  public static let needsApproval = Reasons(rawValue: 1 << 4)
  /// The fact is not shown well enough.
  public static let belowGrade = Reasons(rawValue: 1 << 5)
  /// It was seen in an earlier 年度 only (前年度確認).
  public static let faded = Reasons(rawValue: 1 << 6)
  /// A repair was reported and not yet looked at (再確認待ち).
  public static let awaitingRecheck = Reasons(rawValue: 1 << 7)
  /// It is said with a reserve.
  public static let notFirm = Reasons(rawValue: 1 << 8)
  /// It is spoken of without a value.
  public static let unstated = Reasons(rawValue: 1 << 9)
  /// The answer was that it is not known.
  public static let answeredUnknown = Reasons(rawValue: 1 << 10)
  /// It is claimed not to apply, which nobody confirmed.
  public static let unconfirmed = Reasons(rawValue: 1 << 11)
  /// Only a general policy of the company speaks of it.
  public static let onlyGeneral = Reasons(rawValue: 1 << 12)
  /// Two values cannot be compared.
  public static let incomparable = Reasons(rawValue: 1 << 13)
  /// It rests on a promise, not on a fact.
  public static let onPromise = Reasons(rawValue: 1 << 14)
  /// It rests on a fact.
  public static let onFact = Reasons(rawValue: 1 << 15)
}

/// The outcome of one requirement for one subject.
public struct Assessment: Sendable, Hashable {
  /// The requirement.
  public var requirement: RequirementReference
  /// The party that answers for it; nil while no party holds the obliged role.
  public var party: Int?
  /// The party it was judged of: the same, or one under it that handles the data.
  public var judged: Int?
  /// The party or connection, by index in the subjects; nil while there is none.
  public var subject: Subject?
  /// The outcome.
  public var outcome: Outcome
  /// The stage it rests on; nil where nothing is said.
  public var stage: Stage?
  /// Why.
  public var reasons: Reasons
  /// The approval that covers it, by index in the dossier.
  public var approval: Int?
}

extension Assessment {
  /// The kind of finding that tells of the outcome; nil where there is nothing to act on.
  public var findingKind: FindingKind? {
    switch outcome {
    case .met, .excepted, .notApplicable: nil
    case .tentative: .tentative
    case .undeclared: .undeclared
    case .unmet: reasons.contains(.overdue) ? .overdue : .unmet
    }
  }
}
