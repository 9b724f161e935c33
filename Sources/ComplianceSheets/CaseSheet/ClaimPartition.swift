internal import ComplianceModel

/// Finds blocks for the claims of a paper, such that reading them gives the same claims again, those that follow from
/// others included.
struct ClaimPartition {
  let vocabulary: Vocabulary
  /// The claims as the paper has them, without what it is silent on.
  let claims: [Claim]
  let lines: (Claim) -> ClaimBlocks.Line

  /// The claims that are written, with their groups (empty where neighbours that fit make the block);
  /// nil where no blocks give the same.
  func groups() -> [(claim: Claim, group: String)]? {
    let written = claims.filter { $0.impliedBy == nil }
    let plain = ClaimBlocks.blocks(written.map { ("", lines($0)) })
    if gives(plain.map { Array(written[$0]) }) { return written.map { ($0, "") } }
    var blocks: [[Claim]] = []
    for run in runs {
      guard let found = split(run.written, followedBy: run.implied) else { return nil }
      blocks += found
    }
    guard gives(blocks) else { return nil }
    return blocks.enumerated().flatMap { index, block in block.map { ($0, String(index + 1)) } }
  }

  /// Written claims, and those that follow from the last of them.
  private var runs: [(written: [Claim], implied: [Claim])] {
    var runs: [(written: [Claim], implied: [Claim])] = []
    for claim in claims {
      if claim.impliedBy == nil {
        if runs.last?.implied.isEmpty ?? false {
          runs[runs.count - 1].written.append(claim)
        } else {
          runs.append(([claim], []))
        }
      } else if !runs.isEmpty {
        runs[runs.count - 1].implied.append(claim)
      }
    }
    return runs
  }

  /// The fewest blocks of a run of which only the last gives what follows.
  private func split(_ written: [Claim], followedBy implied: [Claim]) -> [[Claim]]? {
    let lines = written.map(self.lines)
    // best[end] is where the last block of the first `end` claims begins, and how many blocks there are.
    var best: [(start: Int, count: Int)?] = [(0, 0)]
    for end in 1...written.count {
      var found: (start: Int, count: Int)?
      for start in stride(from: end - 1, through: 0, by: -1) {
        guard holds(lines[start..<end]) else { break }
        guard let before = best[start], before.count + 1 < found?.count ?? .max else { continue }
        let follows = self.implied(by: Array(written[start..<end]))
        if same(follows, end == written.count ? implied : []) { found = (start, before.count + 1) }
      }
      best.append(found)
    }
    var blocks: [[Claim]] = []
    var end = written.count
    while end > 0 {
      guard let start = best[end]?.start else { return nil }
      blocks.insert(Array(written[start..<end]), at: 0)
      end = start
    }
    return blocks
  }

  private func holds(_ lines: ArraySlice<ClaimBlocks.Line>) -> Bool {
    guard let first = lines.first else { return true }
    var block = [first]
    for line in lines.dropFirst() {
      guard ClaimBlocks.fits(line, after: block) else { return false }
      block.append(line)
    }
    return true
  }

  private func gives(_ blocks: [[Claim]]) -> Bool { same(blocks.flatMap { $0 + implied(by: $0) }, claims) }

  private func same(_ left: [Claim], _ right: [Claim]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy {
        $0.control == $1.control && $0.assertion == $1.assertion && $0.part == $1.part && $0.impliedBy == $1.impliedBy
      }
  }

  /// What follows from a block, as the decoder of files finds it.
  private func implied(by block: [Claim]) -> [Claim] {
    var claims = block
    var index = 0
    while index < claims.count {
      let source = claims[index]
      index += 1
      guard case .value(let value) = source.assertion else { continue }
      for implication in vocabulary.controls[source.control].implications where implication.condition.holds(for: value)
      {
        let isStated = claims.contains {
          $0.control == implication.control && ($0.impliedBy == nil || $0.part == source.part)
        }
        guard !isStated else { continue }
        var claim = source
        claim.control = implication.control
        claim.assertion = .value(implication.value)
        claim.impliedBy = source.control
        claims.append(claim)
      }
    }
    return Array(claims.dropFirst(block.count))
  }
}
