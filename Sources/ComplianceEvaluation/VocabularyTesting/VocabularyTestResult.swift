public import ComplianceModel

/// What came of one test of the vocabulary.
public struct VocabularyTestResult: Sendable {
  /// The test.
  public let test: VocabularyTest
  /// What is otherwise than the test says; nil where it holds.
  public let deviation: Deviation?

  /// What is otherwise than a test says.
  public enum Deviation: Sendable, Hashable {
    /// The first value is not as strong beside the second as expected; the actual strength is nil where nothing can
    /// be said.
    case order(Value, besides: Value, expected: Strength, actual: Strength?)
    /// A value of another control does not follow; the actual value is nil where none follows.
    case consequence(VocabularyTest.Consequence, actual: Value?)
  }

  /// Whether everything is as expected.
  public var passes: Bool { deviation == nil }

  init(of test: VocabularyTest, in vocabulary: Vocabulary, _ calendar: Calendar) {
    self.test = test
    let control = vocabulary.controls[test.control]
    let order = Order(type: control.type, calendar: calendar)
    func deviation(of value: Value, besides other: Value, from expected: Strength) -> Deviation? {
      let actual = order.strength(of: value, besides: other)
      return actual == expected ? nil : .order(value, besides: other, expected: expected, actual: actual)
    }
    switch test.statement {
    case .order(let stronger, let weaker):
      self.deviation = deviation(of: stronger, besides: weaker, from: .stronger)
    case .apart(let values):
      self.deviation =
        values.indices.lazy.flatMap { first in
          values[(first + 1)...].lazy.compactMap { deviation(of: values[first], besides: $0, from: .incomparable) }
        }.first
    case .implies(let value, let consequences):
      let following = vocabulary.consequences(of: value, of: test.control)
      self.deviation =
        consequences.lazy.compactMap { wanted in
          let actual = following.first { $0.control == wanted.control }?.value
          return actual == wanted.value ? nil : .consequence(wanted, actual: actual)
        }.first
    }
  }
}

extension Vocabulary {
  /// The values of other controls that a value states, directly or through one another; the first one of a control
  /// counts, as in a claim.
  fileprivate func consequences(of value: Value, of control: Int) -> [VocabularyTest.Consequence] {
    var found = [VocabularyTest.Consequence(control: control, value: value)]
    var next = 0
    while next < found.count {
      let source = found[next]
      next += 1
      for implication in controls[source.control].implications
      where implication.condition.holds(for: source.value)
        && !found.contains(where: { $0.control == implication.control })
      {
        found.append(VocabularyTest.Consequence(control: implication.control, value: implication.value))
      }
    }
    return Array(found.dropFirst())
  }
}
