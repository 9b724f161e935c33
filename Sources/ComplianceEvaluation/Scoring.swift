import ComplianceModel

/// Points and verdicts from outcomes (DESIGN §3, "Score").
struct Scoring {
  let parties: [PartyResult]
  let verdict: Verdict
  let score: Score?

  init(rulebook: Rulebook, assessments: [Assessment], judge: CaseJudge, discrepancies: [Discrepancy]) {
    // One list for each party, and one at the end for roles that nobody holds; changed in place.
    let count = judge.dossier.parties.count
    var outcomesOf = [[PartyOutcome]](repeating: [], count: count + 1)
    for (index, assessment) in assessments.enumerated() {
      let party = assessment.party ?? count
      let place = outcomesOf[party].lastIndex { $0.requirement == assessment.requirement }
      if let place {
        outcomesOf[party][place].outcome = max(outcomesOf[party][place].outcome, assessment.outcome)
        outcomesOf[party][place].assessments.append(index)
      } else {
        outcomesOf[party].append(
          PartyOutcome(requirement: assessment.requirement, outcome: assessment.outcome, assessments: [index]))
      }
    }
    let involved = discrepancies.map { Scoring.parties(of: [$0], judge: judge) }
    var results: [PartyResult] = []
    let isJudged = assessments.contains { $0.outcome != .notApplicable }
    for party in Array(judge.dossier.parties.indices.map { Optional($0) }) + [nil] {
      let outcomes = outcomesOf[party ?? count]
      let own = discrepancies.indices.filter { index in party.map { involved[index].contains($0) } ?? false }
      guard !outcomes.isEmpty || (isJudged && !own.isEmpty) else { continue }
      results.append(
        PartyResult(
          party: party, outcomes: outcomes, score: Scoring.score(outcomes, rulebook),
          verdict: Scoring.verdict(
            outcomes, own.map { discrepancies[$0] }.filter { $0.settlement == nil }, rulebook, assessments)))
    }
    parties = results
    let isOpen = discrepancies.contains { $0.settlement == nil }
    let worst = max(results.map(\.verdict).max() ?? .notJudged, isOpen ? .needsReview : .notJudged)
    verdict = isJudged ? worst : .notJudged
    score = Scoring.score(results.flatMap(\.outcomes), rulebook)
  }

  /// ○ counts 1, × 0; ？ and 仮○ count 0 at the low end and 1 at the high end; 承 and － do not count.
  private static func score(_ outcomes: [PartyOutcome], _ rulebook: Rulebook) -> Score? {
    var total = 0.0
    var low = 0.0
    var high = 0.0
    for outcome in outcomes {
      let weight = rulebook[outcome.requirement].weight
      switch outcome.outcome {
      case .notApplicable, .excepted: continue
      case .met:
        low += weight
        high += weight
      case .tentative, .undeclared: high += weight
      case .unmet: break
      }
      total += weight
    }
    return total > 0 ? Score(low: low / total, high: high / total) : nil
  }

  static func verdict(
    _ outcomes: [PartyOutcome], _ open: [Discrepancy], _ rulebook: Rulebook, _ assessments: [Assessment]
  ) -> Verdict {
    let mandatory = outcomes.filter { rulebook[$0.requirement].level == .mandatory }
    if mandatory.contains(where: { $0.outcome == .unmet }) { return .nonCompliant }
    if open.contains(where: { $0.kind == .misreported }) { return .nonCompliant }
    if mandatory.contains(where: { $0.outcome == .undeclared || $0.outcome == .tentative }) { return .needsReview }
    if !open.isEmpty { return .needsReview }
    // One of whom nothing mandatory is asked complies with nothing, however it does on recommendations.
    if mandatory.allSatisfy({ $0.outcome == .notApplicable }) { return .notJudged }
    let onPaper = mandatory.contains { outcome in
      outcome.outcome == .met && outcome.assessments.contains { assessments[$0].reasons.contains(.onPromise) }
    }
    return onPaper ? .compliantOnPaper : .compliant
  }

  /// Whom discrepancies concern: the party that one is of, or who undertook it on the connection that it is of; who did
  /// it instead; the ward where its own papers are at odds.
  static func parties(of discrepancies: [Discrepancy], judge: CaseJudge) -> [Int] {
    let subjects = judge.history.subjects
    var parties: [Int] = []
    var isWards = false
    for discrepancy in discrepancies {
      guard let subject = discrepancy.subject else { continue }
      let statements = [discrepancy.higher, discrepancy.lower].compactMap { $0 }
      let clause = discrepancy.clause.map { judge.rulebook[$0].obliges.flatMap { judge.obligedParties($0) } } ?? []
      var concerned = Scoring.parties(ofStatements: statements, on: [subject], clause, judge: judge)
      if concerned.isEmpty, let link = subjects.link(subject.index) {
        concerned = subjects.parties(link.from) + subjects.parties(link.to)
      }
      // What the ward's papers ask of whoever will be the contractor is no fault of those who bid for it.
      let stages =
        statements.map { judge.history.statements[$0].claim.stage }
        + [discrepancy.silentDocument.map { judge.dossier.documents[$0].stage }].compactMap { $0 }
      let isOfWardsPapers = !stages.isEmpty && stages.allSatisfy { $0 < .declared }
      if isOfWardsPapers, !judge.isAwarded, concerned.contains(where: { subjects.bidders.contains($0) }) {
        concerned.removeAll { subjects.bidders.contains($0) }
        isWards = true
      }
      switch discrepancy.kind {
      case .unspecified, .unrecorded, .weakened: isWards = true
      default: break
      }
      parties += concerned
    }
    parties += discrepancies.compactMap(\.doer)
    if isWards { parties += subjects.parties(holding: .ward) }
    return parties.eachOnce
  }

  /// Whom statements concern on some subjects: of a party only that party, whoever else they name; of a connection whom
  /// they name, but of several bidders only those that each of them names and that the connection leads to.
  static func parties(
    ofStatements statements: [Int], on concerned: [Subject], _ others: [Int] = [], judge: CaseJudge
  ) -> [Int] {
    let subjects = judge.history.subjects
    let speakers = statements.map { judge.history.statements[$0].claim.parties.flatMap { subjects.parties($0) } }
    let named = (speakers + [others]).filter { !$0.isEmpty }
    let bidders = named.map { Set($0.filter { subjects.bidders.contains($0) }) }.filter { !$0.isEmpty }
    let common = bidders.dropFirst().reduce(bidders.first ?? []) { $0.intersection($1) }
    var found: [Int] = []
    for subject in concerned {
      guard let link = subjects.link(subject.index) else {
        found.append(subject.index)
        continue
      }
      found += named.joined().filter { party in
        subjects.answers(party, for: link)
          && (common.isEmpty || !subjects.bidders.contains(party) || common.contains(party))
      }
    }
    return found.eachOnce
  }
}
