import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

struct JSONSchemaTests {
  private var schema: [String: Any] { JSONSchemaTests.schema }

  /// Checks documents against the published schema.
  static var validator: SchemaValidator { SchemaValidator(schema) }

  nonisolated(unsafe) private static let schema: [String: Any] = {
    let file = Situation.folder.appending(path: "../../docs/schemas/tokki-check-1.schema.json").standardized
    let data = (try? Data(contentsOf: file)) ?? Data()
    return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
  }()

  private func document(_ name: String, _ day: String, _ language: Language) throws -> Any {
    let report = Report(
      evaluations: [try Situation.evaluation(name, on: day)], language: language, toolVersion: "0.0.0")
    return try JSONSerialization.jsonObject(with: Data(JSONFormat.document(for: report).utf8))
  }

  @Test(arguments: FormatTests.situations.map(\.name), Language.allCases)
  func everyDocumentFollowsTheSchema(name: String, language: Language) throws {
    let day = try #require(FormatTests.situations.first { $0.name == name }).day
    #expect(SchemaValidator(schema).problems(of: try document(name, day, language)) == [])
  }

  @Test func anUnknownKeyIsAgainstTheSchema() throws {
    var document = try #require(try document("ended", "2020-05-01", .ja) as? [String: Any])
    document["extra"] = 1
    #expect(SchemaValidator(schema).problems(of: document) == ["$: unknown key extra"])
  }

  @Test func theSchemaKnowsEveryWord() throws {
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    func words(_ name: String) -> Set<String> { Set(definitions[name]?["enum"] as? [String] ?? []) }
    #expect(words("findingKind") == Set(FindingKind.allCases.map(\.rawValue)))
    #expect(words("severity") == Set(Severity.allCases.map(\.word)))
    #expect(words("verdict") == Set(Verdict.allCases.map(\.word)))
    #expect(words("outcome") == Set(Outcome.allCases.map(\.word)))
    #expect(words("reason") == Set(Reasons.all.map(\.word)))
    #expect(words("placePart") == Set(Place.Part.all.map(\.rawValue)))
    #expect(words("baselineState") == Set(BaselineComparison.State.allCases.map(\.rawValue)))
    #expect(words("baselineReason") == Set(BaselineComparison.Reason.allCases.map(\.rawValue)))
    #expect(words("settlement") == Set(Discrepancy.Settlement.How.allCases.map(\.word)))
  }
}
