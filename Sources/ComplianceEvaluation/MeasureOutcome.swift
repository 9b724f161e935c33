/// What one measure comes to within one requirement, of one subject.
public struct MeasureOutcome: Sendable {
  /// The assessment it is a part of, by index in the evaluation.
  public var assessment = 0
  /// The control, by index in the vocabulary.
  public let control: Int
  /// The party or link it is said of, with its part where the outcome is of one; nil where there is none.
  public let subject: Subject?
  /// The outcome: that of the measure by itself where the requirement asks for several.
  public let outcome: Outcome
  /// Whether a ○ rests on a promise, not on a fact.
  public let isOnPaper: Bool
  /// Whether a deadline has passed without a fact that shows it.
  public let isOverdue: Bool
}

extension Evaluation {
  /// What every measure comes to that a requirement asks for, requirement by requirement and subject by subject.
  public var measureOutcomes: [MeasureOutcome] {
    let judge = CaseJudge(rulebook: rulebook, dossier: dossier, day: day, stage: stage)
    return assessments.enumerated().flatMap { index, assessment in
      outcomes(of: assessment, judge).map { measure in
        var measure = measure
        measure.assessment = index
        return measure
      }
    }
  }
}
