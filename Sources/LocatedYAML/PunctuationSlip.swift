internal import SourceText

/// Punctuation typed in full width, or a space left out, where YAML needs `: ` or `- `.
///
/// libyaml takes `項目：値` for a text of four characters. That is right inside a text and wrong where a key was meant, so
/// the place decides: a text on its own lines below a key, a key without a value between braces, a line at the column of
/// other keys. `title: 区：報告` and `- 区：措置` are texts and are left alone.
struct PunctuationSlip: Hashable {
  /// The kinds of slips.
  enum Kind: Hashable {
    case wideColon
    case wideSpaceAfterColon
    case missingSpaceAfterColon
    case wideSpaceAfterDash
    case wideSpaceBeforeKey
    case tab
  }

  var kind: Kind
  /// The key that was probably meant, where there is one.
  var key = ""
  /// The number of scalars before the character that is wrong.
  var offset: Int
  /// A warning where it may be a text after all.
  var severity = Diagnostic.Severity.error

  /// The most scalars of something that passes for a key.
  private static let longestKey = 60

  /// Recognises a slip at the beginning of a text.
  init?(startOf text: some Sequence<Unicode.Scalar>) {
    var scalars = text.makeIterator()
    guard var current = scalars.next() else { return nil }
    guard !current.isWideSpace else {
      self = .wideSpaceBeforeKey
      return
    }
    var key = String.UnicodeScalarView()
    while key.count < Self.longestKey {
      let next = scalars.next()
      switch current {
      case "-" where key.isEmpty && next?.isWideSpace == true:
        self.init(kind: .wideSpaceAfterDash, offset: 1)
        return
      case "：" where !key.isEmpty:
        self.init(kind: .wideColon, key: String(key), offset: key.count)
        return
      case ":" where !key.isEmpty:
        guard let next, next != " ", next != "\t" else { return nil }
        if next.isWideSpace {
          self.init(kind: .wideSpaceAfterColon, key: String(key), offset: key.count)
        } else {
          guard next != "/", next != ":", key.isSlug else { return nil }
          self.init(kind: .missingSpaceAfterColon, key: String(key), offset: key.count)
        }
        return
      case " ", "\t", "\n", "、", "。", "「", "」", "\"", "'", "[", "]", "{", "}", ":", "：": return nil
      default: key.append(current)
      }
      guard let next else { return nil }
      current = next
    }
    return nil
  }

  private init(kind: Kind, key: String = "", offset: Int) {
    self.kind = kind
    self.key = key
    self.offset = offset
  }

  /// A tab among the spaces that a line begins with.
  static let tab = PunctuationSlip(kind: .tab, offset: 0)
  /// A full-width space at the beginning of a line.
  static let wideSpaceBeforeKey = PunctuationSlip(kind: .wideSpaceBeforeKey, offset: 0)
}

extension PunctuationSlip {
  /// Recognises a slip in a plain scalar that stands on its own lines, where a mapping or list could stand.
  ///
  /// It is an error with a key in lower-case ASCII, as all reserved words are; otherwise it may be a text that begins
  /// below its key, and is a warning.
  init?(ownLine bytes: UnsafeBufferPointer<UInt8>) {
    self.init(startOf: String(decoding: bytes.prefix(256), as: UTF8.self).unicodeScalars)
    switch kind {
    case .wideColon where !key.unicodeScalars.isSlug, .missingSpaceAfterColon: severity = .warning
    case .wideSpaceBeforeKey: return nil
    default: break
    }
  }

  /// Recognises a slip in a plain scalar that is all there is in a file.
  init?(wholeFile bytes: UnsafeBufferPointer<UInt8>) {
    self.init(startOf: String(decoding: bytes.prefix(256), as: UTF8.self).unicodeScalars)
    if kind == .missingSpaceAfterColon { severity = .warning }
  }

  /// Recognises a slip in a plain item of a list, where only what cannot be a text counts.
  init?(item bytes: UnsafeBufferPointer<UInt8>) {
    guard let mark = bytes.first == 0x2D ? 0 : bytes.firstIndex(of: 0x3A, from: 0), bytes.hasWideSpace(at: mark + 1)
    else { return nil }
    self.init(startOf: String(decoding: bytes.prefix(256), as: UTF8.self).unicodeScalars)
    guard kind == .wideSpaceAfterColon || kind == .wideSpaceAfterDash else { return nil }
  }

  /// Recognises a slip in a key between braces that has no value, as in `{ 項目：値 }` and `{a:1}`.
  init?(flowKey text: String) {
    self.init(startOf: text.unicodeScalars)
    guard kind != .wideSpaceBeforeKey, kind != .wideSpaceAfterDash else { return nil }
  }
}

extension Unicode.Scalar {
  /// Whether it looks like a space but is none for YAML: U+3000 and U+00A0.
  var isWideSpace: Bool { value == 0x3000 || value == 0xA0 }
}

extension String.UnicodeScalarView {
  /// Whether it could be a reserved word or an id: lower-case ASCII letters, digits, dots and dashes.
  fileprivate var isSlug: Bool {
    guard let first, ("a"..."z").contains(first) else { return false }
    return allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "." || $0 == "-" || $0 == "_" }
  }
}
