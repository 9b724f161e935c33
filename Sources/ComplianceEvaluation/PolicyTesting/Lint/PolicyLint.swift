public import ComplianceModel
public import SourceText

/// Looks for what is doubtful in policies that load without error.
public struct PolicyLint: Sendable {
  /// What is looked at.
  let rulebook: Rulebook
  /// The policies to speak of, by index; the others are only compared with.
  let policies: [Int]
  /// The tests.
  let tests: [PolicyTest]
  /// The ids of policies of which not all tests could be read: whether they are complete is not known.
  let unread: Set<String>
  /// The tests of the vocabulary; nil leaves out whether they are complete.
  let vocabularyTests: [VocabularyTest]?

  /// The visible list of checks.
  ///
  /// A new one is a file beside this and a line here.
  static let checks: [any LintCheck.Type] = [
    MissingTranslation.self, UntestedRequirement.self, UnreachableCondition.self, ConflictingRequirements.self,
    NotMonotone.self, DueAfterTheEnd.self, UnusedControl.self, WrongCategory.self, UntestedControl.self,
  ]

  /// Creates a lint of a rulebook's policies and their tests; where ids are given, of those policies.
  ///
  /// Where tests of the vocabulary are given, they must use every control and every name.
  public init(
    _ rulebook: Rulebook, tests: [PolicyTest], unread: Set<String> = [], vocabularyTests: [VocabularyTest]? = nil,
    of ids: Set<String>? = nil
  ) {
    self.rulebook = rulebook
    policies = rulebook.policies.indices.filter { ids?.contains(rulebook.policies[$0].id) ?? true }
    self.tests = tests
    self.unread = unread
    self.vocabularyTests = vocabularyTests
  }

  /// What was found, in the order of the places.
  public var diagnostics: [Diagnostic] {
    let found = PolicyLint.checks.flatMap { $0.diagnostics(in: self) }
    return found.enumerated().sorted {
      switch ($0.element.location, $1.element.location) {
      case (let left?, let right?) where left != right: left < right
      case (nil, .some): false
      case (.some, nil): true
      default: $0.offset < $1.offset
      }
    }.map(\.element)
  }
}

/// Looks for one kind of doubt; named for what is wrong.
protocol LintCheck: Sendable {
  /// What was found.
  static func diagnostics(in lint: PolicyLint) -> [Diagnostic]
}
