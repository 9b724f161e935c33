import ComplianceEvaluation
import ComplianceModel
import LocatedYAML
import SourceText

/// The vocabulary and policies of the folder `Policies/`, the same that the binary carries.
struct ShippedRulebook {
  let vocabularyFiles: [SourceFile]
  let policyFiles: [SourceFile]
  let registerFiles: [SourceFile]

  /// Reads the files; parses nothing.
  init(folder: String) throws {
    var vocabulary: [SourceFile] = []
    var policies: [SourceFile] = []
    var registers: [SourceFile] = []
    for entry in YAMLFiles(at: [folder]).entries where !entry.path.hasSuffix(".test.yaml") {
      let file = YAMLReader.read(path: entry.path).file
      if entry.path.contains("/vocabulary/") {
        vocabulary.append(file)
      } else if entry.path.contains("/incidents-") {
        registers.append(file)
      } else {
        policies.append(file)
      }
    }
    guard !vocabulary.isEmpty, !policies.isEmpty else { throw Unmeasurable("no policies in \(folder)") }
    vocabularyFiles = vocabulary
    policyFiles = policies
    registerFiles = registers
  }

  /// The rulebook.
  func rulebook() throws -> Rulebook {
    try Self.rulebook(
      vocabulary: vocabularyFiles.map { YAMLReader.parse($0) }, policies: policyFiles.map { YAMLReader.parse($0) },
      registers: registerFiles.map { YAMLReader.parse($0) })
  }

  static func rulebook(
    vocabulary: [YAMLDocument], policies: [YAMLDocument], registers: [YAMLDocument] = []
  ) throws -> Rulebook {
    let vocabulary = try value(VocabularyDecoder.decode(vocabulary))
    let policies = try policies.map {
      try value(PolicyDecoder.decode($0, vocabulary: vocabulary, isShipped: true))
    }
    let registers = try registers.map {
      try value(DossierDecoder.decode($0, vocabulary: vocabulary, policies: policies))
    }
    return Rulebook(vocabulary: vocabulary, policies: policies, registers: registers)
  }

  /// The value, or an error that shows what is wrong with the file.
  static func value<Value>(_ decoded: Decoded<Value>) throws -> Value {
    if let value = decoded.value { return value }
    let errors = decoded.diagnostics.filter { $0.severity == .error }
    throw Unmeasurable(errors.prefix(3).map { $0.rendered(in: .en) }.joined(separator: "\n"))
  }
}

/// Why something could not be measured.
struct Unmeasurable: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
