internal import LocatedYAML
internal import SourceText

/// How much of one thing a file may hold, so that no input takes forever.
///
/// Far above anything a person writes; what the YAML reader limits (bytes, depth, nodes) comes before.
enum DecodingLimits {
  /// Papers, requirements, and names of one type.
  static let names = 1_000
  /// Parties, connections and holdings, each.
  static let parties = 200
  /// Pairs of parties at the ends of connections.
  static let links = 2_000
  /// Claims, each counted for every party, connection and part that it reaches.
  static let statements = 1_000_000
  /// Cases of one file of policy tests.
  static let cases = 10_000
  /// The weight of a requirement.
  static let weight = 1_000_000.0
  /// Mistakes that are listed of one file.
  static let mistakes = 500
  /// The UTF-8 length above which a message is shortened in its middle.
  static let message = 2_000
}

extension Problems {
  /// The things of a list unless there are too many of them.
  func limited<Things: Collection>(
    _ things: Things, in node: YAMLNode, to limit: Int = DecodingLimits.names
  ) -> Things? {
    guard things.count > limit else { return things }
    error(
      "too-many", at: node.location,
      LocalizedText(ja: "\(limit) 個を超えています", en: "there are more than \(limit)"),
      help: LocalizedText(ja: "ファイルを分けてください。", en: "Split the file."))
    return nil
  }
}
