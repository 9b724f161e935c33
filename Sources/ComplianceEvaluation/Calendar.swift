import ComplianceModel

/// The days that a case knows: the day of the evaluation, the contract's and those of events.
struct Calendar: Sendable {
  /// The day everything is evaluated as of.
  let day: Day
  /// The contract's first day.
  let contractStart: Day?
  /// The contract's last day.
  let contractEnd: Day?
  private let events: [(kind: Int, day: Day)]
  private let startEvent: Int?
  private let endEvent: Int?
  private let fiscalYearEnd: Int?
  private let withinContract: Set<Int>

  init(dossier: Dossier, vocabulary: Vocabulary, day: Day) {
    self.day = day
    contractStart = dossier.contract?.from?.first
    contractEnd = dossier.contract?.until?.last
    // An incident that is told in full need not be written among the events as well.
    let incident = dossier.incidents.isEmpty ? nil : vocabulary.event(.incident)
    events =
      (dossier.events.map { ($0.kind, $0.date.first) }
      + dossier.incidents.compactMap { one in incident.map { ($0, one.date.first) } }).filter { $0.1 <= day }
    startEvent = vocabulary.event(.contractStart)
    endEvent = vocabulary.event(.contractEnd)
    fiscalYearEnd = vocabulary.event(.fiscalYearEnd)
    withinContract = Set(vocabulary.events.indices.filter { vocabulary.events[$0].isWithinContract })
  }

  /// The calendar of no case: it knows what events are, but no day of any.
  init(vocabulary: Vocabulary) {
    day = Day(number: 0)
    contractStart = nil
    contractEnd = nil
    events = []
    startEvent = vocabulary.event(.contractStart)
    endEvent = vocabulary.event(.contractEnd)
    fiscalYearEnd = vocabulary.event(.fiscalYearEnd)
    withinContract = Set(vocabulary.events.indices.filter { vocabulary.events[$0].isWithinContract })
  }

  /// The day a deadline falls on, or nil while the case does not know it.
  func day(of deadline: Deadline) -> Day? {
    let base: Day?
    if deadline.event == startEvent {
      base = contractStart
    } else if deadline.event == endEvent {
      base = contractEnd
    } else if deadline.event == fiscalYearEnd {
      base = Day.end(ofFiscalYear: day.fiscalYear)
    } else {
      // Of several the first: what it made due does not stop being due when it happens again.
      base = events.filter { $0.kind == deadline.event }.map(\.day).min()
    }
    return base?.advanced(by: deadline.days)
  }

  /// Whether an event has happened by the day; nil while that is not known.
  func hasHappened(_ event: Int) -> Bool {
    if event == startEvent { return contractStart.map { $0 <= day } ?? false }
    if event == endEvent { return contractEnd.map { $0 < day } ?? false }
    return events.contains { $0.kind == event }
  }

  func isContractEnd(_ deadline: Deadline) -> Bool { deadline.event == endEvent }
  func isWithinContract(_ deadline: Deadline) -> Bool { withinContract.contains(deadline.event) }
  func isFiscalYearEnd(_ deadline: Deadline) -> Bool { deadline.event == fiscalYearEnd }
}
