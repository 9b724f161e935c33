/// What a person must act on.
public enum FindingKind: String, Sendable, Hashable, CaseIterable {
  // Discrepancies (DESIGN §3).
  /// 仕様書への記載漏れ・不足.
  case unspecified
  /// 事業者の申告なし・不足.
  case uncommitted
  /// 未実装.
  case unrealized
  /// 報告と実態の相違.
  case misreported
  /// 事後の引下げ.
  case weakened
  /// 資料間の矛盾.
  case contradiction
  /// 実施主体の不一致.
  case misassigned
  /// 記録票への記載漏れ.
  case unrecorded
  // Gaps against a requirement.
  /// 要求を満たさない.
  case unmet
  /// 期限を過ぎた.
  case overdue
  /// 未回答・未確認.
  case undeclared
  /// 仮の適合.
  case tentative
  // Approvals.
  /// 認められない承諾.
  case approvalNotAllowed = "approval-not-allowed"
  /// 期限切れの承諾.
  case approvalExpired = "approval-expired"
  /// 権限のない者の承諾.
  case approvalNotGranted = "approval-not-granted"
  // Incidents.
  /// 事故の繰返し.
  case repeated
  // Inspections.
  /// 改善の遅れ.
  case uncorrected
  /// 前年と同一.
  case copied
  // Between policies and values.
  /// 両立しない要求.
  case conflict
  /// 強弱不明.
  case incomparable
  /// 質問.
  case question

  /// Whether it is one of the eight discrepancies.
  public var isDiscrepancy: Bool {
    switch self {
    case .unspecified, .uncommitted, .unrealized, .misreported, .weakened, .contradiction, .misassigned, .unrecorded:
      true
    default: false
    }
  }
}
