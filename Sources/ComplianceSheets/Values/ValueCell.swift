package import ComplianceModel
internal import ComplianceReports
package import SourceText

/// What stands in a cell for a value of a control: what readers see, and read back without loss.
package struct ValueCell: Sendable {
  let vocabulary: Vocabulary
  let language: Language

  /// Creates a writer of values.
  package init(_ vocabulary: Vocabulary, in language: Language) {
    self.vocabulary = vocabulary
    self.language = language
  }

  /// The text of a value of a control.
  ///
  /// Names are written by their labels; a name that is free and reads like the label of another stands in quotation marks.
  package func text(of value: Value, control index: Int) -> String {
    let control = vocabulary.controls[index]
    switch value {
    case .boolean(let isTrue): return (isTrue ? ValueWords.yes : ValueWords.no)[language]
    case .unstated: return ValueWords.unstated[language]
    case .unknown: return ValueWords.unknown[language]
    case .partly: return ValueWords.partly[language]
    case .level(let name), .choice(let name): return label(control.type.names[name], of: control)
    case .number(let number): return text(of: number, control)
    case .set(.closed(let bits)):
      let names = control.type.names.indices.filter { bits & (1 << UInt64($0)) != 0 }
      return list(names.map { .init(text: label(control.type.names[$0], of: control), isQuoted: false) })
    case .set(.open(let elements)):
      return list(elements.asWritten.map { element($0, of: control) })
    case .deadline(let deadline): return vocabulary.text(of: deadline, in: language)
    case .records(let records):
      return records.isEmpty
        ? ValueWords.none[language] : records.map { record($0, of: control) }.joined(separator: "\n")
    }
  }

  /// What a cell of the control offers to choose from; empty where the value is typed.
  package func choices(of index: Int) -> [String] {
    let control = vocabulary.controls[index]
    switch control.type {
    case .boolean: return [ValueWords.yes[language], ValueWords.no[language]]
    case .level(let names, _, _), .choice(let names): return names.map { label($0, of: control) }
    case .number(_, let named, _, _):
      return named.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { label($0.key, of: control) }
    case .set(let names, _, _):
      return names.map { label($0, of: control) } + [ValueWords.none[language]]
    case .deadline, .records: return []
    }
  }

  /// Whether what the control offers is all that can be meant, one at a time.
  package func isClosed(_ index: Int) -> Bool {
    switch vocabulary.controls[index].type {
    case .boolean, .level, .choice: true
    case .number, .set, .deadline, .records: false
    }
  }

  /// The unit of a number, as readers write it; empty where the value is no number.
  package func unit(of index: Int) -> String {
    guard case .number = vocabulary.controls[index].type else { return "" }
    return vocabulary.controls[index].unit?[language] ?? ""
  }

  private func label(_ name: String, of control: Control) -> String { control.valueLabels[name]?[language] ?? name }

  private func list(_ items: [SheetList.Item]) -> String {
    items.isEmpty ? ValueWords.none[language] : SheetList.text(items)
  }

  private func text(of number: Double, _ control: Control) -> String {
    if case .number(_, let named, _, _) = control.type,
      let name = named.filter({ $0.value == number }).map(\.key).min()
    {
      return label(name, of: control)
    }
    return ValueCell.digits(number)
  }

  /// A number in digits, as short as is exact.
  static func digits(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
  }

  private func element(_ element: SetElement, of control: Control) -> SheetList.Item {
    let isKnown = control.type.names.contains(element.name)
    let isTaken = !isKnown && ValueReading.isSpecial(element.name, control)
    // A label that needs quotation marks would read as a free name.
    let label = isKnown ? label(element.name, of: control) : element.name
    let name = isKnown && SheetList.items(label) != [.init(text: label)] ? element.name : label
    return .init(text: name, isQuoted: isTaken, remark: element.validity.map { text(of: $0) })
  }

  private func text(of validity: Validity) -> String {
    var parts = ["\(ValueWords.valid[language]) " + span(validity.from, validity.until)]
    parts += validity.suspended.map { "\(ValueWords.suspended[language]) " + span($0.from, $0.until) }
    return parts.joined(separator: "／")
  }

  private func span(_ from: PartialDate?, _ until: PartialDate?) -> String {
    "\(from?.description ?? "")～\(until?.description ?? "")"
  }

  private func record(_ record: [String: String], of control: Control) -> String {
    control.type.names.compactMap { field in
      record[field].map { value in
        let isPlain =
          !value.isEmpty && value == value.trimmed
          && !value.unicodeScalars.contains { "、,，\n\r\"：:".unicodeScalars.contains($0) }
        return label(field, of: control) + "：" + (isPlain ? value : SheetList.quoted(value))
      }
    }.joined(separator: "、")
  }
}
