internal import ComplianceEvaluation
internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// The files that a run is judged by: those inside the binary, those of a ward's folder and those of `--policies`.
struct RulebookFiles {
  /// A file of a policy or its tests.
  struct File: Sendable {
    let document: YAMLDocument
    /// Whether it came with the tool.
    let isShipped: Bool
    /// Whether a path of the command line leads to it, rather than a folder of policies.
    var isAskedFor = false
  }

  private(set) var vocabulary: [YAMLDocument]
  private(set) var policies: [File]
  /// Cases that tell past incidents.
  private(set) var registers: [YAMLDocument]
  private(set) var tests: [File] = []
  private(set) var vocabularyTests: [File] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// A file of a whole vocabulary that took the place of the shipped one.
  private(set) var wholeVocabulary: SourceFile?

  /// The ids of the policies that the paths of the command line lead to.
  var policiesAskedFor: Set<String> {
    Set(policies.lazy.filter(\.isAskedFor).compactMap { $0.document.name(by: "policy") })
  }

  /// Which tests are wanted.
  enum Tests {
    /// None.
    case none
    /// All that there are.
    case all
    /// Those that the paths of the command line lead to; all where there is no path.
    case askedFor
  }

  /// Reads and parses each file once, on all cores; the tests only where they are wanted.
  ///
  /// - Parameter paths: What the paths of a command line lead to, beside the folders of policies.
  init(_ source: RulebookSource, asking paths: YAMLFiles? = nil, tests: Tests = .none) async {
    let withTests = tests == .all || (tests == .askedFor && paths == nil)
    vocabulary = await ShippedDocuments.vocabulary().map(\.document)
    let rules = source.usesShipped ? await ShippedDocuments.rules() : []
    policies = rules.filter { $0.kind == .policy }.map { File(document: $0.document, isShipped: true) }
    registers = rules.filter { $0.kind == .register }.map(\.document)
    for (_, document) in withTests ? await ShippedDocuments.tests() : [] {
      add(File(document: document, isShipped: true), withPolicyTests: source.usesShipped)
    }
    // A path may lead into a folder of policies; what it leads to is read once, as asked for.
    let shipped = vocabulary.count
    add(YAMLFiles(at: source.folders, besides: paths), withTests: withTests, isAskedFor: false)
    if let paths { add(paths, withTests: tests != .none, isAskedFor: true) }
    if wholeVocabulary != nil {
      vocabulary.removeFirst(shipped)
      vocabularyTests.removeAll { $0.isShipped }
    }
  }

  /// Adds policies, tests and further controls; of the cases among them only those that tell past incidents.
  private mutating func add(_ files: YAMLFiles, withTests: Bool, isAskedFor: Bool) {
    diagnostics += files.diagnostics
    for entry in files.entries {
      let document = YAMLReader.read(path: entry.path)
      guard let root = document.root else {
        // Whatever it was meant to be: a decoder would report the same.
        diagnostics += document.diagnostics
        continue
      }
      let file = File(document: document, isShipped: false, isAskedFor: isAskedFor)
      switch fileKind(of: root) {
      case .vocabulary:
        vocabulary.append(document)
        if document.isOfWholeVocabulary { wholeVocabulary = document.file }
      case .policy: policies.append(file)
      case .policyTest, .vocabularyTest: if withTests { add(file, withPolicyTests: true) }
      case .dossier where document.has("incidents"): registers.append(document)
      case .dossier, .wardFolder: if entry.isNamed { diagnostics.append(.notAPolicy(document.file.path)) }
      case .other: diagnostics.append(.notAPolicy(document.file.path))
      }
    }
  }

  private mutating func add(_ file: File, withPolicyTests: Bool) {
    if file.document.root.map({ fileKind(of: $0) }) == .vocabularyTest {
      vocabularyTests.append(file)
    } else if withPolicyTests {
      tests.append(file)
    }
  }
}

extension YAMLDocument {
  /// Whether it has terms that every vocabulary needs once: then it is not meant to add to another one.
  fileprivate var isOfWholeVocabulary: Bool {
    guard let events = root?.value(of: "terms")?.value(of: "events") else { return false }
    return ComputedEvent.allCases.contains { events.value(of: $0.rawValue) != nil }
  }

  /// Whether it is a mapping with a key.
  fileprivate func has(_ key: String) -> Bool { root?.value(of: key) != nil }

  /// What a file says it is, by the key that begins its kind of file.
  func name(by key: String) -> String? {
    guard case .mapping(let entries)? = root?.content,
      case .scalar(let scalar)? = entries.first(where: { $0.key == key })?.value.content
    else { return nil }
    return scalar.text
  }
}

extension YAMLNode {
  /// The value of a key of a mapping.
  fileprivate func value(of key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
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
