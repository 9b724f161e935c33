import Foundation

/// What was measured over several rounds.
struct Rounds {
  let values: [Double]

  /// The middle value.
  var median: Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// How far the rounds lie apart, in per cent of the median.
  var spread: Double {
    guard let low = values.min(), let high = values.max(), median > 0 else { return 0 }
    return (high - low) / median * 100
  }

  /// Runs several sides in turn, so that whatever else the machine does meets all of them; one round is thrown away.
  static func alternating(_ count: Int, warmUp: Bool = true, _ sides: [() throws -> Double]) throws -> [Rounds] {
    if warmUp { for side in sides { _ = try side() } }
    var values = [[Double]](repeating: [], count: sides.count)
    for _ in 0..<count {
      for (index, side) in sides.enumerated() { values[index].append(try side()) }
    }
    return values.map { Rounds(values: $0) }
  }
}

/// The processor time that something takes on this thread, in seconds.
///
/// Where others use the machine too, this is steadier than the time on the clock; the peers measure the same.
func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
  var start = timespec()
  var end = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
  try work()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
  return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
}
