/// What a paper says a control's value is.
public enum Value: Sendable, Hashable {
  /// Of a boolean control.
  case boolean(Bool)
  /// The index of a level in the control's type.
  case level(Int)
  /// The index of a choice in the control's type.
  case choice(Int)
  /// A number in the control's unit.
  case number(Double)
  /// A set.
  case set(SetValue)
  /// An event plus days.
  case deadline(Deadline)
  /// A list of records, each a mapping in the order of the type's fields.
  case records([[String: String]])
  /// 言及あり・値なし: the paper speaks of it without a value.
  case unstated
  /// 不明と回答.
  case unknown
  /// 一部; counts as ×.
  case partly

  /// Whether it says how strong the measure is (`unstated` and `unknown` do not).
  public var isDefinite: Bool {
    switch self {
    case .unstated, .unknown: false
    default: true
    }
  }
}

/// A set value; closed sets are bits of the type's names.
public enum SetValue: Sendable, Hashable {
  /// Bit i stands for the type's i-th name.
  case closed(UInt64)
  /// Free names, sorted, each once.
  case open([SetElement])
}

/// One member of an open set, which may be valid for a time only.
public struct SetElement: Sendable, Hashable {
  /// The name as written.
  public var name: String
  /// When it is valid; nil means nothing was said of it.
  public var validity: Validity?
  /// Its place in the paper's own list, for showing it: members that differ in nothing else are the same.
  public var place: Int

  /// Creates a member.
  public init(name: String, validity: Validity? = nil, place: Int = 0) {
    self.name = name
    self.validity = validity
    self.place = place
  }

  /// Whether two members are the same, wherever they are written.
  public static func == (left: SetElement, right: SetElement) -> Bool {
    left.name == right.name && left.validity == right.validity
  }

  /// Hashes what makes a member the same.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(validity)
  }
}

extension [SetElement] {
  /// The members in the order of the paper.
  public var asWritten: [SetElement] { sorted { ($0.place, $0.name) < ($1.place, $1.name) } }
}

/// When a certificate is valid.
public struct Validity: Sendable, Hashable {
  /// The first valid day.
  public var from: PartialDate?
  /// The last valid day.
  public var until: PartialDate?
  /// Times in between when it was suspended, both ends included.
  public var suspended: [Suspension]

  /// Creates a validity.
  public init(from: PartialDate? = nil, until: PartialDate? = nil, suspended: [Suspension] = []) {
    self.from = from
    self.until = until
    self.suspended = suspended
  }

  /// A time without validity.
  public struct Suspension: Sendable, Hashable {
    /// The first day of it.
    public var from: PartialDate
    /// The last day of it; nil while it lasts.
    public var until: PartialDate?

    /// Creates a suspension.
    public init(from: PartialDate, until: PartialDate? = nil) {
      self.from = from
      self.until = until
    }
  }

  /// Whether the certificate holds on a day.
  public func holds(on day: Day) -> Bool {
    if let from, day < from.first { return false }
    if let until, day > until.last { return false }
    return !suspended.contains { $0.from.first <= day && day <= ($0.until?.last ?? day) }
  }
}

/// A day that depends on an event.
public struct Deadline: Sendable, Hashable {
  /// The index of the event in the vocabulary's terms.
  public var event: Int
  /// Days after it.
  public var days: Int

  /// Creates a deadline.
  public init(event: Int, days: Int) {
    self.event = event
    self.days = days
  }
}
