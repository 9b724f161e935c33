import ComplianceModel
import LocatedYAML
import Testing

struct FileKindTests {
  @Test(arguments: [
    ("policy: a.b", FileKind.policy), ("policy-test: a.b", .policyTest), ("dossier: x", .dossier),
    ("terms: {}", .vocabulary), ("access.mfa: {}", .vocabulary), ("title: x\npolicy: a.b", .policy),
    ("vocabulary-test: []", .vocabularyTest), ("tokki: 1", .wardFolder), ("language: ja\ntokki: 1", .wardFolder),
    ("title: x", .other), ("[policy]", .other), ("policy", .other), ("{}", .other),
  ])
  func followsTheFirstKeyThatTells(text: String, kind: FileKind) throws {
    #expect(fileKind(of: try #require(yaml(text).root)) == kind)
  }
}
