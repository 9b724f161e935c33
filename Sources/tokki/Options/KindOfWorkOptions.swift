internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceSheets
internal import SourceText

/// A kind of work that has no case yet.
struct KindOfWorkOptions: ParsableArguments {
  @Option(help: ArgumentHelp(ja: "案件の種類（案件がまだないとき）", en: "Kind of work, before there is a case.", value: "KIND"))
  var kind: Dossier.Kind?

  @Option(help: ArgumentHelp(ja: "区の id（--kind と一緒に）", en: "Id of the ward, beside --kind.", value: "WARD"))
  var ward: String?

  @Option(
    help: ArgumentHelp(
      ja: "使うと分かっている機能の id（コンマ区切り、例 email,cloud）", en: "Features that are used, by id (email,cloud).",
      value: "FEATURES"),
    transform: KindOfWorkOptions.words)
  var uses: [String] = []

  @Option(
    help: ArgumentHelp(ja: "使わないと分かっている機能の id", en: "Features that are not used, by id.", value: "FEATURES"),
    transform: KindOfWorkOptions.words)
  var without: [String] = []

  private static func words(_ text: String) -> [String] {
    text.split { ",、 ".contains($0) }.map { String($0) }
  }

  func validate() throws {
    if kind != nil, ward == nil {
      throw ValidationError(
        inReadersLanguage(ja: "--kind には --ward も要ります", en: "--kind needs --ward too"))
    }
    if kind == nil, ward != nil || !uses.isEmpty || !without.isEmpty {
      throw ValidationError(
        inReadersLanguage(
          ja: "--ward・--uses・--without は --kind と一緒に使います", en: "--ward, --uses and --without go with --kind"))
    }
  }

  /// The case that stands in for the work; nil where none was asked for.
  func starter(_ rulebook: Rulebook) throws -> Dossier? {
    guard let kind, let ward else { return nil }
    let label = kind.label[ReaderLanguage.ofThisRun]
    let starter = StarterCase(
      id: "\(ward)-\(kind.rawValue)", kind: kind, ward: ward,
      uses: uses.map { ($0, true) } + without.map { ($0, false) },
      title: inReadersLanguage(ja: "（案件の名前：\(label)）", en: "(name of the case: \(label))"))
    let decoded = starter.decoded(path: "--kind", vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    guard let dossier = decoded.value, !decoded.diagnostics.contains(where: { $0.severity == .error }) else {
      throw Failure(decoded.diagnostics)
    }
    return dossier
  }
}
