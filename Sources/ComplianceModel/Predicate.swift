public import SourceText

/// What must hold of controls for a requirement to be met.
public indirect enum Predicate: Sendable, Hashable {
  /// One control against one value.
  case test(ControlTest)
  /// All of these.
  case all([Predicate])
  /// At least one of these.
  case any([Predicate])

  /// The tests in it, in written order.
  public var tests: [ControlTest] {
    switch self {
    case .test(let test): [test]
    case .all(let parts), .any(let parts): parts.flatMap(\.tests)
    }
  }
}

/// One control against one value.
public struct ControlTest: Sendable, Hashable {
  /// The control, by index in the vocabulary.
  public var control: Int
  /// How it is compared.
  public var comparison: Comparison
  /// The named parts it is limited to, by index; empty means every part.
  public var parts: [Int]
  /// Where it is written (the control's key).
  public var location: SourceLocation

  /// Creates a test.
  public init(control: Int, comparison: Comparison, parts: [Int] = [], location: SourceLocation) {
    self.control = control
    self.comparison = comparison
    self.parts = parts
    self.location = location
  }

  /// How a control's value is compared.
  public enum Comparison: Sendable, Hashable {
    /// At least as strong in the control's own order; equal where there is none.
    case asStrongAs(Value)
    /// A number as written, or more.
    case atLeast(Double)
    /// A number as written, or less.
    case atMost(Double)
    /// Just one of these.
    case oneOf([Value])
    /// Every record has something written in each of these fields, by index in the type; met where there is no record.
    case eachHas([Int])
  }
}
