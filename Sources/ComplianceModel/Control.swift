public import SourceText

/// One typed, measurable protective measure (管理項目), defined once in the vocabulary.
public struct Control: Sendable {
  /// Its id.
  public var id: ControlID
  /// Its name.
  public var label: LocalizedText
  /// What values it takes.
  public var type: ControlType
  /// What it is said of.
  public var scope: Scope
  /// What it is divided into.
  public var parts: Parts
  /// The unit of a number.
  public var unit: LocalizedText?
  /// Labels of the type's named values, by name.
  public var valueLabels: [String: LocalizedText]
  /// What follows for other controls.
  public var implications: [Implication]
  /// How parties in the dossier themselves tell the value.
  public var derivation: Derivation?
  /// Who usually takes the measure.
  public var responsible: [Role]
  /// Which of the eight fields of an inspection it belongs to.
  public var field: Field
  /// 1 (supporting) to 3 (its absence alone can expose many residents' data).
  public var criticality: Int
  /// Whether values are left out for the public.
  public var isConfidential: Bool
  /// What proves it on site; Japanese and English in the same order.
  public var evidence: [LocalizedText]
  /// What it protects against, in one plain sentence.
  public var protects: LocalizedText
  /// Where it is defined.
  public var location: SourceLocation
  /// What a certificate of deletion says of it; nil where it says nothing.
  public var certificate: Certificate?

  /// What of a certificate of deletion (消去証明書) tells a control's value.
  public enum Certificate: String, Sendable, Hashable, CaseIterable {
    /// That there is a certificate, and that it names every copy.
    case statement
    /// That it says of every copy who erased it and under which number that is recorded.
    case record
    /// How the copies were erased.
    case method
    /// When each copy was erased.
    case timing

    /// Whether a control of a type can be told by it.
    func suits(_ type: ControlType) -> Bool {
      switch (self, type) {
      case (.statement, .boolean), (.record, .boolean), (.method, .level), (.method, .choice), (.timing, .deadline):
        true
      default: false
      }
    }
  }

  /// What a control is said of.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// A party.
    case party
    /// A connection between two ends.
    case connection
  }

  /// The fields by which an inspection is ordered.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// 組織.
    case organization
    /// 分類.
    case classification
    /// 物理.
    case physical
    /// 人的.
    case human
    /// 技術.
    case technical
    /// 運用.
    case operation
    /// 委託.
    case outsourcing
    /// 評価.
    case evaluation
  }

  /// A value of one control that states a value of another.
  public struct Implication: Sendable, Hashable {
    /// What the first control's value must be.
    public var condition: Condition
    /// The other control, by index in the vocabulary.
    public var control: Int
    /// The other control's value.
    public var value: Value

    /// Creates an implication.
    public init(condition: Condition, control: Int, value: Value) {
      self.condition = condition
      self.control = control
      self.value = value
    }

    /// When an implication holds.
    public enum Condition: Sendable, Hashable {
      /// The set has the member (index of the type's names).
      case includes(Int)
      /// The value is just this.
      case equals(Value)
    }
  }

  /// Values that follow from which parties are in the dossier.
  public struct Derivation: Sendable, Hashable {
    /// A party under this one that was neither notified nor consented to.
    public var unapproved: Value
    /// … that the ward was notified of.
    public var notified: Value
    /// … that the ward consented to.
    public var consented: Value

    /// Creates a derivation.
    public init(unapproved: Value, notified: Value, consented: Value) {
      self.unapproved = unapproved
      self.notified = notified
      self.consented = consented
    }
  }
}

extension Control.Implication.Condition {
  /// Whether a value meets it; words that are no definite value never do.
  public func holds(for value: Value) -> Bool {
    switch (self, value) {
    case (.includes(let index), .set(.closed(let bits))): bits & 1 << index != 0
    case (.equals(let wanted), _): value == wanted
    default: false
    }
  }
}

extension Control {
  /// Whether it is divided into parts.
  public var isDivided: Bool {
    if case .whole = parts { false } else { true }
  }

  /// How many parts it has where the dossier has so many holdings; at least one.
  public func partCount(holdings: Int) -> Int {
    switch parts {
    case .whole: 1
    case .named(let names, _): names.count
    case .holdings: max(1, holdings)
    }
  }
}
