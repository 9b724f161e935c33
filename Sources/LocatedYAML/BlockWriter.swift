internal import SourceText

/// Writes trees in block style.
struct BlockWriter {
  /// Whether texts of several lines are written with `|`; comments that are indented below would become part of them.
  var usesBlockTexts = true

  /// The lines of a whole file.
  func lines(ofRoot tree: YAMLTree) -> [YAMLWriter.Line] {
    switch tree {
    case .scalar(let text, let isPlain):
      [YAMLWriter.Line(indentation: 0, text: ScalarText.line(text, isPlain: isPlain, isInFlow: false, isAlone: true))]
    case .sequence([]): [YAMLWriter.Line(indentation: 0, text: "[]")]
    case .mapping([]): [YAMLWriter.Line(indentation: 0, text: "{}")]
    case .sequence, .mapping: lines(ofCollection: tree, indentation: 0)
    }
  }

  /// The lines of an entry of a block mapping.
  func lines(ofEntry entry: YAMLTree.Entry, indentation: Int) -> [YAMLWriter.Line] {
    let key = ScalarText.key(entry.key, isInFlow: false)
    if key.unicodeScalars.count > ScalarText.longestKey {
      let value = self.value(entry.value, indentation: indentation, column: indentation + 1, isAlone: true)
      return [
        YAMLWriter.Line(indentation: indentation, text: "? \(key)"),
        YAMLWriter.Line(indentation: indentation, text: value.head.isEmpty ? ":" : ": \(value.head)"),
      ] + value.body
    }
    let value = self.value(entry.value, indentation: indentation, column: indentation + displayWidth(key) + 1)
    return [YAMLWriter.Line(indentation: indentation, text: value.head.isEmpty ? "\(key):" : "\(key): \(value.head)")]
      + value.body
  }

  /// The lines of an item of a block list.
  func lines(ofItem item: YAMLTree, indentation: Int) -> [YAMLWriter.Line] {
    let value = self.item(item, indentation: indentation)
    return [YAMLWriter.Line(indentation: indentation, text: "- \(value.head)")] + value.body
  }

  /// The value of a key that stands at an indentation; a column is where the line of the key ends so far.
  func value(_ tree: YAMLTree, indentation: Int, column: Int, isAlone: Bool = false) -> YAMLWriter.Value {
    switch tree {
    case .scalar(let text, let isPlain):
      if usesBlockTexts, !isPlain, let block = ScalarText.block(text) {
        let body = block.lines.map { YAMLWriter.Line(indentation: indentation + 2, text: $0) }
        return YAMLWriter.Value(head: block.header, body: body, isCollection: false)
      }
      let head = ScalarText.line(text, isPlain: isPlain, isInFlow: false, isAlone: isAlone)
      return YAMLWriter.Value(head: head, body: [], isCollection: false)
    case .sequence, .mapping:
      if let line = FlowText.line(tree, from: column + 1) {
        return YAMLWriter.Value(head: line, body: [], isCollection: true)
      }
      return YAMLWriter.Value(
        head: "", body: lines(ofCollection: tree, indentation: indentation + 2), isCollection: true)
    }
  }

  /// The value of a dash that stands at an indentation; collections begin beside the dash.
  func item(_ tree: YAMLTree, indentation: Int) -> YAMLWriter.Value {
    var value = self.value(tree, indentation: indentation, column: indentation + 1)
    if value.head.isEmpty, let first = value.body.first {
      value.head = first.text
      value.body.removeFirst()
    }
    return value
  }

  /// The lines of a collection in block style that is not empty.
  private func lines(ofCollection tree: YAMLTree, indentation: Int) -> [YAMLWriter.Line] {
    switch tree {
    case .scalar: []
    case .sequence(let items): items.flatMap { lines(ofItem: $0, indentation: indentation) }
    case .mapping(let entries): entries.flatMap { lines(ofEntry: $0, indentation: indentation) }
    }
  }
}
