import ComplianceModel
import Foundation
import LocatedYAML
import SourceText
import Testing

struct ShippedFilesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func documents(in folder: String) throws -> [YAMLDocument] {
    let folder = Self.root.appending(path: folder).path
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
      .map { YAMLReader.read(path: "\(folder)/\($0)", displayedAs: $0) }
  }

  @Test func everyShippedFileLoadsWithoutAWord() throws {
    var files: [FileKind: [YAMLDocument]] = [:]
    for document in try documents(in: "Policies") + documents(in: "samples") {
      let root = try #require(document.root, "\(shown(document.diagnostics))")
      files[fileKind(of: root), default: []].append(document)
    }
    #expect(files[.other]?.map(\.file.path) == nil)
    let vocabulary = VocabularyDecoder.decode(files[.vocabulary] ?? [])
    #expect(vocabulary.diagnostics.isEmpty, "\(shown(vocabulary.diagnostics))")
    var words = try #require(vocabulary.value)
    for document in files[.wardFolder] ?? [] {
      let folder = WardFolderDecoder.decode(document)
      #expect(folder.diagnostics.isEmpty, "\(shown(folder.diagnostics))")
      words = try #require(folder.value?.vocabulary(extending: words).value)
    }
    let policies = (files[.policy] ?? []).map { PolicyDecoder.decode($0, vocabulary: words, isShipped: true) }
    for policy in policies { #expect(policy.diagnostics.isEmpty, "\(shown(policy.diagnostics))") }
    let known = policies.compactMap(\.value)
    #expect(!known.isEmpty)
    #expect(files[.vocabularyTest]?.isEmpty == false)
    for document in files[.vocabularyTest] ?? [] {
      let tests = VocabularyTestDecoder.decode(document, vocabulary: words)
      #expect(tests.diagnostics.isEmpty, "\(shown(tests.diagnostics))")
    }
    for document in files[.policyTest] ?? [] {
      let tests = PolicyTestDecoder.decode(document, vocabulary: words, policies: known)
      #expect(tests.diagnostics.isEmpty, "\(shown(tests.diagnostics))")
    }
    for document in files[.dossier] ?? [] {
      let dossier = DossierDecoder.decode(document, vocabulary: words, policies: known)
      #expect(dossier.diagnostics.isEmpty, "\(shown(dossier.diagnostics))")
    }
  }
}
