/// Which items of a list became which, where none are equal.
enum Pairing {
  /// The most comparisons that are made; beyond, items are paired in order.
  private static let mostComparisons = 2_500

  /// As many pairs of indexes as there can be, ascending on both sides, with the greatest similarity in all.
  static func pairs(_ old: ArraySlice<YAMLTree>, _ new: ArraySlice<YAMLTree>) -> [(old: Int, new: Int)] {
    guard old.count * new.count <= mostComparisons, old.count + new.count > 2 else {
      return zip(old.indices, new.indices).map { ($0, $1) }
    }
    // best[row][column]: the best sum for what begins at the row and the column.
    var best = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
    var scores = [[Int]](repeating: [Int](repeating: 0, count: new.count), count: old.count)
    for row in stride(from: old.count - 1, through: 0, by: -1) {
      for column in stride(from: new.count - 1, through: 0, by: -1) {
        // Every pair counts for more than any similarity: a changed item is never one removed and one added.
        let score = 1_000 + similarity(old[old.startIndex + row], new[new.startIndex + column])
        scores[row][column] = score
        best[row][column] = max(best[row + 1][column + 1] + score, best[row + 1][column], best[row][column + 1])
      }
    }
    var result: [(old: Int, new: Int)] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      if best[row][column] == best[row + 1][column + 1] + scores[row][column] {
        result.append((old.startIndex + row, new.startIndex + column))
        row += 1
        column += 1
      } else if best[row][column] == best[row + 1][column] {
        row += 1
      } else {
        column += 1
      }
    }
    return result
  }

  /// How much two items have in common, from 0 to 17: less than 1,000 even for all pairs together.
  private static func similarity(_ old: YAMLTree, _ new: YAMLTree) -> Int {
    switch (old, new) {
    case (.mapping(let entries), .mapping(let others)):
      guard !entries.isEmpty || !others.isEmpty else { return 9 }
      let values = Dictionary(others.map { ($0.key, $0.value) }) { first, _ in first }
      var points = 0
      for entry in entries {
        guard let other = values[entry.key] else { continue }
        points += entry.value == other ? 3 : 1
      }
      return 1 + points * 16 / (3 * max(entries.count, others.count))
    case (.sequence, .sequence), (.scalar, .scalar): return 1
    default: return 0
    }
  }
}
