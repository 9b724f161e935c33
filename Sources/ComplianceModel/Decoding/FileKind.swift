public import LocatedYAML

/// What a YAML file is, by its first keys.
public enum FileKind: Sendable, Hashable {
  /// Controls or terms.
  case vocabulary
  /// A policy.
  case policy
  /// The tests of a policy.
  case policyTest
  /// The tests of the vocabulary.
  case vocabularyTest
  /// A case.
  case dossier
  /// A ward's own `tokki.yaml`.
  case wardFolder
  /// Something else, or nothing that can be told.
  case other
}

/// What kind of file a tree comes from: the first top-level key that tells.
public func fileKind(of root: YAMLNode) -> FileKind {
  guard case .mapping(let entries) = root.content else { return .other }
  for entry in entries {
    switch entry.key {
    case "policy": return .policy
    case "policy-test": return .policyTest
    case "vocabulary-test": return .vocabularyTest
    case "dossier": return .dossier
    case "tokki": return .wardFolder
    case "terms": return .vocabulary
    default: if entry.isControlKey { return .vocabulary }
    }
  }
  return .other
}
