import SourceText

extension JSONWriter {
  /// Writes a message that stands for just this text.
  ///
  /// In SARIF messages braces are places for arguments, and `[…](…)` is a link that a viewer makes clickable. What a
  /// vendor wrote must be neither: braces are doubled, as the standard says, and a space parts the two brackets.
  mutating func message(_ key: StaticString, _ text: String) {
    member(key) { message in
      message.inlineObject { $0.member("text", JSONWriter.escapedForSARIF(text)) }
    }
  }

  static func escapedForSARIF(_ text: String) -> String {
    guard text.utf8.contains(where: { "{}]".utf8.contains($0) }) else { return text }
    var escaped = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "(", last == "]" { escaped.append(" ") }
      if scalar == "{" || scalar == "}" { escaped.append(scalar) }
      escaped.append(scalar)
      last = scalar
    }
    return String(escaped)
  }

  /// Writes where a file is.
  mutating func artifactLocation(_ path: String, isShipped: Bool) {
    let address = FileAddress(path)
    inlineObject {
      $0.member("uri", address.text)
      if address.isRelative { $0.member("uriBaseId", isShipped ? "TOKKI" : "%SRCROOT%") }
    }
  }
}

/// The address of a file as RFC 3986 spells it.
struct FileAddress {
  /// The address; percent-encoded.
  let text: String
  /// Whether it depends on a folder that is not in it.
  let isRelative: Bool

  /// The address of a path as the user gave it; services compare addresses letter by letter, so `./` goes.
  init(_ path: String) {
    isRelative = !path.hasPrefix("/")
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    var bytes: [UInt8] = Array(isRelative ? "".utf8 : "file://".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 0xF] {
          bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
