/// Gives sheets names that spreadsheets accept.
///
/// Names are at most 31 UTF-16 units, without `[]:*?/\`, without an apostrophe at either end, and differ in more than
/// upper and lower case. Where a name breaks a rule the nearest one that keeps it is taken: forbidden characters become
/// their full-width forms, what is too long is cut, and a second sheet of one name is numbered.
struct SheetNames {
  private var taken: Set<String> = ["history"]

  /// The name for the next sheet.
  mutating func next(_ wanted: String) -> String {
    let name = Self.allowed(wanted)
    var candidate = name.cut(toUnits: Self.limit)
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let suffix = " \(number)"
      candidate = name.cut(toUnits: Self.limit - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }

  private static let limit = 31

  private static func allowed(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in CellText.normalised(name).unicodeScalars {
      switch scalar {
      case "[": scalars.append("［")
      case "]": scalars.append("］")
      case ":": scalars.append("：")
      case "*": scalars.append("＊")
      case "?": scalars.append("？")
      case "/": scalars.append("／")
      case "\\": scalars.append("＼")
      case "'": scalars.append("’")
      case "\n", "\t": scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return scalars.isEmpty ? "Sheet" : String(scalars)
  }
}
