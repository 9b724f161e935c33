public import SourceText

/// One case of the vocabulary's tests: what the order of a control's values, or what follows from one, must be.
public struct VocabularyTest: Sendable {
  /// The control, by index in the vocabulary.
  public var control: Int
  /// The part it speaks of, by index in the control's parts; nil is the control as a whole.
  public var part: Int?
  /// What must hold.
  public var statement: Statement
  /// The names of the control's type, and its unit, that the values are written with.
  public var words: Set<String>
  /// Where it is written.
  public var location: SourceLocation

  /// What a case says of a control.
  public enum Statement: Sendable, Hashable {
    /// The first value is stronger than the second.
    case order(stronger: Value, weaker: Value)
    /// Of no two of these values one is stronger.
    case apart([Value])
    /// A value states these values of other controls.
    case implies(Value, [Consequence])
  }

  /// The value of another control that follows.
  public struct Consequence: Sendable, Hashable {
    /// The other control, by index in the vocabulary.
    public var control: Int
    /// Its value.
    public var value: Value

    /// Creates a consequence.
    public init(control: Int, value: Value) {
      self.control = control
      self.value = value
    }
  }
}
