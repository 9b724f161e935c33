/// Collects the elements of given names with chosen attributes: the lists that hold a workbook together.
final class RecordCollector: XMLConsumer {
  /// One element.
  struct Record {
    /// Its name.
    let name: String
    /// Its chosen attributes that are there.
    let values: [String: String]
  }

  /// What was found, in order.
  private(set) var records: [Record] = []
  private let wanted: [(name: StaticString, attributes: [StaticString])]
  private let budget: ReadingBudget

  init(_ wanted: [(name: StaticString, attributes: [StaticString])], budget: ReadingBudget) {
    self.wanted = wanted
    self.budget = budget
  }

  func start(_ element: XMLElement) throws(ReadingFailure) {
    guard let kind = wanted.first(where: { element.name == $0.name }) else { return }
    var values: [String: String] = [:]
    for attribute in kind.attributes {
      guard let value = element.text(attribute) else { continue }
      try budget.keep(value.utf8.count)
      values[String(describing: attribute)] = value
    }
    records.append(Record(name: element.name.text, values: values))
    // Each takes several hundred bytes of memory.
    let limit = min(budget.limits.records, 10_000)
    if records.count > limit { throw .tooLarge(.records(limit)) }
  }
}
