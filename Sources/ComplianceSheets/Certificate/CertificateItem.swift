internal import SourceText

/// What stands on the cover of a certificate of deletion: a line each.
enum CertificateItem: Sendable, Hashable {
  /// The work that it is about; written by the tool.
  case work
  /// The id of the case; written by the tool.
  case dossier
  /// The contract's days; written by the tool.
  case contract
  /// To whom it is given; written by the tool.
  case recipient
  /// Who gives it, by name.
  case sender
  /// The day on which it is given.
  case date
  /// Who signs for it.
  case signature
  /// Who was there.
  case witness
  /// Whether there were copies of a kind.
  case kind(CopyKind)

  /// All of them, in their order.
  static let all: [CertificateItem] =
    [.work, .dossier, .contract, .recipient, .sender, .date, .signature, .witness] + CopyKind.allCases.map { .kind($0) }

  /// What the small cell at the end of its line says.
  var id: String {
    switch self {
    case .work: "cover/work"
    case .dossier: "cover/case"
    case .contract: "cover/contract"
    case .recipient: "cover/recipient"
    case .sender: "cover/sender"
    case .date: "cover/date"
    case .signature: "cover/signature"
    case .witness: "cover/witness"
    case .kind(let kind): "kind/" + kind.rawValue
    }
  }

  /// What it is called.
  var label: LocalizedText {
    switch self {
    case .work: LocalizedText(ja: "業務", en: "Work")
    case .dossier: VisibleCase.label
    case .contract: LocalizedText(ja: "契約の期間", en: "Contract")
    case .recipient: LocalizedText(ja: "あて先", en: "To")
    case .sender: LocalizedText(ja: "証明する者（名称）", en: "Given by (name)")
    case .date: LocalizedText(ja: "証明の日", en: "Date of the certificate")
    case .signature: LocalizedText(ja: "責任者の署名（任意）", en: "Signed by (optional)")
    case .witness: LocalizedText(ja: "立会者の署名（任意）", en: "Witnessed by (optional)")
    case .kind(let kind):
      LocalizedText(ja: "控えの種類：\(kind.label.ja)", en: "Kind of copies: \(kind.label[.en])")
    }
  }

  /// How to fill it in.
  var guide: LocalizedText {
    switch self {
    case .work, .dossier, .contract, .recipient: LocalizedText(ja: "記入済み", en: "filled in")
    case .sender: LocalizedText(ja: "違うときは直す", en: "correct it where it is wrong")
    case .date: LocalizedText(ja: "必ず書く。例 2025-04-11、令和7年4月11日", en: "needed; such as 2025-04-11")
    case .signature, .witness: LocalizedText(ja: "氏名", en: "name")
    case .kind:
      LocalizedText(
        ja: "「あり」か「なし」。あれば一覧に1行ずつ書く。空のままは「なし」とみなさない",
        en: "yes or no; a line in the list for each. Left blank does not count as no")
    }
  }
}
