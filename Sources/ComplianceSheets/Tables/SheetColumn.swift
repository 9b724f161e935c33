package import SourceText
package import Workbooks

/// One column of a table in a sheet, known by its heading in either language.
package struct SheetColumn: Sendable, Hashable {
  /// What code calls it.
  package var key: String
  /// Its heading.
  package let heading: LocalizedText
  /// The heading in both languages, folded once: every cell above a table is held against it.
  let foldedHeadings: [String]
  /// Its width in characters; a wide character takes two.
  package var width: Double
  /// What its cells look like.
  package var style: Cell.Style
  /// What its cells offer to choose from, in the language of the sheet.
  package var choices: [String]
  /// Whether only what is offered can be typed.
  package var isStrict: Bool
  /// What is shown beside a cell while it is chosen.
  package var prompt: LocalizedText?
  /// Whether a table without it cannot be read.
  package var isRequired: Bool
  /// Whether it is printed: paper has room for what people read and write there.
  package var isPrinted: Bool

  /// Creates a column.
  package init(
    _ key: String, _ ja: String, _ en: String, width: Double = 14, style: Cell.Style = .answer,
    choices: [String] = [], isStrict: Bool = true, prompt: LocalizedText? = nil, isRequired: Bool = false,
    isPrinted: Bool = true
  ) {
    self.key = key
    heading = LocalizedText(ja: ja, en: en)
    foldedHeadings = [Folding.folded(ja), Folding.folded(en)]
    self.width = width
    self.style = style
    self.choices = choices
    self.isStrict = isStrict
    self.prompt = prompt
    self.isRequired = isRequired
    self.isPrinted = isPrinted && style != .small
  }
}
