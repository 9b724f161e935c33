internal import CLibYAML

/// The event parser of libyaml, over bytes that must outlive it.
///
/// Nothing else in the module calls libyaml. Its marks count lines and columns from 0, columns in Unicode scalars.
struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The latest event; replaced by `advance()`.
  let event: UnsafeMutablePointer<yaml_event_t>

  /// Creates a parser of UTF-8 without a byte order mark, or nil where memory is out.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      event.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Replaces the event by the next one, or returns false where the text is not YAML.
  mutating func advance() -> Bool {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) == 1
  }

  /// What the parser stumbled over, after `advance()` returned false.
  var failure: ParserFailure {
    let kind: ParserFailure.Kind =
      switch parser.pointee.error {
      case YAML_READER_ERROR: .reader
      case YAML_MEMORY_ERROR: .memory
      default: .syntax
      }
    return ParserFailure(
      kind: kind,
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
      position: Position(parser.pointee.problem_mark),
      context: parser.pointee.context.map { _ in Position(parser.pointee.context_mark) },
      offset: parser.pointee.problem_offset)
  }
}
