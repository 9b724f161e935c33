internal import SourceText

/// A look at the lines of a file that is not YAML, for what people write by mistake.
///
/// It follows the indentation just well enough to tell where a key was expected: at the column of other keys, or at the
/// beginning of a value that goes on with keys. Quoted and block texts, comments, texts behind a key and what is between
/// brackets are passed over.
struct LineSurvey {
  /// A slip on a line.
  struct Finding {
    var slip: PunctuationSlip
    var line: Int
    /// The column that the slip's offset counts from.
    var column: Int
    /// The line that shows that a key was meant.
    var confirmation: Int

    func diagnostic(in file: SourceFile) -> Diagnostic {
      slip.diagnostic(at: SourceLocation(file: file, line: line, column: column))
    }
  }

  /// A block mapping or list by its column.
  private struct Level {
    var column: Int
    var isSequence: Bool
  }

  /// The most slips that are listed.
  static let mostFindings = 20

  private var findings: [Finding] = []
  private var levels: [Level] = []
  /// Slips in a value that may yet turn out to be a text.
  private var candidates: [Finding] = []
  /// Whether the value of the latest key or dash begins on a later line.
  private var awaitsValue = true
  private var skipping = Skipping()
  private var number = 0

  /// The slips in a file, in the order of lines.
  static func findings(in file: SourceFile) -> [Finding] {
    file.bytes.withUnsafeBufferPointer { bytes in
      var scanner = LineScanner(bytes)
      var survey = LineSurvey()
      while survey.findings.count < mostFindings, let range = scanner.next() {
        survey.number += 1
        survey.look(at: Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars))
      }
      // Nothing but texts that look like keys: the whole file is one of them.
      if survey.levels.isEmpty { survey.confirmCandidates() }
      return Array(survey.findings.prefix(mostFindings))
    }
  }

  /// The diagnostics for the slips in a file.
  static func diagnostics(in file: SourceFile) -> [Diagnostic] {
    findings(in: file).map { $0.diagnostic(in: file) }
  }

  private mutating func look(at line: [Unicode.Scalar]) {
    guard let first = line.firstIndex(where: { $0 != " " && $0 != "\t" }) else { return }
    let spaces = line.firstIndex { $0 != " " } ?? first
    guard !skipping.skips(line, indentation: spaces) else { return }
    guard line[first] != "#" else { return }
    guard spaces == first else {
      findings.append(Finding(slip: .tab, line: number, column: spaces + 1, confirmation: number))
      return
    }
    if first == 0, line.starts(with: "---".unicodeScalars) || line.starts(with: "...".unicodeScalars) {
      self = LineSurvey(findings: findings, number: number)
      return
    }
    if let candidate = candidates.first, first < candidate.column - 1 { candidates = [] }
    look(at: line, from: first)
  }

  /// Looks at what follows the indentation: dashes, then a key, a value, or the rest of a text.
  private mutating func look(at line: [Unicode.Scalar], from first: Int) {
    var column = first
    while line[column] == "-", column + 1 == line.count || line[column + 1] == " " {
      enter(column, isSequence: true)
      awaitsValue = true
      guard let next = line[(column + 1)...].firstIndex(where: { $0 != " " }) else { return }
      column = next
    }
    if let end = line.endOfKey(from: column) {
      lookAtKey(of: line, from: column, end: end)
    } else if let slip = PunctuationSlip(startOf: line[column...]) {
      lookAtSlip(Finding(slip: slip, line: number, column: column + 1, confirmation: number))
    } else {
      if awaitsValue { skipping.begin(line, from: column, parent: levels.last?.column ?? -1) }
      awaitsValue = false
    }
  }

  private mutating func lookAtKey(of line: [Unicode.Scalar], from column: Int, end: Int) {
    confirmCandidates()
    if line[column].isWideSpace {
      findings.append(Finding(slip: .wideSpaceBeforeKey, line: number, column: column + 1, confirmation: number))
    }
    enter(column, isSequence: false)
    awaitsValue = true
    guard let value = line[(end + 1)...].firstIndex(where: { $0 != " " && $0 != "\t" }), line[value] != "#" else {
      return
    }
    awaitsValue = false
    skipping.begin(line, from: value, parent: column)
  }

  private mutating func confirmCandidates() {
    for var candidate in candidates {
      candidate.confirmation = number
      findings.append(candidate)
    }
    candidates = []
  }

  private mutating func lookAtSlip(_ finding: Finding) {
    let column = finding.column - 1
    if levels.last(where: { $0.column <= column })?.column == column {
      enter(column, isSequence: levels.last { $0.column <= column }?.isSequence ?? false)
      awaitsValue = true
      candidates = []
      findings.append(finding)
    } else if awaitsValue || !candidates.isEmpty {
      candidates.append(finding)
      awaitsValue = false
    }
  }

  private mutating func enter(_ column: Int, isSequence: Bool) {
    // A list may stand at the column of the key it belongs to; the next key at that column ends it.
    while let last = levels.last, last.column > column || (last.column == column && last.isSequence && !isSequence) {
      levels.removeLast()
    }
    if levels.last?.column != column || levels.last?.isSequence != isSequence {
      levels.append(Level(column: column, isSequence: isSequence))
    }
  }
}

extension LineSurvey {
  private init(findings: [Finding], number: Int) {
    self.findings = findings
    self.number = number
  }
}

extension [Unicode.Scalar] {
  /// The index of the colon that ends the key which begins at an index, where there is one on the line.
  fileprivate func endOfKey(from start: Int) -> Int? {
    var index = start
    if self[start] == "\"" || self[start] == "'" {
      guard let closing = self[(start + 1)...].firstIndex(of: self[start]) else { return nil }
      index = closing + 1
      while index < count, self[index] == " " { index += 1 }
      return index < count && self[index] == ":" ? index : nil
    }
    guard self[start] != "[", self[start] != "{" else { return nil }
    while index < count {
      if self[index] == ":", index + 1 == count || self[index + 1] == " " || self[index + 1] == "\t" { return index }
      if self[index] == "#", index > start, self[index - 1] == " " { return nil }
      index += 1
    }
    return nil
  }
}
