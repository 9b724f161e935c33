internal import SourceText

/// Something that a key may not be.
enum KeyMistake {
  case empty
  case null(String)
  case merge
  case severalLines
  case wideSpace(String)

  /// Whether a key is worth a closer look; false for nearly all keys.
  @inline(__always)
  static func isPossible(_ bytes: UnsafeBufferPointer<UInt8>, _ style: YAMLScalar.Style) -> Bool {
    guard style == .plain, let first = bytes.first, let last = bytes.last else { return true }
    switch first {
    case 0x7E, 0x3C: return bytes.count <= 2
    case 0x6E, 0x4E: return bytes.count == 4 && (bytes[1] == 0x75 || bytes[1] == 0x55)
    case 0xE3: return true
    default: return last == 0x80
    }
  }

  /// Recognises a mistake in a key.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ style: YAMLScalar.Style) {
    switch style {
    case .literal, .folded: self = .severalLines
    case .singleQuoted, .doubleQuoted:
      guard bytes.isEmpty else { return nil }
      self = .empty
    case .plain:
      // The longest reserved word has four letters.
      if bytes.count <= 4, let mistake = Self.reservedWord(String(decoding: bytes, as: UTF8.self)) {
        self = mistake
        return
      }
      guard bytes.hasWideSpace(at: 0) || bytes.hasWideSpace(at: bytes.count - 3) else { return nil }
      self = .wideSpace(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func reservedWord(_ text: String) -> KeyMistake? {
    switch text {
    case "": .empty
    case "~", "null", "Null", "NULL": .null(text)
    case "<<": .merge
    default: nil
    }
  }

  /// The diagnostic at the place of the key.
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .empty:
      Diagnostic(
        code: "yaml.empty-key", location: location,
        message: LocalizedText(ja: "項目名がありません", en: "the key is missing"),
        help: LocalizedText(ja: "「項目名: 値」の形で書いてください。", en: "Write `key: value`."))
    case .null(let text):
      Diagnostic(
        code: "yaml.empty-key", location: location, length: text.unicodeScalars.count,
        message: LocalizedText(
          ja: "「\(text)」は「値なし」の意味になるため、項目名にできません", en: "`\(text)` means no value and cannot be a key"),
        help: LocalizedText(
          ja: "文字として使うときは引用符で囲んでください: \"\(text)\"", en: "To use it as text, put it in quotes: \"\(text)\""))
    case .merge:
      Diagnostic(
        code: "yaml.merge-key", location: location, length: 2,
        message: LocalizedText(ja: "取り込みの記号「<<」は使えません", en: "the merge key `<<` is not supported"),
        help: LocalizedText(ja: "取り込みたい項目をそのまま書いてください。", en: "Write out the entries that were to be merged."))
    case .severalLines:
      Diagnostic(
        code: "yaml.complex-key", location: location,
        message: LocalizedText(ja: "項目名は一行の文字で書いてください", en: "a key must be text on one line"),
        help: LocalizedText(ja: "「項目名: 値」の形で書いてください。", en: "Write `key: value`."))
    case .wideSpace(let text):
      Diagnostic(
        code: "yaml.full-width-space", location: location, length: text.unicodeScalars.count,
        message: LocalizedText(
          ja: "項目名の前か後に全角の空白があります", en: "there is a full-width space before or after the key"),
        help: LocalizedText(
          ja: "全角の空白を消してください。字下げは半角の空白で書きます。",
          en: "Delete the full-width space. Indentation is written with ordinary spaces."))
    }
  }
}
