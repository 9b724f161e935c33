public import SourceText

/// One line of an explanation, with what it rests on below it.
public struct ExplanationNode: Sendable {
  /// ○ 仮○ × ？ 承 －, where the line is an outcome or a truth.
  public var mark: String?
  /// The line.
  public var text: String
  /// Where what it tells is written.
  public var place: SourceLocation?
  /// What it rests on.
  public var children: [ExplanationNode]

  /// Creates a line.
  public init(mark: String? = nil, text: String, place: SourceLocation? = nil, children: [ExplanationNode] = []) {
    self.mark = mark
    self.text = text
    self.place = place
    self.children = children
  }
}
