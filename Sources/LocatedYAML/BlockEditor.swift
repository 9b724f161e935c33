internal import SourceText

/// Collects the changes of a text's bytes that make the changes of its tree.
struct BlockEditor {
  /// Bytes to put in the place of others.
  struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  /// Where a value stands.
  struct Place {
    /// The end of the dash or colon before it, or its beginning.
    var lead: Int
    /// The column of the dash or key; -1 for the root.
    var column: Int
    /// What it is the value of.
    var kind: Kind

    enum Kind {
      case root
      case item
      case entry
    }
  }

  let layout: TextLayout
  /// The line end that is used for new lines.
  let newline: [UInt8]
  private let writer: BlockWriter
  private(set) var edits: [Edit] = []

  init(layout: TextLayout, newline: [UInt8], writer: BlockWriter) {
    self.layout = layout
    self.newline = newline
    self.writer = writer
  }

  /// Adds a change of bytes.
  mutating func add(_ edit: Edit) { edits.append(edit) }

  /// The text after all changes.
  var result: [UInt8] {
    var bytes: [UInt8] = []
    var position = 0
    // Of changes at one place the first one made comes first: it is the innermost.
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in sorted {
      bytes += layout.bytes[position..<max(position, edit.range.lowerBound)]
      bytes += edit.bytes
      position = max(position, edit.range.upperBound)
    }
    return bytes + layout.bytes[position...]
  }

  /// Makes a change of a value that does not stand between brackets.
  mutating func apply(_ change: TreeChange, to span: TextSpan, file: YAMLTree, at place: Place) {
    switch change {
    case .keep: return
    case .replace(let tree): replace(span, with: tree, at: place)
    case .parts(let parts):
      if span.isFlow {
        applyFlow(change, to: span, file: file, at: place)
      } else if parts.keepsNothing || span.lacksLead(for: parts) {
        replace(span, with: change.applied(to: file), at: place)
      } else {
        apply(parts, to: span, values: file.values, at: place)
      }
    }
  }

  private mutating func applyFlow(_ change: TreeChange, to span: TextSpan, file: YAMLTree, at place: Place) {
    let editor = FlowEditor(layout: layout)
    guard let bytes = editor.text(change, of: span, file: file), !isTooWide(bytes, insteadOf: span) else {
      replace(span, with: change.applied(to: file), at: place)
      return
    }
    edits.append(Edit(range: span.range, bytes: bytes))
  }

  /// Whether what was on one line that was not too wide would make it so.
  private func isTooWide(_ bytes: [UInt8], insteadOf span: TextSpan) -> Bool {
    guard bytes.count > span.range.count, layout.lineEnd(from: span.range.lowerBound) >= span.range.upperBound else {
      return false
    }
    let start = layout.lineStart(of: span.range.lowerBound)
    func width(_ bytes: some Sequence<UInt8>) -> Int { displayWidth(String(decoding: Array(bytes), as: UTF8.self)) }
    return width(layout.bytes[start..<span.range.upperBound]) <= YAMLWriter.width
      && width(layout.bytes[start..<span.range.lowerBound]) + width(bytes) > YAMLWriter.width
  }

  // MARK: Parts

  private mutating func apply(
    _ parts: TreeChange.Parts, to span: TextSpan, values: [YAMLTree], at place: Place
  ) {
    let column = layout.column(of: span.parts[0].start)
    let additions = Additions(layout: layout, span: span, column: column, newline: newline, writer: writer)
    if let edit = additions.beginning(parts.added(after: -1)) { edits.append(edit) }
    var index = 0
    var lastKept = -1
    while index < span.parts.count {
      guard let change = parts.changes[index] else {
        var end = index + 1
        while end < span.parts.count, parts.changes[end] == nil { end += 1 }
        edits.append(removal(of: index..<end, from: span, column: column, after: lastKept))
        index = end
        continue
      }
      let part = span.parts[index]
      apply(
        change, to: part.value, file: values[index],
        at: Place(lead: part.lead ?? part.end, column: column, kind: part.key == nil ? .item : .entry))
      let isLast = index == span.parts.count - 1
      let outer = isLast ? place.column : nil
      if let edit = additions.insertion(parts.added(after: index), after: index, endOfBlockIn: outer) {
        edits.append(edit)
      }
      lastKept = index
      index += 1
    }
  }

  /// The removal of parts next to each other; the comments among them stay, on lines of their own.
  private func removal(of removed: Range<Int>, from span: TextSpan, column: Int, after kept: Int) -> Edit {
    let indentation = [UInt8](repeating: 0x20, count: column)
    if removed.upperBound < span.parts.count {
      let range = span.parts[removed.lowerBound].start..<span.parts[removed.upperBound].start
      let comments = layout.comments(in: range).flatMap { layout.bytes[$0] + newline + indentation }
      return Edit(range: range, bytes: comments)
    }
    // The root of the parts is replaced where nothing is kept, so there is a part before these.
    let start = layout.lineEnd(from: span.parts[max(0, kept)].end)
    let range = start..<layout.lineEnd(from: span.parts[removed.upperBound - 1].end)
    return Edit(range: range, bytes: layout.comments(in: range).flatMap { newline + indentation + layout.bytes[$0] })
  }

  // MARK: Replacing

  private mutating func replace(_ span: TextSpan, with tree: YAMLTree, at place: Place) {
    let indentation = max(0, place.column)
    let value = written(tree, instead: span, at: place)
    let isOnLine = layout.lineEnd(from: place.lead) >= span.range.upperBound
    if value.body.isEmpty, isOnLine, !span.range.isEmpty, layout.comments(in: span.range).isEmpty {
      edits.append(Edit(range: span.range, bytes: Array(value.head.utf8)))
      return
    }
    let range = place.lead..<layout.lineEnd(from: max(place.lead, span.range.upperBound))
    var comments = layout.comments(in: range).map { layout.bytes[$0] }
    let firstEnd = layout.lineEnd(from: place.lead)
    let beside = layout.comments(in: range).firstIndex {
      $0.lowerBound < firstEnd || ($0.lowerBound >= span.range.upperBound && isOnOneLine(span))
    }
    var bytes: [UInt8] = []
    if place.kind != .root || layout.column(of: place.lead) > 0, !value.head.isEmpty { bytes.append(0x20) }
    bytes += Array(value.head.utf8)
    if let beside {
      let index = beside - layout.comments(in: range).startIndex
      bytes += (bytes.isEmpty && place.kind == .root ? [] : [0x20]) + comments.remove(at: index)
    }
    let body = value.body.map { newline + Array($0.indented.utf8) }
    if value.isCollection, value.head.isEmpty, let first = value.body.first {
      let inner = [UInt8](repeating: 0x20, count: first.indentation)
      bytes += comments.flatMap { newline + inner + $0 } + body.joined()
    } else {
      let outer = [UInt8](repeating: 0x20, count: indentation)
      bytes += body.joined() + comments.flatMap { newline + outer + $0 }
    }
    edits.append(Edit(range: range, bytes: bytes))
  }

  private func isOnOneLine(_ span: TextSpan) -> Bool {
    layout.lineEnd(from: span.range.lowerBound) >= span.range.upperBound
  }

  private func written(_ tree: YAMLTree, instead span: TextSpan, at place: Place) -> YAMLWriter.Value {
    switch place.kind {
    case .item: return writer.item(tree, indentation: place.column)
    case .entry:
      let start = layout.lineStart(of: place.lead)
      let line = String(decoding: layout.bytes[start..<place.lead], as: UTF8.self)
      return writer.value(tree, indentation: place.column, column: displayWidth(line))
    case .root:
      let lines = writer.lines(ofRoot: tree)
      guard layout.column(of: span.range.lowerBound) == 0 || lines.count == 1, let first = lines.first else {
        return YAMLWriter.Value(head: "", body: lines, isCollection: true)
      }
      return YAMLWriter.Value(head: first.text, body: Array(lines.dropFirst()), isCollection: false)
    }
  }
}

extension TextSpan {
  /// Whether a part changes that has no colon to put its value after.
  fileprivate func lacksLead(for changes: TreeChange.Parts) -> Bool {
    zip(parts, changes.changes).contains { part, change in
      part.lead == nil && change.map { !$0.isKept } == true
    }
  }
}
