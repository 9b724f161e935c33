import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import SourceText
import Testing
import Workbooks

@Suite struct QuestionnaireRoundTripTests {
  /// Every sample on the day of its last paper, in both languages.
  static let cases: [(String, Language)] = Shipped.samples.filter { path in
    // One sample is about the ward alone.
    Shipped.dossier(path)?.parties.contains { $0.role != .ward } ?? true
  }.flatMap { [($0, Language.ja), ($0, .en)] }

  /// The parties of a sample that are asked anything, with the day of its last paper.
  private func asked(_ sample: String) throws -> (day: String, parties: [String]) {
    let dossier = try #require(Shipped.dossier(sample))
    let day = try #require(dossier.documents.map(\.date.last).max())
    let evaluation = Evaluator(rulebook: Shipped.rulebook).evaluation(of: dossier, on: day)
    let parties = Set(evaluation.askedMeasures.map(\.party))
    return (day.description, parties.sorted().map { dossier.parties[$0].id })
  }

  @Test(arguments: cases)
  func whatWasFilledInIsClaimedExactly(sample: String, language: Language) throws {
    let (day, parties) = try asked(sample)
    #expect(!parties.isEmpty)
    var random = SeededGenerator(seed: UInt64(sample.utf8.count) &+ (language == .ja ? 1 : 2))
    for party in parties {
      for _ in 0..<3 {
        var sheet = try FilledQuestionnaire(sample, on: day, party: party, language: language)
        try sheet.cover("2024-05-01")
        var expected: [String] = []
        var uses: [String: Bool] = [:]
        for id in sheet.ids {
          if let row = RowID(id) {
            expected.append(try fill(&sheet, row, &random))
          } else {
            let isUsed = Bool.random(using: &random)
            uses[String(id.dropFirst(5))] = isUsed
            try sheet.fill(id, "answer", language == .ja ? (isUsed ? "はい" : "いいえ") : (isUsed ? "yes" : "no"))
          }
        }
        let reading = sheet.read()
        #expect(reading.errors.isEmpty, "\(reading.errors.map { "\($0.code) \($0.message.ja)" })")
        let (dossier, paper, claims) = try sheet.claims(of: try #require(reading.node))
        #expect(Set(claims.map { describe($0, dossier) }) == Set(expected))
        #expect(claims.count == expected.count)
        let features = Shipped.vocabulary.features
        #expect(
          Dictionary(uniqueKeysWithValues: paper.uses.map { (features[$0.key].id, $0.value) }) == uses)
        #expect(paper.stage == .declared && paper.date.description == "2024-05-01")
        #expect(paper.by == dossier.parties.firstIndex { $0.id == party }.map { .party($0) })
        #expect(paper.sheet?.file == "kaitohyo.xlsx" && paper.sheet?.hash == "0f")
        #expect(paper.notes.isEmpty)
        #expect(paper.id == "questionnaire-\(party)-2024-05-01")
      }
    }
  }

  /// Answers a row by chance; returns what must be claimed.
  private func fill(
    _ sheet: inout FilledQuestionnaire, _ row: RowID, _ random: inout SeededGenerator
  ) throws -> String {
    let vocabulary = Shipped.vocabulary
    let index = try #require(vocabulary.index(of: row.control))
    let control = vocabulary.controls[index]
    let section = try (sheet.language == .ja ? "問" : "Q") + sheet.text(row.text, "number")
    if row.part == nil, Int.random(in: 0..<12, using: &random) == 0 {
      try sheet.fill(row.text, "answer", sheet.language == .ja ? "該当なし" : "not applicable")
      try sheet.fill(row.text, "reason", "紙だけ")
      return "\(place(row, control)) n/a 紙だけ"
    }
    let values = RandomValues.values(of: control, vocabulary, &random)
    let value = try #require(values.randomElement(using: &random))
    let text = ValueCell(vocabulary, in: sheet.language).text(of: value, control: index)
    if case .number(let number) = value, text.allSatisfy({ $0.isNumber || $0 == "." }) {
      let cell = sheet.table.rows[try sheet.row(row.text)].cells[sheet.column("unit")].content
      #expect(cell == .text(control.unit?[sheet.language] ?? ""))
      sheet.table.rows[try sheet.row(row.text)].cells[sheet.column("amount")].content = .number(number)
    } else {
      try sheet.fill(row.text, "answer", text)
    }
    var modality = Modality.firm
    var planned = ""
    if Bool.random(using: &random) {
      modality = Modality.allCases.randomElement(using: &random) ?? .firm
      try sheet.fill(row.text, "modality", modality.label[sheet.language])
      if modality == .planned {
        planned = "2024-10-01"
        try sheet.fill(row.text, "planned", "令和6年10月1日")
      }
    }
    var note = ""
    if value == .partly || Int.random(in: 0..<4, using: &random) == 0 {
      note = "本社だけ、\n順次"
      try sheet.fill(row.text, "note", note)
    }
    var evidence = ""
    if Int.random(in: 0..<4, using: &random) == 0 {
      evidence = "別紙2"
      try sheet.fill(row.text, "evidence", evidence)
    }
    return "\(place(row, control)) \(value) \(modality) \(planned) \(section) \(note) \(evidence)"
  }

  private func place(_ row: RowID, _ control: Control) -> String {
    "\(row.party) \(row.control) \(row.connection ?? "") \(row.part ?? "")"
  }

  private func describe(_ claim: Claim, _ dossier: Dossier) -> String {
    let control = Shipped.vocabulary.controls[claim.control]
    let parties = claim.parties.map { reference -> String in
      if case .party(let index) = reference { dossier.parties[index].id } else { "?" }
    }
    let connections = claim.connections.map { dossier.connections[$0].id }
    let part = claim.part.flatMap { control.partName($0, of: dossier) } ?? ""
    let place = "\(parties.joined()) \(control.id.text) \(connections.joined()) \(part)"
    switch claim.assertion {
    case .value(let value):
      #expect(claim.evidence.map { $0.how == .paper } ?? true)
      return "\(place) \(value) \(claim.modality) \(claim.plannedFor?.description ?? "") \(claim.section ?? "") "
        + "\(claim.note ?? "") \(claim.evidence?.reference ?? "")"
    case .notApplicable(let reason, _): return "\(place) n/a \(reason)"
    case .silent, .withdrawn: return "?"
    }
  }

  @Test(arguments: cases)
  func anUntouchedSheetSaysNothing(sample: String, language: Language) throws {
    let (day, parties) = try asked(sample)
    for party in parties {
      let sheet = try FilledQuestionnaire(sample, on: day, party: party, language: language)
      let reading = sheet.read()
      #expect(reading.node == nil)
      #expect(reading.codes == ["sheet.nothing-filled-in"])
    }
  }
}
