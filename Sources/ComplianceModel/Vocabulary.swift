public import SourceText

/// All controls, and the words that dossiers and policies may use beside them (管理項目一覧).
public struct Vocabulary: Sendable {
  /// The controls, sorted by id; an index into this array stands for a control everywhere else.
  public let controls: [Control]
  /// Features of a case that `uses` may name.
  public let features: [Term]
  /// Events that a case may name, the computed ones included.
  public let events: [Term]
  /// Kinds of data by sensitivity.
  public let sensitivities: [Term]
  /// Wards known by id.
  public internal(set) var wards: [Term]
  /// Kinds of incident.
  public let incidents: [Term]
  /// Whom its texts of values are for.
  public internal(set) var audience = Audience.staff
  private let files: [SourceFile]
  private let indexByID: [String: Int]

  /// Creates a vocabulary from what its files say; controls are sorted here.
  public init(
    controls: [Control], features: [Term] = [], events: [Term] = [], sensitivities: [Term] = [],
    wards: [Term] = [], incidents: [Term] = [], files: [SourceFile] = []
  ) {
    self.controls = controls.sorted { $0.id < $1.id }
    self.features = features
    self.events = events
    self.sensitivities = sensitivities
    self.wards = wards
    self.incidents = incidents
    self.files = files
    indexByID = Dictionary(
      self.controls.enumerated().map { ($1.id.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A hash of the bytes of its files, hexadecimal; computed each time, since few reports ask for it.
  public var hash: String { ContentHash.of(files.map(\.bytes)) }

  /// The index of a control, or nil when there is none of that id.
  public func index(of id: String) -> Int? { indexByID[id] }

  /// What a ward is called; its id where it has no name here.
  package func name(ofWard id: String, in language: Language) -> String {
    wards.first { $0.id == id }?.label[language] ?? id
  }

  /// The index of a computed event, by its reserved word.
  public func event(_ event: ComputedEvent) -> Int? { events.firstIndex { $0.id == event.rawValue } }

  /// The index of an implied event, by its reserved word.
  public func event(_ event: ImpliedEvent) -> Int? { events.firstIndex { $0.id == event.rawValue } }
}

/// A word with a label that files may use.
public struct Term: Sendable, Hashable {
  /// The word in files.
  public var id: String
  /// Its label.
  public var label: LocalizedText
  /// For an event: whether it happens before the contract's end by its nature.
  public var isWithinContract: Bool

  /// Creates a term.
  public init(id: String, label: LocalizedText, isWithinContract: Bool = false) {
    self.id = id
    self.label = label
    self.isWithinContract = isWithinContract
  }
}

/// Events that follow from something else in a dossier than its events; reserved words.
public enum ImpliedEvent: String, Sendable, CaseIterable {
  /// Something went wrong.
  case incident
}

/// Events whose day follows from the contract or the calendar; reserved words.
public enum ComputedEvent: String, Sendable, CaseIterable {
  /// The contract's first day.
  case contractStart = "contract-start"
  /// The contract's last day.
  case contractEnd = "contract-end"
  /// 31 March of each 年度.
  case fiscalYearEnd = "fiscal-year-end"
}
