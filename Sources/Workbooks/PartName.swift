/// The names of parts inside a workbook.
enum PartName {
  /// The folder of a part, with its slash, and the rest.
  static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// The part that a target names, seen from a folder; nil where it leads out of the workbook.
  static func resolved(_ target: String, from folder: String) -> String? {
    let whole = target.hasPrefix("/") ? target : folder + target
    var pieces: [Substring] = []
    for piece in whole.split(separator: "/") where piece != "." {
      if piece == ".." {
        guard pieces.popLast() != nil else { return nil }
      } else {
        pieces.append(piece)
      }
    }
    return pieces.isEmpty ? nil : pieces.joined(separator: "/")
  }
}
