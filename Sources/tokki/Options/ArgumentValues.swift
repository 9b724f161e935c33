public import ArgumentParser
public import ComplianceModel
public import SourceText

extension Language: ExpressibleByArgument {}

extension Dossier.Kind: ExpressibleByArgument {}

extension Audience: ExpressibleByArgument {}

extension Stage: ExpressibleByArgument {
  /// Reads the word used in files.
  public init?(argument: String) {
    guard let stage = Stage.allCases.first(where: { $0.word == argument }) else { return nil }
    self = stage
  }

  /// The words, for help and completion.
  public static var allValueStrings: [String] { allCases.map(\.word) }
}
