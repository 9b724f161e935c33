import SourceText

/// A line of the table.
struct Row {
  /// What comes of comparing a line with its target.
  enum Verdict: String {
    case pass
    case fail = "FAIL"
    case information = ""
    case notMeasured = "NOT MEASURED"
  }

  var what: String
  var ours = ""
  var peer = ""
  var ratio = ""
  var target = ""
  var verdict = Verdict.information
  /// Why it could not be measured.
  var reason = ""

  /// A line that could not be measured.
  static func notMeasured(_ what: String, because error: any Error) -> Row {
    var row = Row(what: what, verdict: .notMeasured)
    row.reason = (error as? Unmeasurable)?.reason ?? String(describing: error)
    return row
  }

  /// A line with a target that was reached or not.
  init(_ what: String, ours: String, peer: String = "", ratio: String = "", target: String, isReached: Bool) {
    self.init(what: what, ours: ours, peer: peer, ratio: ratio, target: target, verdict: isReached ? .pass : .fail)
  }

  /// A line that only informs.
  init(
    what: String, ours: String = "", peer: String = "", ratio: String = "", target: String = "",
    verdict: Verdict = .information
  ) {
    self.what = what
    self.ours = ours
    self.peer = peer
    self.ratio = ratio
    self.target = target
    self.verdict = verdict
  }
}

/// Everything that was measured.
struct Table {
  var rows: [Row] = []

  /// Whether all could be measured.
  var isComplete: Bool { !rows.contains { $0.verdict == .notMeasured } }

  /// The table, aligned, and why lines are missing from it.
  var text: String {
    let head = ["what", "ours", "peer", "ratio", "target", ""]
    let cells = [head] + rows.map { [$0.what, $0.ours, $0.peer, $0.ratio, $0.target, $0.verdict.rawValue] }
    let widths = head.indices.map { column in cells.map { displayWidth($0[column]) }.max() ?? 0 }
    let lines = cells.map { line in
      let whole = line.enumerated().map { padded($1, to: widths[$0]) }.joined(separator: "  ")
      return String(whole.reversed().drop { $0 == " " }.reversed())
    }
    let reasons = rows.filter { $0.verdict == .notMeasured }.map { "\nNot measured: \($0.what)\n\($0.reason)" }
    return (lines + reasons).joined(separator: "\n")
  }
}

/// A number with so many digits behind the point.
func digits(_ number: Double, _ places: Int) -> String {
  guard number.isFinite else { return "?" }
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let whole = Int((abs(number) * scale).rounded())
  let sign = number < 0 && whole > 0 ? "-" : ""
  guard places > 0 else { return sign + String(whole) }
  let text = String(repeating: "0", count: max(0, places + 1 - String(whole).utf8.count)) + String(whole)
  return sign + text.dropLast(places) + "." + text.suffix(places)
}

/// A time in milliseconds.
func milliseconds(_ seconds: Double, _ places: Int = 1) -> String { digits(seconds * 1000, places) + " ms" }

/// A size in megabytes (10⁶ bytes).
func megabytes(_ bytes: Double, _ places: Int = 1) -> String { digits(bytes / 1e6, places) + " MB" }
