internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// The words of the case sheet.
struct CaseWords: Sendable {
  let features: WordList
  let events: WordList
  let sensitivities: WordList
  let wards: WordList
  let incidents: WordList

  init(_ vocabulary: Vocabulary) {
    features = WordList(vocabulary.features)
    // The days of the others follow from the contract and the calendar.
    events = WordList(vocabulary.events.filter { ComputedEvent(rawValue: $0.id) == nil })
    sensitivities = WordList(vocabulary.sensitivities)
    wards = WordList(vocabulary.wards)
    incidents = WordList(vocabulary.incidents)
  }

  static let roles = WordList(Role.self)
  static let kinds = WordList(Dossier.Kind.self)
  static let modalities = WordList(Modality.self)
  static let hows = WordList(Evidence.How.self)
  /// How much something matters, most first.
  static let severities = WordList(Severity.allCases.reversed().map { .init(word: $0.word, label: $0.label) })
  static let stages = WordList(
    Stage.allCases.map { stage in
      .init(
        word: stage.word, label: stage.label,
        others: stage == .consulted ? ["諮問資料"] : stage == .specified ? ["仕様書"] : [])
    })

  /// `true` and `false` as officers say them.
  static let flags = WordList([
    .init(word: "true", label: LocalizedText(ja: "はい", en: "yes"), others: ValueWords.readAsYes),
    .init(word: "false", label: LocalizedText(ja: "いいえ", en: "no"), others: ValueWords.readAsNo),
  ])
  /// Whether a date is inferred.
  static let assumed = WordList([
    .init(
      word: "true", label: LocalizedText(ja: "推定", en: "inferred"),
      others: ValueWords.readAsYes + ["仮定", "assumed"]),
    .init(
      word: "false", label: LocalizedText(ja: "確か", en: "certain"), others: ValueWords.readAsNo),
  ])
  /// How much of its stage a paper speaks for.
  static let coverages = WordList([
    .init(
      word: "complete", label: LocalizedText(ja: "すべて", en: "everything"), others: ["全部", "complete"]),
    .init(
      word: "some", label: LocalizedText(ja: "次の項目だけ", en: "these controls"), others: ["一部"]),
    .init(word: "partial", label: LocalizedText(ja: "書いてあることだけ", en: "only what it says"), others: ["partial"]),
  ])
  /// Whether a paper is the record; `apart` is one of which only values are known.
  static let records = WordList([
    .init(word: "true", label: LocalizedText(ja: "はい", en: "yes"), others: ValueWords.readAsYes),
    .init(word: "apart", label: LocalizedText(ja: "はい（値だけの写し）", en: "yes (values only)")),
    .init(word: "false", label: LocalizedText(ja: "いいえ", en: "no"), others: ValueWords.readAsNo),
  ])
}

/// How a row of 約束と事実 says something.
enum ClaimForm: String, CaseIterable {
  case value
  case add
  case withdrawn
  case silent
  case inferred
  case notApplicable = "not-applicable"

  static let words = WordList(
    allCases.map { form in
      switch form {
      case .value: .init(word: form.rawValue, label: LocalizedText(ja: "値", en: "value"))
      case .add: .init(word: form.rawValue, label: LocalizedText(ja: "追加", en: "added"))
      case .withdrawn: .init(word: form.rawValue, label: LocalizedText(ja: "取下げ", en: "withdrawn"), others: ["取り下げ"])
      case .silent: .init(word: form.rawValue, label: LocalizedText(ja: "記載なし", en: "not mentioned"))
      case .inferred:
        .init(
          word: form.rawValue, label: LocalizedText(ja: "記載なし（推定）", en: "not mentioned (inferred)"))
      case .notApplicable:
        .init(
          word: form.rawValue, label: LocalizedText(ja: "該当なし", en: "not applicable"),
          others: ValueWords.readAsNotApplicable)
      }
    })
}
