/// The one folding by which names and what people type into sheets are matched (DESIGN §4).
///
/// Two texts that differ only in full- and half-width forms, in spaces, in upper and lower case, in ○〇◯, in the ways of
/// writing 株式会社, or in a variant of a character that names are written with (髙／高, 﨑／崎, 𠮷／吉 …) fold to the
/// same. Text is always kept as it was written; the folded form is for matching only.
public enum Folding {
  /// The folded form of a text.
  public static func folded(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var mayNameCompany = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Nearly all text is of these, and asking Unicode or a table about each would be felt.
      case 0x30...0x39, 0x61...0x7A, 0x3041...0x3096, 0x30A1...0x30FA: scalars.append(scalar)
      case 0x4E00...0x9FFF: scalars.append(isVariant(scalar.value) ? variants[scalar] ?? scalar : scalar)
      default:
        append(scalar, to: &scalars)
        mayNameCompany = mayNameCompany || scalar == "㈱" || scalar == "㈲" || scalar == "(" || scalar == "（"
      }
    }
    if mayNameCompany { scalars = company(scalars) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars { scalar.utf8.forEach { bytes.append($0) } }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether two texts fold to the same.
  public static func matches(_ left: String, _ right: String) -> Bool { left == right || folded(left) == folded(right) }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [Unicode.Scalar]) {
    let isPlain = (0x21...0x7E).contains(scalar.value)
    if !isPlain, scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint { return }
    if let mark = voiced(scalar, after: folded.last) {
      folded.removeLast()
      folded.append(mark)
    } else if let same = variants[scalar] {
      folded.append(same)
    } else {
      switch scalar.value {
      case 0xFF01...0xFF5E: folded.append(contentsOf: lowercased(scalar.value - 0xFEE0))
      case 0x21...0x7E: folded.append(contentsOf: lowercased(scalar.value))
      case 0xFF61...0xFF9D: folded.append(katakana[Int(scalar.value - 0xFF61)])
      default: folded.append(scalar)
      }
    }
  }

  /// Whether a kanji is another form of one.
  private static func isVariant(_ value: UInt32) -> Bool {
    kanjiVariants.withUnsafeBufferPointer { values in
      var (low, high) = (0, values.count)
      while low < high {
        let middle = (low + high) / 2
        if values[middle] < value { low = middle + 1 } else { high = middle }
      }
      return low < values.count && values[low] == value
    }
  }

  /// The kanji among the variants, sorted.
  private static let kanjiVariants = variants.keys.map(\.value).filter { (0x4E00...0x9FFF).contains($0) }.sorted()

  private static func lowercased(_ value: UInt32) -> String.UnicodeScalarView {
    Unicode.Scalar(value).map { variants[$0] ?? $0 }?.properties.lowercaseMapping.unicodeScalars ?? .init()
  }

  /// The sound that a half-width mark of voicing makes of the one before it.
  private static func voiced(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Unicode.Scalar? {
    guard let last else { return nil }
    switch scalar.value {
    case 0xFF9E, 0x3099: return last == "ウ" ? "ヴ" : hasVoiced.contains(last) ? Unicode.Scalar(last.value + 1) : nil
    case 0xFF9F, 0x309A: return hasHalfVoiced.contains(last) ? Unicode.Scalar(last.value + 2) : nil
    default: return nil
    }
  }

  /// 株式会社 and 有限会社, however they are shortened.
  private static func company(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      let isBracketed = scalars[index] == "(" && index + 2 < scalars.count && scalars[index + 2] == ")"
      switch isBracketed ? scalars[index + 1] : scalars[index] {
      case "㈱",
        "株" where isBracketed:
        result += "株式会社".unicodeScalars
      case "㈲",
        "有" where isBracketed:
        result += "有限会社".unicodeScalars
      default:
        result.append(scalars[index])
        index += 1
        continue
      }
      index += isBracketed ? 3 : 1
    }
    return result
  }

  private static let hasVoiced = Set("カキクケコサシスセソタチツテトハヒフヘホかきくけこさしすせそたちつてとはひふへほ".unicodeScalars)
  private static let hasHalfVoiced = Set("ハヒフヘホはひふへほ".unicodeScalars)

  /// The half-width katakana from U+FF61 on, in full width.
  private static let katakana = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)

  /// Characters that stand for the same.
  private static let variants: [Unicode.Scalar: Unicode.Scalar] = {
    let groups = [
      "○〇◯⚪◦〇", "×✕✖╳☓❌", "△▲▵", "?？", "-－‐‑‒–—―−ー─", "〜～~", "高髙", "崎﨑嵜", "吉𠮷", "浜濱", "辺邊邉", "斎齋", "斉齊", "沢澤", "島嶋嶌",
      "国國", "渡渡", "広廣", "恵惠", "桜櫻", "竜龍", "会會",
    ]
    var variants: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in groups {
      guard let first = group.unicodeScalars.first else { continue }
      for scalar in group.unicodeScalars.dropFirst() where scalar != first { variants[scalar] = first }
    }
    return variants
  }()
}
