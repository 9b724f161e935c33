internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Writes explanations for a terminal.
struct Explainer {
  let rulebook: Rulebook
  let cases: [Evaluation]
  private let language = ReaderLanguage.ofThisRun
  private var writer = TerminalWriter(usesColor: Console.showsColor, width: Console.width)
  private var parts = ""

  init(rulebook: Rulebook, cases: [Evaluation]) {
    self.rulebook = rulebook
    self.cases = cases
  }

  /// Everything written.
  var text: String { parts + writer.text }

  /// Adds what the reader must know of the run.
  mutating func add(notes: [LocalizedText]) {
    guard !notes.isEmpty else { return }
    writer.blank()
    for note in notes { writer.paragraph(note[language]) }
  }

  private var vocabulary: Vocabulary { rulebook.vocabulary }

  private func pick(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  private func list(_ words: [String]) -> String { words.joined(separator: pick("、", ", ")) }

  private mutating func row(_ label: String, _ text: String) {
    writer.labeled(label, [TerminalWriter.Span(text)], indent: 2, column: 16)
  }

  private mutating func rows(_ label: String, _ texts: [String]) {
    for (index, text) in texts.enumerated() { row(index == 0 ? label : "", text) }
  }

  private mutating func heading(_ text: String) {
    writer.blank()
    writer.paragraph([TerminalWriter.Span(text, .bold)])
  }

  private mutating func place(_ location: SourceLocation, indent: Int) {
    writer.line(location.description, indent: indent, style: .dim)
  }

  // MARK: A control

  /// Explains a control: what it is, who asks for it, and what compares it.
  mutating func explain(control index: Int) {
    let control = vocabulary.controls[index]
    writer.paragraph([TerminalWriter.Span("\(control.id.text)  \(control.label[language])", .bold)])
    row(pick("守るもの", "protects"), control.protects[language])
    rows(pick("型と値", "type, values"), control.typeWords(in: language))
    row(pick("対象", "said of"), control.scope.label[language])
    rows(pick("部分", "parts"), control.partWords(in: language))
    row(pick("担う者", "responsible"), list(control.responsible.map { $0.label[language] }))
    row(pick("分野・重要度", "field, weight"), "\(control.field.label[language]), \(control.criticality)/3")
    row(pick("証跡", "evidence"), list(control.evidence.map { $0[language] }))
    for implication in control.implications {
      row(pick("含意", "implies"), vocabulary.text(of: implication, of: index, in: language))
    }
    row(pick("定義", "defined"), control.location.description)
    writeRequirements(askingFor: index)
    writeDetectors(control)
    for evaluation in cases {
      let findings = evaluation.findings.filter { $0.controls.contains(index) }
      guard !findings.isEmpty else { continue }
      heading(pick("指摘：", "Findings: ") + evaluation.dossier.id)
      for finding in findings {
        let headline = FindingText(finding, in: evaluation, language: language).headline
        writer.paragraph("\(finding.id)  \(headline)", indent: 2, hanging: 2)
        place(finding.primary.location, indent: 4)
      }
    }
  }

  private mutating func writeRequirements(askingFor control: Int) {
    heading(pick("求めている要求事項", "Requirements that ask for it"))
    var isEmpty = true
    for (number, policy) in rulebook.policies.enumerated() {
      for (index, requirement) in policy.requirements.enumerated() {
        let tests = requirement.require.tests.filter { $0.control == control }
        guard !tests.isEmpty else { continue }
        isEmpty = false
        let id = rulebook.id(of: RequirementReference(policy: number, requirement: index))
        writer.paragraph("\(id)  \(requirement.title[language])", indent: 2, hanging: 2)
        for test in tests {
          writer.paragraph(vocabulary.text(of: test, in: language), indent: 4, hanging: 2)
          place(test.location, indent: 4)
        }
      }
    }
    if isEmpty { writer.paragraph(pick("なし", "none"), indent: 2) }
  }

  /// Every detector compares every control; only the record is compared by what it lists.
  private mutating func writeDetectors(_ control: Control) {
    heading(pick("比べる相違", "Discrepancies that compare it"))
    for kind in FindingKind.allCases where kind.isDiscrepancy {
      if kind == .unrecorded {
        guard case .set = control.type else { continue }
      }
      writer.labeled(
        kind.rawValue, [TerminalWriter.Span(kind.label[language])], indent: 2, column: 16, style: .plain)
      writer.line(kind.detectorPath, indent: 18, style: .dim)
    }
  }

  // MARK: A requirement

  /// Explains a requirement: the clause in words, its tests, and what it comes to in the cases.
  mutating func explain(_ reference: RequirementReference, tests run: PolicyTestRun) {
    let policy = rulebook.policies[reference.policy]
    let words = PolicyWords(vocabulary: vocabulary, language: language)
    words.write(rulebook[reference], of: policy, to: &writer)
    row(pick("基準", "policy"), "\(policy.title[language])  \(policy.version)  \(policy.period)")
    let results = run.results.filter { $0.test.policy == policy.id && $0.test.requirement == rulebook[reference].id }
    heading(pick("テスト（\(results.count)）", "Tests (\(results.count))"))
    for result in results {
      let outcome = result.passes ? "" : pick("  失敗", "  fails")
      writer.labeled(
        result.test.expectation.rawValue, [TerminalWriter.Span(result.test.name + outcome)], indent: 2, column: 16,
        style: .plain)
      place(result.test.location, indent: 18)
    }
    for evaluation in cases {
      let nodes = evaluation.explanation(of: reference, in: language)
      guard !nodes.isEmpty else { continue }
      heading("\(evaluation.dossier.title[language]) [\(evaluation.dossier.id)]")
      for node in nodes { write(node, depth: 0) }
    }
  }

  // MARK: A finding

  /// Explains the finding whose id begins so: the whole finding, then why its outcome is what it is.
  mutating func explain(findingBeginning start: String) throws {
    let matches = cases.flatMap { evaluation in
      evaluation.findings.filter { $0.id.hasPrefix(start) }.map { (evaluation: evaluation, finding: $0) }
    }
    let exact = matches.filter { $0.finding.id == start }
    let chosen = exact.isEmpty ? matches : exact
    guard let first = chosen.first, chosen.count == 1 else {
      throw Failure(.wrongInput, .notOneFinding(start, chosen.map(\.finding.id)))
    }
    let (evaluation, finding) = first
    writer.paragraph([
      TerminalWriter.Span("\(evaluation.dossier.title[language]) [\(evaluation.dossier.id)]", .bold)
    ])
    parts += writer.text
    writer = TerminalWriter(usesColor: Console.showsColor, width: Console.width)
    let head = ReportHead(
      rulebook: rulebook, day: evaluation.day, language: language, toolVersion: Tokki.version,
      usesColor: Console.showsColor, width: Console.width)
    parts += TextFormat.text(of: finding, in: evaluation, head)
    let nodes = evaluation.explanation(of: finding, in: language)
    if !nodes.isEmpty {
      writer.paragraph([TerminalWriter.Span(pick("判定の理由", "Why"), .bold)])
      for node in nodes { write(node, depth: 0) }
    }
    if finding.kind.isDiscrepancy {
      row(pick("見つけたもの", "found by"), finding.kind.detectorPath)
    }
  }

  private mutating func write(_ node: ExplanationNode, depth: Int) {
    let indent = 2 + depth * 2
    let mark = node.mark.map { "\($0) " } ?? ""
    writer.paragraph(mark + node.text, indent: indent, hanging: 2)
    if let location = node.place { place(location, indent: indent + 2) }
    for child in node.children { write(child, depth: depth + 1) }
  }
}

extension FindingKind {
  /// The file of the detector that finds discrepancies of the kind.
  fileprivate var detectorPath: String {
    let name = rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    return "Sources/ComplianceEvaluation/Detectors/\(name).swift"
  }
}

extension Diagnostic {
  fileprivate static func notOneFinding(_ start: String, _ ids: [String]) -> Diagnostic {
    guard !ids.isEmpty else {
      return Diagnostic(
        code: "explain.no-finding",
        message: LocalizedText(ja: "指摘「\(start)」はこの案件にはありません", en: "these cases have no finding \"\(start)\""),
        help: LocalizedText(
          ja: "同じ --as-of と --stage で tokki check を実行し、各指摘の最後の id を写してください。",
          en: "Run tokki check with the same --as-of and --stage and copy the id at the end of a finding."))
    }
    let shown = ids.prefix(10).joined(separator: ", ") + (ids.count > 10 ? ", …" : "")
    return Diagnostic(
      code: "explain.several-findings",
      message: LocalizedText(
        ja: "「\(start)」で始まる指摘は\(ids.count)件あります", en: "\(ids.count) findings begin with \"\(start)\""),
      help: LocalizedText(ja: "もっと長く書いてください: \(shown)", en: "Write more of it: \(shown)"))
  }
}
