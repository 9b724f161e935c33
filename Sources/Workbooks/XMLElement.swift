internal import Glibc

/// The name of an element or attribute as a parser gives it, without its prefix: `x:row` is `row`.
///
/// Prefixes stand for namespaces, of which workbooks have several for the same things (transitional and strict).
struct XMLName {
  private let start: UnsafePointer<CChar>
  private let count: Int

  init(_ name: UnsafePointer<CChar>) {
    let colon = strchr(name, Int32(UInt8(ascii: ":")))
    start = colon.map { UnsafePointer($0) + 1 } ?? name
    count = strlen(start)
  }

  /// Whether it is a name.
  static func == (name: XMLName, other: StaticString) -> Bool {
    name.count == other.utf8CodeUnitCount && memcmp(name.start, other.utf8Start, name.count) == 0
  }

  /// The name as text.
  var text: String { String(cString: start) }
}

/// An element as a parser gives it; valid only while it does.
struct XMLElement {
  /// Its name.
  let name: XMLName
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(name: UnsafePointer<CChar>, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.name = XMLName(name)
    pairs = attributes
  }

  /// The number of its attributes.
  var attributeCount: Int {
    var count = 0
    while pairs?[count * 2] != nil { count += 1 }
    return count
  }

  /// The value of an attribute.
  subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var index = 0
    while let key = pairs?[index], let value = pairs?[index + 1] {
      if XMLName(key) == name { return Self.bytes(value) }
      index += 2
    }
    return nil
  }

  /// The value of an attribute as text.
  func text(_ name: StaticString) -> String? { self[name].map { String(decoding: $0, as: UTF8.self) } }

  /// The value of an attribute as a number that is not negative.
  func number(_ name: StaticString) -> Int? {
    guard let bytes = self[name], !bytes.isEmpty, bytes.count < 10 else { return nil }
    var number = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// Whether an attribute is there and true.
  func isTrue(_ name: StaticString) -> Bool {
    self[name].map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
  }

  private static func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    let count = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: count) { UnsafeBufferPointer(start: $0, count: count) }
  }
}
