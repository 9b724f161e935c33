/// Reads which number format each style of cells has.
final class Styles: XMLConsumer {
  /// The formats by the number that cells give.
  private(set) var formats: [NumberFormat] = []
  private var own: [Int: NumberFormat] = [:]
  private var isInFormats = false
  private var isInCellStyles = false
  private let budget: ReadingBudget

  init(budget: ReadingBudget) { self.budget = budget }

  func start(_ element: XMLElement) throws(ReadingFailure) {
    if element.name == "numFmts" {
      isInFormats = true
    } else if element.name == "cellXfs" {
      isInCellStyles = true
    } else if isInFormats, element.name == "numFmt" {
      // Conditional formats have some of their own, outside the list.
      guard let id = element.number("numFmtId"), let code = element.text("formatCode") else { return }
      own[id] = NumberFormat(code: code)
      try check(own.count)
    } else if isInCellStyles, element.name == "xf" {
      let id = element.number("numFmtId") ?? 0
      formats.append(own[id] ?? NumberFormat(builtin: id) ?? .number)
      try check(formats.count)
    }
  }

  func end(_ name: XMLName) throws(ReadingFailure) {
    if name == "numFmts" { isInFormats = false }
    if name == "cellXfs" { isInCellStyles = false }
  }

  private func check(_ count: Int) throws(ReadingFailure) {
    if count > budget.limits.records { throw .tooLarge(.records(budget.limits.records)) }
  }
}
