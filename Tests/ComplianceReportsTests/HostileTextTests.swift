import ComplianceEvaluation
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

/// A vendor writes the names and the answers: nothing of them may act on the reader's terminal.
struct HostileTextTests {
  private func document(_ format: any ReportFormat.Type, _ language: Language) throws -> String {
    let evaluation = try Situation.evaluation("hostile", on: "2021-06-21")
    return format.document(
      for: Report(evaluations: [evaluation], language: language, toolVersion: "0.0.0", notes: ["note\u{1B}[2J"]))
  }

  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test(arguments: Language.allCases)
  func noFormatLetsControlCharactersThrough(language: Language) throws {
    for format in ReportFormats.all {
      let document = try document(format, language)
      // CRLF ends the lines of CSV.
      let lines = format == CSVFormat.self ? document.replacing("\r\n", with: "\n") : document
      #expect(!lines.unicodeScalars.contains(where: isUnsafe), "\(format.name)")
    }
  }

  @Test func aLineEndInANameMakesNoLine() throws {
    let text = try document(TextFormat.self, .ja)
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("overwritten") || $0.hasPrefix("ここで改行") })
    #expect(text.contains("⟨U+001B⟩"))
    #expect(text.contains("⟨U+202E⟩"))
  }

  @Test(arguments: Language.allCases)
  func jsonKeepsTheTextAsWritten(language: Language) throws {
    let data = Data(try document(JSONFormat.self, language).utf8)
    let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let dossiers = try #require(root["dossiers"] as? [[String: Any]])
    let parties = try #require(dossiers.first?["parties"] as? [[String: Any]])
    let name = parties.compactMap { $0["name"] as? String }.first { $0.hasPrefix("会社") }
    #expect(
      name.map { Array($0.unicodeScalars) }
        == Array("会社\u{1B}]0;title\u{7}\r\noverwritten\u{85}\u{9B}31m\u{2028}行".unicodeScalars))
  }
}
