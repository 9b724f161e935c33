internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceSheets
internal import LocatedYAML
internal import SourceText
internal import Workbooks

/// Reads a case sheet as the file of a case.
struct CaseSheetRead {
  let sheet: String
  let rulebook: Rulebook

  /// Writes the file, or merges the sheet into one that is there.
  func run(into path: String?, dryRun: Bool, _ output: OutputOptions) throws {
    let target = path == nil ? try output.open() : nil
    do {
      let (wanted, origin) = try tree()
      if let target {
        try target.write(YAMLWriter.text(of: wanted))
        try target.finish()
      }
      if let path { try merge(wanted, origin, into: path, dryRun: dryRun, isForced: output.force) }
    } catch {
      target?.discard()
      throw error
    }
  }

  /// The case of a file.
  static func dossier(at path: String, _ rulebook: Rulebook) throws -> Dossier {
    let decoded = DossierDecoder.decode(
      YAMLReader.read(path: path), vocabulary: rulebook.vocabulary, policies: rulebook.policies)
    guard let dossier = decoded.value else { throw Failure(decoded.diagnostics) }
    Console.report(decoded.diagnostics)
    return dossier
  }

  /// What the sheet says; every mistake in it is shown at its cell.
  private func tree() throws -> (YAMLTree, SheetOrigin?) {
    let (workbook, problems) = XLSXReader.read(path: sheet)
    guard let workbook else { throw Failure(problems) }
    return (try tree(of: workbook, says: true), SheetOrigin(workbook))
  }

  private func tree(of workbook: ReadWorkbook, says: Bool) throws -> YAMLTree {
    let (vocabulary, policies) = (rulebook.vocabulary, rulebook.policies)
    let decoded = CaseSheet.dossier(workbook, vocabulary: vocabulary, policies: policies)
    guard decoded.dossier != nil,
      let root = CaseSheet.read(workbook, vocabulary: vocabulary, policies: policies).tree
    else { throw Failure(decoded.diagnostics) }
    if says { Console.report(decoded.diagnostics) }
    return YAMLTree(root)
  }

  /// Changes the lines of a file that say something else than the sheet.
  ///
  /// What the file says today is put into a sheet and read again, so that both are compared in the same form. Where the
  /// file is another than the one that the sheet was made from, the sheet may only add to it unless that is forced: what
  /// came into the file meanwhile, such as a vendor's paper, would go.
  private func merge(
    _ wanted: YAMLTree, _ origin: SheetOrigin?, into path: String, dryRun: Bool, isForced: Bool
  ) throws {
    let file = YAMLReader.read(path: path).file
    let own = try CaseSheetRead.dossier(at: path, rulebook)
    let today = CaseSheet.workbook(
      for: own, vocabulary: rulebook.vocabulary, policies: rulebook.policies, language: .ja, day: Day(number: 0))
    let base = try tree(of: ReadWorkbook(today, path: path), says: false)
    guard base.text(of: "dossier") == wanted.text(of: "dossier") else {
      throw Failure(.wrongInput, .otherCase(sheet, wanted.text(of: "dossier") ?? "", own.id))
    }
    guard origin?.dossierHash == own.hash || wanted.keepsAll(of: base) || isForced || dryRun else {
      throw Failure(.wrongInput, .changedMeanwhile(sheet, path))
    }
    let bytes: [UInt8]
    do throws(YAMLEditFailure) {
      bytes = try YAMLEdit.merged(file: file, from: base, to: wanted)
    } catch {
      throw Failure(error.diagnostics)
    }
    try FileChange.write([FileChange(path: path, old: file.bytes, new: bytes)], isDryRun: dryRun)
  }
}

extension YAMLTree {
  /// Whether everything that another tree says is said here too, in the same order.
  fileprivate func keepsAll(of other: YAMLTree) -> Bool {
    switch (self, other) {
    case (.mapping(let entries), .mapping(let others)):
      return others.allSatisfy { other in
        entries.first { $0.key == other.key }.map { $0.value.keepsAll(of: other.value) } ?? false
      }
    case (.sequence(let items), .sequence(let others)):
      var rest = items[...]
      return others.allSatisfy { other in
        guard let place = rest.firstIndex(where: { $0.keepsAll(of: other) }) else { return false }
        rest = rest[(place + 1)...]
        return true
      }
    default: return self == other
    }
  }

  /// The text of a key of a mapping.
  fileprivate func text(of key: String) -> String? {
    guard case .mapping(let entries) = self, case .scalar(let text, _)? = entries.first(where: { $0.key == key })?.value
    else { return nil }
    return text
  }
}

extension Diagnostic {
  fileprivate static func changedMeanwhile(_ sheet: String, _ path: String) -> Diagnostic {
    Diagnostic(
      code: "sheet.file-changed", path: path,
      message: LocalizedText(
        ja: "シートを作った後に案件のファイルが変わっています。このまま取り込むと、ファイルにだけあるものが消えるか、元に戻ります",
        en:
          "the case's file changed since the sheet was made; merging would take away or set back what only the file has"
      ),
      help: LocalizedText(
        ja: "--dry-run で変わる行を確かめてください。それでよければ --force を付けます。残すなら tokki new で新しいシートを作って書き写します。",
        en: "Look at the lines with --dry-run; if that is meant, add --force. Else make a new sheet with tokki new."))
  }

  fileprivate static func otherCase(_ path: String, _ id: String, _ own: String) -> Diagnostic {
    Diagnostic(
      code: "sheet.other-case", path: path,
      message: LocalizedText(
        ja: "シートの案件［\(id)］は、取り込み先の案件［\(own)］と違います", en: "the sheet holds the case [\(id)], the file [\(own)]"),
      help: LocalizedText(
        ja: "取り込み先を確かめてください。別の案件なら --output で新しいファイルにします。",
        en: "Check the file; another case goes into a file of its own with --output."))
  }
}
