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
      let wanted = try tree()
      if let target {
        try target.write(YAMLWriter.text(of: wanted))
        try target.finish()
      }
      if let path { try merge(wanted, into: path, dryRun: dryRun) }
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
  private func tree() throws -> YAMLTree {
    let (workbook, problems) = XLSXReader.read(path: sheet)
    guard let workbook else { throw Failure(problems) }
    return try tree(of: workbook, says: true)
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
  /// What the file says today is put into a sheet and read again, so that both are compared in the same form.
  private func merge(_ wanted: YAMLTree, into path: String, dryRun: Bool) throws {
    let file = YAMLReader.read(path: path).file
    let own = try CaseSheetRead.dossier(at: path, rulebook)
    let today = CaseSheet.workbook(
      for: own, vocabulary: rulebook.vocabulary, policies: rulebook.policies, language: .ja, day: Day(number: 0))
    let base = try tree(of: ReadWorkbook(today, path: path), says: false)
    guard base.text(of: "dossier") == wanted.text(of: "dossier") else {
      throw Failure(.wrongInput, .otherCase(sheet, wanted.text(of: "dossier") ?? "", own.id))
    }
    let bytes: [UInt8]
    do throws(YAMLEditFailure) {
      bytes = try YAMLEdit.merged(file: file, from: base, to: wanted)
    } catch {
      throw Failure(error.diagnostics)
    }
    try FileChange(path: path, old: file.bytes, new: bytes).write(isDryRun: dryRun)
  }
}

extension YAMLTree {
  /// The text of a key of a mapping.
  fileprivate func text(of key: String) -> String? {
    guard case .mapping(let entries) = self, case .scalar(let text, _)? = entries.first(where: { $0.key == key })?.value
    else { return nil }
    return text
  }
}

extension Diagnostic {
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
