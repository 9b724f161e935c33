internal import SourceText

/// What a name in a file stands for, to say which one does not exist.
enum Noun: String {
  case control
  case party
  case role
  case connection
  case holding
  case part
  case feature
  case event
  case sensitivity
  case ward
  case incident
  case incidentKind = "incident-kind"
  case cause
  case kind
  case policy
  case requirement
  case stage
  case modality
  case evidence
  case scope
  case field
  case type
  case binding = "binds"
  case level
  case expectation
  case parts
  case coverage
  case document
  case value
  case recordField = "record-field"
  case label
  case language
  case origin
  case severity
  case certificate

  /// The word in messages.
  var text: LocalizedText {
    switch self {
    case .control: LocalizedText(ja: "管理項目", en: "control")
    case .party: LocalizedText(ja: "当事者", en: "party")
    case .role: LocalizedText(ja: "役割", en: "role")
    case .connection: LocalizedText(ja: "接続区間", en: "connection")
    case .holding: LocalizedText(ja: "複製・媒体", en: "holding")
    case .part: LocalizedText(ja: "部分", en: "part")
    case .feature: LocalizedText(ja: "利用形態", en: "feature")
    case .event: LocalizedText(ja: "出来事", en: "event")
    case .sensitivity: LocalizedText(ja: "情報の種類", en: "kind of data")
    case .ward: LocalizedText(ja: "区", en: "ward")
    case .incident: LocalizedText(ja: "事故", en: "incident")
    case .incidentKind: LocalizedText(ja: "事故の種類", en: "kind of incident")
    case .cause: LocalizedText(ja: "原因", en: "cause")
    case .kind: LocalizedText(ja: "案件の種類", en: "kind of case")
    case .policy: LocalizedText(ja: "基準", en: "policy")
    case .requirement: LocalizedText(ja: "要求事項", en: "requirement")
    case .stage: LocalizedText(ja: "段階", en: "stage")
    case .modality: LocalizedText(ja: "確からしさ", en: "modality")
    case .evidence: LocalizedText(ja: "証跡の種類", en: "kind of evidence")
    case .scope: LocalizedText(ja: "対象", en: "scope")
    case .field: LocalizedText(ja: "分野", en: "field")
    case .type: LocalizedText(ja: "型", en: "type")
    case .binding: LocalizedText(ja: "拘束の根拠", en: "kind of binding")
    case .level: LocalizedText(ja: "強さ", en: "level")
    case .expectation: LocalizedText(ja: "判定", en: "outcome")
    case .parts: LocalizedText(ja: "部分の分け方", en: "kind of parts")
    case .coverage: LocalizedText(ja: "記載範囲", en: "coverage")
    case .document: LocalizedText(ja: "資料", en: "document")
    case .value: LocalizedText(ja: "値", en: "value")
    case .recordField: LocalizedText(ja: "欄", en: "field")
    case .label: LocalizedText(ja: "値の名前", en: "named value")
    case .origin: LocalizedText(ja: "欄の出どころ", en: "origin of a field")
    case .severity: LocalizedText(ja: "重大度", en: "severity")
    case .certificate: LocalizedText(ja: "消去証明書での役目", en: "part of a certificate")
    case .language: LocalizedText(ja: "ことば", en: "language")
    }
  }
}
