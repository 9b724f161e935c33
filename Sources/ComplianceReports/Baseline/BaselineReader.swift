import ComplianceEvaluation
import ComplianceModel

extension Baseline {
  /// The most findings that are kept.
  static let mostFindings = 1_000_000

  /// Reads a report that `JSONFormat` wrote; `nextPiece` gives its text in pieces of UTF-8, the last one empty.
  ///
  /// The memory it takes is that of the findings' first sentences. What is wrong with the report is thrown as a
  /// `BaselineMistake`, what is wrong with its pieces as they throw it. The order of keys does not matter.
  public static func read(path: String, nextPiece: @escaping () throws -> [UInt8]) throws -> Baseline {
    var scanner = JSONScanner(path: path, nextPiece: nextPiece)
    var reader = BaselineReader(baseline: Baseline(path: path, toolVersion: "", policies: [:], cases: [:]))
    try reader.read(&scanner)
    return reader.baseline
  }
}

/// Takes a report apart.
private struct BaselineReader {
  var baseline: Baseline
  private var findings = 0
  private var format: String?
  private var version: Int?

  init(baseline: Baseline) { self.baseline = baseline }

  mutating func read(_ scanner: inout JSONScanner) throws {
    if try scanner.isEmpty() { throw BaselineMistake.empty(at: scanner.location) }
    guard try scanner.isAtObject() else {
      let start = scanner.location
      try scanner.skip()
      try scanner.finish()
      throw BaselineMistake.notAReport(at: start)
    }
    try scanner.object { scanner, key in
      switch key {
      case "format":
        format = try scanner.string()
        guard format == JSONFormat.format else { throw BaselineMistake.notAReport(at: scanner.location) }
      case "version":
        version = try scanner.integer()
      case "tool":
        try scanner.object { scanner, key in
          if key == "version" { baseline.toolVersion = try scanner.string() } else { try scanner.skip() }
        }
      case "day": baseline.day = try day(&scanner)
      case "audience": baseline.audience = Audience(rawValue: try scanner.string()) ?? .staff
      case "vocabulary":
        try scanner.object { scanner, key in
          if key == "hash" { baseline.vocabularyHash = try scanner.string() } else { try scanner.skip() }
        }
      case "policies": try scanner.array { try policy(&$0) }
      case "dossiers": try scanner.array { try dossier(&$0) }
      default: try scanner.skip()
      }
      try checkVersion(scanner)
    }
    try scanner.finish()
    guard format != nil else { throw BaselineMistake.notAReport(at: scanner.location) }
    guard version != nil else { throw BaselineMistake.otherForm("version", at: scanner.location) }
  }

  /// Another version may have another form altogether, so it is told before anything else is read.
  private func checkVersion(_ scanner: JSONScanner) throws {
    if format != nil, let version, version != JSONFormat.version {
      throw BaselineMistake.otherVersion(version, at: scanner.location)
    }
  }

  // MARK: Parts

  private mutating func policy(_ scanner: inout JSONScanner) throws {
    var policy = Baseline.PolicyVersion(id: "", version: "")
    var hash: String?
    try scanner.object { scanner, key in
      switch key {
      case "id": policy.id = try scanner.string()
      case "version": policy.version = try scanner.string()
      case "hash": hash = try scanner.string()
      default: try scanner.skip()
      }
    }
    guard let hash else { throw BaselineMistake.otherForm("hash", at: scanner.location) }
    baseline.policies[policy, default: ""] += hash
  }

  private mutating func dossier(_ scanner: inout JSONScanner) throws {
    var id: String?
    var hash: String?
    var day: Day?
    var stage: String?
    var policies: Set<Baseline.PolicyVersion> = []
    var findings: [Baseline.Finding] = []
    try scanner.object { scanner, key in
      switch key {
      case "id": id = try scanner.string()
      case "hash": hash = try scanner.string()
      case "day": day = try self.day(&scanner)
      case "stage": stage = try scanner.string()
      case "policies": try scanner.array { policies.insert(try binding(&$0)) }
      case "findings": try scanner.array { findings.append(try finding(&$0)) }
      default: try scanner.skip()
      }
    }
    guard let id else { throw BaselineMistake.otherForm("id", at: scanner.location) }
    guard let day else { throw BaselineMistake.otherForm("day", at: scanner.location) }
    guard baseline.cases[id] == nil else { throw BaselineMistake.repeatedCase(id, at: scanner.location) }
    baseline.cases[id] = Baseline.Case(
      id: id, hash: hash, day: day, stage: stage, policies: policies, findings: findings)
  }

  private func binding(_ scanner: inout JSONScanner) throws -> Baseline.PolicyVersion {
    var policy = Baseline.PolicyVersion(id: "", version: "")
    try scanner.object { scanner, key in
      switch key {
      case "id": policy.id = try scanner.string()
      case "version": policy.version = try scanner.string()
      default: try scanner.skip()
      }
    }
    return policy
  }

  private mutating func finding(_ scanner: inout JSONScanner) throws -> Baseline.Finding {
    findings += 1
    guard findings <= Baseline.mostFindings else { throw BaselineMistake.tooMuch(at: scanner.location) }
    var texts: (id: String?, kind: String?, headline: String?)
    var severity: Severity?
    var isOpen: Bool?
    var policy: Baseline.PolicyVersion?
    try scanner.object { scanner, key in
      switch key {
      case "id": texts.id = try scanner.string()
      case "kind": texts.kind = try scanner.string()
      case "headline": texts.headline = try scanner.string()
      case "severity":
        let word = try scanner.string()
        severity = Severity.allCases.first { $0.word == word }
      case "state":
        let word = try scanner.string()
        isOpen = word == "open" ? true : word == "settled" ? false : nil
      case "requirement": policy = try requirement(&scanner)
      default: try scanner.skip()
      }
    }
    guard let id = texts.id else { throw BaselineMistake.otherForm("id", at: scanner.location) }
    guard let kind = texts.kind else { throw BaselineMistake.otherForm("kind", at: scanner.location) }
    guard let headline = texts.headline else { throw BaselineMistake.otherForm("headline", at: scanner.location) }
    guard let severity else { throw BaselineMistake.otherForm("severity", at: scanner.location) }
    guard let isOpen else { throw BaselineMistake.otherForm("state", at: scanner.location) }
    return Baseline.Finding(
      id: id, kind: kind, severity: severity, isOpen: isOpen, policy: policy, headline: headline)
  }

  /// The policy of a requirement, whose id stands before the slash.
  private func requirement(_ scanner: inout JSONScanner) throws -> Baseline.PolicyVersion {
    var policy = Baseline.PolicyVersion(id: "", version: "")
    try scanner.object { scanner, key in
      switch key {
      case "id": policy.id = String(try scanner.string().prefix { $0 != "/" })
      case "policyVersion": policy.version = try scanner.string()
      default: try scanner.skip()
      }
    }
    return policy
  }

  private func day(_ scanner: inout JSONScanner) throws -> Day {
    guard let date = DateText.parse(try scanner.string()), !date.isMonth else {
      throw BaselineMistake.otherForm("day", at: scanner.location)
    }
    return date.first
  }
}
