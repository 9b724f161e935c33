import Foundation
import SourceText
import Testing

@testable import ComplianceReports

/// The published schema of SARIF is not ours to copy: where it lies beside the repository, every log is held against it.
struct SARIFSchemaTests {
  private static let path = "../shared/schemas/sarif-schema-2.1.0.json"

  private static let file: Data? = {
    let data = try? Data(contentsOf: Sample.root.appending(path: path))
    // Not a skipped test: SARIFTests look at the shape of the same logs in any case.
    if data == nil { print("SARIFSchemaTests: no \(path), so that only the shape of the SARIF logs was checked.") }
    return data
  }()

  private func problems(_ text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let file = Self.file else { return [] }
    let schema = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
    return SchemaValidator(schema).problems(of: value)
  }

  @Test(arguments: SARIFTests.cases.map(\.name), Language.allCases)
  func everyLogFollowsTheSchema(name: String, language: Language) throws {
    for day in try #require(SARIFTests.cases.first { $0.name == name }).days {
      let evaluation = try SARIFTests.evaluation(name, on: day)
      #expect(try problems(SARIFTests.document(SARIFFormat.self, [evaluation], language)) == [])
    }
  }

  @Test(arguments: zip(Sample.runs, ["2021-06-21", "2026-02-12"]))
  func aLogOfSeveralSamplesFollowsTheSchema(paths: [String], day: String) throws {
    let evaluations = try paths.map { try Sample.evaluation($0, on: day) }
    #expect(evaluations.count >= 3)
    let text = SARIFTests.document(SARIFFormat.self, evaluations)
    #expect(try problems(text) == [])
    // What would be wrong is noticed.
    let broken = try problems(text.replacing("\"kind\": \"fail\"", with: "\"kind\": \"failed\""))
    #expect(broken.isEmpty == (Self.file == nil))
  }
}
