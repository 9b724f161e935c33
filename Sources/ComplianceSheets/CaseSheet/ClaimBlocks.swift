internal import ComplianceModel

/// How the claims of a paper are put together in blocks; the same for writing and for reading.
enum ClaimBlocks {
  /// One claim, as far as it matters for its block.
  struct Line {
    /// Who says it, of which stage and since when: what all lines of a block share.
    var head: [String]
    /// The connections; nil where the control is none of connections.
    var connections: String?
    var control: Int
    /// The part, where it is said of one.
    var part: String?
    var form: ClaimForm
    /// What lines may have of their own: firmness, planned day, evidence, section and note; nil where nothing is said.
    var own: [String?]
  }

  /// Whether a line can stand in a block after its lines.
  static func fits(_ line: Line, after block: [Line]) -> Bool {
    guard let first = block.first, let last = block.last else { return true }
    guard first.head == line.head, rank(last.form) <= rank(line.form) else { return false }
    if let connections = line.connections,
      let others = block.lazy.compactMap(\.connections).first, others != connections
    {
      return false
    }
    let same = block.filter { $0.control == line.control }
    if !same.isEmpty {
      // The parts of one control stand together, each once.
      guard last.control == line.control, line.part != nil, rank(line.form) == 0,
        same.allSatisfy({ $0.part != nil && $0.part != line.part })
      else { return false }
    }
    return agree(block + [line])
  }

  /// What is withdrawn or does not apply has no particulars of its own but those of the block, which the values of the
  /// block then need to replace.
  private static func agree(_ block: [Line]) -> Bool {
    let plain = block.filter { rank($0.form) > 0 }
    guard let shared = plain.first?.own else { return true }
    return plain.allSatisfy { $0.own == shared }
      && block.filter { rank($0.form) == 0 }.allSatisfy { line in
        zip(shared, line.own).dropFirst().allSatisfy { $0 == nil || $1 != nil }
      }
  }

  private static func rank(_ form: ClaimForm) -> Int {
    switch form {
    case .value, .add, .silent, .inferred: 0
    case .withdrawn: 1
    case .notApplicable: 2
    }
  }

  /// The blocks that lines make, in order: those of one group together, and those without a group as long as they fit.
  static func blocks(_ lines: [(group: String, line: Line)]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var block: [Line] = []
    for (index, entry) in lines.enumerated() {
      if let last = blocks.last, lines[last.lowerBound].group == entry.group, fits(entry.line, after: block) {
        blocks[blocks.count - 1] = last.lowerBound..<index + 1
        block.append(entry.line)
      } else {
        blocks.append(index..<index + 1)
        block = [entry.line]
      }
    }
    return blocks
  }
}
