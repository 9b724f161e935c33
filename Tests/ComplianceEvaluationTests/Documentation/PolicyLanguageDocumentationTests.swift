import ComplianceEvaluation
import ComplianceModel
import Foundation
import LocatedYAML
import SourceText
import Testing

/// What the pages on the files show is read, tested and judged as they say, and they leave no key and no word out.
@Suite struct PolicyLanguageDocumentationTests {
  private let pages: [DocumentationPage]
  private let examples: DocumentationExamples

  init() throws {
    pages = try ["policy-language.md", "dossiers.md", "own-controls.md", "tebiki.md", "forms.md"].map {
      try DocumentationPage($0)
    }
    examples = try DocumentationExamples(pages)
  }

  @Test func everyExampleIsMarkedAndDecodesWithoutAWord() {
    #expect(examples.examples.count > 12)
    for page in pages {
      for block in page.blocks where block.language == "yaml" {
        #expect(block.mark != nil, "\(page.name):\(block.line) is neither a file nor a fragment")
      }
    }
    for example in examples.examples {
      let diagnostics = example.decode(example.root)
      #expect(diagnostics.isEmpty, "\(shown(diagnostics))")
    }
  }

  @Test func thereIsAFileOfEveryKind() {
    let all: Set<FileKind> = [
      .vocabulary, .vocabularyTest, .policy, .policyTest, .dossier, .wardFolder,
    ]
    #expect(examples.kinds == all)
  }

  @Test func theTestsOfThePolicyPass() throws {
    var tests: [PolicyTest] = []
    for (_, document) in examples.files where document.root.map({ fileKind(of: $0) }) == .policyTest {
      tests += try #require(
        PolicyTestDecoder.decode(document, vocabulary: examples.vocabulary, policies: examples.policies).value)
    }
    let rulebook = Rulebook(vocabulary: examples.vocabulary, policies: examples.policies)
    for case ((word: "fragment", name: "tests")?, let document) in pages.flatMap({ $0.documents() }) {
      let root = try #require(document.root)
      let file = try #require(examples.files.first { $0.document.root.map { fileKind(of: $0) } == .policyTest })
      let whole = try #require(file.document.root?.replacing("tests", by: root))
      tests += try #require(
        PolicyTestDecoder.decode(
          YAMLDocument(file: document.file, root: whole, diagnostics: []), vocabulary: examples.vocabulary,
          policies: examples.policies
        ).value)
    }
    #expect(tests.count > 25)
    for result in PolicyTestRun(tests, rulebook: rulebook).failures {
      Issue.record("\(result.test.name): \(result.actual), \(result.asks) questions")
    }
  }

  @Test func theTestsOfTheVocabularyPass() throws {
    var tests: [VocabularyTest] = []
    for (_, document) in examples.files where document.root.map({ fileKind(of: $0) }) == .vocabularyTest {
      tests += try #require(VocabularyTestDecoder.decode(document, vocabulary: examples.vocabulary).value)
    }
    #expect(!tests.isEmpty)
    for result in VocabularyTestRun(tests, vocabulary: examples.vocabulary).results where !result.passes {
      Issue.record("\(result.test) \(String(describing: result.deviation))")
    }
  }

  /// Every key that a decoder takes stands in an example of such a mapping.
  ///
  /// Each mapping of the examples gets a key that no decoder knows; the help then lists those that it does know. No
  /// mapping can be left out either: it would be the value of a key that is.
  @Test func everyKeyThatTheDecodersKnowIsInAnExample() throws {
    var kinds: [String: MappingKind] = [:]
    for example in examples.examples {
      for number in 0..<example.root.mappingCount {
        let location = SourceText.SourceLocation(file: example.root.location.file, line: 1_000_000, column: 1)
        let probe = YAMLEntry(key: "zzzz", keyLocation: location, value: .text("1", at: location))
        let (tree, place) = example.root.adding(probe, toMapping: number)
        for diagnostic in example.decode(tree) where diagnostic.code.hasSuffix(".unknown-key") {
          // Beside `terms` the keys of a vocabulary are controls, too many to be listed; a set of controls has no others.
          if diagnostic.code == "vocabulary.unknown-key", place.path.isEmpty { continue }
          let help = try #require(diagnostic.help?.en)
          guard help != "None is defined." else { continue }
          let list = try #require(help.wholeMatch(of: /Allowed: ([a-z, -]+)/), "no list of keys in: \(help)").1
          let name = "\(diagnostic.code) \(place.path.joined(separator: " "))"
          kinds[name, default: MappingKind()].allowed.formUnion(list.split(separator: ", ").map(String.init))
          kinds[name, default: MappingKind()].used.formUnion(place.keys)
        }
      }
    }
    #expect(kinds.count > 60, "the probes found \(kinds.count) kinds of mapping")
    for (name, kind) in kinds {
      // A value within parts takes fewer keys than one that stands by itself, and so on.
      let others = kinds.values.filter { $0.allowed.isSuperset(of: kind.allowed) }.reduce(into: kind.used) {
        $0.formUnion($1.used)
      }
      let missing = kind.allowed.subtracting(others).sorted()
      #expect(missing.isEmpty, "no example has \(missing) in \(name)")
    }
    let all: Set<String> = kinds.values.reduce(into: []) { $0.formUnion($1.allowed) }
    let missing = all.subtracting(words).sorted()
    #expect(missing.isEmpty, "not explained: \(missing)")
  }

  /// Mappings that stand in the same place of files.
  private struct MappingKind {
    /// The keys that a decoder knows in them.
    var allowed: Set<String> = []
    /// The keys that examples have in them.
    var used: Set<String> = []
  }

  @Test func everyReservedWordIsExplained() {
    var words = Role.allCases.map(\.rawValue) + Stage.allCases.map(\.word) + Modality.allCases.map(\.rawValue)
    words += EvidenceGrade.allCases.map(\.word) + Requirement.Level.allCases.map(\.rawValue)
    words += Policy.Binding.allCases.map(\.rawValue) + Dossier.Kind.allCases.map(\.rawValue)
    words += Control.Scope.allCases.map(\.rawValue) + Control.Field.allCases.map(\.rawValue)
    words += PolicyTest.Expectation.allCases.map(\.rawValue) + Language.allCases.map(\.rawValue)
    words += Form.Word.allCases.map(\.rawValue)
    words += ComputedEvent.allCases.map(\.rawValue) + ["unstated", "unknown", "partly", "inferred", "complete"]
    let explained = self.words
    let missing = words.filter { [explained] in !explained.contains($0) }
    #expect(missing.isEmpty, "not explained: \(missing)")
    for way in Evidence.How.allCases { #expect(pages.contains { $0.prose.contains(way.rawValue) }, "\(way.rawValue)") }
  }

  @Test func everyFormOfTypeIsExplained() throws {
    let control = try #require(
      examples.examples.first { example in example.root.entries.contains { $0.value["type"] != nil } })
    let place = control.root.location
    let probe = YAMLEntry(
      key: "zzzz.zzzz", keyLocation: place, value: .mapping([("type", .text("zzzz", at: place))], at: place))
    let diagnostic = try #require(
      control.decode(control.root.adding(probe, toMapping: 0).tree).first { $0.code == "vocabulary.unknown-type" })
    let forms = try #require(diagnostic.help?.en.split(separator: "Allowed: ").last)
    let missing = forms.split(separator: ", ").map(String.init).filter { [words] in !words.contains($0) }
    #expect(missing.isEmpty, "not explained: \(missing)")
  }

  @Test func theShippedTermsAreThoseOfTheTable() throws {
    let shipped = Shelf.vocabulary
    let lists = [
      "features": shipped.features, "events": shipped.events, "sensitivities": shipped.sensitivities,
      "incidents": shipped.incidents, "wards": shipped.wards,
    ]
    let rows = pages.flatMap(\.rows)
    for (key, terms) in lists {
      let row = try #require(rows.first { $0[0] == "`\(key)`" && $0.count == 3 })
      #expect(row[2].matches(of: /`([^`]+)`/).map { String($0.output.1) } == terms.map(\.id), "\(key)")
    }
  }

  @Test func eachPageIsShortEnoughToBeRead() {
    for page in pages { #expect(page.text.components(separatedBy: "\n").count <= 400, "\(page.name)") }
  }

  /// The words between backticks outside of examples.
  private var words: Set<String> { pages.reduce(into: []) { $0.formUnion($1.codeWords) } }
}
