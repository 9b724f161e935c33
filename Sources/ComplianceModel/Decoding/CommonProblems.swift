internal import LocatedYAML
internal import SourceText

/// The mistakes that can happen in every file.
extension Problems {
  /// A name that stands for nothing.
  func unknown(
    _ noun: Noun, _ name: String, at location: SourceLocation, length: Int? = nil, candidates: [String],
    labels: [String: LocalizedText] = [:], note: LocalizedText? = nil
  ) {
    guard !isFull else { return overflow() }
    let what = noun.text
    error(
      "unknown-\(noun.rawValue)", at: location, length: length ?? name.unicodeScalars.count,
      LocalizedText(ja: "「\(name)」という\(what.ja)はありません", en: "there is no \(what.en) \"\(name)\""),
      help: Problems.joined(note, Problems.suggestion(for: name, among: candidates, labels: labels)))
  }

  /// A scalar that stands for nothing.
  func unknown(
    _ noun: Noun, _ node: YAMLNode, candidates: [String], labels: [String: LocalizedText] = [:],
    note: LocalizedText? = nil
  ) {
    unknown(
      noun, node.scalar?.text ?? "", at: node.location, length: node.displayLength, candidates: candidates,
      labels: labels, note: note)
  }

  /// A key that is not one of those expected.
  func unknownKey(_ entry: YAMLEntry, allowed: [String], labels: [String: LocalizedText] = [:]) {
    guard !isFull else { return overflow() }
    let key = entry.key
    error(
      "unknown-key", at: entry.keyLocation, length: key.unicodeScalars.count,
      LocalizedText(ja: "「\(key)」という項目はここでは使えません", en: "the key \"\(key)\" is not allowed here"),
      help: Problems.joined(
        entry.value.isEmpty ? Problems.strayComma : nil, Problems.suggestion(for: key, among: allowed, labels: labels)))
  }

  /// In `{ … }` a comma ends a value, so the rest of a text or number becomes a key without a value.
  private static let strayComma = LocalizedText(
    ja: "{ } の中では「,」が値の終わりになります。値の続きなら、値を引用符（\"…\"）で囲んでください。",
    en: "Inside { } a comma ends the value; if this belongs to the value before it, put that in quotes.")

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

  private static func joined(_ first: LocalizedText?, _ second: LocalizedText) -> LocalizedText {
    guard let first else { return second }
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
