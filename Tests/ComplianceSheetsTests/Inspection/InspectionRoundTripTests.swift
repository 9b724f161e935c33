import ComplianceEvaluation
import ComplianceModel
import ComplianceSheets
import LocatedYAML
import SourceText
import Testing
import Workbooks

@Suite struct InspectionRoundTripTests {
  /// What a random filling says of a row.
  private enum Said: Hashable {
    case value(Value)
    case notApplicable
    case question
  }

  @Test(arguments: Shipped.samples, [Language.ja, .en])
  func whatIsFilledInComesBack(sample: String, language: Language) throws {
    var filled = try FilledInspection(sample, on: "2024-05-01", language: language)
    // Where the ward does everything itself there is nobody to visit.
    guard filled.evaluation.dossier.parties.contains(where: { $0.role != .ward }) else {
      #expect(filled.sheet.items.isEmpty)
      return
    }
    var random = SeededGenerator(seed: UInt64(sample.utf8.count) + (language == .ja ? 0 : 100))
    try filled.fillCover(.date, "2024-05-01")
    let vocabulary = Shipped.vocabulary
    let cell = ValueCell(vocabulary, in: language)
    var said: [RowID: Said] = [:]
    for item in filled.sheet.items {
      var cells = ["how": InspectionMethod.allCases.randomElement(using: &random)?.label[language] ?? ""]
      switch Int.random(in: 0..<8, using: &random) {
      case 0: continue
      case 1 where item.kept != nil:
        cells["result"] = "○"
        said[item.row] = item.kept.map { .value($0) }
      case 2 where item.broken != nil:
        cells["result"] = "×"
        said[item.row] = item.broken.map { .value($0) }
      case 3:
        (cells["result"], cells["note"]) = ("△", "足りない\n\"a\" = 1")
        said[item.row] = .value(.partly)
      case 4 where item.row.part == nil:
        (cells["result"], cells["note"]) = ("－", "- ない: #")
        said[item.row] = .notApplicable
      case 5:
        cells["result"] = "？"
        said[item.row] = .question
      default:
        let values = RandomValues.values(of: vocabulary.controls[item.control], vocabulary, &random)
          .filter { $0 != .partly }
        let value = try #require(values.randomElement(using: &random))
        (cells["result"], cells["value"]) = ("○", cell.text(of: value, control: item.control))
        said[item.row] = .value(value)
      }
      try filled.fill(item, cells)
    }
    let read = filled.read()
    let errors = read.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { "\($0.location?.description ?? "") \($0.message.ja)" })")
    let node = try #require(read.node)
    let decoded = try FilledInspection.decoded(sample, with: [node])
    let dossier = try #require(decoded.value, "\(decoded.diagnostics.map(\.message.ja))")
    let paper = try #require(dossier.documents.firstIndex { $0.title == filled.sheet.title })
    var back: [RowID: Said] = [:]
    for claim in dossier.claims where claim.document == paper && claim.impliedBy == nil {
      let control = vocabulary.controls[claim.control]
      guard case .party(let party) = try #require(claim.parties.first) else { continue }
      let row = RowID(
        party: dossier.parties[party].id, control: control.id.text,
        connection: claim.connections.first.map { dossier.connections[$0].id },
        part: claim.part.flatMap { control.partName($0, of: dossier) })
      switch claim.assertion {
      case .value(let value): back[row] = .value(value)
      case .notApplicable: back[row] = .notApplicable
      case .withdrawn, .silent: Issue.record("\(row.text)")
      }
    }
    #expect(back == said.filter { $0.value != .question })
    #expect(dossier.documents[paper].remarks.count == said.values.filter { $0 == .question }.count)
    // The same sheet a year later says the same but for its dates.
    try filled.fillCover(.date, "2025-05-01")
    let later = try #require(filled.read().node)
    let before = Self.words(node).filter { !$0.contains("2024-05-01") }
    #expect(before == Self.words(later).filter { !$0.contains("2025-05-01") })
  }

  /// All keys and texts of a tree, in order.
  private static func words(_ node: YAMLNode) -> [String] {
    switch node.content {
    case .scalar(let scalar): [scalar.text]
    case .sequence(let items): items.flatMap { words($0) }
    case .mapping(let entries): entries.flatMap { [$0.key] + words($0.value) }
    }
  }
}
