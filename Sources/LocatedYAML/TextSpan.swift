/// A value of a file and the bytes it takes.
struct TextSpan {
  /// What is between the ends.
  enum Kind {
    case scalar(YAMLScalar.Style)
    case sequence
    case mapping
  }

  /// An item of a list or an entry of a mapping.
  struct Part {
    /// Where it begins: its dash, question mark or key, or an item between brackets.
    var start: Int
    /// The bytes of the key; nil for items.
    var key: Range<Int>?
    /// The end of the dash or colon before the value; nil where there is none.
    var lead: Int?
    var value: TextSpan

    /// The end of its last character.
    var end: Int { max(value.range.upperBound, lead ?? key?.upperBound ?? start) }
  }

  var kind: Kind
  /// From the first character to the end of the last; empty where nothing is written.
  var range: Range<Int>
  /// Whether it is written between brackets or braces; false for scalars.
  var isFlow = false
  var parts: [Part] = []

  /// Feeds the bytes of all keys and scalars, in order.
  func forEachScalar(_ body: (Range<Int>, YAMLScalar.Style) -> Void) {
    if case .scalar(let style) = kind { body(range, style) }
    for part in parts {
      // Keys are never block texts, and which quotes they have makes no difference here.
      if let key = part.key { body(key, .plain) }
      part.value.forEachScalar(body)
    }
  }
}
