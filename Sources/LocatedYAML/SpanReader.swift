internal import CLibYAML

/// Reads where the values of a file begin and end, from libyaml's events and the characters between them.
///
/// The file must be one that `YAMLReader` reads without errors.
struct SpanReader: ~Copyable {
  private var parser: EventParser
  private let text: TextLayout
  /// A character known by its number, and the number of bytes before it.
  private var known = (character: 0, byte: 0)

  /// The spans of a text; nil where it is not YAML.
  static func root(of text: TextLayout) -> TextSpan? {
    text.bytes.withUnsafeBufferPointer { bytes in
      guard let parser = EventParser(bytes) else { return nil }
      var reader = SpanReader(parser: parser, text: text)
      while reader.parser.advance() {
        switch reader.parser.event.pointee.type {
        case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: continue
        default: return reader.value()
        }
      }
      return nil
    }
  }

  private init(parser: consuming EventParser, text: TextLayout) {
    self.parser = parser
    self.text = text
  }

  /// The value that begins with the current event, read to its end.
  private mutating func value() -> TextSpan? {
    let event = parser.event
    let start = offset(event.pointee.start_mark)
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      let style = YAMLScalar.Style(event.pointee.data.scalar.style)
      let end = offset(event.pointee.end_mark)
      let isBlock = style == .literal || style == .folded
      let last = isBlock ? text.endOfBlockText(start..<end) : end
      return TextSpan(kind: .scalar(style), range: start..<max(start, last))
    case YAML_SEQUENCE_START_EVENT:
      let isFlow = event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
      return collection(TextSpan(kind: .sequence, range: start..<start, isFlow: isFlow))
    case YAML_MAPPING_START_EVENT:
      let isFlow = event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      return collection(TextSpan(kind: .mapping, range: start..<start, isFlow: isFlow))
    default: return nil
    }
  }

  /// Reads the parts of a collection that was opened.
  private mutating func collection(_ opened: TextSpan) -> TextSpan? {
    var span = opened
    let start = span.range.lowerBound
    // A mapping of one entry between brackets needs no braces.
    let hasBrackets = span.isFlow && [0x5B, 0x7B].contains(text.bytes[start])
    var position = hasBrackets ? start + 1 : start
    while parser.advance() {
      let type = parser.event.pointee.type
      if type == YAML_SEQUENCE_END_EVENT || type == YAML_MAPPING_END_EVENT {
        let end = hasBrackets ? offset(parser.event.pointee.end_mark) : position
        span.range = start..<max(start, end)
        return span
      }
      guard let part = part(of: span, after: position) else { return nil }
      span.parts.append(part)
      position = max(position, part.end)
    }
    return nil
  }

  /// Reads a part whose first event is the current one; a position is where the part before it ends.
  private mutating func part(of span: TextSpan, after position: Int) -> TextSpan.Part? {
    guard var first = value() else { return nil }
    let begin = text.skip(from: position, commas: span.isFlow)
    if case .mapping = span.kind {
      let key = first.range
      guard parser.advance(), var value = value() else { return nil }
      let colon = text.skip(from: key.upperBound, commas: false)
      let lead = colon < text.bytes.count && text.bytes[colon] == 0x3A ? colon + 1 : nil
      if value.isMissing { value.range = (lead ?? key.upperBound)..<(lead ?? key.upperBound) }
      return TextSpan.Part(start: min(begin, key.lowerBound), key: key, lead: lead, value: value)
    }
    if span.isFlow {
      return TextSpan.Part(start: min(begin, first.range.lowerBound), key: nil, lead: nil, value: first)
    }
    guard begin < text.bytes.count, text.bytes[begin] == 0x2D else { return nil }
    if first.isMissing { first.range = begin + 1..<begin + 1 }
    return TextSpan.Part(start: begin, key: nil, lead: begin + 1, value: first)
  }

  /// The byte at which the character of a mark begins.
  private mutating func offset(_ mark: yaml_mark_t) -> Int {
    let wanted = Int(mark.index)
    if wanted < known.character { known = (0, 0) }
    let bytes = text.bytes
    while known.character < wanted, known.byte < bytes.count {
      known.byte += 1
      while known.byte < bytes.count, bytes[known.byte] & 0xC0 == 0x80 { known.byte += 1 }
      known.character += 1
    }
    return known.byte
  }
}

extension TextSpan {
  /// Whether nothing is written.
  fileprivate var isMissing: Bool {
    if case .scalar(.plain) = kind { range.isEmpty } else { false }
  }
}
