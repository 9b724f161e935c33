internal import ComplianceModel
internal import SourceText

/// The row of an empty sheet that shows how to write a claim; its number says that it is not read.
enum ClaimExample {
  /// Its cells, by the keys of their columns.
  static func cells(_ vocabulary: Vocabulary, in language: Language) -> [String: String] {
    let boolean = vocabulary.controls.indices.first {
      vocabulary.controls[$0].type == .boolean && vocabulary.controls[$0].scope == .party
    }
    var cells = [
      "no": LocalizedText(ja: "例", en: "Example")[language], "document": "1", "section": "5 (2)",
      "party": Role.contractor.label[language], "value": ValueWords.yes[language],
      "memo": LocalizedText(ja: "この行は例なので読まれません", en: "an example; not read")[language],
    ]
    cells["control"] = boolean.map { ControlNames(vocabulary: vocabulary).text($0, in: language) }
    return cells
  }

  /// Its cells in each language.
  static func both(_ vocabulary: Vocabulary) -> [[String: String]] {
    [Language.ja, .en].map { cells(vocabulary, in: $0) }
  }
}
