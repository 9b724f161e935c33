internal import ArgumentParser
internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import LocatedYAML
internal import SourceText

/// What the drafts of all papers have in common: the case, the party, the format and where it is written.
struct FormOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(ja: "案件のファイル", en: "File of a case.", value: "DOSSIER"),
    completion: .file(extensions: ["yaml", "yml"]))
  var path: String

  @Option(help: ArgumentHelp(ja: "下書きの形式", en: "Form of the draft.", value: "FORMAT"))
  var format = FormFormat.html

  @Option(
    help: ArgumentHelp(
      ja: "この当事者の分だけ（案件の parties: にある id）", en: "Only for this party, by its id in the case.", value: "ID"))
  var party: String?

  @OptionGroup var date: DayOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOptions

  /// Judges the case, makes the draft and writes it; what is left to fill in is counted on standard error.
  func write(_ draft: (Evaluation, Int?, ReportHead) throws -> FormDraft) async throws {
    let target = try output.open()
    let files = YAMLFiles(at: [path])
    let source = try RulebookSource(policies, for: files)
    let loaded = try await LoadedRulebook(RulebookFiles(source), source)
    Console.report(loaded.diagnostics)
    let rulebook = audience.rulebook(loaded.rulebook)
    let cases = ExplainedCases(files, judge: CaseFileJudge(rulebook: rulebook, day: date.day, stage: nil))
    try cases.status.exit()
    guard cases.evaluations.count == 1, let evaluation = cases.evaluations.first else {
      throw Failure(.wrongInput, .notOneCase(cases.evaluations.count, path))
    }
    let language = ReaderLanguage.ofThisRun
    let head = ReportHead(
      rulebook: rulebook, day: date.day, language: language, toolVersion: Tokki.version,
      notes: loaded.notes.map { $0[language] })
    let paper: FormDraft
    do {
      paper = try draft(evaluation, try index(of: party, in: evaluation), head)
    } catch let mistake as FormMistake {
      throw Failure(.wrongInput, .noDraft(mistake, evaluation))
    }
    switch format {
    case .html: try target.write(paper.html())
    case .markdown: try target.write(paper.markdown())
    }
    try target.finish()
    say(paper)
  }

  /// Says how much the writer must still do.
  private func say(_ paper: FormDraft) {
    let (gaps, checks) = (paper.gaps.count, paper.checks.count)
    var (japanese, english): ([String], [String]) = ([], [])
    if gaps > 0 {
      japanese.append("要記入 \(gaps)か所")
      english.append("\(gaps) to fill in")
    }
    if checks > 0 {
      japanese.append("確かめること \(checks)件")
      english.append("\(checks) to check")
    }
    guard !japanese.isEmpty else { return }
    Console.say(
      inReadersLanguage(
        ja: "\(japanese.joined(separator: "、"))（一覧は下書きの最後）",
        en: "\(english.joined(separator: ", ")); the draft ends with a list of them"))
  }

  private func index(of party: String?, in evaluation: Evaluation) throws -> Int? {
    guard let party else { return nil }
    guard let index = evaluation.dossier.parties.firstIndex(where: { $0.id == party }) else {
      throw Failure(.wrongInput, .unknownParty(party, in: evaluation.dossier))
    }
    return index
  }
}

/// The formats of drafts.
enum FormFormat: String, ExpressibleByArgument, CaseIterable {
  case html
  case markdown
}

extension Diagnostic {
  fileprivate static func notOneCase(_ count: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      code: "form.one-case", path: path,
      message: LocalizedText(ja: "案件が\(count)件あります", en: "there are \(count) cases"),
      help: LocalizedText(ja: "下書きは1件ずつ作ります。案件のファイルを一つ指定してください。", en: "A draft is of one case: name its file."))
  }

  fileprivate static func noDraft(_ mistake: FormMistake, _ evaluation: Evaluation) -> Diagnostic {
    let path = evaluation.dossier.location.file.path
    switch mistake {
    case .noForm(let days, let cases):
      let policies = evaluation.rulebook.policies
      return noForm(days.map { policies[$0] }, cases.map { policies[$0] }, evaluation, path)
    case .noParty(let roles, let parties):
      let ids = parties.map { evaluation.dossier.parties[$0].id }.joined(separator: ", ")
      let japanese = roles.map(\.label.ja).joined(separator: "、")
      let english = roles.map { $0.label[.en] }.joined(separator: ", ")
      return Diagnostic(
        code: "form.no-party", path: path,
        message: LocalizedText(
          ja: "様式は\(japanese)ごとに作りますが、当てはまる当事者がいません",
          en: "the form is filled in for each \(english), and there is no such party"),
        help: LocalizedText(
          ja: ids.isEmpty ? "案件の parties: で役割を確かめてください。" : "作れるのは: \(ids)",
          en: ids.isEmpty ? "Look at the roles in \"parties\"." : "It can be made for: \(ids)"))
    }
  }

  private static func noForm(
    _ onOtherDays: [Policy], _ ofOtherCases: [Policy], _ evaluation: Evaluation, _ path: String
  ) -> Diagnostic {
    let day = "\(evaluation.day)"
    let help =
      onOtherDays.isEmpty
      ? otherKinds(ofOtherCases, evaluation.dossier)
        ?? LocalizedText(
          ja: "区の基準に form: を書いて --policies で指定してください（docs/forms.md）。",
          en: "Write \"form\" into a policy of the ward and name its folder with --policies (docs/forms.md).")
      : LocalizedText(
        ja: "ほかの日ならあります（\(periods(onOtherDays))）。--as-of で日を指定してください。",
        en: "On other days there is one (\(periods(onOtherDays))): name a day with --as-of.")
    return Diagnostic(
      code: "form.none", path: path,
      message: LocalizedText(
        ja: "\(day) の時点でこの案件に使う様式が、どの基準にもありません", en: "no policy prescribes a form for this case on \(day)"),
      help: help)
  }

  /// The kinds of cases that the ward has forms for; nil where it has none.
  private static func otherKinds(_ policies: [Policy], _ dossier: Dossier) -> LocalizedText? {
    let own = policies.filter { policy in
      let wards = policy.applies?.wards ?? []
      return (wards.isEmpty || wards.contains(dossier.ward)) && !(policy.applies?.kinds ?? []).isEmpty
    }
    guard !own.isEmpty else { return nil }
    let kinds = own.flatMap { $0.applies?.kinds ?? [] }.eachOnce
    func list(_ kinds: [Dossier.Kind], in language: Language) -> String {
      kinds.map { $0.label[language] }.joined(separator: language == .ja ? "、" : ", ")
    }
    let period = periods(own)
    return LocalizedText(
      ja: """
        様式があるのは\(list(kinds, in: .ja))の案件だけです（\(period)）。この案件は\(list(dossier.kinds, in: .ja))です。\
        その様式は、区の基準に form: を書いて --policies で指定してください（docs/forms.md）。
        """,
      en: """
        There are forms for these kinds of cases only: \(list(kinds, in: .en)) (\(period)). This one is of the kind: \
        \(list(dossier.kinds, in: .en)). For its form write "form" into a policy of the ward and name its folder with \
        --policies (docs/forms.md).
        """)
  }

  private static func periods(_ policies: [Policy]) -> String {
    policies.map { "\($0.id) \($0.period)" }.joined(separator: ", ")
  }
}

extension Condition {
  /// The kinds of cases that it names.
  fileprivate var kinds: [Dossier.Kind] {
    switch self {
    case .kind(let kinds): kinds
    case .all(let parts), .any(let parts): parts.flatMap(\.kinds)
    default: []
    }
  }

  /// The wards that it names.
  fileprivate var wards: [String] {
    switch self {
    case .ward(let wards): wards
    case .all(let parts), .any(let parts): parts.flatMap(\.wards)
    default: []
    }
  }
}
