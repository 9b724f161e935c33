import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
import ComplianceSheets
import Foundation
import LocatedYAML
import SourceText
import Testing
import Workbooks

/// Cases and their sheets, for tests.
enum CaseBench {
  static let day = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)

  /// All cases of the repository.
  static let files: [String] = {
    let folder = Shipped.root.appending(path: "samples").path
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let cases = names.filter { $0.hasSuffix(".yaml") && !$0.contains("tokki") }.sorted()
    return cases.map { "samples/" + $0 } + ["Policies/nerima/incidents-fy2020.yaml"]
  }()

  /// The policies that these name.
  static let policies: [Policy] =
    Shipped.rulebook.policies
    + [
      PolicyDecoder.decode(
        Shipped.document("samples/fictional/kijun/tokki.yaml"), vocabulary: Shipped.vocabulary, isShipped: false
      ).value
    ].compactMap(\.self)

  static func dossier(_ path: String) -> Dossier? {
    DossierDecoder.decode(Shipped.document(path), vocabulary: Shipped.vocabulary, policies: policies).value
  }

  /// The sheet of a case as it is read when nobody touched it.
  static func sheet(of dossier: Dossier?, _ language: Language = .ja) -> ReadWorkbook {
    let workbook = CaseSheet.workbook(
      for: dossier, vocabulary: Shipped.vocabulary, policies: policies, language: language, day: day)
    return ReadWorkbook(workbook, path: "case.xlsx")
  }

  static func read(_ workbook: ReadWorkbook) -> (dossier: Dossier?, diagnostics: [Diagnostic]) {
    CaseSheet.dossier(workbook, vocabulary: Shipped.vocabulary, policies: policies)
  }

  /// What differs after a case went through a sheet that `change` may have changed.
  static func differences(
    _ dossier: Dossier, _ language: Language, change: (ReadWorkbook) -> ReadWorkbook = { $0 }
  ) -> [String] {
    let read = read(change(sheet(of: dossier, language)))
    guard let again = read.dossier else {
      return read.diagnostics.filter { $0.severity == .error }.map {
        "\($0.code) \($0.location?.description ?? "") \($0.message.ja)"
      }
    }
    return Sameness.differences(dossier, again)
  }
}

@Suite("A case as a sheet, and back")
struct CaseRoundTripTests {
  @Test("every case of the repository comes back the same", arguments: CaseBench.files, [Language.ja, .en])
  func shipped(path: String, language: Language) throws {
    let dossier = try #require(CaseBench.dossier(path))
    #expect(CaseBench.differences(dossier, language) == [])
  }

  @Test("random cases come back the same", arguments: 0..<10)
  func random(block: Int) throws {
    for seed in block * 25..<block * 25 + 25 {
      let text = RandomCase.text(seed: UInt64(seed))
      let decoded = Shipped.dossier(text: text)
      let dossier = try #require(
        decoded.value,
        "seed \(seed): \(decoded.diagnostics.filter { $0.severity == .error }.map(\.message.ja))\n\(text)")
      for language in [Language.ja, .en] {
        let found = CaseBench.differences(dossier, language)
        #expect(found == [], "seed \(seed) \(language)\n\(text)")
      }
    }
  }

  @Test("random cases fill in every column of every tab, and every way of saying something")
  func coverage() throws {
    var filled: Set<String> = []
    var headings: Set<String> = []
    var words: Set<String> = []
    for seed in 0..<60 {
      let dossier = try #require(Shipped.dossier(text: RandomCase.text(seed: UInt64(seed))).value)
      for sheet in CaseBench.sheet(of: dossier).sheets where !sheet.isHidden {
        guard let head = sheet.rows.first(where: { $0.cells.count > 1 }) else { continue }
        headings.formUnion(head.cells.map { "\(sheet.name) \($0.text)" })
        for cell in sheet.rows.drop(while: { $0.number <= head.number }).flatMap(\.cells) {
          words.insert(cell.text)
          if let heading = head.cells.first(where: { $0.column == cell.column }) {
            filled.insert("\(sheet.name) \(heading.text)")
          }
        }
      }
    }
    #expect(headings.subtracting(filled) == [])
    #expect(headings.count > 130)
    let later = [
      "未決事項 管理項目（あれば）", "指摘と改善 指摘事項", "指摘と改善 再確認日", "添付 ハッシュ値（SHA-256）", "資料 使う機能", "資料 使わない機能",
      "資料 注記", "資料 読み取り元の票のハッシュ値",
    ]
    #expect(Set(later).subtracting(headings) == [])
    let ways = [
      "追加", "取下げ", "記載なし", "記載なし（推定）", "該当なし", "値", "はい（値だけの写し）", "すべて", "次の項目だけ", "一部", "なし",
    ]
    #expect(Set(ways + Severity.allCases.map(\.label.ja)).subtracting(words) == [])
  }

  @Test("the comparison sees what differs")
  func comparison() throws {
    let dossier = try #require(CaseBench.dossier("samples/nerima-automatic-voice.yaml"))
    var other = dossier
    other.claims[3].note = "別"
    #expect(Sameness.differences(dossier, other).count == 1)
    other = dossier
    other.claims.swapAt(0, 1)
    #expect(!Sameness.differences(dossier, other).isEmpty)
    other = dossier
    other.uses[0] = !(dossier.uses[0] ?? false)
    #expect(!Sameness.differences(dossier, other).isEmpty)
  }
}
