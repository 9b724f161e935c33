/// What stands where a rule cannot be read.
struct RuleMistake: Error {
  let found: String
}

/// Reads a rule such as 「BCCで送る＝「あり」 かつ （…または…）」.
struct RuleParser {
  private enum Token: Equatable {
    case word(String)
    case quoted(String)
    case id(String)
    case open
    case close
    case openParts
    case closeParts
    case sign(RuleTree.Comparison)
  }

  private var tokens: [Token]
  private var place = 0
  private var depth = 0

  /// The rule of a text.
  static func tree(_ text: String) throws(RuleMistake) -> RuleTree {
    var parser = RuleParser(tokens: try tokens(Array(text.unicodeScalars)))
    let tree = try parser.expression()
    guard parser.place == parser.tokens.count else { throw parser.mistake }
    return tree
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  private var next: Token? { place < tokens.count ? tokens[place] : nil }

  private var mistake: RuleMistake {
    switch next {
    case .word(let text), .quoted(let text), .id(let text): RuleMistake(found: text)
    case .open, .openParts: RuleMistake(found: "（")
    case .close, .closeParts: RuleMistake(found: "）")
    case .sign(let comparison): RuleMistake(found: RuleWords.sign(comparison))
    case nil: RuleMistake(found: "…")
    }
  }

  // MARK: Rules

  private mutating func expression() throws(RuleMistake) -> RuleTree {
    depth += 1
    defer { depth -= 1 }
    guard depth < 40 else { throw mistake }
    var parts = [try term()]
    var joint: [String]?
    while case .word(let word)? = next, RuleWords.joining.contains(word.lowercased()) {
      let words = RuleWords.and.contains(word.lowercased()) ? RuleWords.and : RuleWords.or
      // Both without parentheses could be meant in two ways.
      guard joint == nil || joint == words else { throw mistake }
      joint = words
      place += 1
      parts.append(try term())
    }
    guard let joint else { return parts[0] }
    return joint == RuleWords.and ? .all(parts) : .any(parts)
  }

  private mutating func term() throws(RuleMistake) -> RuleTree {
    if case .word(let word)? = next, place + 1 < tokens.count, tokens[place + 1] == .open {
      let word = word.lowercased()
      if (RuleWords.all + RuleWords.any + RuleWords.not).contains(word) {
        place += 1
        let inner = try group()
        return RuleWords.all.contains(word) ? .all([inner]) : RuleWords.any.contains(word) ? .any([inner]) : .not(inner)
      }
    }
    return next == .open ? try group() : .test(try test())
  }

  private mutating func group() throws(RuleMistake) -> RuleTree {
    place += 1
    let inner = try expression()
    guard next == .close else { throw mistake }
    place += 1
    return inner
  }

  private mutating func test() throws(RuleMistake) -> RuleTree.Test {
    var subject = name()
    if case .id(let id)? = next {
      subject = id
      place += 1
    }
    guard !subject.isEmpty else { throw mistake }
    var parts: [String] = []
    if next == .openParts {
      place += 1
      while next != .closeParts {
        let part = name(single: true)
        guard !part.isEmpty else { throw mistake }
        parts.append(part)
      }
      place += 1
    }
    guard case .sign(let comparison)? = next else { throw mistake }
    place += 1
    var values: [String] = []
    while case .quoted(let text)? = next {
      values.append(text)
      place += 1
    }
    if values.isEmpty { values = [name()].filter { !$0.isEmpty } }
    guard !values.isEmpty else { throw mistake }
    return RuleTree.Test(subject: subject, parts: parts, comparison: comparison, values: values)
  }

  /// Words up to a sign or a joining word.
  private mutating func name(single: Bool = false) -> String {
    var words: [String] = []
    while let token = next {
      switch token {
      case .word(let word) where words.isEmpty || !RuleWords.joining.contains(word.lowercased()): words.append(word)
      case .quoted(let text): words.append(text)
      default: return words.joined(separator: " ")
      }
      place += 1
      if single { break }
    }
    return words.joined(separator: " ")
  }

  // MARK: Signs and words

  private static func tokens(_ scalars: [Unicode.Scalar]) throws(RuleMistake) -> [Token] {
    var tokens: [Token] = []
    var word = String.UnicodeScalarView()
    var index = 0
    func flush() {
      if !word.isEmpty { tokens.append(.word(String(word))) }
      word = .init()
    }
    func text(until end: Unicode.Scalar) throws(RuleMistake) -> String {
      var text = String.UnicodeScalarView()
      while index < scalars.count {
        let scalar = scalars[index]
        index += 1
        if scalar == end {
          guard end != "］", end != "]", index < scalars.count, scalars[index] == end else { return String(text) }
          index += 1
        }
        text.append(scalar)
      }
      throw RuleMistake(found: String(text))
    }
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar.properties.isWhitespace {
        flush()
        continue
      }
      let token: Token?
      switch scalar {
      case "「": token = .quoted(try text(until: "」"))
      case "\"": token = .quoted(try text(until: "\""))
      case "［": token = .id(try text(until: "］"))
      case "[": token = .id(try text(until: "]"))
      case "（", "(": token = .open
      case "）", ")": token = .close
      case "〈": token = .openParts
      case "〉": token = .closeParts
      case "＝", "=": token = .sign(.equal)
      case "≧", "≥": token = .sign(.atLeast)
      case "≦", "≤": token = .sign(.atMost)
      case "∈": token = .sign(.oneOf)
      case "∋": token = .sign(.eachHas)
      default: token = nil
      }
      guard let token else {
        word.append(scalar)
        continue
      }
      flush()
      tokens.append(token)
    }
    flush()
    return tokens
  }
}
