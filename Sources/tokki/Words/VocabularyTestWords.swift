internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Shows what tests of the vocabulary came to.
struct VocabularyTestWords {
  let vocabulary: Vocabulary
  let run: VocabularyTestRun
  let language: Language

  private func pick(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  /// Writes what came of them, where there are any; true when a test failed.
  func write(to writer: inout TerminalWriter) -> Bool {
    guard !run.results.isEmpty else { return false }
    let failures = run.failures
    let passed = run.results.count - failures.count
    writer.paragraph([
      TerminalWriter.Span(pick("管理項目の順序 \(run.results.count): ", "orders of controls \(run.results.count): "), .bold),
      TerminalWriter.Span(
        pick("成功 \(passed)、失敗 \(failures.count)", "\(passed) passed, \(failures.count) failed"),
        failures.isEmpty ? .green : .red),
    ])
    for failure in failures {
      writer.line(failure.test.location.description, indent: 2)
      writer.paragraph(
        [
          TerminalWriter.Span(pick("失敗", "failed"), .red),
          TerminalWriter.Span("  \(vocabulary.controls[failure.test.control].id.text)"),
        ], indent: 4)
      if let deviation = failure.deviation { writer.paragraph(text(of: deviation, failure.test.control), indent: 6) }
    }
    return !failures.isEmpty
  }

  private func text(of deviation: VocabularyTestResult.Deviation, _ control: Int) -> String {
    func shown(_ value: Value, _ control: Int) -> String {
      let text = vocabulary.text(of: value, control: control, in: language)
      return pick("「\(text)」", "“\(text)”")
    }
    switch deviation {
    case .order(let value, let other, let expected, let actual):
      let (a, b) = (shown(value, control), shown(other, control))
      return pick(
        "\(a)を\(b)と比べて: 期待 \(word(expected))、結果 \(word(actual))",
        "\(a) beside \(b): expected \(word(expected)), was \(word(actual))")
    case .consequence(let wanted, let actual):
      let id = vocabulary.controls[wanted.control].id.text
      let was = actual.map { shown($0, wanted.control) } ?? pick("なし", "nothing")
      return pick(
        "\(id): 期待 \(shown(wanted.value, wanted.control))、結果 \(was)",
        "\(id): expected \(shown(wanted.value, wanted.control)), was \(was)")
    }
  }

  private func word(_ strength: Strength?) -> String {
    switch strength {
    case .stronger: pick("強い", "stronger")
    case .weaker: pick("弱い", "weaker")
    case .equal: pick("同じ", "equal")
    case .incomparable: pick("比べられない", "not comparable")
    case nil: pick("値がない", "no value")
    }
  }
}
