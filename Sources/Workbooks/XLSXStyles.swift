internal import CWorkbookLibraries

/// The formats of a workbook, one for each style that is used.
///
/// What is to be filled in has black frames and is pale yellow; all other frames are grey, so that it is told apart on
/// black-and-white paper too.
struct XLSXStyles {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let library: UnsafePointer<tokki_xlsxwriter>
  private var formats: [Cell.Style: UnsafeMutablePointer<lxw_format>] = [:]

  init(book: UnsafeMutablePointer<lxw_workbook>, library: UnsafePointer<tokki_xlsxwriter>) {
    self.book = book
    self.library = library
    // The first format is that of cells without one. Its font gives columns their unit of width, which should be that
    // of Excel in Japan and not that of a font which may be missing.
    if let standard = book.pointee.formats?.pointee.stqh_first { setFont(of: standard, points: 11) }
  }

  /// The format of a style.
  mutating func format(_ style: Cell.Style) throws(WritingFailure) -> UnsafeMutablePointer<lxw_format> {
    if let format = formats[style] { return format }
    guard let format = library.pointee.workbook_add_format(book) else { throw .failed(reason: "workbook_add_format") }
    set(style, of: format)
    formats[style] = format
    return format
  }

  /// As Excel in Japan writes it: the name of its default font, family 3 (modern), character set 128 (Shift JIS).
  private func setFont(of format: UnsafeMutablePointer<lxw_format>, points: Double) {
    library.pointee.format_set_font_name(format, "游ゴシック")
    library.pointee.format_set_font_family(format, 3)
    library.pointee.format_set_font_charset(format, 128)
    library.pointee.format_set_font_size(format, points)
  }

  private func set(_ style: Cell.Style, of format: UnsafeMutablePointer<lxw_format>) {
    let set = library.pointee
    setFont(of: format, points: style.points)
    if style.isWrapped { set.format_set_text_wrap(format) }
    set.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.isBold { set.format_set_bold(format) }
    if let colour = style.letters { set.format_set_font_color(format, colour) }
    if let colour = style.ground { set.format_set_bg_color(format, colour) }
    if let colour = style.frame {
      set.format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      set.format_set_border_color(format, colour)
    }
    switch style {
    case .answer:
      set.format_set_unlocked(format)
      // What is typed stays what was typed: 3-1 is a section and no day of March.
      set.format_set_num_format(format, "@")
    case .choice:
      set.format_set_unlocked(format)
      set.format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .heading:
      set.format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      set.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    // A number stands where a text would.
    default: set.format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    }
  }
}

extension Cell.Style {
  /// The colour of the letters; nil for black.
  fileprivate var letters: lxw_color_t? {
    switch self {
    case .heading: 0x1F3864
    case .strong: 0x9C0006
    case .small: 0x767676
    case .title, .plain, .group, .label, .text, .answer, .choice: nil
    }
  }

  /// The colour of the ground; nil for none.
  fileprivate var ground: lxw_color_t? {
    switch self {
    case .heading: 0xDDEBF7
    case .group: 0xE7E6E6
    case .label: 0xF7F7F7
    case .answer, .choice: 0xFFFBE6
    case .title, .plain, .text, .strong, .small: nil
    }
  }

  /// The colour of the frame; nil for none.
  fileprivate var frame: lxw_color_t? {
    switch self {
    case .title, .plain: nil
    case .answer, .choice: 0x1000000
    case .heading, .group, .label, .text, .strong, .small: 0xA6A6A6
    }
  }
}
