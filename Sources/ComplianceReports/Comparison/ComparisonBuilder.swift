public import ComplianceEvaluation
import ComplianceModel
public import SourceText

/// Builds a comparison of vendors case by case; keeps what their columns show, not the cases.
public struct ComparisonBuilder: Sendable {
  private var comparison: Comparison
  /// The cells by control and column.
  private var cells: [Int: [Int: ComparisonCell]] = [:]

  /// Creates a comparison without any column.
  public init(rulebook: Rulebook, language: Language) {
    comparison = Comparison(view: .cases, language: language, rulebook: rulebook)
  }

  /// Adds the vendors of a case.
  public mutating func add(_ evaluation: Evaluation) {
    let wording = Wording(evaluation, in: comparison.language)
    comparison.cases.append(Comparison.Case(evaluation, in: comparison.language))
    add(evaluation.comparedParties, of: wording)
  }

  /// The comparison of what was added.
  public func comparison(onlyDifferences: Bool = false) -> Comparison {
    var built = comparison
    built.rows = Comparison.rows(cells, columns: built.columns.count, built.rulebook.vocabulary)
    built.showsOnlyDifferences = onlyDifferences
    return built
  }

  mutating func add(_ parties: [Int], of wording: Wording) {
    let evaluation = wording.evaluation
    for (party, outcomes) in zip(parties, evaluation.controlOutcomes(of: parties)) {
      let result = evaluation.parties.first { $0.party == party }
      let column = comparison.columns.count
      comparison.columns.append(
        Comparison.Column(
          id: wording.dossier.parties[party].id, name: wording.party(party), caseID: wording.dossier.id,
          verdict: result?.verdict ?? .notJudged, score: result?.shownScore))
      for outcome in outcomes { cells[outcome.control, default: [:]][column] = wording.cell(outcome) }
      for (control, shortfall) in wording.openShortfalls(of: [party]) {
        cells[control, default: [:]][column, default: ComparisonCell()].addUnlessTold(shortfall)
      }
    }
  }

  /// The bidders of one tender, ranked; nil where there are fewer than two.
  public static func bidders(_ evaluation: Evaluation, onlyDifferences: Bool, _ language: Language) -> Comparison? {
    let bidders = evaluation.bidders
    guard bidders.count > 1 else { return nil }
    let wording = Wording(evaluation, in: language)
    var built = Comparison(view: .bidders, language: language, rulebook: evaluation.rulebook)
    built.bidders = RankedBidder.ranked(bidders, in: wording)
    var builder = ComparisonBuilder(rulebook: evaluation.rulebook, language: language)
    builder.comparison = built
    builder.comparison.cases = [Comparison.Case(evaluation, in: language)]
    // The columns stand in the order of the ranks.
    builder.add(built.bidders.map(\.party), of: wording)
    return builder.comparison(onlyDifferences: onlyDifferences)
  }
}

extension Comparison.Case {
  init(_ evaluation: Evaluation, in language: Language) {
    let dossier = evaluation.dossier
    self.init(
      id: dossier.id, title: dossier.title[language], isFictional: dossier.isFictional, verdict: evaluation.verdict,
      score: evaluation.shownScore, days: [evaluation.day])
  }
}

extension Evaluation {
  /// The bidders that still stand, by index; empty once one was chosen and became the contractor.
  public var bidders: [Int] { history.subjects.parties(holding: .bidder) }

  /// The vendors of a case: who is bound by its clauses or was asked for an answer; the ward where there is no vendor.
  var comparedParties: [Int] {
    let asked = Set(parties.filter { !$0.outcomes.isEmpty }.compactMap(\.party))
    let subjects = history.subjects
    let losers = Set(dossier.parties.indices.filter { dossier.parties[$0].role == .bidder }).subtracting(bidders)
    let vendors = dossier.parties.indices.filter { party in
      guard subjects.isVisible(party), !losers.contains(party) else { return false }
      switch dossier.parties[party].role {
      case .contractor, .joinedParty, .bidder: return true
      case .builder, .operator, .subcontractor: return asked.contains(party)
      case .ward, .user, .public: return false
      }
    }
    return vendors.isEmpty ? subjects.parties(holding: .ward) : vendors
  }
}
