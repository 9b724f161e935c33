package import LocatedYAML

extension YAMLNode {
  /// The tree of a dossier with more papers after its own.
  package func adding(documents: [YAMLNode]) -> YAMLNode {
    guard case .mapping(var entries) = content, let first = documents.first else { return self }
    if let index = entries.firstIndex(where: { $0.key == "documents" }) {
      var items = documents
      if case .sequence(let own) = entries[index].value.content { items = own + documents }
      let value = YAMLNode(content: .sequence(items), location: entries[index].value.location)
      entries[index] = YAMLEntry(key: "documents", keyLocation: entries[index].keyLocation, value: value)
    } else {
      let value = YAMLNode(content: .sequence(documents), location: first.location)
      entries.append(YAMLEntry(key: "documents", keyLocation: first.location, value: value))
    }
    return YAMLNode(content: .mapping(entries), location: location)
  }
}
