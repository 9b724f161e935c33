/// The elements that two sequences have in common, in order: a longest common subsequence where there are few changes.
///
/// Time and memory are bounded: where more than `mostChanges` elements differ, only elements that are found once on
/// either side are looked at, and between those what has few changes again. What is paired is always equal.
package struct SequenceAlignment {
  /// The indexes of equal elements, ascending on both sides.
  package private(set) var pairs: [(old: Int, new: Int)] = []

  /// The most insertions and deletions that are searched for a shortest way; the memory grows with its square.
  private static let mostChanges = 600

  private let old: [Int32]
  private let new: [Int32]

  /// Aligns two sequences.
  package init<Element: Hashable>(_ old: [Element], _ new: [Element]) {
    var numbers: [Element: Int32] = [:]
    func number(_ element: Element) -> Int32 {
      if let known = numbers[element] { return known }
      let next = Int32(numbers.count)
      numbers[element] = next
      return next
    }
    self.old = old.map(number)
    self.new = new.map(number)
    align(0..<old.count, 0..<new.count, isWhole: true)
  }

  private mutating func align(_ olds: Range<Int>, _ news: Range<Int>, isWhole: Bool) {
    var start = 0
    let least = min(olds.count, news.count)
    while start < least, old[olds.lowerBound + start] == new[news.lowerBound + start] {
      pairs.append((olds.lowerBound + start, news.lowerBound + start))
      start += 1
    }
    var end = 0
    while end < least - start, old[olds.upperBound - 1 - end] == new[news.upperBound - 1 - end] { end += 1 }
    let innerOld = olds.lowerBound + start..<olds.upperBound - end
    let innerNew = news.lowerBound + start..<news.upperBound - end
    if !innerOld.isEmpty, !innerNew.isEmpty {
      if let found = shortest(innerOld, innerNew) {
        pairs += found
      } else if isWhole {
        alignAtAnchors(innerOld, innerNew)
      }
    }
    for index in 0..<end { pairs.append((innerOld.upperBound + index, innerNew.upperBound + index)) }
  }

  /// Myers' greedy search, given up beyond `mostChanges`.
  private func shortest(_ olds: Range<Int>, _ news: Range<Int>) -> [(old: Int, new: Int)]? {
    let (height, width) = (olds.count, news.count)
    let most = min(height + width, Self.mostChanges)
    // The furthest row reached on each diagonal, one array for each number of changes; diagonal k is at d + k.
    var trace: [[Int]] = []
    for changes in 0...most {
      var furthest = [Int](repeating: 0, count: 2 * changes + 1)
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        var row = Self.step(diagonal, changes, trace.last)
        var column = row - diagonal
        while row < height, column < width, row >= 0, column >= 0,
          old[olds.lowerBound + row] == new[news.lowerBound + column]
        {
          row += 1
          column += 1
        }
        furthest[changes + diagonal] = row
        if row >= height, column >= width {
          trace.append(furthest)
          return Self.path(trace, diagonal: diagonal).map { (olds.lowerBound + $0.old, news.lowerBound + $0.new) }
        }
      }
      trace.append(furthest)
    }
    return nil
  }

  /// The row at which a way with some changes enters a diagonal, from the ways with one change less.
  private static func step(_ diagonal: Int, _ changes: Int, _ previous: [Int]?) -> Int {
    guard let previous else { return 0 }
    return isInsertion(diagonal, changes, previous)
      ? previous[changes - 1 + diagonal + 1] : previous[changes - 1 + diagonal - 1] + 1
  }

  private static func isInsertion(_ diagonal: Int, _ changes: Int, _ previous: [Int]) -> Bool {
    if diagonal == -changes { return true }
    if diagonal == changes { return false }
    return previous[changes - 1 + diagonal - 1] < previous[changes - 1 + diagonal + 1]
  }

  /// The equal elements along the way that ends on a diagonal.
  private static func path(_ trace: [[Int]], diagonal last: Int) -> [(old: Int, new: Int)] {
    var reversed: [(old: Int, new: Int)] = []
    var diagonal = last
    for changes in stride(from: trace.count - 1, through: 0, by: -1) {
      let end = trace[changes][changes + diagonal]
      let previous = changes > 0 ? trace[changes - 1] : nil
      let start = step(diagonal, changes, previous)
      for row in stride(from: end - 1, through: start, by: -1) { reversed.append((row, row - diagonal)) }
      if let previous { diagonal += isInsertion(diagonal, changes, previous) ? 1 : -1 }
    }
    return reversed.reversed()
  }

  /// Pairs what is found once on either side, in the longest order that both share, and aligns what lies between.
  private mutating func alignAtAnchors(_ olds: Range<Int>, _ news: Range<Int>) {
    var counts: [Int32: (old: Int, new: Int, place: Int)] = [:]
    for index in olds { counts[old[index], default: (0, 0, 0)].old += 1 }
    for index in news {
      counts[new[index], default: (0, 0, 0)].new += 1
      counts[new[index]]?.place = index
    }
    var candidates: [(old: Int, new: Int)] = []
    for index in olds {
      if let count = counts[old[index]], count.old == 1, count.new == 1 { candidates.append((index, count.place)) }
    }
    var (nextOld, nextNew) = (olds.lowerBound, news.lowerBound)
    for anchor in Self.longestAscending(candidates) {
      align(nextOld..<anchor.old, nextNew..<anchor.new, isWhole: false)
      pairs.append(anchor)
      (nextOld, nextNew) = (anchor.old + 1, anchor.new + 1)
    }
    align(nextOld..<olds.upperBound, nextNew..<news.upperBound, isWhole: false)
  }

  /// The longest part of pairs, ascending by `old`, that ascends by `new` too.
  private static func longestAscending(_ candidates: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var before = [Int](repeating: -1, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if candidates[tops[middle]].new < candidate.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var result: [(old: Int, new: Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      result.append(candidates[index])
      index = before[index]
    }
    return result.reversed()
  }
}
