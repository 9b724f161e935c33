internal import CLibYAML

extension String {
  /// Creates the text of a scalar without checking it again: libyaml lets nothing through but well-formed UTF-8.
  init(parsed bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool = false) {
    self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
  }
}

extension YAMLScalar.Style {
  /// Creates the style that libyaml names.
  init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}
