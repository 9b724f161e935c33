/// The lines by which two texts differ, with a few lines around them.
public struct TextDifference: Sendable, Hashable {
  /// A line of the difference.
  public enum Line: Sendable, Hashable {
    /// Where a group of changes begins: the first line and the number of lines, in the old and in the new text.
    case place(old: Int, oldCount: Int, new: Int, newCount: Int)
    /// A line that both texts have.
    case same(String)
    /// A line that only the old text has.
    case removed(String)
    /// A line that only the new text has.
    case added(String)
  }

  /// The lines, in order; empty where the texts are equal byte for byte.
  public private(set) var lines: [Line] = []

  /// Compares two texts in UTF-8; lines that differ only in their ends differ.
  ///
  /// - Parameter context: The number of equal lines shown before and after a change.
  public init(from old: [UInt8], to new: [UInt8], context: Int = 3) {
    let oldLines = Self.split(old)
    let newLines = Self.split(new)
    let alignment = SequenceAlignment(oldLines, newLines)
    var groups: [(old: Range<Int>, new: Range<Int>)] = []
    var (nextOld, nextNew) = (0, 0)
    for pair in alignment.pairs + [(oldLines.count, newLines.count)] {
      if pair.old > nextOld || pair.new > nextNew {
        if let last = groups.last, nextOld - last.old.upperBound <= 2 * context {
          groups[groups.count - 1] = (last.old.lowerBound..<pair.old, last.new.lowerBound..<pair.new)
        } else {
          groups.append((nextOld..<pair.old, nextNew..<pair.new))
        }
      }
      (nextOld, nextNew) = (pair.old + 1, pair.new + 1)
    }
    var pairs = alignment.pairs[...]
    for group in groups {
      let before = min(context, group.old.lowerBound)
      let after = min(context, oldLines.count - group.old.upperBound)
      let olds = group.old.lowerBound - before..<group.old.upperBound + after
      let news = group.new.lowerBound - before..<group.new.upperBound + after
      lines.append(
        .place(old: olds.lowerBound + 1, oldCount: olds.count, new: news.lowerBound + 1, newCount: news.count))
      pairs = pairs.drop { $0.old < olds.lowerBound }
      var (nextOld, nextNew) = (olds.lowerBound, news.lowerBound)
      for pair in Array(pairs.prefix { $0.old < olds.upperBound }) + [(olds.upperBound, news.upperBound)] {
        lines += oldLines[nextOld..<pair.old].map { .removed(Self.shown($0)) }
        lines += newLines[nextNew..<pair.new].map { .added(Self.shown($0)) }
        if pair.old < olds.upperBound { lines.append(.same(Self.shown(oldLines[pair.old]))) }
        (nextOld, nextNew) = (pair.old + 1, pair.new + 1)
      }
    }
  }

  /// The difference as text, each line ended: `@@ -1,4 +1,5 @@`, then lines that begin with a space, `-` or `+`.
  ///
  /// Nothing from the texts reaches the terminal unescaped.
  public var rendered: String {
    var text = ""
    for line in lines {
      switch line {
      case .place(let old, let oldCount, let new, let newCount):
        text += "@@ -\(old),\(oldCount) +\(new),\(newCount) @@\n"
      case .same(let line): text += " \(line.escapedForTerminal)\n"
      case .removed(let line): text += "-\(line.escapedForTerminal)\n"
      case .added(let line): text += "+\(line.escapedForTerminal)\n"
      }
    }
    return text
  }

  /// The lines of a text with their ends.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = LineScanner(buffer)
      var starts: [Int] = []
      while let line = scanner.next() {
        if line.lowerBound < bytes.count { starts.append(line.lowerBound) }
      }
      // A byte order mark belongs to the first line, so that its loss is a change.
      if !starts.isEmpty { starts[0] = 0 }
      return starts.indices.map { bytes[starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : bytes.count)] }
    }
  }

  /// A line without its end.
  private static func shown(_ line: ArraySlice<UInt8>) -> String {
    line.withUnsafeBufferPointer { buffer in
      var scanner = LineScanner(buffer)
      return String(decoding: buffer[scanner.next() ?? 0..<0], as: UTF8.self)
    }
  }
}
