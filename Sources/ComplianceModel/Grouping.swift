extension Sequence {
  /// The elements by a key, in the order in which each key comes first.
  package func grouped<Key: Hashable>(inOrderOf key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
    var groups: [(key: Key, elements: [Element])] = []
    var places: [Key: Int] = [:]
    for element in self {
      let key = key(element)
      if let place = places[key] {
        groups[place].elements.append(element)
      } else {
        places[key] = groups.count
        groups.append((key, [element]))
      }
    }
    return groups
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it comes first.
  package var eachOnce: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
