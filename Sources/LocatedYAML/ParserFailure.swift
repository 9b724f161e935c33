/// The first thing that libyaml could not read.
struct ParserFailure {
  /// The part of libyaml that gave up.
  enum Kind {
    case reader
    case syntax
    case memory
  }

  let kind: Kind
  /// The problem in the words of libyaml.
  let problem: String
  let position: Position
  /// Where the value that could not be finished begins.
  let context: Position?
  /// The byte that could not be decoded, for failures of the reader.
  let offset: Int
}
