/// How much of a workbook is read before it is refused.
///
/// They fit anything that people fill in, and keep every hostile file below 200 MB of memory and some seconds. Sizes
/// that a file states of itself are never trusted; everything is counted while it is read.
public struct WorkbookLimits: Sendable, Hashable {
  /// The largest file, in bytes.
  public var bytes = 20 << 20
  /// The most files inside it.
  public var entries = 2_000
  /// The most bytes of all that is unpacked.
  public var unpacked = 100 << 20
  /// The most XML elements and attributes of all that is read.
  public var elements = 6_000_000
  /// The deepest nesting of XML elements.
  public var depth = 100
  /// The most rows that hold something, of all sheets.
  public var rows = 100_000
  /// The most cells that hold something, of all sheets.
  public var cells = 500_000
  /// The most bytes of text, of all different texts.
  public var text = 32 << 20
  /// The most bytes of text of one cell; Excel holds 32,767 characters.
  public var cellText = 200_000
  /// The most entries of a list inside it, such as that of its sheets or formats.
  public var records = 100_000
  /// The most bytes that the XML parser takes for itself.
  public var parser = 32 << 20

  /// The limits that fit anything a person writes.
  public static let standard = WorkbookLimits()

  /// Creates the standard limits, to be changed.
  public init() {}
}
