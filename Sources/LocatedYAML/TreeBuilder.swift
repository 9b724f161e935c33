internal import CLibYAML
internal import SourceText

/// Builds the tree of one file from libyaml's events.
struct TreeBuilder {
  let file: SourceFile
  let limits: YAMLLimits
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
  }

  private struct Frame {
    var isMapping: Bool
    var start: SourceLocation
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    var key: (text: String, location: SourceLocation)?
  }

  mutating func build() -> YAMLNode? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    return file.bytes.withUnsafeBufferPointer { bytes in
      let skipped = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      yaml_parser_set_input_string(&parser, bytes.baseAddress.map { $0 + skipped }, bytes.count - skipped)
      return loop(&parser)
    }
  }

  private func location(_ mark: yaml_mark_t) -> SourceLocation {
    SourceLocation(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private mutating func report(_ code: String, _ place: SourceLocation, _ ja: String, _ en: String) {
    diagnostics.append(Diagnostic(code: code, location: place, message: LocalizedText(ja: ja, en: en)))
  }

  private mutating func loop(_ parser: inout yaml_parser_t) -> YAMLNode? {
    var frames: [Frame] = []
    var root: YAMLNode?
    var documents = 0
    var nodes = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        let problem = parser.problem.map { String(cString: $0) } ?? "?"
        report("yaml.syntax", location(parser.problem_mark), "YAML の書き方が正しくありません（\(problem)）", problem)
        return nil
      }
      defer { yaml_event_delete(&event) }
      let place = location(event.start_mark)
      var finished: YAMLNode?
      switch event.type {
      case YAML_STREAM_END_EVENT:
        if documents == 0 { report("yaml.empty", place, "ファイルに何も書かれていません", "the file is empty") }
        return root
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          report("yaml.several-documents", place, "文書が二つ以上あります", "there is more than one document")
          return nil
        }
      case YAML_ALIAS_EVENT:
        report("yaml.alias", place, "別名（*）は使えません", "aliases are not supported")
        return nil
      case YAML_SCALAR_EVENT:
        nodes += 1
        let text = String(
          decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length), as: UTF8.self)
        if let last = frames.indices.last, frames[last].isMapping, frames[last].key == nil {
          if frames[last].entries.contains(where: { $0.key == text }) {
            report("yaml.duplicate-key", place, "同じ項目「\(text)」が二度あります", "duplicate key \"\(text)\"")
          }
          frames[last].key = (text, place)
        } else {
          finished = YAMLNode(
            content: .scalar(YAMLScalar(text: text, style: style(event.data.scalar.style))), location: place)
        }
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        nodes += 1
        guard frames.count < limits.depth else {
          report("yaml.limit.depth", place, "入れ子が深すぎます", "nested too deeply")
          return nil
        }
        if let last = frames.indices.last, frames[last].isMapping, frames[last].key == nil {
          report("yaml.complex-key", place, "項目名は文字で書いてください", "a key must be text")
          return nil
        }
        frames.append(Frame(isMapping: event.type == YAML_MAPPING_START_EVENT, start: place))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        if let frame = frames.popLast() {
          finished = YAMLNode(
            content: frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items), location: frame.start)
        }
      default: break
      }
      if nodes > limits.nodes {
        report("yaml.limit.nodes", place, "値が多すぎます", "too many values")
        return nil
      }
      guard let node = finished else { continue }
      guard let last = frames.indices.last else {
        root = node
        continue
      }
      if !frames[last].isMapping {
        frames[last].items.append(node)
      } else if let key = frames[last].key {
        frames[last].entries.append(YAMLEntry(key: key.text, keyLocation: key.location, value: node))
        frames[last].key = nil
      }
    }
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
