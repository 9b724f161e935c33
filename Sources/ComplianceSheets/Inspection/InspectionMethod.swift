package import ComplianceModel
package import SourceText

/// How something is found out on site (確認方法).
package enum InspectionMethod: String, Sendable, Hashable, CaseIterable {
  /// 現認: seen with one's own eyes.
  case seen
  /// 実演: somebody shows it.
  case demonstrated
  /// 記録閲覧: reading the contractor's own records.
  case records
  /// 書類: reading a paper that the contractor hands over.
  case paper
  /// 第三者の記録: reading what somebody else recorded or certified.
  case thirdParty
  /// 聴取: asking.
  case hearing

  /// The word that claims use; what the contractor keeps itself is its own document, wherever it is read.
  package var how: Evidence.How {
    switch self {
    case .seen: .seen
    case .demonstrated: .demonstrated
    case .records, .paper: .paper
    case .thirdParty: .thirdPartyRecord
    case .hearing: .hearing
    }
  }

  /// The method that a word stands for, in either language; nil where it is none.
  package init?(_ text: String) {
    let method = InspectionMethod.allCases.first { method in
      [method.label.ja, method.label.en].contains { Folding.matches($0, text) }
    }
    guard let method else { return nil }
    self = method
  }
}

extension InspectionMethod: Labelled {
  /// What inspectors call it.
  package var label: LocalizedText {
    switch self {
    case .records: LocalizedText(ja: "記録閲覧", en: "records inspected")
    default: how.label
    }
  }
}

/// What a sheet suggests for finding out, and why.
struct SuggestedMethod {
  var method: InspectionMethod
  var reason: LocalizedText

  /// The suggestion for a measure: what the clause wants to see first, else what the measure is and how much hangs on it.
  init(_ control: Control, grade: EvidenceGrade?) {
    let isTechnical = control.field == .technical || control.scope == .connection
    switch (grade, control.field) {
    case (.witnessed, _):
      method = isTechnical ? .demonstrated : .seen
      reason = LocalizedText(ja: "条項が現認・実演を求める", en: "the clause asks for what was witnessed")
    case (.thirdPartyRecord, _):
      method = .thirdParty
      reason = LocalizedText(ja: "条項が第三者の記録を求める", en: "the clause asks for a third party's record")
    case (.vendorDocument, _):
      method = .records
      reason = LocalizedText(ja: "条項が書類を求める", en: "the clause asks for documents")
    case (_, .physical):
      method = .seen
      reason = LocalizedText(ja: "その場で見える", en: "it can be seen on the spot")
    case _ where isTechnical && control.criticality >= 2:
      method = .demonstrated
      reason = LocalizedText(ja: "動かせば分かる", en: "it shows when it is tried")
    case _ where control.criticality >= 3:
      method = .seen
      reason = LocalizedText(ja: "特に重い項目", en: "much hangs on it")
    case _ where control.evidence.isEmpty:
      method = .hearing
      reason = LocalizedText(ja: "見るものが決まっていない", en: "nothing to look at is known")
    default:
      method = .records
      reason = LocalizedText(ja: "記録に残る", en: "records tell")
    }
  }
}
