public import SourceText

/// Something that an inspector wants put right by a day (指摘事項・改善).
///
/// It is a plan of action in the sense of OSCAL's POA&M item; the outcome itself follows from the claims.
public struct Correction: Sendable {
  /// What is wrong, in the inspector's words.
  public var text: String
  /// How much it matters, as the inspector put it; nil where that was left open.
  public var severity: Severity?
  /// The control it is about, by index.
  public var control: Int?
  /// Who is to put it right.
  public var party: PartyReference?
  /// The connection it is about, by index.
  public var connection: Int?
  /// The row or section of the paper.
  public var section: String?
  /// By when (改善期限); nil while none was set.
  public var due: PartialDate?
  /// What is done about it (改善内容).
  public var action: String?
  /// When it was done, as reported (完了日).
  public var done: PartialDate?
  /// When the ward looked again (再確認日).
  public var rechecked: PartialDate?
  /// Where it is written.
  public var location: SourceLocation

  /// Whether it was not done by the end of a day.
  public func isOpen(on day: Day) -> Bool {
    guard let finished = [done, rechecked].compactMap({ $0 }).min() else { return true }
    return finished.first > day
  }

  /// Whether it was to be done before a day, and was not.
  public func isOverdue(on day: Day) -> Bool { isOpen(on: day) && due.map { $0.last < day } ?? false }

  /// How far it has come.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Its day has passed, and it was not done.
    case overdue
    /// It is to be done.
    case open
    /// It is said to be done; nobody looked again.
    case done
    /// The ward looked again.
    case rechecked
  }

  /// How far it has come by the end of a day.
  public func state(on day: Day) -> State {
    if let rechecked, rechecked.first <= day { return .rechecked }
    if !isOpen(on: day) { return .done }
    return isOverdue(on: day) ? .overdue : .open
  }

  /// How many days it is late on a day; nil where it is not.
  public func daysLate(on day: Day) -> Int? {
    guard let due, isOverdue(on: day) else { return nil }
    return due.last.days(to: day)
  }
}
