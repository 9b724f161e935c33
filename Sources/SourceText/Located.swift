/// A value with the place it was written at.
public struct Located<Value> {
  /// The value.
  public var value: Value
  /// The place it was written at.
  public var location: SourceLocation

  /// Creates a located value.
  public init(value: Value, location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
