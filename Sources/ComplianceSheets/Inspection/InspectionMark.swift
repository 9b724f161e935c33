import ComplianceModel
package import SourceText

/// What an inspector puts beside a measure (結果).
package enum InspectionMark: String, Sendable, Hashable, CaseIterable {
  /// As promised and asked for.
  case kept = "○"
  /// In part.
  case partly = "△"
  /// Not.
  case broken = "×"
  /// It does not apply.
  case notApplicable = "－"
  /// It could not be checked.
  case unchecked = "？"

  /// The mark that a cell holds, however its width and its circle were typed; nil where it is none.
  package init?(_ text: String) {
    guard let mark = InspectionMark.allCases.first(where: { Folding.matches($0.rawValue, text) }) else { return nil }
    self = mark
  }
}

extension InspectionMark: Labelled {
  /// What the mark means.
  package var label: LocalizedText {
    switch self {
    case .kept: LocalizedText(ja: "約束どおり", en: "as promised")
    case .partly: LocalizedText(ja: "一部だけ", en: "in part only")
    case .broken: LocalizedText(ja: "できていない", en: "not done")
    case .notApplicable: LocalizedText(ja: "該当しない", en: "does not apply")
    case .unchecked: LocalizedText(ja: "確かめられない", en: "could not be checked")
    }
  }
}
