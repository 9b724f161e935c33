import ComplianceModel
import ComplianceSheets
import LocatedYAML
import SourceText
import Testing
import Workbooks

@Suite struct ValueCellTests {
  @Test(arguments: [Language.ja, .en])
  func everyValueOfEveryControlComesBackFromItsCell(language: Language) throws {
    let vocabulary = Shipped.vocabulary
    var random = SeededGenerator(seed: 7)
    for control in vocabulary.controls.indices {
      for value in RandomValues.values(of: vocabulary.controls[control], vocabulary, &random) {
        let text = ValueCell(vocabulary, in: language).text(of: value, control: control)
        let read = try #require(Self.read(text, control, vocabulary), "\(vocabulary.controls[control].id): \(text)")
        #expect(read == value, "\(vocabulary.controls[control].id): \(text)")
      }
    }
  }

  @Test(arguments: [Language.ja, .en])
  func whatIsOfferedIsRead(language: Language) throws {
    let vocabulary = Shipped.vocabulary
    for control in vocabulary.controls.indices {
      let choices = ValueCell(vocabulary, in: language).choices(of: control)
      #expect(Set(choices.map(Folding.folded)).count == choices.count, "\(vocabulary.controls[control].id)")
      for choice in choices {
        #expect(Self.read(choice, control, vocabulary) != nil, "\(vocabulary.controls[control].id): \(choice)")
      }
    }
  }

  @Test(arguments: [
    ("access.ip-restriction", "○", "true"), ("access.ip-restriction", "はい", "true"),
    ("access.ip-restriction", "ＮＯ", "false"), ("backup.frequency", "２回／日", "2"), ("backup.frequency", "2", "2"),
    ("access.authentication", "ID・パスワード", "id,password"), ("access.authentication", "ＩＤ、パスワード", "id,password"),
  ])
  func peopleWriteValuesInTheirWay(control: String, text: String, value: String) throws {
    let vocabulary = Shipped.vocabulary
    let index = try #require(vocabulary.index(of: control))
    let expected: Value
    switch vocabulary.controls[index].type {
    case .boolean: expected = .boolean(value == "true")
    case .number: expected = .number(Double(value) ?? -1)
    default:
      let names = vocabulary.controls[index].type.names
      expected = .set(
        .closed(value.split(separator: ",").reduce(0) { $0 | 1 << UInt64(names.firstIndex(of: String($1)) ?? 63) }))
    }
    #expect(Self.read(text, index, vocabulary) == expected)
  }

  @Test func aWordThatIsNotOfferedIsReportedWithTheNearest() throws {
    let vocabulary = Shipped.vocabulary
    let index = try #require(vocabulary.index(of: "physical.carry-out"))
    let problems = SheetProblems()
    #expect(ValueReading(vocabulary, problems).node(Self.cell("きんし"), control: index) == nil)
    #expect(problems.diagnostics.map(\.code) == ["sheet.not-offered"])
  }

  static func cell(_ text: String) -> SheetCell {
    let file = SourceFile(path: "a.xlsx", sheet: "s", cells: [:])
    return SheetCell(
      ReadCell(column: 1, content: .text(text)), at: SourceLocation(file: file, line: 1, column: 1))
  }

  /// The value that the decoder of files makes of a cell.
  static func read(_ text: String, _ control: Int, _ vocabulary: Vocabulary) -> Value? {
    let problems = SheetProblems()
    let cell = cell(text)
    guard let node = ValueReading(vocabulary, problems).node(cell, control: control) else { return nil }
    return Shipped.claimed(node, vocabulary.controls[control].id.text, in: vocabulary)
  }
}
