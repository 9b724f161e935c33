public import ComplianceEvaluation
public import ComplianceModel
public import SourceText

/// How the inspections of many cases stand, and what they still ask for: keeps a few words of each, not the cases.
public struct InspectionStatus: Sendable {
  /// What the cases were judged by; nil while there is none.
  public private(set) var rulebook: Rulebook?
  /// The day; nil while there is no case.
  public private(set) var day: Day?
  /// The cases, in the order in which they were added.
  public private(set) var cases: [Case] = []
  /// What inspectors want put right and nobody looked at again, in the order in which it was added.
  public private(set) var corrections: [Point] = []
  /// What inspections of several 年度 found wrong.
  public private(set) var repeats: [Repeat] = []

  /// Creates the status of no case.
  public init() {}

  /// How the inspections of one case stand.
  public struct Case: Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: LocalizedText
    /// The path of its file.
    public var file: String
    /// Whether it is made up.
    public var isFictional: Bool
    /// The contract's first day.
    public var from: PartialDate?
    /// The contract's last day.
    public var until: PartialDate?
    /// The title of its latest inspection.
    public var lastTitle: String?
    /// The date of its latest inspection.
    public var last: PartialDate?
    /// Whether that date is inferred.
    public var lastIsAssumed: Bool
    /// What it owes.
    public var duty: InspectionDuty
    /// How many corrections are said to be done, but nobody looked again.
    public var toRecheck: Int
  }

  /// Something that an inspector wants put right.
  public struct Point: Sendable {
    /// What it is known by, whatever else changes; the same in every run.
    public var id: String
    /// The case, by index.
    public var caseIndex: Int
    /// The paper.
    public var document: String
    /// The date of the paper.
    public var date: PartialDate
    /// What is asked for; for the public a word that it is withheld.
    public var text: LocalizedText
    /// How far it has come: `overdue`, `open` or `done`.
    public var state: Correction.State
    /// By when.
    public var due: PartialDate?
    /// How many days it is late.
    public var daysLate: Int?
    /// How much it matters.
    public var severity: Severity?
    /// The control, by index in the vocabulary.
    public var control: Int?
    /// Who is to do it; empty where nobody is named.
    public var party: LocalizedText
    /// The section of the paper.
    public var section: String?
    /// What is done about it; none for the public.
    public var action: String?
    /// When it was done.
    public var done: PartialDate?
  }

  /// A control that inspections of several 年度 found wrong at the same party or connection.
  public struct Repeat: Sendable {
    /// The case, by index.
    public var caseIndex: Int
    /// The control, by index in the vocabulary.
    public var control: Int
    /// Whom it is about; empty where the papers name nobody.
    public var subject: LocalizedText
    /// The papers, earliest first.
    public var papers: [(title: String, date: PartialDate)]
  }

  /// Whether an inspection or something to be put right is late: what the exit code of a command tells.
  public var isLate: Bool {
    cases.contains { $0.duty.state.isLate } || corrections.contains { $0.state == .overdue }
  }

  /// Adds a case.
  public mutating func add(_ evaluation: Evaluation) {
    rulebook = rulebook ?? evaluation.rulebook
    day = day ?? evaluation.day
    let dossier = evaluation.dossier
    let index = cases.count
    let points = points(of: evaluation, case: index)
    let last = evaluation.inspectionDuty.last.map { dossier.documents[$0] }
    cases.append(
      Case(
        id: dossier.id, title: dossier.title, file: dossier.location.file.path, isFictional: dossier.isFictional,
        from: dossier.contract?.from, until: dossier.contract?.until, lastTitle: last?.title, last: last?.date,
        lastIsAssumed: last?.dateIsAssumed ?? false, duty: evaluation.inspectionDuty,
        toRecheck: points.count { $0.state == .done }))
    corrections += points
    repeats += InspectionStatus.repeats(in: evaluation, case: index)
  }

  private func points(of evaluation: Evaluation, case index: Int) -> [Point] {
    let dossier = evaluation.dossier
    let papers = dossier.documents.filter {
      $0.stage == .observed && $0.date.first <= evaluation.day && !$0.corrections.isEmpty
    }
    guard !papers.isEmpty else { return [] }
    let words = BothWordings(evaluation)
    var counts: [String: Int] = [:]
    var points: [Point] = []
    for paper in papers {
      for correction in paper.corrections {
        let key = [
          dossier.id, paper.id ?? paper.title, paper.date.description, correction.section ?? "",
          correction.control.map { evaluation.rulebook.vocabulary.controls[$0].id.text } ?? "",
          correction.party.map { words.ja.id(of: $0) } ?? "",
          correction.connection.map { dossier.connections[$0].id } ?? "",
        ].joined(separator: "\u{1F}")
        // Those that the same words name are told apart by their order in the paper.
        counts[key, default: 0] += 1
        let state = correction.state(on: evaluation.day)
        guard state != .rechecked else { continue }
        points.append(
          Point(
            id: ContentHash.of(Array("\(key)\u{1F}\(counts[key] ?? 0)".utf8)), caseIndex: index,
            document: paper.title, date: paper.date, text: words.both { $0.text(of: correction) }, state: state,
            due: correction.due, daysLate: correction.daysLate(on: evaluation.day), severity: correction.severity,
            control: correction.control,
            party: correction.party.map { party in words.both { $0.reference(party) } } ?? LocalizedText(""),
            section: correction.section,
            action: evaluation.rulebook.vocabulary.audience == .staff ? correction.action : nil,
            done: state == .done ? correction.done : nil))
      }
    }
    return points
  }

  private static func repeats(in evaluation: Evaluation, case index: Int) -> [Repeat] {
    struct Key: Hashable {
      var control: Int
      var subject: Int?
    }
    let documents = evaluation.dossier.documents
    var words: BothWordings?
    return evaluation.inspectionFaults.grouped { Key(control: $0.control, subject: $0.subject) }.compactMap {
      key, faults in
      let papers = faults.map(\.document).eachOnce.map { documents[$0] }.sorted { $0.date < $1.date }
      guard Set(papers.map(\.date.first.fiscalYear)).count > 1 else { return nil }
      let both = words ?? BothWordings(evaluation)
      words = both
      let subject = key.subject.map { subject in both.both { $0.subject(Subject(index: subject), control: nil) } }
      return Repeat(
        caseIndex: index, control: key.control, subject: subject ?? LocalizedText(""),
        papers: papers.map { ($0.title, $0.date) })
    }
  }
}

/// The words for a case in both languages: what is kept of it does not know yet in which it is shown.
private struct BothWordings {
  let ja: Wording
  let en: Wording

  init(_ evaluation: Evaluation) {
    ja = Wording(evaluation, in: .ja)
    en = Wording(evaluation, in: .en)
  }

  func both(_ text: (Wording) -> String) -> LocalizedText { LocalizedText(ja: text(ja), en: text(en)) }
}
