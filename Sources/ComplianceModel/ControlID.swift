/// The id of a control, `category.name`; valid by construction.
public struct ControlID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The id as written.
  public let text: String

  /// Creates an id, or nil unless it is `category.name` of lower-case ASCII letters, digits and hyphens.
  public init?(_ text: String) {
    var dots = 0
    var previous = UInt8(ascii: ".")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "."):
        guard previous != byte, previous != UInt8(ascii: "-") else { return nil }
        dots += 1
      case UInt8(ascii: "-"):
        guard previous != UInt8(ascii: "."), previous != byte else { return nil }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: return nil
      }
      previous = byte
    }
    guard dots == 1, previous != UInt8(ascii: "."), previous != UInt8(ascii: "-") else { return nil }
    self.text = text
  }

  /// The id as written.
  public var description: String { text }

  /// The part before the dot.
  public var category: Substring { text.prefix { $0 != "." } }

  /// Whether one id sorts before another.
  public static func < (left: ControlID, right: ControlID) -> Bool { left.text < right.text }
}
