/// The insertion of items and entries into a block list or mapping.
struct Additions {
  let layout: TextLayout
  let span: TextSpan
  /// The column of the parts.
  let column: Int
  let newline: [UInt8]
  let writer: BlockWriter

  /// The insertion before the first part.
  func beginning(_ additions: [TreeChange.Addition]) -> BlockEditor.Edit? {
    guard !additions.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for addition in additions {
      for (index, line) in lines(of: addition).enumerated() {
        // The first line begins where the first part does.
        bytes += Array((bytes.isEmpty && index == 0 ? line.text : line.indented).utf8) + newline
      }
      if areSpaced { bytes += newline }
    }
    bytes += [UInt8](repeating: 0x20, count: column)
    return BlockEditor.Edit(range: span.parts[0].start..<span.parts[0].start, bytes: bytes)
  }

  /// The insertion after a part; at the end of the block after the comments that belong to it.
  ///
  /// - Parameter outer: For the last part, the column of the block around this one.
  func insertion(
    _ additions: [TreeChange.Addition], after index: Int, endOfBlockIn outer: Int?
  ) -> BlockEditor.Edit? {
    guard !additions.isEmpty else { return nil }
    var position = layout.lineEnd(from: span.parts[index].end)
    if let outer { position = endOfBlock(from: position, outer: outer) }
    var bytes: [UInt8] = []
    for addition in additions {
      if areSpaced { bytes += newline }
      for line in lines(of: addition) { bytes += newline + Array(line.indented.utf8) }
    }
    return BlockEditor.Edit(range: position..<position, bytes: bytes)
  }

  private func lines(of addition: TreeChange.Addition) -> [YAMLWriter.Line] {
    addition.key == nil
      ? writer.lines(ofItem: addition.value, indentation: column)
      : writer.lines(ofEntry: addition.entry, indentation: column)
  }

  /// Whether there is an empty line between all items; entries of mappings stand together as a rule.
  private var areSpaced: Bool {
    guard case .sequence = span.kind, span.parts.count > 1 else { return false }
    return zip(span.parts, span.parts.dropFirst()).allSatisfy { part, next in
      var position = layout.lineEnd(from: part.end)
      while position < next.start {
        position += layout.lineEndLength(at: position)
        let end = layout.lineEnd(from: position)
        if layout.bytes[position..<end].allSatisfy({ $0 == 0x20 }), end < next.start { return true }
        position = end
      }
      return false
    }
  }

  /// The end of the last comment below a line that is indented at least as far as the parts.
  private func endOfBlock(from lineEnd: Int, outer: Int) -> Int {
    var last = lineEnd
    var position = lineEnd
    while position < layout.bytes.count {
      position += layout.lineEndLength(at: position)
      var start = position
      while layout.isBlank(at: start) { start += 1 }
      position = layout.lineEnd(from: start)
      if start == position { continue }
      let indentation = layout.column(of: start)
      guard layout.bytes[start] == 0x23, indentation >= column, indentation > outer else { break }
      last = position
    }
    return last
  }
}
