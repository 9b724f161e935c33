public import ComplianceEvaluation
public import ComplianceModel
import SourceText

/// What one column says of one control.
public struct ComparisonCell: Sendable, Hashable {
  /// The worst outcome of the requirements that ask for it; nil where nothing is asked.
  public var outcome: Outcome?
  /// Whether it is × only because a deadline passed without anything that shows it was done.
  public var isOverdue = false
  /// Which parties and connections come to that outcome, where a column holds several; else empty.
  public var outcomeOf = ""
  /// What is said, each thing once.
  public var said: [Said] = []
  /// How a stage falls short of an earlier paper; of a vendor or a day what is still open, where the
  /// outcome does not tell of a gap already.
  public var shortfalls: [Shortfall] = []

  /// One thing that is said, as it was put.
  public struct Said: Sendable, Hashable {
    /// What it is to a reader who counts.
    public enum Kind: String, Sendable, Hashable {
      /// A value.
      case value
      /// The paper does not speak of it.
      case silent
      /// What was said before is taken back.
      case withdrawn
      /// It is spoken of, but nothing can be compared: 値なし, 不明, 対象外.
      case open
    }

    /// What it is.
    public var kind: Kind
    /// The words.
    public var text: String
    /// The stage at which it is said.
    public var stage: Stage
    /// The papers and their sections, each once.
    public var sources: [Source]
    /// Of how many parties, connections or parts it is said.
    public var places = 1
    /// Of how many parties and connections it is said.
    public var subjects = 1
    /// When it was said, where later papers of the stage say otherwise; else nil.
    public var date: SaidDate?
    /// Whether what stands after it replaced it.
    public var isReplaced = false

    /// The papers, each once.
    public var documents: [String] { sources.map(\.document).eachOnce }
    /// The sections, each once.
    public var sections: [String] { sources.compactMap(\.section).eachOnce }
  }

  /// Where something is said.
  public struct Source: Sendable, Hashable {
    /// The paper.
    public var document: String
    /// The section of the paper.
    public var section: String?
  }

  /// The date of a paper.
  public struct SaidDate: Sendable, Hashable {
    /// The date.
    public var date: PartialDate
    /// Whether it is inferred.
    public var isAssumed: Bool
  }

  /// How a stage falls short of an earlier paper.
  public struct Shortfall: Sendable, Hashable {
    /// The kind of the discrepancy.
    public var kind: FindingKind
    /// How it ended; nil while it is open.
    public var ending: Discrepancy.Settlement.How?

    /// Whether it is still open.
    public var isOpen: Bool { ending == nil }
  }

  /// Why a × stands beside a value that would do.
  static let overdueLabel = LocalizedText(
    ja: FindingKind.overdue.label.ja + "：行ったことを示すものがない",
    en: FindingKind.overdue.label.en + ": nothing shows that it was done")

  /// Whether two cells say the same; in which section they do makes no difference.
  func saysSame(as other: ComparisonCell) -> Bool {
    outcome == other.outcome && isOverdue == other.isOverdue && outcomeOf == other.outcomeOf
      && shortfalls == other.shortfalls && said.count == other.said.count
      && zip(said, other.said).allSatisfy { $0.text.isSame(as: $1.text) }
  }

  /// Whether nothing is asked and nothing said.
  public var isBlank: Bool { outcome == nil && said.isEmpty && shortfalls.isEmpty }
  /// Whether no requirement asks for it, but it falls short of another paper.
  public var isOnlyShort: Bool { outcome == nil && shortfalls.contains(where: \.isOpen) }

  /// Notes an open shortfall of a vendor, unless the outcome tells of a gap already.
  mutating func addUnlessTold(_ shortfall: Shortfall) {
    if (outcome ?? .met) <= .excepted { add(shortfall) }
  }

  /// Notes a shortfall, each once.
  mutating func add(_ shortfall: Shortfall) {
    if !shortfalls.contains(shortfall) { shortfalls.append(shortfall) }
  }
}

extension ComparisonCell {
  /// What is said and was not replaced.
  var standing: [Said] { said.filter { !$0.isReplaced } }

  /// What stands in the cell before its words; empty only in a blank one.
  func mark(in view: Comparison.View) -> String {
    if view == .stages { return stageMark }
    return outcome?.mark ?? (isBlank ? "" : isOnlyShort ? "▼" : "・")
  }

  /// A stage's mark: what its papers do, and whether they fall short.
  private var stageMark: String {
    if shortfalls.contains(where: \.isOpen) { return "▼" }
    if !shortfalls.isEmpty { return "▽" }
    guard !standing.isEmpty else { return "" }
    if standing.contains(where: { $0.kind == .value }) { return "■" }
    return standing.contains { $0.kind == .open } ? "△" : "□"
  }
}
