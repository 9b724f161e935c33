/// The text of a file with the places of its values and comments.
struct EditableText {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let layout: TextLayout
  private let root: TextSpan
  private let hasMark: Bool
  /// Whether the last line has an end; `layout` has one always.
  private let hasLastLineEnd: Bool
  /// The line end that the file begins with.
  private let newline: [UInt8]

  /// Reads the places; nil where the bytes are not YAML.
  init?(_ bytes: [UInt8]) {
    hasMark = bytes.starts(with: Self.mark)
    var text = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let original = TextLayout(text)
    let firstEnd = original.lineEnd(from: 0)
    // Line ends other than LF, CR LF and CR are read, but nobody expects more of them.
    let first = text[firstEnd..<firstEnd + original.lineEndLength(at: firstEnd)]
    newline = first.first == 0x0D ? Array(first) : [0x0A]
    hasLastLineEnd = (1...3).contains { text.count >= $0 && original.lineEndLength(at: text.count - $0) == $0 }
    if !hasLastLineEnd { text += newline }
    var layout = TextLayout(text)
    guard let root = SpanReader.root(of: layout) else { return nil }
    layout.findComments(besides: root)
    self.layout = layout
    self.root = root
  }

  /// The bytes after a change, the best form first.
  func candidates(_ change: TreeChange, file: YAMLTree) -> [[UInt8]] {
    [true, false].flatMap { candidates(change, file: file, writer: BlockWriter(usesBlockTexts: $0)) }
  }

  private func candidates(_ change: TreeChange, file: YAMLTree, writer: BlockWriter) -> [[UInt8]] {
    var editor = BlockEditor(layout: layout, newline: newline, writer: writer)
    let place = BlockEditor.Place(lead: root.range.lowerBound, column: -1, kind: .root)
    editor.apply(change, to: root, file: file, at: place)
    guard !hasLastLineEnd else { return [bytes(editor)] }
    // A block text that is new at the end of the file may need the line end.
    var candidates = [withoutLastLineEnd(bytes(editor)), bytes(editor)]
    if let edit = strippingOfLastBlockText {
      editor.add(edit)
      candidates.append(withoutLastLineEnd(bytes(editor)))
    }
    return candidates
  }

  private func bytes(_ editor: BlockEditor) -> [UInt8] { (hasMark ? Self.mark : []) + editor.result }

  private func withoutLastLineEnd(_ bytes: [UInt8]) -> [UInt8] {
    bytes.suffix(newline.count) == newline[...] ? bytes.dropLast(newline.count) : bytes
  }

  /// The change of `|` to `|-` in a text that ends with the file, and would have a line end with anything below it.
  private var strippingOfLastBlockText: BlockEditor.Edit? {
    var last: (range: Range<Int>, style: YAMLScalar.Style)?
    root.forEachScalar { last = ($0, $1) }
    guard let last, last.style == .literal || last.style == .folded else { return nil }
    let start = last.range.lowerBound + 1
    let header = layout.bytes[start..<layout.lineEnd(from: start)].prefix { $0 != 0x20 && $0 != 0x09 }
    if let plus = header.firstIndex(of: 0x2B) { return BlockEditor.Edit(range: plus..<plus + 1, bytes: [0x2D]) }
    return header.contains(0x2D) ? nil : BlockEditor.Edit(range: start..<start, bytes: [0x2D])
  }

  /// Whether all comments of this text are in another, each as often.
  func hasAllComments(in bytes: [UInt8]) -> Bool {
    guard let other = EditableText(bytes) else { return false }
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for comment in other.layout.comments { counts[other.layout.bytes[comment], default: 0] += 1 }
    return layout.comments.allSatisfy { comment in
      let text = layout.bytes[comment]
      counts[text, default: 0] -= 1
      return counts[text, default: -1] >= 0
    }
  }
}
