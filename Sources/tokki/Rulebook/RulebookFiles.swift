internal import ComplianceEvaluation
internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// The files that a run is judged by: those inside the binary and those of `--policies`.
struct RulebookFiles {
  /// A file of a policy or its tests, and whether it came with the tool.
  struct File: Sendable {
    let document: YAMLDocument
    let isShipped: Bool
  }

  private(set) var vocabulary: [YAMLDocument]
  private(set) var policies: [File]
  /// Cases that tell past incidents.
  private(set) var registers: [YAMLDocument]
  private(set) var tests: [File] = []
  private(set) var vocabularyTests: [File] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads and parses each file once, on all cores; the tests only where they are wanted.
  init(_ options: PolicyOptions, withTests: Bool = false) async {
    let kinds = ShippedFiles.Kind.allCases.filter {
      (($0 != .policy && $0 != .register) || !options.onlyPolicies) && ($0 != .test || withTests)
    }
    let files = kinds.flatMap { kind in ShippedFiles.files(kind).map { (kind, $0) } }
    let documents = await parallelMap(files) { (kind: $0.0, document: YAMLReader.parse($0.1)) }
    vocabulary = documents.filter { $0.kind == .vocabulary }.map(\.document)
    policies = documents.filter { $0.kind == .policy }.map { File(document: $0.document, isShipped: true) }
    registers = documents.filter { $0.kind == .register }.map(\.document)
    for (kind, document) in documents where kind == .test {
      add(document, isShipped: true, withPolicyTests: !options.onlyPolicies)
    }
    add(options.folders, withTests: withTests)
  }

  /// Adds the policies, tests and further controls that paths lead to; of the cases among them only those that tell past
  /// incidents.
  mutating func add(_ paths: [String], withTests: Bool) {
    let files = YAMLFiles(at: paths)
    diagnostics += files.diagnostics
    for entry in files.entries {
      let document = YAMLReader.read(path: entry.path)
      guard let root = document.root else {
        // Whatever it was meant to be: a decoder would report the same.
        diagnostics += document.diagnostics
        continue
      }
      switch fileKind(of: root) {
      case .vocabulary: vocabulary.append(document)
      case .policy: policies.append(File(document: document, isShipped: false))
      case .policyTest, .vocabularyTest: if withTests { add(document, isShipped: false, withPolicyTests: true) }
      case .dossier where root.hasKey("incidents"): registers.append(document)
      case .dossier: if entry.isNamed { diagnostics.append(.notAPolicy(document.file.path)) }
      case .other: diagnostics.append(.notAPolicy(document.file.path))
      }
    }
  }

  private mutating func add(_ document: YAMLDocument, isShipped: Bool, withPolicyTests: Bool) {
    let file = File(document: document, isShipped: isShipped)
    if document.root.map({ fileKind(of: $0) }) == .vocabularyTest {
      vocabularyTests.append(file)
    } else if withPolicyTests {
      tests.append(file)
    }
  }
}

extension YAMLNode {
  /// Whether it is a mapping with a key.
  fileprivate func hasKey(_ key: String) -> Bool {
    guard case .mapping(let entries) = content else { return false }
    return entries.contains { $0.key == key }
  }
}

extension Diagnostic {
  /// A file among policies that is none.
  fileprivate static func notAPolicy(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "policies.other-file", path: path,
      message: LocalizedText(ja: "基準でも管理項目一覧でもありません", en: "this is neither a policy nor a vocabulary"),
      help: LocalizedText(
        ja: "基準は policy:、テストは policy-test: か vocabulary-test: で始めてください。",
        en: "A policy begins with policy:, tests begin with policy-test: or vocabulary-test:."))
  }
}
