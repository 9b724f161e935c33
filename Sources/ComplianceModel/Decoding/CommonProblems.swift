internal import LocatedYAML
internal import SourceText

/// The mistakes that can happen in every file.
extension Problems {
  /// A name that stands for nothing.
  func unknown(
    _ noun: Noun, _ name: String, at location: SourceLocation, length: Int? = nil, candidates: [String],
    note: LocalizedText? = nil
  ) {
    let what = noun.text
    error(
      "unknown-\(noun.rawValue)", at: location, length: length ?? name.unicodeScalars.count,
      LocalizedText(ja: "「\(name)」という\(what.ja)はありません", en: "there is no \(what.en) \"\(name)\""),
      help: Problems.joined(Problems.suggestion(for: name, among: candidates), note))
  }

  /// A scalar that stands for nothing.
  func unknown(_ noun: Noun, _ node: YAMLNode, candidates: [String], note: LocalizedText? = nil) {
    unknown(
      noun, node.scalar?.text ?? "", at: node.location, length: node.displayLength, candidates: candidates, note: note)
  }

  /// A key that is not one of those expected.
  func unknownKey(_ entry: YAMLEntry, allowed: [String]) {
    let key = entry.key
    error(
      "unknown-key", at: entry.keyLocation, length: key.unicodeScalars.count,
      LocalizedText(ja: "「\(key)」という項目はここでは使えません", en: "the key \"\(key)\" is not allowed here"),
      help: Problems.suggestion(for: key, among: allowed))
  }

  /// A key that must be there.
  func missingKey(_ key: String, in location: SourceLocation) {
    error(
      "missing-key", at: location,
      LocalizedText(ja: "「\(key)」がありません", en: "\"\(key)\" is missing"),
      help: LocalizedText(ja: "「\(key): …」を書いてください。", en: "Write \"\(key): …\"."))
  }

  /// A list where a mapping should be, and the like.
  func wrongKind(_ node: YAMLNode, expected: LocalizedText) {
    if node.isEmpty { return emptyValue(at: node.location) }
    let found = node.kind
    error(
      "wrong-kind", at: node.location, length: node.displayLength,
      LocalizedText(ja: "\(expected.ja)が要りますが、\(found.ja)です", en: "expected \(expected.en), found \(found.en)"))
  }

  /// Nothing where something should be.
  func emptyValue(at location: SourceLocation) {
    error(
      "empty-value", at: location, LocalizedText(ja: "値が書かれていません", en: "there is no value"),
      help: LocalizedText(ja: "値を書くか、項目ごと消してください。", en: "Write a value, or remove the key."))
  }

  /// A value of the wrong type.
  func wrongType(_ node: YAMLNode, _ message: LocalizedText, help: LocalizedText? = nil) {
    if node.isEmpty { return emptyValue(at: node.location) }
    error("wrong-type", at: node.location, length: node.displayLength, message, help: help)
  }

  /// A second thing of the same name.
  func duplicate(_ noun: Noun, _ name: String, at location: SourceLocation, first: SourceLocation?) {
    let what = noun.text
    let message = LocalizedText(ja: "\(what.ja)「\(name)」が二度あります", en: "\(what.en) \"\(name)\" is there twice")
    error(
      "duplicate-\(noun.rawValue)", at: location, length: name.unicodeScalars.count, message,
      related: first.map {
        [Diagnostic.Related(location: $0, message: LocalizedText(ja: "一つ目はここです", en: "the first is here"))]
      } ?? [])
  }

  /// What a wrong name probably meant, and all allowed words when they are few.
  static func suggestion(for name: String, among candidates: [String]) -> LocalizedText? {
    var ja = ""
    var en = ""
    if let near = nearestName(to: name, in: candidates) {
      ja = "もしかして: \(near)。"
      en = "Did you mean \(near)?"
    }
    guard !candidates.isEmpty, candidates.count <= 12 else { return ja.isEmpty ? nil : LocalizedText(ja: ja, en: en) }
    let words = candidates.joined(separator: ", ")
    return LocalizedText(ja: "\(ja)使える語: \(words)", en: "\(en)\(en.isEmpty ? "" : " ")Allowed: \(words)")
  }

  private static func joined(_ first: LocalizedText?, _ second: LocalizedText?) -> LocalizedText? {
    guard let first, let second else { return first ?? second }
    return LocalizedText(ja: "\(first.ja) \(second.ja)", en: "\(first.en) \(second.en)")
  }
}

extension YAMLNode {
  /// The scalar, if it is one.
  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { return scalar }
    return nil
  }

  /// Whether it is a scalar without content.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.isEmpty
  }

  /// How many scalars to underline.
  var displayLength: Int {
    guard case .scalar(let scalar) = content else { return 1 }
    switch scalar.style {
    case .plain: return max(1, scalar.text.unicodeScalars.count)
    case .singleQuoted, .doubleQuoted: return scalar.text.unicodeScalars.count + 2
    case .literal, .folded: return 1
    }
  }

  /// What it is, in words.
  var kind: LocalizedText {
    switch content {
    case .scalar: LocalizedText(ja: "一つの値", en: "a single value")
    case .sequence: LocalizedText.list
    case .mapping: LocalizedText.mapping
    }
  }
}

extension YAMLScalar {
  /// Whether it is null or blank text.
  var isEmpty: Bool {
    guard style == .plain else { return text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } }
    guard text.utf8.count <= 4 else { return false }
    return resolved == .null
  }
}

extension LocalizedText {
  static let list = LocalizedText(ja: "一覧（[…]）", en: "a list ([…])")
  static let mapping = LocalizedText(ja: "項目の組（{ 名前: 値 }）", en: "a mapping ({ key: value })")
  static let text = LocalizedText(ja: "文字", en: "text")
}
