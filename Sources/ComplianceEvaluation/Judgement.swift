import ComplianceModel

/// What a predicate comes to for one subject: on firm claims, and on all claims.
struct Judgement {
  /// The truth on firm claims.
  var sure: Truth
  /// The truth on all claims.
  var believed: Truth
  var reasons: Reasons = []
  /// The stage it rests on, the least far of those that decide.
  var stage: Stage?
  /// Whether it does not apply, as the ward confirmed.
  var isNotApplicable = false
  /// Whether it holds only because the ward consented; means something only where it surely holds.
  var isExcepted = false

  static let silent = Judgement(sure: .unknown, believed: .unknown)

  /// Both of two.
  mutating func and(_ other: Judgement) {
    if other.isNotApplicable { return }
    if isNotApplicable {
      self = other
      return
    }
    // The reasons of what decides stay: the falser side's, or both when equally false.
    if other.believed < believed || (other.believed == believed && other.sure < sure) {
      reasons = other.reasons
      stage = other.stage
    } else if other.believed == believed && other.sure == sure {
      reasons.formUnion(other.reasons)
      stage = [stage, other.stage].compactMap { $0 }.min()
    }
    isExcepted = isExcepted || other.isExcepted
    sure = min(sure, other.sure)
    believed = min(believed, other.believed)
  }

  /// Either of two.
  mutating func or(_ other: Judgement) {
    if other.isNotApplicable { return }
    if isNotApplicable {
      self = other
      return
    }
    if other.believed > believed || (other.believed == believed && other.sure > sure) {
      reasons = other.reasons
      stage = other.stage
      isExcepted = other.isExcepted
    } else if isExcepted, other.sure == .yes, !other.isExcepted {
      // What holds by itself needs no consent.
      reasons = other.reasons
      stage = other.stage
      isExcepted = false
    } else if other.believed == believed && other.sure == sure && believed != .yes {
      reasons.formUnion(other.reasons)
      stage = stage ?? other.stage
    }
    sure = max(sure, other.sure)
    believed = max(believed, other.believed)
  }
}
