/// Changes what stands between brackets and braces.
struct FlowEditor {
  let layout: TextLayout

  /// The text of a value after a change; nil where that would lose a comment.
  ///
  /// What does not change keeps its text, and the blanks and line ends before it.
  func text(_ change: TreeChange, of span: TextSpan, file: YAMLTree) -> [UInt8]? {
    switch change {
    case .keep: return Array(layout.bytes[span.range])
    case .replace(let tree): return written(tree, insteadOf: span)
    case .parts(let parts):
      if parts.changesNumber, !canChangeNumber(of: span) || parts.keepsNothing {
        return written(change.applied(to: file), insteadOf: span)
      }
      return text(parts, of: span, values: file.values)
    }
  }

  private func written(_ tree: YAMLTree, insteadOf span: TextSpan) -> [UInt8]? {
    layout.comments(in: span.range).isEmpty ? Array(FlowText.any(tree).utf8) : nil
  }

  /// Whether there are brackets to put things between, and no comments that belong to what is removed.
  private func canChangeNumber(of span: TextSpan) -> Bool {
    [0x5B, 0x7B].contains(layout.bytes[span.range.lowerBound]) && !span.parts.isEmpty
      && layout.comments(in: span.range).isEmpty
  }

  private func text(_ parts: TreeChange.Parts, of span: TextSpan, values: [YAMLTree]) -> [UInt8]? {
    guard let first = span.parts.first, let last = span.parts.last else { return nil }
    var result = Array(layout.bytes[span.range.lowerBound..<first.start])
    var isFirst = true
    func add(_ additions: [TreeChange.Addition]) {
      for addition in additions {
        if !isFirst { result += Array(", ".utf8) }
        isFirst = false
        let text = addition.key == nil ? FlowText.any(addition.value) : FlowText.entry(addition.entry)
        result += Array(text.utf8)
      }
    }
    add(parts.added(after: -1))
    for (index, part) in span.parts.enumerated() {
      if let change = parts.changes[index] {
        guard let text = text(change, of: part, file: values[index]) else { return nil }
        if !isFirst {
          result += index > 0 ? Array(layout.bytes[span.parts[index - 1].end..<part.start]) : Array(", ".utf8)
        }
        isFirst = false
        result += text
        // After a value that is missing, a comma that moves up to the colon would become part of a text.
        if parts.changesNumber, change.isKept, part.end == part.lead { result.append(0x20) }
      }
      add(parts.added(after: index))
    }
    return result + layout.bytes[last.end..<span.range.upperBound]
  }

  private func text(_ change: TreeChange, of part: TextSpan.Part, file: YAMLTree) -> [UInt8]? {
    if change.isKept { return Array(layout.bytes[part.start..<part.end]) }
    guard let value = text(change, of: part.value, file: file) else { return nil }
    guard let key = part.key else { return layout.bytes[part.start..<part.value.range.lowerBound] + value }
    let start = part.value.range.lowerBound
    guard let lead = part.lead else { return layout.bytes[part.start..<key.upperBound] + Array(": ".utf8) + value }
    // `"key":value` is read, but not with every value.
    return layout.bytes[part.start..<start] + (start == lead ? [0x20] : []) + value
  }
}
