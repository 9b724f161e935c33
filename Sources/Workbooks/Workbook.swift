/// A workbook to be written: values only, no file.
public struct Workbook: Sendable, Hashable {
  /// Its title, among the properties of the file.
  public var title: String
  /// Its sheets, in the order of their tabs.
  public var sheets: [Worksheet]

  /// Creates a workbook.
  public init(title: String, sheets: [Worksheet] = []) {
    self.title = title
    self.sheets = sheets
  }
}

/// One sheet of a workbook to be written.
public struct Worksheet: Sendable, Hashable {
  /// The name on its tab; at most 31 characters, none of `[]:*?/\`.
  public var name: String
  /// Whether readers see it.
  public var isHidden: Bool
  /// The rows from the top; row 1 comes first.
  public var rows: [Row]
  /// The widths of the columns from the left, in characters of the standard font (a wide character takes two).
  public var widths: [Double]
  /// Columns (from 1) that are there but not shown.
  public var hiddenColumns: Set<Int>
  /// Cells that offer a list.
  public var choices: [Choices]
  /// Areas of several cells of one row that are shown as one; its content is that of the first.
  public var merges: [Merge]
  /// Rows (from 1) that are repeated at the head of each printed page and stay in view.
  public var head: ClosedRange<Int>?
  /// The columns from the left that stay in view.
  public var frozenColumns: Int
  /// The columns from the left that are printed; nil is all of them.
  public var printedColumns: Int?
  /// Whether the rows below the head can be filtered.
  public var isFiltered: Bool
  /// Whether only answers can be typed into; without a password, so that anybody can lift it.
  public var isProtected: Bool
  /// What stands in the foot of each printed page, left; page and pages stand right.
  public var footer: String
  /// Whether paper is used upright; else across.
  public var isPortrait: Bool

  /// Creates a sheet.
  public init(
    name: String, isHidden: Bool = false, rows: [Row] = [], widths: [Double] = [], hiddenColumns: Set<Int> = [],
    choices: [Choices] = [], merges: [Merge] = [], head: ClosedRange<Int>? = nil, frozenColumns: Int = 0,
    isFiltered: Bool = false, isProtected: Bool = false, footer: String = "", isPortrait: Bool = false
  ) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.widths = widths
    self.hiddenColumns = hiddenColumns
    self.choices = choices
    self.merges = merges
    self.head = head
    self.frozenColumns = frozenColumns
    self.isFiltered = isFiltered
    self.isProtected = isProtected
    self.footer = footer
    self.isPortrait = isPortrait
  }

  /// One row.
  public struct Row: Sendable, Hashable {
    /// The cells from the left; column 1 comes first.
    public var cells: [Cell]
    /// The least number of lines of text it is high, however little stands in it: room to write.
    public var lines: Int
    /// Whether a printed page begins with it.
    public var startsPage: Bool

    /// Creates a row.
    public init(_ cells: [Cell] = [], lines: Int = 1, startsPage: Bool = false) {
      self.cells = cells
      self.lines = lines
      self.startsPage = startsPage
    }
  }

  /// Cells of one column that offer a list to choose from.
  public struct Choices: Sendable, Hashable {
    /// The rows, from 1.
    public var rows: ClosedRange<Int>
    /// The column, from 1.
    public var column: Int
    /// What can be chosen.
    public var list: [String]
    /// Whether only what is on the list can be typed; else the list is a help.
    public var isStrict: Bool
    /// What is shown beside the cell while it is chosen; at most 255 characters.
    public var prompt: String

    /// Creates a list for cells.
    public init(rows: ClosedRange<Int>, column: Int, list: [String], isStrict: Bool = true, prompt: String = "") {
      self.rows = rows
      self.column = column
      self.list = list
      self.isStrict = isStrict
      self.prompt = prompt
    }
  }

  /// Cells of one row that are shown as one.
  public struct Merge: Sendable, Hashable {
    /// The row, from 1.
    public var row: Int
    /// The columns, from 1.
    public var columns: ClosedRange<Int>

    /// Creates an area.
    public init(row: Int, columns: ClosedRange<Int>) {
      self.row = row
      self.columns = columns
    }
  }
}

/// One cell to be written.
public struct Cell: Sendable, Hashable {
  /// What stands in it.
  public var content: Content
  /// What it looks like, and whether it can be typed into.
  public var style: Style

  /// Creates a cell.
  public init(_ content: Content = .blank, _ style: Style = .text) {
    self.content = content
    self.style = style
  }

  /// Creates a cell with a text; an empty text is a blank cell.
  public init(_ text: String, _ style: Style = .text) {
    self.init(text.isEmpty ? .blank : .text(text), style)
  }

  /// What stands in a cell.
  public enum Content: Sendable, Hashable {
    /// Nothing.
    case blank
    /// A text; never a formula, a link or a number, whatever it looks like.
    case text(String)
    /// A number.
    case number(Double)
  }

  /// What a cell looks like.
  public enum Style: Sendable, Hashable, CaseIterable {
    /// The title of a sheet.
    case title
    /// A sentence without a frame, such as an instruction.
    case plain
    /// The head of a column.
    case heading
    /// The head of a group of rows.
    case group
    /// The name of a field, beside its value.
    case label
    /// Text in a frame.
    case text
    /// Text in a frame that must not be overlooked.
    case strong
    /// What helps a machine to find the place again, small and pale.
    case small
    /// A place to fill in.
    case answer
    /// A place to fill in with one sign or word, in the middle.
    case choice
  }
}
