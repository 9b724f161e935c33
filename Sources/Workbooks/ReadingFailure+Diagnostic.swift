internal import SourceText

extension ReadingFailure {
  /// The diagnostic for a file.
  func diagnostic(path: String) -> Diagnostic {
    Diagnostic(code: code, path: path, message: message, help: help)
  }

  private var code: String {
    switch self {
    case .empty: "sheet.empty-file"
    case .locked: "sheet.locked"
    case .otherKind: "sheet.other-kind"
    case .damaged: "sheet.damaged"
    case .documentType: "sheet.document-type"
    case .tooLarge: "sheet.too-large"
    case .noLibrary: "sheet.no-library"
    }
  }

  private var message: LocalizedText {
    switch self {
    case .empty: LocalizedText(ja: "ファイルが空です（0 バイト）", en: "the file is empty (0 bytes)")
    case .locked: LocalizedText(ja: "ファイルにパスワードがかかっています", en: "the file is locked with a password")
    case .otherKind(let kind):
      LocalizedText(
        ja: "Excel ブック（.xlsx）ではありません（\(kind.name.ja)）", en: "this is no Excel workbook (.xlsx): \(kind.name.en)")
    case .damaged(let part?):
      LocalizedText(ja: "ファイルが壊れています（中の \(part)）", en: "the file is damaged (\(part) inside it)")
    case .damaged:
      LocalizedText(
        ja: "ファイルが壊れているか、途中で切れています", en: "the file is damaged, or its end is missing")
    case .documentType(let part):
      LocalizedText(
        ja: "表計算ソフトが書かない宣言（DOCTYPE）があります（中の \(part)）",
        en: "there is a declaration (DOCTYPE) that no spreadsheet program writes (\(part) inside it)")
    case .tooLarge(let amount):
      LocalizedText(
        ja: "ブックが大きすぎます（\(amount.name.ja)が上限の \(amount.most.ja) を超えます）",
        en: "the workbook is too large (more than \(amount.most.en) \(amount.name.en))")
    case .noLibrary(let reason):
      LocalizedText(
        ja: "Excel ファイルを読むためのライブラリ libzip を読み込めません（\(reason)）",
        en: "libzip, which reads Excel files, cannot be loaded (\(reason))")
    }
  }

  private var help: LocalizedText {
    switch self {
    case .empty, .damaged:
      LocalizedText(
        ja: "もとのファイルを受け取りなおすか、Excel で開き、「Excel ブック (.xlsx)」として保存しなおしてください。",
        en: "Get the original again, or open it in Excel and save it as “Excel Workbook (.xlsx)”.")
    case .locked:
      LocalizedText(
        ja: "Excel で開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」で空にしてから、「Excel ブック (.xlsx)」として保存しなおしてください。",
        en: "Open it in Excel, clear the password under File, Info, Protect Workbook, Encrypt with Password, "
          + "then save it as “Excel Workbook (.xlsx)”.")
    case .otherKind(.unknown), .otherKind(.archive), .otherKind(.otherOffice), .otherKind(.oldOffice):
      LocalizedText(
        ja: "記入した Excel ブックを指定しているか確かめてください。表であれば、Excel で開き、「Excel ブック (.xlsx)」として保存しなおしてください。",
        en: "Check that it is the workbook you meant. If it holds a table, open it in Excel and save it as “Excel "
          + "Workbook (.xlsx)”.")
    case .otherKind, .documentType:
      LocalizedText(
        ja: "Excel で開き、「Excel ブック (.xlsx)」として保存しなおしてください。",
        en: "Open it in Excel and save it as “Excel Workbook (.xlsx)”.")
    case .tooLarge:
      LocalizedText(
        ja: "Excel で開き、使っていないシートや行を削除して、「Excel ブック (.xlsx)」として保存しなおしてください。",
        en: "Open it in Excel, delete the sheets and rows that are not used, and save it as “Excel Workbook (.xlsx)”.")
    case .noLibrary:
      LocalizedText(
        ja: "Debian では apt install libzip4 で入ります。", en: "On Debian: apt install libzip4.")
    }
  }
}

extension ReadingFailure.Kind {
  fileprivate var name: LocalizedText {
    switch self {
    case .oldExcel: LocalizedText(ja: "Excel 97–2003 の .xls です", en: "it is an .xls of Excel 97–2003")
    case .oldOffice: LocalizedText(ja: "Office 97–2003 のほかの文書です", en: "it is another document of Office 97–2003")
    case .binaryExcel: LocalizedText(ja: "Excel バイナリ ブックの .xlsb です", en: "it is a binary workbook (.xlsb)")
    case .openDocument: LocalizedText(ja: "OpenDocument の .ods などです", en: "it is an OpenDocument file such as .ods")
    case .otherOffice: LocalizedText(ja: "Word や PowerPoint の文書です", en: "it is a document of Word or PowerPoint")
    case .archive: LocalizedText(ja: "別の ZIP ファイルです", en: "it is another zip archive")
    case .unknown: LocalizedText(ja: "CSV や PDF など別の形式です", en: "it is another kind of file, such as CSV or PDF")
    }
  }
}

extension ReadingFailure.Amount {
  fileprivate var name: LocalizedText {
    switch self {
    case .entries: LocalizedText(ja: "中のファイルの数", en: "files inside it")
    case .unpacked: LocalizedText(ja: "展開した大きさ", en: "when unpacked")
    case .elements: LocalizedText(ja: "XML の要素の数", en: "XML elements")
    case .depth: LocalizedText(ja: "XML の入れ子の深さ", en: "levels of XML")
    case .rows: LocalizedText(ja: "書かれている行の数", en: "rows with content")
    case .cells: LocalizedText(ja: "書かれているセルの数", en: "cells with content")
    case .text: LocalizedText(ja: "文字の量", en: "of text")
    case .cellText: LocalizedText(ja: "1 つのセルの文字の量", en: "of text in one cell")
    case .records: LocalizedText(ja: "書式やシートなどの数", en: "formats, sheets or the like")
    case .parser: LocalizedText(ja: "XML を読むためのメモリー", en: "of memory for its XML")
    }
  }

  fileprivate var most: (ja: String, en: String) {
    switch self {
    case .unpacked(let most), .text(let most), .cellText(let most), .parser(let most): most.bytesInWords
    case .entries(let most), .elements(let most), .depth(let most), .rows(let most), .cells(let most),
      .records(let most):
      (most.grouped, most.grouped)
    }
  }
}
