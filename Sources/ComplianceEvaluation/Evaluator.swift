public import ComplianceModel

/// Judges cases by a rulebook: values and a day in, values out.
public struct Evaluator: Sendable {
  /// The rulebook.
  public let rulebook: Rulebook

  /// Creates an evaluator.
  public init(rulebook: Rulebook) { self.rulebook = rulebook }

  /// Everything that is known of a case as of a day.
  ///
  /// - Parameters:
  ///   - dossier: The case.
  ///   - day: The day; what became known later does not count.
  ///   - stage: The stage to judge on; nil judges on the furthest stage that says anything.
  public func evaluation(of dossier: Dossier, on day: Day, stage: Stage? = nil) -> Evaluation {
    let prepared = preparedCase(of: dossier, on: day, stage: stage)
    return Evaluation(
      rulebook: rulebook, dossier: dossier, day: day, stage: stage, judge: prepared.judge,
      bindingness: prepared.bindingness, assessments: prepared.assessments(),
      discrepancies: Detectors.discrepancies(in: prepared.judge, prepared.bindingness))
  }

  /// Only the outcomes of a case, without discrepancies and findings.
  public func assessments(of dossier: Dossier, on day: Day, stage: Stage? = nil) -> [Assessment] {
    preparedCase(of: dossier, on: day, stage: stage).assessments()
  }

  /// A case with what is said sorted by control and subject as of a day, ready to be judged.
  public func preparedCase(of dossier: Dossier, on day: Day, stage: Stage? = nil) -> PreparedCase {
    let judge = CaseJudge(rulebook: rulebook, dossier: dossier, day: day, stage: stage)
    return PreparedCase(
      judge: judge, bindingness: rulebook.policies.map { $0.bindingness(on: dossier, facts: judge.facts) })
  }
}

/// A case with what is said sorted by control and subject as of a day, ready to be judged.
public struct PreparedCase: Sendable {
  let judge: CaseJudge
  let bindingness: [Bindingness]

  /// The outcome of every binding requirement for every party and subject, without findings.
  public func assessments() -> [Assessment] {
    var result: [Assessment] = []
    result.reserveCapacity(64)
    for (index, requirements) in judge.rulebook.plan.requirements.enumerated() {
      let applies: Truth
      let hasEnded: Bool
      switch bindingness[index] {
      case .binding(let truth): (applies, hasEnded) = (truth, false)
      case .ended: (applies, hasEnded) = (judge.rulebook.policies[index].applicability(to: judge.facts), true)
      case .notInForce, .notApplicable: continue
      }
      for number in requirements.indices where !hasEnded || requirements[number].outlivesContract {
        judge.assess(
          requirements[number], RequirementReference(policy: index, requirement: number), applies: applies,
          into: &result)
      }
    }
    return result
  }
}
