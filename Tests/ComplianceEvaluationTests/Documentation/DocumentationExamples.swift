import ComplianceModel
import LocatedYAML
import SourceText
import Testing

/// The examples of some pages, decoded together with the shipped vocabulary as `tokki` would.
struct DocumentationExamples {
  /// An example, and what reports the mistakes of a changed one.
  struct Example {
    let root: YAMLNode
    let decode: @Sendable (YAMLNode) -> [Diagnostic]
  }

  let vocabulary: Vocabulary
  let policies: [Policy]
  /// Whole files and fragments within files that are made up around them.
  private(set) var examples: [Example] = []
  /// The kinds of the whole files.
  let kinds: Set<FileKind>
  /// The whole files, by name.
  let files: [(name: String, document: YAMLDocument)]

  init(_ pages: [DocumentationPage]) throws {
    let all = pages.flatMap { $0.documents() }
    for (_, document) in all { #expect(document.diagnostics.isEmpty, "\(shown(document.diagnostics))") }
    files = all.compactMap { $0.mark?.word == "file" ? ($0.mark?.name ?? "", $0.document) : nil }
    let roots = files.compactMap { file in file.document.root.map { (file: file, root: $0, kind: fileKind(of: $0)) } }
    kinds = Set(roots.map(\.kind))
    let shipped = Shelf.paths(in: "Policies/vocabulary", suffix: ".yaml").filter { !$0.hasSuffix(".test.yaml") }
      .map { YAMLReader.read(path: $0) }
    let words = roots.filter { $0.kind == .vocabulary }.map(\.file.document)
    let decoded = VocabularyDecoder.decode(shipped + words)
    // The wards of the folders that the pages show are known in them.
    let vocabulary = try roots.filter { $0.kind == .wardFolder }
      .reduce(#require(decoded.value, "\(shown(decoded.diagnostics))")) { words, root in
        let folder = try #require(WardFolderDecoder.decode(root.file.document).value)
        return try #require(folder.vocabulary(extending: words).value)
      }
    self.vocabulary = vocabulary
    let policies = roots.filter { $0.kind == .policy }.compactMap {
      PolicyDecoder.decode($0.file.document, vocabulary: vocabulary, isShipped: false).value
    }
    self.policies = policies
    for (file, root, kind) in roots {
      @Sendable func document(_ root: YAMLNode) -> YAMLDocument {
        YAMLDocument(file: file.document.file, root: root, diagnostics: [])
      }
      add(root) { root in
        switch kind {
        case .vocabulary: VocabularyDecoder.decode(shipped + [document(root)]).diagnostics
        case .vocabularyTest: VocabularyTestDecoder.decode(document(root), vocabulary: vocabulary).diagnostics
        case .policy: PolicyDecoder.decode(document(root), vocabulary: vocabulary, isShipped: false).diagnostics
        case .policyTest:
          PolicyTestDecoder.decode(document(root), vocabulary: vocabulary, policies: policies).diagnostics
        case .dossier: DossierDecoder.decode(document(root), vocabulary: vocabulary, policies: policies).diagnostics
        case .wardFolder: WardFolderDecoder.decode(document(root)).diagnostics
        case .other: [Diagnostic(code: "test.other", message: LocalizedText("this is no file of any kind"))]
        }
      }
    }
    for case ((word: "fragment", let name)?, let document) in all {
      guard let root = document.root else { continue }
      let frame = Frame(document: document, vocabulary: vocabulary, policies: policies, shipped: shipped, files: files)
      let whole = try #require(frame.file(around: root, name: name), "there is no fragment of kind \(name)")
      add(whole.root, whole.decode)
    }
  }

  private mutating func add(_ root: YAMLNode, _ decode: @escaping @Sendable (YAMLNode) -> [Diagnostic]) {
    examples.append(Example(root: root, decode: decode))
  }

  /// What fragments are put into.
  private struct Frame {
    let document: YAMLDocument
    let vocabulary: Vocabulary
    let policies: [Policy]
    let shipped: [YAMLDocument]
    let files: [(name: String, document: YAMLDocument)]

    func file(around node: YAMLNode, name: String) -> Example? {
      let place = node.location
      switch name {
      case "requirements": return policy(node, place)
      case "predicates": return policy(.list(node.items.map { clause("require", $0) }, at: place), place)
      case "conditions": return policy(.list(node.items.map { clause("when", $0) }, at: place), place)
      case "tests": return tests(node)
      case "types": return types(node, place)
      default: return nil
      }
    }

    private func clause(_ key: String, _ value: YAMLNode) -> YAMLNode {
      let place = value.location
      func word(_ text: String) -> YAMLNode { .text(text, at: place, style: .doubleQuoted) }
      let any = YAMLNode.mapping([("log.acquisition", .text("true", at: place))], at: place)
      var entries = [
        ("id", word("line-\(place.line)")), ("title", word("例")), ("obliges", word("contractor")),
        ("level", word("mandatory")), (key, value),
      ]
      if key != "require" { entries.append(("require", any)) }
      return .mapping(entries, at: place)
    }

    private func policy(_ requirements: YAMLNode, _ place: SourceText.SourceLocation) -> Example {
      func word(_ text: String) -> YAMLNode { .text(text, at: place, style: .doubleQuoted) }
      let root = YAMLNode.mapping(
        [
          ("policy", word("example.fragment")), ("version", word("2024")), ("title", word("例")),
          ("binds", word("law")), ("effective", .mapping([("from", word("2024-04-01"))], at: place)),
          ("requirements", requirements),
        ], at: place)
      return Example(root: root) { [document, vocabulary] root in
        PolicyDecoder.decode(
          YAMLDocument(file: document.file, root: root, diagnostics: []), vocabulary: vocabulary, isShipped: false
        ).diagnostics
      }
    }

    /// The tests in place of those of the page's first file of tests.
    private func tests(_ node: YAMLNode) -> Example? {
      let first = files.compactMap(\.document.root).first { fileKind(of: $0) == .policyTest }
      return first.map { first in
        Example(root: first.replacing("tests", by: node)) { [document, vocabulary, policies] root in
          PolicyTestDecoder.decode(
            YAMLDocument(file: document.file, root: root, diagnostics: []), vocabulary: vocabulary, policies: policies
          ).diagnostics
        }
      }
    }

    /// Controls of the types, each with the labels that it needs.
    private func types(_ node: YAMLNode, _ place: SourceText.SourceLocation) -> Example {
      func word(_ text: String) -> YAMLNode { .text(text, at: place, style: .doubleQuoted) }
      let both = YAMLNode.mapping([("ja", word("例")), ("en", word("example"))], at: place)
      let list = YAMLNode.list([word("例")], at: place)
      let controls = node.items.enumerated().map { index, type in
        var entries = [
          ("type", type), ("label", both), ("scope", word("party")), ("responsible", word("contractor")),
          ("field", word("human")), ("criticality", .text("1", at: place)), ("protects", both),
          ("evidence", YAMLNode.mapping([("ja", list), ("en", list)], at: place)),
        ]
        if type["number"] != nil { entries.append(("unit", both)) }
        let names = ["level", "choice", "set", "known", "records"].compactMap { type[$0] }
          .flatMap { $0.items.flatMap { $0.text.map { [$0] } ?? $0.items.compactMap(\.text) } }
        let all = names + (type["named"]?.entries.map(\.key) ?? [])
        if !all.isEmpty { entries.append(("values", .mapping(all.map { ($0, both) }, at: place))) }
        return ("example.type-\(index)", YAMLNode.mapping(entries, at: place))
      }
      return Example(root: .mapping(controls, at: place)) { [document, shipped] root in
        VocabularyDecoder.decode(shipped + [YAMLDocument(file: document.file, root: root, diagnostics: [])]).diagnostics
      }
    }
  }
}
