import ComplianceModel
import ComplianceSheets
import LocatedYAML
import SourceText
import Testing
import Workbooks

/// What people type instead of the words that a sheet offers.
@Suite struct TypedWordsTests {
  private func control(_ id: String) throws -> Int { try #require(Shipped.vocabulary.index(of: id)) }

  private func reading(_ text: String, _ id: String) throws -> (node: YAMLNode?, problems: [Diagnostic]) {
    let problems = SheetProblems()
    let node = ValueReading(Shipped.vocabulary, problems).node(ValueCellTests.cell(text), control: try control(id))
    return (node, problems.diagnostics)
  }

  @Test(arguments: ["data.items", "data.prohibited-items", "access.authentication"])
  func marksAndYesOrNoAreNoMembersOfASet(id: String) throws {
    for text in ["○", "×", "－", "はい", "いいえ", "あり", "該当なし", "対象外", "取得していない", "検討中", "OK"] {
      let (node, problems) = try reading(text, id)
      #expect(node == nil, "\(text)")
      #expect(problems.map(\.code) == ["sheet.bare-mark"], "\(text)")
      #expect(problems.first?.help?.ja.contains("「なし」") == true)
    }
  }

  @Test func aSetThatIsNotKnownIsUnknownAndOneWithoutMembersIsEmpty() throws {
    let items = try control("data.items")
    for text in ["？", "?", "未定", "不明", "わからない"] {
      #expect(ValueCellTests.read(text, items, Shipped.vocabulary) == .unknown, "\(text)")
    }
    for text in ["なし", "無し", "ない"] {
      #expect(ValueCellTests.read(text, items, Shipped.vocabulary) == .set(.open([])), "\(text)")
    }
  }

  @Test func aQuotedMarkIsANameOfAnOpenSet() throws {
    for name in ["○", "－", "はい", "該当なし", "1"] {
      let element = SetElement(name: name, validity: nil, place: 0)
      let items = try control("data.items")
      #expect(ValueCellTests.read("\"\(name)\"", items, Shipped.vocabulary) == .set(.open([element])), "\(name)")
      #expect(
        ValueCell(Shipped.vocabulary, in: .ja).text(of: .set(.open([element])), control: items) == "\"\(name)\"")
    }
  }

  @Test func yesAndNoAreReadAsOfficersAndVendorsWriteThem() throws {
    let restriction = try control("access.ip-restriction")
    for text in ["有り", "ある", "行う", "行っている", "実施済み", "実施している", "✓", "レ", "◎"] {
      #expect(ValueCellTests.read(text, restriction, Shipped.vocabulary) == .boolean(true), "\(text)")
    }
    for text in ["無し", "ない", "行わない", "行っていない", "実施していない"] {
      #expect(ValueCellTests.read(text, restriction, Shipped.vocabulary) == .boolean(false), "\(text)")
    }
    #expect(ValueCellTests.read("？", restriction, Shipped.vocabulary) == .unknown)
  }

  @Test func commasPartThousandsAndNothingElse() throws {
    let number = try control("backup.frequency")
    #expect(ValueCellTests.read("1,000", number, Shipped.vocabulary) == .number(1000))
    #expect(ValueCellTests.read("１，２３４，５６７", number, Shipped.vocabulary) == .number(1_234_567))
    for text in ["1,5", "1,00", "12,34", ",100", "1000,000", "1.5,000"] {
      #expect(try reading(text, "backup.frequency").problems.map(\.code) == ["sheet.bad-number"], "\(text)")
    }
  }

  @Test func wordsToChooseFromAreThoseOfTheSheetWhateverWasTyped() throws {
    let cell = ValueCellTests.cell("maybe")
    for (language, word) in [(Language.ja, "あり"), (.en, "yes")] {
      let problems = SheetProblems()
      let index = try control("access.ip-restriction")
      #expect(ValueReading(Shipped.vocabulary, in: language, problems).node(cell, control: index) == nil)
      #expect(problems.diagnostics.first?.help?.ja.contains(word) == true)
    }
    #expect(try reading("maybe", "access.ip-restriction").problems.first?.help?.ja.contains("あり") == true)
  }
}
