internal import SourceText

/// Tries deletions on all cores.
struct MutationRun {
  let baseline: Baseline

  /// How many deletions a task tries.
  private static let chunk = 64

  /// What came of all deletions.
  struct Result: Sendable {
    /// How many change what is decoded.
    var counted = 0
    /// How many of those something noticed.
    var noticed = 0
    /// The others, in the order of files and places.
    var survivors: [Deletion] = []

    /// The share that was noticed.
    var ratio: Double { counted == 0 ? 1 : Double(noticed) / Double(counted) }

    /// One line for people.
    func summary(tried: Int, of all: Int) -> String {
      let hundredths = Int(ratio * 10_000)
      let digits = String(hundredths % 100)
      let percent = "\(hundredths / 100).\(digits.count == 1 ? "0" : "")\(digits)"
      return "tried \(tried) of \(all) positions: \(counted) count, \(noticed) noticed, "
        + "\(survivors.count) survived: \(percent) %"
    }
  }

  /// Tries the deletions.
  func result(of deletions: [Deletion]) async -> Result {
    let trial = Trial(baseline: baseline)
    let chunks = stride(from: 0, to: deletions.count, by: Self.chunk).map { start in
      Array(deletions[start..<min(start + Self.chunk, deletions.count)])
    }
    return await withTaskGroup(of: Result.self) { group in
      for chunk in chunks {
        group.addTask { MutationRun.result(of: chunk, by: trial) }
      }
      var result = Result()
      for await part in group {
        result.counted += part.counted
        result.noticed += part.noticed
        result.survivors += part.survivors
      }
      result.survivors.sort { ($0.file, $0.range.lowerBound) < ($1.file, $1.range.lowerBound) }
      return result
    }
  }

  private static func result(of deletions: [Deletion], by trial: Trial) -> Result {
    var result = Result()
    for deletion in deletions {
      switch trial.outcome(of: deletion) {
      case .withoutMeaning: break
      case .noticed:
        result.counted += 1
        result.noticed += 1
      case .survived:
        result.counted += 1
        result.survivors.append(deletion)
      }
    }
    return result
  }
}
