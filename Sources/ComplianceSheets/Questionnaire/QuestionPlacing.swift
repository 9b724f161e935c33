internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceReports
internal import SourceText

/// Finds out which question each row of a sheet answers.
///
/// A row carries its id and its number, and people read the words of the question: they answered what they read. So the
/// words decide where they are those of one question, unless id and number together say otherwise.
struct QuestionPlacing {
  private let evaluation: Evaluation
  private let origin: SheetOrigin?
  private let party: Int?
  private let problems: SheetProblems
  /// The words of every question asked today, and what has them; nil where several do.
  private var byWords: [String: QuestionID?] = [:]
  /// The number of each question: in the sheet, else today.
  private var numbers: [QuestionID: String] = [:]
  /// The policies that today's questions come from, by index in the rulebook.
  let policies: [Int]
  /// What is asked today, in order.
  let asked: [(id: QuestionID, sentence: String)]

  init(_ evaluation: Evaluation, party: Int?, origin: SheetOrigin?, language: Language, _ problems: SheetProblems) {
    self.evaluation = evaluation
    self.origin = origin
    self.party = party
    self.problems = problems
    let list = party.map { QuestionList(evaluation, party: $0) }
    policies = list?.policies ?? []
    var asked: [(id: QuestionID, sentence: String)] = []
    if let party {
      let text = QuestionText(Wording(evaluation, in: language), party: party)
      for question in list?.questions ?? [] {
        let id = question.id(in: evaluation)
        let sentence = text.sentence(question.subject)
        let words = QuestionPlacing.words(sentence, text.target(question.subject))
        byWords[words] = byWords.keys.contains(words) ? .some(nil) : id
        numbers[id] = String(question.number)
        asked.append((id, sentence))
      }
    }
    self.asked = asked
    for (number, text) in origin?.rows ?? [:] {
      if let id = id(text) { numbers[id] = number }
    }
  }

  /// The measures that the sheet asks about: those of its hidden sheet, else those of today.
  var measures: [RowID] {
    let written = (origin?.rows ?? [:]).values.compactMap { id($0) }
    return (written.isEmpty ? asked.map(\.id) : written).compactMap { id in
      if case .measure(let row) = id { row } else { nil }
    }
  }

  /// How a question is known by its words.
  private static func words(_ question: String, _ target: String) -> String {
    let line = question.split(separator: "\n", omittingEmptySubsequences: true).first.map { String($0) } ?? ""
    return Folding.folded(line) + "\n" + Folding.folded(target)
  }

  /// The number that readers know a row by.
  func number(of row: TableReading.Row, _ id: QuestionID) -> String? {
    row.cells["number"].map { Folding.folded($0.text) } ?? numbers[id]
  }

  /// The question of a row; nil after a mistake was reported.
  func question(of row: TableReading.Row) -> QuestionID? {
    let byID = row.cells["id"].flatMap { id($0.text) }
    let byNumber = row.cells["number"].flatMap { origin?.rows[Folding.folded($0.text)] }.flatMap { id($0) }
    let words = row.cells["question"].map { QuestionPlacing.words($0.text, row.cells["target"]?.text ?? "") }
    let byWords = words.flatMap { self.byWords[$0] ?? nil }
    let place = (row.cells["id"] ?? row.cells["number"])?.location ?? row.location
    switch RowAgreement(mark: byID, number: byNumber, words: byWords) {
    case .unknown:
      unplaced(row)
      return nil
    case .agreed(let found), .markAlone(let found): return isKnown(found, at: place) ? found : nil
    case .against:
      problems.report(
        "other-question", at: row.cells["question"]?.location ?? place,
        LocalizedText(
          ja: "質問の文が、この行の番号・記号の質問と違います",
          en: "the words of the question are not those of the number and mark of this row"),
        help: LocalizedText(
          ja: "元の票の同じ番号の行と見比べて、質問の文を戻してください。",
          en: "Compare the row of the same number in the original sheet and restore the words."))
      return nil
    case .moved(let found), .wordsAlone(let found):
      problems.report(
        "moved-mark", .warning, at: place,
        LocalizedText(
          ja: "番号か記号がほかの行のものなので、質問の文のとおりに読みました",
          en: "the number or mark is that of another row: the row was read by the words of its question"))
      return found
    }
  }

  /// What an id stands for; the party that was asked before there was a case is the one that answers.
  private func id(_ text: String) -> QuestionID? {
    guard let id = QuestionID(text) else { return nil }
    guard case .measure(var row) = id, let origin, origin.isBeforeCase, row.party == origin.party, let party else {
      return id
    }
    row.party = evaluation.dossier.parties[party].id
    return .measure(row)
  }

  private func unplaced(_ row: TableReading.Row) {
    problems.report(
      "row-not-placed", at: row.cells["id"]?.location ?? row.location,
      LocalizedText(
        ja: "この行が、どの質問への回答か分かりません", en: "it is not clear which question this row answers"),
      help: LocalizedText(
        ja: "元の票から、番号・質問・対象・右端の記号を写してください。質問にない内容は「補足」か「ご質問・ご連絡」に書けます。",
        en: "Copy the number, the question and the mark from the original sheet. "
          + "What answers no question can go under remarks or messages."))
  }

  /// Whether the case has what an id names; reported where it has not.
  private func isKnown(_ id: QuestionID, at place: SourceLocation) -> Bool {
    let vocabulary = evaluation.rulebook.vocabulary
    let dossier = evaluation.dossier
    switch id {
    case .feature(let word):
      if vocabulary.features.contains(where: { $0.id == word }) { return true }
      unknown(word, at: place)
    case .measure(let row):
      guard let control = vocabulary.index(of: row.control).map({ vocabulary.controls[$0] }) else {
        unknown(row.control, at: place)
        return false
      }
      guard let index = dossier.parties.firstIndex(where: { $0.id == row.party }) else {
        unknown(row.party, at: place)
        return false
      }
      if let party, index != party, !evaluation.history.subjects.isUnder(index, party) {
        return isOther(dossier.parties[index], than: dossier.parties[party], at: place)
      }
      if let connection = row.connection, !dossier.connections.contains(where: { $0.id == connection }) {
        unknown(connection, at: place)
        return false
      }
      if let part = row.part, !control.hasPart(part, in: dossier) {
        unknown(part, at: place)
        return false
      }
      return true
    }
    return false
  }

  private func unknown(_ word: String, at place: SourceLocation) {
    problems.report(
      "unknown-row", at: place,
      LocalizedText(
        ja: "この行は「\(word)」についての質問ですが、今の案件にも管理項目にもありません",
        en: "this row is about \"\(word)\", which neither the case nor the vocabulary has today"),
      help: LocalizedText(
        ja: "票を作り直すか、この行の回答を消してください。", en: "Make a new sheet, or clear the answer of this row."))
  }

  private func isOther(_ other: Party, than party: Party, at place: SourceLocation) -> Bool {
    problems.report(
      "other-party", at: place,
      LocalizedText(
        ja: "この行は「\(other.name)」への質問で、「\(party.name)」への質問ではありません",
        en: "this row is a question to \"\(other.name)\", not to \"\(party.name)\""),
      help: LocalizedText(
        ja: "ほかの事業者の票から写した行なら、消してください。", en: "Remove the row if it came from another company's sheet."))
    return false
  }
}

extension SheetOrigin {
  /// Whether the sheet was made before there was a case.
  var isBeforeCase: Bool { dossierHash.isEmpty }
}

extension Control {
  /// Whether it has a part, or the case a copy or medium, of that name.
  fileprivate func hasPart(_ name: String, in dossier: Dossier) -> Bool {
    switch parts {
    case .whole: false
    case .named(let names, _): names.contains(name)
    case .holdings: dossier.holdings.contains { $0.id == name }
    }
  }
}
