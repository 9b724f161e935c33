/// The lines, blanks and comments of a YAML text without a byte order mark.
struct TextLayout {
  let bytes: [UInt8]
  /// The comments from `#` to the end of the line, in order; known once the spans are.
  private(set) var comments: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The number of bytes of the line end at a position: 0 where there is none.
  func lineEndLength(at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch byte(0) {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  /// The end of the line that a position is on.
  func lineEnd(from position: Int) -> Int {
    var index = position
    while index < bytes.count, lineEndLength(at: index) == 0 { index += 1 }
    return index
  }

  /// The first byte of the line that a position is on.
  func lineStart(of position: Int) -> Int {
    var index = position
    while index > 0 {
      // A line end is at most three bytes long; one that goes on beyond the position is no end before it.
      for length in 1...min(3, index) where lineEndLength(at: index - length) == length { return index }
      index -= 1
    }
    return 0
  }

  /// The number of characters before a position on its line.
  func column(of position: Int) -> Int {
    bytes[lineStart(of: position)..<position].count { $0 & 0xC0 != 0x80 }
  }

  /// Whether a byte is a space or a tab.
  func isBlank(at index: Int) -> Bool { index < bytes.count && (bytes[index] == 0x20 || bytes[index] == 0x09) }

  /// The first position that is neither blank nor in a comment.
  func skip(from position: Int, commas: Bool) -> Int {
    var index = position
    while index < bytes.count {
      let length = lineEndLength(at: index)
      if length > 0 {
        index += length
      } else if isBlank(at: index) || (commas && bytes[index] == 0x2C) {
        index += 1
      } else if bytes[index] == 0x23 {
        index = lineEnd(from: index)
      } else {
        break
      }
    }
    return index
  }

  /// The end of what a block text needs: trailing empty lines are no part of it unless they are kept with `+`.
  func endOfBlockText(_ range: Range<Int>) -> Int {
    let header = bytes[range.lowerBound..<min(range.upperBound, lineEnd(from: range.lowerBound))]
    let keepsLines = header.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x23 }.contains(0x2B)
    var end = range.upperBound
    // libyaml ends a block text at the beginning of a line.
    while end > header.endIndex {
      guard let length = (1...min(3, end)).first(where: { lineEndLength(at: end - $0) == $0 }) else { break }
      // A carriage return and its line feed are one line end.
      let whole = length == 1 && end >= 2 && lineEndLength(at: end - 2) == 2 ? 2 : length
      end -= whole
      if keepsLines { break }
    }
    return max(end, header.endIndex)
  }

  /// Finds the comments: whatever begins with `#` between the scalars.
  mutating func findComments(besides root: TextSpan) {
    var gaps: [Range<Int>] = []
    var position = 0
    root.forEachScalar { range, style in
      if range.lowerBound > position { gaps.append(position..<range.lowerBound) }
      if style == .literal || style == .folded {
        gaps.append(range.lowerBound..<min(lineEnd(from: range.lowerBound), range.upperBound))
      }
      position = max(position, range.upperBound)
    }
    gaps.append(position..<bytes.count)
    comments = []
    for gap in gaps {
      var index = gap.lowerBound
      while index < gap.upperBound {
        if bytes[index] == 0x23 {
          let end = lineEnd(from: index)
          comments.append(index..<end)
          index = end
        } else {
          index += 1
        }
      }
    }
  }

  /// The comments that begin in a range.
  func comments(in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = comments.partition(below: range.lowerBound)
    return comments[first..<max(first, comments.partition(below: range.upperBound))]
  }
}

extension [Range<Int>] {
  /// The number of ascending ranges that begin below a position.
  fileprivate func partition(below position: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
