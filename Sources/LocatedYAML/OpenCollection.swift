/// A list or mapping whose end was not read yet, or the file itself.
///
/// Nothing in it is counted by reference, so that it costs little to look at.
struct OpenCollection {
  /// The kinds of what holds values.
  enum Kind {
    case file
    case sequence
    case blockMapping
    case flowMapping
  }

  let kind: Kind
  let position: Position
  /// The index of its first element on the stack of items or entries.
  let start: Int
  /// The place of the key that waits for its value.
  var keyPosition: Position?
  /// Whether its keys are in the latest key index, because there are too many to compare one by one.
  var hasIndex = false

  var isMapping: Bool { kind == .blockMapping || kind == .flowMapping }
  /// Whether the next value is a key.
  var expectsKey: Bool { isMapping && keyPosition == nil }
}
