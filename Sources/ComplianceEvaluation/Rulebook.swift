public import ComplianceModel

/// The vocabulary, the policies and the past incidents that cases are judged by; made once, used for many cases.
public struct Rulebook: Sendable {
  /// The vocabulary.
  public private(set) var vocabulary: Vocabulary
  /// The policies, sorted by id and first day; an index into this array stands for a policy everywhere else.
  public let policies: [Policy]
  /// The registers of past incidents that cases are held against.
  public let registers: [Dossier]
  let plan: Plan
  /// The full id of each requirement, made once: reports name them for every outcome.
  private let requirementIDs: [[String]]

  /// Creates a rulebook.
  public init(vocabulary: Vocabulary, policies: [Policy], registers: [Dossier] = []) {
    self.vocabulary = vocabulary
    self.registers = registers.sorted { $0.id < $1.id }
    let sorted = policies.sorted { ($0.id, $0.effective.from) < ($1.id, $1.effective.from) }
    self.policies = sorted
    plan = Plan(vocabulary: vocabulary, policies: sorted)
    requirementIDs = sorted.map { policy in policy.requirements.map { policy.id + "/" + $0.id } }
  }
}

/// A requirement of a policy, by index in a rulebook.
public struct RequirementReference: Sendable, Hashable, Comparable {
  /// The policy.
  public var policy: Int
  /// The requirement within it.
  public var requirement: Int

  /// Creates a reference.
  public init(policy: Int, requirement: Int) {
    self.policy = policy
    self.requirement = requirement
  }

  /// Whether one comes before another.
  public static func < (left: RequirementReference, right: RequirementReference) -> Bool {
    (left.policy, left.requirement) < (right.policy, right.requirement)
  }
}

extension Rulebook {
  /// The rulebook whose cases are shown to an audience; what they come to is the same.
  public func shown(to audience: Audience) -> Rulebook {
    var rulebook = self
    rulebook.vocabulary = vocabulary.shown(to: audience)
    return rulebook
  }

  /// A requirement.
  public subscript(_ reference: RequirementReference) -> Requirement {
    policies[reference.policy].requirements[reference.requirement]
  }

  /// The control whose parts a requirement is judged on one by one: the only one of it with parts.
  public func partedControl(of reference: RequirementReference) -> Int? {
    plan.requirements[reference.policy][reference.requirement].scope.parted
  }

  /// The full id of a requirement, `policy/requirement`.
  public func id(of reference: RequirementReference) -> String {
    requirementIDs[reference.policy][reference.requirement]
  }
}
