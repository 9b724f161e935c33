import ComplianceEvaluation
import ComplianceModel

/// One measure that is looked at on site: asked for by policies, promised, or in dispute.
struct InspectedMeasure {
  /// The control, by index in the vocabulary.
  var control: Int
  /// The party it is looked at, by index in the dossier.
  var party: Int
  /// The connection, by index in the dossier; nil where the control is of parties.
  var connection: Int?
  /// The part, by index; nil where the control has none.
  var part: Int?
  /// The subjects it is about, by index in the case's subjects.
  var subjects: [Int]
  /// The requirements that ask for it.
  var requirements: [RequirementReference] = []
  /// The worst of their outcomes; nil where none asks.
  var outcome: Outcome?
  /// The open discrepancies about it, by index in the evaluation's findings.
  var findings: [Int] = []

  /// What the row is about, by the ids of the case.
  func id(in evaluation: Evaluation) -> RowID {
    let dossier = evaluation.dossier
    let control = evaluation.rulebook.vocabulary.controls[control]
    return RowID(
      party: dossier.parties[party].id, control: control.id.text,
      connection: connection.map { dossier.connections[$0].id },
      part: part.flatMap { control.partName($0, of: dossier) })
  }

  /// What is said of it: one history for each subject of which anything is.
  func cells(in evaluation: Evaluation) -> [CellHistory] {
    subjects.compactMap { evaluation.history.cell(control: control, subject: $0, part: part ?? 0) }
  }
}

/// Finds what is looked at on site.
struct InspectedMeasures {
  private let evaluation: Evaluation
  private var found: [Place: InspectedMeasure] = [:]
  /// The rows of each control, so that those about a subject are found at once.
  private var placesOf: [Int: [Place]] = [:]

  private struct Place: Hashable {
    var control: Int
    var party: Int
    var connection: Int?
    var part: Int?
  }

  /// Everything that is looked at, by field, within one the riskiest first.
  static func all(in evaluation: Evaluation, ground: InspectionGround) -> [InspectedMeasure] {
    var measures = InspectedMeasures(evaluation)
    measures.addAsked()
    measures.addDuringInspection(ground)
    measures.addPromised()
    measures.addDisputed()
    let vocabulary = evaluation.rulebook.vocabulary
    return measures.found.values.map { (key: key($0, vocabulary), measure: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.measure)
  }

  private init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  private static func key(_ measure: InspectedMeasure, _ vocabulary: Vocabulary) -> [Int] {
    let control = vocabulary.controls[measure.control]
    return [
      Control.Field.allCases.firstIndex(of: control.field) ?? 0, measure.findings.isEmpty ? 1 : 0,
      -Int((measure.outcome ?? .notApplicable).rawValue), -control.criticality, measure.control, measure.party,
      measure.connection ?? -1, measure.part ?? -1,
    ]
  }

  // MARK: What belongs on the sheet

  /// What policies ask of the others than the ward.
  private mutating func addAsked() {
    for asked in evaluation.askedMeasures {
      let place = Place(control: asked.control, party: asked.party, connection: asked.connection, part: asked.part)
      set(
        InspectedMeasure(
          control: asked.control, party: asked.party, connection: asked.connection, part: asked.part,
          subjects: asked.subjects, requirements: asked.requirements, outcome: asked.outcome), at: place)
    }
  }

  /// What is asked only while an inspection goes on: this is one.
  private mutating func addDuringInspection(_ ground: InspectionGround) {
    for reference in ground.duringInspection {
      let requirement = evaluation.rulebook[reference]
      let roles = requirement.obliges.filter { $0 != .ward }
      let parties = roles.flatMap { evaluation.history.subjects.parties(.role($0)) }
      for test in requirement.require.tests
      where evaluation.rulebook.vocabulary.controls[test.control].scope == .party {
        for party in parties.eachOnce {
          for part in parts(of: test.control, named: test.parts) {
            add(test.control, subject: party, part: part) { measure in
              if !measure.requirements.contains(reference) { measure.requirements.append(reference) }
            }
          }
        }
      }
    }
  }

  /// What any paper promises, though no policy may ask for it.
  private mutating func addPromised() {
    for cell in evaluation.history.cells where !isCounted(cell.control) && !isHidden(cell) {
      let isPromised = Stage.allCases.contains { stage in
        stage.isPromise && (cell.state(stage, on: evaluation.day)?.kind.says ?? false)
      }
      guard isPromised, !isOfWard(cell.subject.index) else { continue }
      add(cell.control, subject: cell.subject.index, part: cell.subject.part) { _ in }
    }
  }

  /// What papers, or papers and facts, openly disagree on; of the ward's own measures too.
  private mutating func addDisputed() {
    for (index, finding) in evaluation.findings.enumerated() where finding.kind.isDiscrepancy && finding.isOpen {
      for control in finding.controls where !isCounted(control) {
        for subject in finding.subjects {
          for part in subject.part.map({ [$0] }) ?? parts(of: control, named: []) {
            add(control, subject: subject.index, part: part) { measure in
              if !measure.findings.contains(index) { measure.findings.append(index) }
            }
          }
        }
      }
    }
  }

  /// Adds to every row about a subject; makes one where there is none.
  private mutating func add(
    _ control: Int, subject: Int, part: Int?, change: (inout InspectedMeasure) -> Void
  ) {
    let isDivided = evaluation.rulebook.vocabulary.controls[control].partName(part ?? 0, of: evaluation.dossier) != nil
    let part = isDivided ? part : nil
    var isFound = false
    for place in placesOf[control] ?? [] where place.part == part {
      guard var measure = found[place], measure.subjects.contains(subject) else { continue }
      change(&measure)
      found[place] = measure
      isFound = true
    }
    guard !isFound, let place = home(of: control, subject: subject, part: part) else { return }
    var measure =
      found[place]
      ?? InspectedMeasure(
        control: control, party: place.party, connection: place.connection, part: part, subjects: [])
    measure.subjects.append(subject)
    change(&measure)
    set(measure, at: place)
  }

  private mutating func set(_ measure: InspectedMeasure, at place: Place) {
    if found.updateValue(measure, forKey: place) == nil { placesOf[place.control, default: []].append(place) }
  }

  /// Where a measure of which no policy asks belongs: to the party itself, or to the end of a link that serves, else to
  /// who built or runs it.
  private func home(of control: Int, subject: Int, part: Int?) -> Place? {
    guard let link = evaluation.history.subjects.link(subject) else {
      return Place(control: control, party: subject, part: part)
    }
    let dossier = evaluation.dossier
    let ends = [link.to, link.from].compactMap { end -> Int? in
      if case .party(let party) = end { party } else { nil }
    }
    let connection = dossier.connections[link.connection]
    let doers = [connection.operatedBy, connection.builtBy].compactMap(\.self)
      .filter { evaluation.history.subjects.isVisible($0) }
    let others = ends.filter { ![.ward, .user, .public].contains(dossier.parties[$0].role) }
    guard let party = (others + doers + ends).first else { return nil }
    return Place(control: control, party: party, connection: link.connection, part: part)
  }

  private func parts(of control: Int, named: [Int]) -> [Int?] {
    if !named.isEmpty { return named }
    let dossier = evaluation.dossier
    switch evaluation.rulebook.vocabulary.controls[control].parts {
    case .whole: return [nil]
    case .named(let names, _): return names.indices.map { $0 }
    case .holdings:
      let known = dossier.holdings.indices.filter { isKnown(holding: $0) }
      return known.isEmpty ? [nil] : known.map { $0 }
    }
  }

  private func isCounted(_ control: Int) -> Bool { evaluation.rulebook.vocabulary.controls[control].type.isCounted }

  private func isOfWard(_ subject: Int) -> Bool {
    evaluation.dossier.parties.indices.contains(subject) && evaluation.dossier.parties[subject].role == .ward
  }

  private func isHidden(_ cell: CellHistory) -> Bool {
    guard case .holdings = evaluation.rulebook.vocabulary.controls[cell.control].parts,
      let part = cell.subject.part, evaluation.dossier.holdings.indices.contains(part)
    else { return false }
    return !isKnown(holding: part)
  }

  private func isKnown(holding: Int) -> Bool {
    evaluation.dossier.holdings[holding].known.map { $0.first <= evaluation.day } ?? true
  }
}
