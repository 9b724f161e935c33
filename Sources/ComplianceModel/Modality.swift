/// How firmly a paper says something, firmest first.
public enum Modality: String, Sendable, Hashable, CaseIterable {
  /// Said without reserve.
  case firm
  /// 予定: said of a later time.
  case planned
  /// 基本的に: said with a reserve.
  case hedged
  /// 必要に応じ: said under a condition.
  case conditional
  /// 会社の一般方針: said of the company, not of this case.
  case general

  /// The place in the order of firmness; 0 is firmest.
  public var softness: Int {
    switch self {
    case .firm: 0
    case .planned: 1
    case .hedged: 2
    case .conditional: 3
    case .general: 4
    }
  }
}
