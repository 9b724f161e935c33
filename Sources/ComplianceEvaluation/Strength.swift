import ComplianceModel

/// How one value compares with another in a control's own order.
public enum Strength: Sendable, Hashable {
  /// Weaker than the other.
  case weaker
  /// As strong.
  case equal
  /// Stronger than the other.
  case stronger
  /// Neither; for controls without an order, a difference.
  case incomparable

  /// The same comparison seen from the other side.
  public var reversed: Strength {
    switch self {
    case .weaker: .stronger
    case .stronger: .weaker
    case .equal, .incomparable: self
    }
  }
}

/// Compares the values of one control.
struct Order {
  /// The control's type.
  let type: ControlType
  /// Tells the day of a deadline, where the case knows it, and which events end within the contract.
  let calendar: Calendar

  /// The strength of one value beside another, or nil when one of them says nothing (`unstated`, `unknown`).
  func strength(of value: Value, besides other: Value) -> Strength? {
    switch (value, other) {
    case (.unstated, _), (.unknown, _), (_, .unstated), (_, .unknown): nil
    case (.partly, .partly): .equal
    case (.partly, _): isWeakest(other) ? .stronger : .weaker
    case (_, .partly): isWeakest(value) ? .weaker : .stronger
    case (.boolean(let a), .boolean(let b)): a == b ? .equal : (a ? .stronger : .weaker)
    case (.level(let a), .level(let b)): levels(a, b)
    case (.choice(let a), .choice(let b)): a == b ? .equal : .incomparable
    case (.number(let a), .number(let b)): numbers(a, b)
    case (.set(let a), .set(let b)): sets(a, b)
    case (.deadline(let a), .deadline(let b)): deadlines(a, b)
    case (.records(let a), .records(let b)): a == b ? .equal : .incomparable
    default: .incomparable
    }
  }

  /// Whether one value is surely at least as strong as another.
  func holds(_ value: Value, atLeast other: Value) -> Bool {
    switch strength(of: value, besides: other) {
    case .equal, .stronger: true
    case .weaker, .incomparable, nil: false
    }
  }

  /// Whether nothing can be weaker.
  func isWeakest(_ value: Value) -> Bool {
    switch (value, type) {
    case (.boolean(let isTrue), _): !isTrue
    case (.level(let level), .level(_, let ranks, _)): ranks[level] == ranks.min()
    case (.number(let number), .number(_, _, let fewer, _)): !fewer && number == 0
    case (.set(.closed(let bits)), .set(_, _, let fewer)): !fewer && bits == 0
    case (.set(.open(let elements)), .set(_, _, let fewer)): !fewer && elements.isEmpty
    default: false
    }
  }

  /// Two values said of one subject in one paper: sets unite; of ordered values the stricter stands for promises, the
  /// weaker for facts (DESIGN §3, "Later documents").
  func merged(_ value: Value, _ other: Value, isPromise: Bool) -> Value {
    if case .set(let a) = value, case .set(let b) = other { return .set(united(a, b)) }
    switch strength(of: value, besides: other) {
    case nil: return value.isDefinite ? value : other
    case .stronger: return isPromise ? value : other
    case .weaker: return isPromise ? other : value
    case .equal: return value
    // Neither is stricter: which one stands must not depend on the order in the file.
    case .incomparable: return "\(value)" <= "\(other)" ? value : other
    }
  }

  /// The members of either set.
  func united(_ a: SetValue, _ b: SetValue) -> SetValue {
    switch (a, b) {
    case (.closed(let a), .closed(let b)): return .closed(a | b)
    case (.open(let a), .open(let b)):
      let known = Set(a.map(\.name))
      var added = b.filter { !known.contains($0.name) }
      // What is added is shown after what was there.
      for index in added.indices { added[index].place += a.count }
      return .open((a + added).sorted { $0.name < $1.name })
    default: return a
    }
  }

  private func levels(_ a: Int, _ b: Int) -> Strength {
    if a == b { return .equal }
    guard case .level(_, let ranks, _) = type else { return .incomparable }
    return ranks[a] < ranks[b] ? .weaker : (ranks[a] > ranks[b] ? .stronger : .incomparable)
  }

  private func numbers(_ a: Double, _ b: Double) -> Strength {
    if a == b { return .equal }
    guard case .number(_, _, let fewer, _) = type else { return .incomparable }
    return (a > b) != fewer ? .stronger : .weaker
  }

  private func sets(_ a: SetValue, _ b: SetValue) -> Strength {
    guard case .set(_, _, let fewer) = type else { return .incomparable }
    let aHoldsB: Bool
    let bHoldsA: Bool
    switch (a, b) {
    case (.closed(let a), .closed(let b)):
      aHoldsB = a & b == b
      bHoldsA = a & b == a
    case (.open(let a), .open(let b)):
      let aNames = Set(a.filter { $0.validity?.holds(on: calendar.day) ?? true }.map(\.name))
      let bNames = Set(b.filter { $0.validity?.holds(on: calendar.day) ?? true }.map(\.name))
      aHoldsB = aNames.isSuperset(of: bNames)
      bHoldsA = bNames.isSuperset(of: aNames)
    default: return .incomparable
    }
    if aHoldsB && bHoldsA { return .equal }
    if aHoldsB { return fewer ? .weaker : .stronger }
    if bHoldsA { return fewer ? .stronger : .weaker }
    return .incomparable
  }

  private func deadlines(_ a: Deadline, _ b: Deadline) -> Strength {
    if a.event == b.event { return a.days == b.days ? .equal : (a.days < b.days ? .stronger : .weaker) }
    if let first = calendar.day(of: a), let second = calendar.day(of: b) {
      return first == second ? .equal : (first < second ? .stronger : .weaker)
    }
    // An event that lies within the contract by its nature is no later than the contract's end.
    if calendar.isWithinContract(a), calendar.isContractEnd(b), a.days <= b.days { return .stronger }
    if calendar.isWithinContract(b), calendar.isContractEnd(a), b.days <= a.days { return .weaker }
    return .incomparable
  }
}
