internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Shows what tests of policies came to and what they did not reach.
struct TestRunWords {
  let run: PolicyTestRun
  /// The ids of the policies of which a test file could not be read.
  let unread: Set<String>
  let language: Language

  private var vocabulary: Vocabulary { run.rulebook.vocabulary }

  private func pick(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  /// Writes what came of one policy; true when a test failed or a requirement has none.
  func write(_ coverage: PolicyCoverage, to writer: inout TerminalWriter) -> Bool {
    let policy = run.rulebook.policies[coverage.policy]
    let results = run.results.filter { $0.version == coverage.policy }
    let isUnread = unread.contains(policy.id)
    if isUnread, results.isEmpty {
      writer.paragraph([
        TerminalWriter.Span("\(policy.id) \(policy.version): ", .bold),
        TerminalWriter.Span(pick("テストのファイルを読めません", "its test file cannot be read"), .red),
      ])
      return false
    }
    let failures = results.filter { !$0.passes }
    let untested = zip(policy.requirements, coverage.requirements).filter { $0.1.tests == 0 }.map(\.0.id)
    let isBad = !failures.isEmpty || (!untested.isEmpty && !isUnread)
    writer.paragraph([
      TerminalWriter.Span("\(policy.id) \(policy.version): ", .bold),
      TerminalWriter.Span(
        pick(
          "成功 \(results.count - failures.count)、失敗 \(failures.count)、"
            + "要求事項 \(policy.requirements.count - untested.count)/\(policy.requirements.count)",
          "\(results.count - failures.count) passed, \(failures.count) failed, "
            + "requirements \(policy.requirements.count - untested.count)/\(policy.requirements.count)"),
        isBad ? .red : .green),
    ])
    for failure in failures { write(failure, to: &writer) }
    if !untested.isEmpty, !isUnread {
      writer.paragraph(
        pick("テストのない要求事項: ", "requirements without a test: ") + untested.joined(separator: ", "), indent: 2,
        hanging: 2)
    }
    writeUnseen(coverage, policy, to: &writer)
    return isBad
  }

  /// Writes the counts of the whole run.
  func writeTotal(of passes: [Bool], to writer: inout TerminalWriter) {
    let passed = passes.count { $0 }
    writer.paragraph(
      pick(
        "テスト \(passes.count): 成功 \(passed)、失敗 \(passes.count - passed)",
        "\(passes.count) tests: \(passed) passed, \(passes.count - passed) failed"))
  }

  private func write(_ failure: PolicyTestResult, to writer: inout TerminalWriter) {
    let test = failure.test
    writer.line(test.location.description, indent: 2)
    let name = [test.requirement, pick("「\(test.name)」", "“\(test.name)”")].compactMap { $0 }.joined(separator: " ")
    writer.paragraph([TerminalWriter.Span(pick("失敗", "failed"), .red), TerminalWriter.Span("  \(name)")], indent: 4)
    if !failure.hasExpectedOutcome {
      writer.paragraph(
        pick(
          "期待 \(test.expectation.rawValue)、結果 \(word(failure.actual))",
          "expected \(test.expectation.rawValue), was \(word(failure.actual))"), indent: 6)
    }
    if let asks = test.asks, !failure.hasExpectedAsks {
      writer.paragraph(
        pick("質問の数: 期待 \(asks)、結果 \(failure.asks)", "questions: expected \(asks), were \(failure.asks)"), indent: 6)
    }
  }

  private func word(_ actual: PolicyTestResult.Actual) -> String {
    switch actual {
    case .outcome(let outcome): "\(outcome.word)（\(outcome.mark)）"
    case .inForce: PolicyTest.Expectation.inForce.rawValue
    case .notInForce: PolicyTest.Expectation.notInForce.rawValue
    }
  }

  private func writeUnseen(_ coverage: PolicyCoverage, _ policy: Policy, to writer: inout TerminalWriter) {
    let edges = coverage.unseen.map { text(of: $0, policy) }
    let branches = zip(policy.requirements, coverage.requirements).filter { $0.1.tests > 0 && !$0.1.unseen.isEmpty }
    guard !edges.isEmpty || !branches.isEmpty else { return }
    writer.paragraph(pick("試していない場合:", "not tried:"), indent: 2)
    for edge in edges { writer.paragraph(edge, indent: 4, hanging: 2) }
    for (requirement, coverage) in branches {
      for branch in coverage.unseen {
        writer.labeled(
          requirement.id, [TerminalWriter.Span(text(of: branch, requirement))], indent: 4, column: 8, style: .plain)
      }
    }
  }

  private func text(of edge: PolicyCoverage.Edge, _ policy: Policy) -> String {
    let (from, until) = (policy.effective.from, policy.effective.until)
    return switch edge {
    case .dayBefore: pick("施行前日（\(from.advanced(by: -1))）", "the day before it is in force (\(from.advanced(by: -1)))")
    case .firstDay: pick("施行日（\(from)）", "its first day (\(from))")
    case .lastDay: pick("最終日（\(until ?? from)）", "its last day (\(until ?? from))")
    case .dayAfter: pick("最終日の翌日", "the day after its last")
    case .otherCase: pick("対象外の案件（applies）", "a case that it is not about (applies)")
    }
  }

  private func text(of branch: RequirementBranch, _ requirement: Requirement) -> String {
    switch branch {
    case .test(let index, let truth):
      let id = vocabulary.controls[requirement.require.tests[index].control].id.text
      return switch truth {
      case .yes: pick("\(id) を満たす", "\(id) holds")
      case .no: pick("\(id) を満たさない", "\(id) does not hold")
      case .unknown: pick("\(id) が分からない", "\(id) is undecided")
      }
    case .alternative(let first):
      let id = vocabulary.controls[requirement.require.tests[first].control].id.text
      return pick("any のうち \(id) の選択肢だけで満たす", "only the alternative of `any` with \(id) holds")
    case .condition(.yes): return pick("when に当てはまる", "`when` is true")
    case .condition(.no): return pick("when に当てはまらない", "`when` is false")
    case .condition(.unknown): return pick("when が分からない", "`when` is unknown")
    case .exception: return pick("承諾で例外になる", "an approval makes an exception")
    case .due(let hasPassed):
      return hasPassed ? pick("期限の後", "after the due day") : pick("期限まで", "until the due day")
    case .question(let index, let isRaised):
      return isRaised
        ? pick("質問\(index + 1)が出る", "question \(index + 1) is raised")
        : pick("質問\(index + 1)が出ない", "question \(index + 1) is not raised")
    }
  }
}
