package import SourceText

/// What is said of a ward that neither the vocabulary nor a `tokki.yaml` declares.
///
/// It may be another ward than this tool knows, or a slip: then no policy is about it, and nothing would be found.
package struct UndeclaredWard {
  let id: String
  let known: [Term]

  /// What is said of the ward of an id, where these are known.
  package init(id: String, known: [Term]) {
    self.id = id
    self.known = known
  }

  /// What is wrong.
  package var message: LocalizedText {
    LocalizedText(
      ja: "区「\(id)」は一覧にありません。判定する基準が見つからないことがあります",
      en: "the ward \"\(id)\" is not declared; there may be no policy to judge by")
  }

  /// What to do.
  package var help: LocalizedText {
    let ids = known.map(\.id).sorted()
    let shown = ids.prefix(32).joined(separator: ", ") + (ids.count > 32 ? ", …" : "")
    return LocalizedText(
      ja: "書き間違いでなければ、tokki.yaml の ward: か、管理項目一覧の terms: の wards: に加えてください。"
        + (ids.isEmpty ? "" : "一覧にある区: \(shown)"),
      en: "If it is no slip, add it to the \"ward\" of tokki.yaml or to the \"wards\" of a vocabulary's terms."
        + (ids.isEmpty ? "" : " Declared: \(shown)"))
  }
}
