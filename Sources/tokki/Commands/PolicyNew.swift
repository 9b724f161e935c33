internal import ArgumentParser
internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// Writes the files that a new policy begins with.
struct PolicyNew: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: inReadersLanguage(
        ja: "新しい基準とそのテストのひな型を書く", en: "Write the files that a new policy and its tests begin with."),
      usage: inReadersLanguage(ja: "tokki policy new <ID> [オプション]", en: "tokki policy new <ID> [options]"),
      discussion: inReadersLanguage(
        ja: """
          <フォルダー>/<発行者>/<名前>.yaml と .test.yaml を作る。例の要求事項が一つ入り、そのまま policy lint と policy test に通る。
          """,
        en: """
          Makes <folder>/<authority>/<name>.yaml and .test.yaml. They hold one requirement as an example and pass \
          policy lint and policy test as they are.
          """))
  }

  @Argument(help: ArgumentHelp(ja: "基準の id（発行者.名前）", en: "Id of the policy: authority.name.", value: "ID"))
  var id: String

  @Option(
    help: ArgumentHelp(
      ja: "基準のフォルダー。省略すると、tokki.yaml の policies の先頭、なければ Policies、それもなければ今のフォルダー",
      en: "Folder of policies; if left out the first in the policies of tokki.yaml, else Policies, else this folder.",
      value: "DIR"),
    completion: .directory)
  var dir: String?

  @Option(help: ArgumentHelp(ja: "対象の案件の種類", en: "Kind of case that it is about.", value: "KIND"))
  var kind = Dossier.Kind.outsourcing

  @Option(
    help: ArgumentHelp(
      ja: "対象の区の id。省略すると tokki.yaml の ward、なければ発行者（区でなければ限らない）",
      en: "Id of the ward that it is about; if left out that of tokki.yaml, else the authority where it is a ward.",
      value: "WARD"))
  var ward: String?

  @Option(help: ArgumentHelp(ja: "基準の名前", en: "Title of the policy.", value: "TITLE"))
  var title: String?

  @Flag(help: ArgumentHelp(ja: "同じ名前のファイルがあれば上書きする", en: "Replace files of the same names."))
  var force = false

  @Flag(help: ArgumentHelp(ja: "書かずに、書く内容を示す", en: "Show what would be written, and write nothing."))
  var dryRun = false

  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let source = try RulebookSource(PolicyOptions.none)
    guard let policyID = ControlID(id) else { throw Failure(.wrongInput, .badPolicyID(id)) }
    let files = await RulebookFiles(source)
    var diagnostics: [Diagnostic] = []
    let vocabulary = try LoadedRulebook.vocabulary(files, source, &diagnostics)
    let place = NewPolicyPlace(of: policyID, in: dir, source: source)
    Console.report(files.policies.compactMap { .sameID(id, as: $0, at: place.policy) })
    let skeleton = try skeleton(of: policyID, vocabulary, source)
    let texts = [(place.policy, skeleton.policy), (place.tests, skeleton.tests)]
    // Both are looked for before either is written.
    for (path, _) in texts { try ReportOutput.refuse(path, replaces: force, isShared: true) }
    let screen = try ReportOutput(path: nil, replaces: false)
    if dryRun {
      for (path, text) in texts { try screen.write("── \(path.escapedForTerminal)\n\(text)\n") }
    } else {
      try place.createFolder()
      for (path, text) in texts {
        let output = try ReportOutput(path: path, replaces: force, isShared: true)
        try output.write(text)
        try output.finish()
        try screen.write(inReadersLanguage(ja: "書きました: ", en: "Written: ") + path.escapedForTerminal + "\n")
      }
      try screen.write(next(place, source) + "\n")
    }
    try screen.finish()
  }

  private func skeleton(
    of id: ControlID, _ vocabulary: Vocabulary, _ source: RulebookSource
  ) throws -> PolicySkeleton {
    guard let example = ExampleControl(for: kind, in: vocabulary) else { throw Failure(.wrongInput, .noExample) }
    let wards = vocabulary.wards.map(\.id)
    if let ward {
      if let mistake = Diagnostic.ward(ward, among: vocabulary.wards) { throw Failure(.wrongInput, mistake) }
      if !wards.contains(ward) { Console.report([.undeclared(ward, among: vocabulary.wards)]) }
    }
    let authority = String(id.category)
    return PolicySkeleton(
      id: id.text, title: title.flatMap { $0.isEmpty ? nil : $0 }, kind: kind,
      ward: ward ?? source.wardFolder?.ward?.value.id ?? (wards.contains(authority) ? authority : nil),
      example: example, today: .today, language: ReaderLanguage.ofThisRun, wards: wards)
  }

  /// How to go on: with commands that find the new policy.
  private func next(_ place: NewPolicyPlace, _ source: RulebookSource) -> String {
    let used = YAMLFiles(at: source.folders)
    let isUsed = YAMLFiles(at: [place.policy], besides: used).entries.isEmpty
    let paths = isUsed ? "" : " \(place.folder)".escapedForTerminal
    return inReadersLanguage(
      ja: "次に: 例を書き換え、tokki policy lint\(paths) と tokki policy test\(paths) で確かめてください。",
      en: "Next: replace the example; tokki policy lint\(paths) and tokki policy test\(paths) check it.")
  }
}

extension Diagnostic {
  fileprivate static func badPolicyID(_ id: String) -> Diagnostic {
    Diagnostic(
      code: "policy.bad-policy-id",
      message: LocalizedText(ja: "「\(id)」は基準の名前に使えません", en: "\"\(id)\" cannot be the id of a policy"),
      help: LocalizedText(
        ja: "city.clauses のように、発行者と名前を半角の英小文字・数字・ハイフンで書き、点でつないでください。",
        en: "Write authority and name in lower-case ASCII letters, digits and hyphens, as in city.clauses."))
  }

  /// A policy of the same id elsewhere: it would be replaced, or be another version.
  fileprivate static func sameID(_ id: String, as file: RulebookFiles.File, at path: String) -> Diagnostic? {
    let other = file.document.file.path
    guard file.document.name(by: "policy") == id, other != path else { return nil }
    return Diagnostic(
      code: "policy.same-id", severity: .warning, path: other,
      message: file.isShipped
        ? LocalizedText(
          ja: "同梱の基準「\(id)」は、新しい基準に置き換わります", en: "the shipped policy \"\(id)\" will be replaced by the new one")
        : LocalizedText(ja: "基準「\(id)」はここにもあります", en: "policy \"\(id)\" is here too"),
      help: file.isShipped
        ? LocalizedText(ja: "別の基準なら、ほかの id にしてください。", en: "If it is another policy, choose another id.")
        : LocalizedText(
          ja: "別の版なら、有効な期間（effective）が重ならないようにしてください。",
          en: "If it is another version, see that they are not in force on the same day (effective)."))
  }

  /// What is wrong with the id of a ward; as in files, one that is not known may stand there unless it looks misspelt.
  fileprivate static func ward(_ id: String, among wards: [Term]) -> Diagnostic? {
    if wards.contains(where: { $0.id == id }) { return nil }
    let named = wards.first { $0.label.ja == id || $0.label.en == id }?.id
    let near = named ?? nearestName(to: id, in: wards.map(\.id))
    // An id has the form of each half of a policy's.
    if near == nil, ControlID("any.\(id)") != nil { return nil }
    return Diagnostic(
      code: "policy.unknown-ward",
      message: LocalizedText(ja: "「\(id)」という区はありません", en: "there is no ward \"\(id)\""),
      help: LocalizedText(
        ja: near.map { "もしかして: \($0)" } ?? "半角の英小文字・数字・ハイフンで書いてください。",
        en: near.map { "Did you mean \($0)?" } ?? "Use lower-case ASCII letters, digits and hyphens."))
  }

  /// A ward that nothing else knows may be a slip; as in files, it may stand there.
  fileprivate static func undeclared(_ ward: String, among wards: [Term]) -> Diagnostic {
    let words = UndeclaredWard(id: ward, known: wards)
    return Diagnostic(
      code: "policy.undeclared-ward", severity: .warning, message: words.message, help: words.help)
  }

  fileprivate static let noExample = Diagnostic(
    code: "policy.no-example",
    message: LocalizedText(ja: "例にできる管理項目がありません", en: "no control can serve as the example"),
    help: LocalizedText(ja: "ほかの --kind を指定してください。", en: "Choose another --kind."))
}
