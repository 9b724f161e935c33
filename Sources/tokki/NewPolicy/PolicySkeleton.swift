internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// The files that a new policy begins with: one requirement as an example, with all tests that it needs.
///
/// They pass `policy lint` and `policy test` as they are, so that whoever goes on from there sees at once what a change
/// of theirs does.
struct PolicySkeleton {
  let id: String
  let title: String?
  let kind: Dossier.Kind
  /// The ward whose cases it is about; nil is every ward.
  let ward: String?
  /// The control that the example asks for, and who is obliged.
  let example: ExampleControl
  /// The first day: that of the current 年度.
  let start: Day
  let language: Language
  /// A ward and a kind of case that it is not about, for its tests.
  let otherWard: String
  let otherKind: Dossier.Kind

  init(
    id: String, title: String?, kind: Dossier.Kind, ward: String?, example: ExampleControl, today: Day,
    language: Language, wards: [String]
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.ward = ward
    self.example = example
    self.language = language
    start = Day.end(ofFiscalYear: today.fiscalYear - 1).advanced(by: 1)
    otherWard = wards.first { $0 != ward } ?? "other"
    otherKind = Dossier.Kind.allCases.first { $0 != kind } ?? kind
  }

  private var isContract: Bool { kind == .outsourcing }
  private var year: Int { start.fiscalYear }
  private var end: Day { Day.end(ofFiscalYear: year) }

  private func pick(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  /// The name in the reader's language; the id stands for what was not given.
  private var titles: String {
    let given = title?.quotedForYAML ?? id.quotedForYAML
    let (ja, en) = language == .ja ? (given, id.quotedForYAML) : (id.quotedForYAML, given)
    return "{ ja: \(ja), en: \(en) }"
  }

  private var applies: String {
    "{ kind: \(kind.rawValue)\(ward.map { ", ward: \($0)" } ?? "") }"
  }

  /// The policy.
  var policy: String {
    let control = example.control
    let label = LocalizedText(ja: "例：\(control.label.ja)", en: "Example: \(control.label.en)")
    return """
      \(pick(
        "# この行のように # で始まるところは説明で、消してもかまいません。「例」と id のままの名前を、条文に合わせて書き換えてください。",
        "# What follows a # explains the keys and may go. Replace the examples, and names that repeat the id."))
      \(pick(
        "# 書けることのすべては docs/policy-language.md に、求められる管理項目は docs/vocabulary.md にあります。",
        "# docs/policy-language.md has all that can be written, docs/vocabulary.md the controls to ask for."))

      \(pick("# 基準の id。発行者.名前", "# The id of the policy: authority.name"))
      policy: \(id)
      \(pick(
        "# 版。年、年と月（\"\(year)-04\"）、年と番号（\"\(year).1\"）のどれか",
        "# The version: a year, a year and a month (\"\(year)-04\") or a year and a number (\"\(year).1\")"))
      version: "\(year)"
      \(pick("# 報告に出る名前。日本語と英語の両方", "# The name in reports, in Japanese and English"))
      title: \(titles)
      \(pick("# 条文がどの文書のどこにあるか", "# Where the clauses stand"))
      source: { ja: 例：契約書別紙 特記事項, en: "Example: annex of the contract" }
      \(pick(
        "# contract は契約の一部（契約の初日に有効な版が続く）、law は条例や指針（その日に有効な版）",
        "# contract: part of the contract (the version of its first day stays); law: the version in force on the day"))
      binds: \(isContract ? "contract" : "law")
      \(pick(
        "# 有効な期間。終わりがあれば until: を、日が推定なら assumed: [from] を加える",
        "# From when it is in force; add until: for an end, and assumed: [from] for a day that is inferred"))
      effective: { from: \(start) }
      \(pick("# どの案件の基準か", "# The cases that it is about"))
      applies: \(applies)
      requirements:
        \(pick("# 条や項の番号", "# The number of the clause"))
        - id: "1"
          title: { ja: \(label.ja.quotedForYAML), en: \(label.en.quotedForYAML) }
          source: \(pick("例：第1条", "\"Example: clause 1\""))
          \(pick("# 義務を負う者。何人でもよい: [ward, contractor]", "# Who is obliged; may be a list: [ward, contractor]"))
          obliges: \(example.role.rawValue)
          \(pick(
            "# mandatory 必須、recommended 推奨、informative 参考",
            "# mandatory, recommended or informative"))
          level: mandatory
          \(pick(
            "# 求めること。管理項目: その値以上。説明は tokki explain \(control.id)",
            "# What is asked for: a control and the least value; tokki explain \(control.id) explains it"))
          require: { \(control.id): true }
          \(pick(
            "# ほかに書けるもの: when（当てはまる場合）、due（期限）、exception（例外）、evidence（証跡）、ask（質問）、note（注）",
            "# There are also: when, due, exception, evidence, ask, note"))

      """
  }

  /// Its tests.
  var tests: String {
    let id = example.control.id
    return """
      \(pick(
        "# 基準 \(self.id) のテスト。tokki policy test で実行します。",
        "# The tests of \(self.id); tokki policy test runs them."))
      policy-test: \(self.id)
      \(pick("# この日に知られていたことで判定する", "# Judged by what was known on this day"))
      as-of: \(start)
      \(pick("# どのテストにも共通の案件", "# The case that all tests share"))
      dossier:
        kind: \(kind.rawValue)
        ward: \(ward ?? otherWard)
      \(isContract ? "  contract: { from: \(start), until: \(end) }\n" : "")\
        parties:
      \(parties)
      tests:
        \(pick("# どの案件に、いつから当てはまるか", "# Which cases it binds, and from when"))
      \(edges)
        \(pick(
          "# 要求事項ごとに、満たす・満たさない・何も言わないの三つは必ず書く",
          "# Each requirement needs a case that meets it, one that does not and one that says nothing"))
        - requirement: "1"
          case: \(pick("行うと申告", "it is done"))
          \(pick("# 義務を負う者の申告", "# What the obliged party claims"))
          given: { \(id): true }
          expect: met
        - { requirement: "1", case: \(pick("行わない", "it is not done")), given: { \(id): false }, expect: unmet }
        - { requirement: "1", case: \(pick("何も言わない", "nothing is said")), expect: undeclared }

      """
  }

  /// The ward, and whoever is obliged.
  private var parties: String {
    let others = example.role == .ward ? [] : [example.role]
    return ([Role.ward] + others)
      .map { "    \($0.rawValue): { role: \($0.rawValue), name: \(pick($0.label.ja, $0.label.en)) }" }
      .joined(separator: "\n")
  }

  /// The first day, the day before it, and cases that it is not about.
  private var edges: String {
    let before = start.advanced(by: -1)
    let early = isContract ? "dossier: { contract: { from: \(before), until: \(end) } }" : "as-of: \(before)"
    var cases = [
      (pick("最初の日", "its first day"), "", "in-force"),
      (pick("その前日", "the day before"), "\(early), ", "not-in-force"),
      (pick("別の種類の案件", "another kind of case"), "dossier: { kind: \(otherKind.rawValue) }, ", "not-in-force"),
    ]
    if ward != nil {
      cases.append((pick("ほかの区", "another ward"), "dossier: { ward: \(otherWard) }, ", "not-in-force"))
    }
    return cases.map { "  - { case: \($0.0), \($0.1)expect: \($0.2) }" }.joined(separator: "\n")
  }
}

extension String {
  /// The text in double quotes, as YAML reads it back.
  fileprivate var quotedForYAML: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
