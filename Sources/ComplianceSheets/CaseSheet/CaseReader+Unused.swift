internal import ComplianceModel
internal import SourceText

/// What stands in a row of 約束と事実 and says nothing.
extension CaseReader {
  private typealias Heading = LocalizedText

  /// Says which cells of a row are of no use, and keeps them as notes.
  func reportUnused(_ row: CaseRows.Row, _ form: ClaimForm, _ control: Int) {
    let definition = vocabulary.controls[control]
    let said = ClaimForm.words
    let ofForm = Heading(
      ja: "「\(said.text(of: form.rawValue, in: .ja))」の行",
      en: "a row of \"\(said.text(of: form.rawValue, in: .en))\"")
    for key in unused(form) {
      guard let cell = row[key], said.word(of: cell.text) != form.rawValue else { continue }
      reportUnused(cell, key, in: ofForm)
    }
    guard form != .silent, form != .inferred else { return }
    if let cell = row["connection"], definition.scope != .connection {
      reportUnused(
        cell, "connection",
        in: Heading(
          ja: "接続区間ごとではない「\(definition.label.ja)」の行",
          en: "a row of \"\(definition.label[.en])\", which is not said of connections,"))
    }
    if let cell = row["unit"], form == .value || form == .add {
      if case .number = definition.type { return }
      reportUnused(
        cell, "unit",
        in: Heading(
          ja: "数ではない「\(definition.label.ja)」の行",
          en: "a row of \"\(definition.label[.en])\", which is no number,"))
    }
  }

  /// The columns that a way of saying something has no use for.
  private func unused(_ form: ClaimForm) -> [String] {
    let confirmed = ["confirmedBy", "confirmedIn", "confirmedOn"]
    switch form {
    case .value, .add: return confirmed
    case .notApplicable: return ["unit", "part"]
    case .withdrawn: return ["value", "unit", "part"] + confirmed
    case .silent, .inferred:
      return [
        "value", "unit", "part", "section", "party", "connection", "modality", "memo", "plannedFor", "how", "reference",
        "foundBy", "foundOn", "since", "sinceAssumed", "stage", "fact",
      ] + confirmed
    }
  }

  private func reportUnused(_ cell: SheetCell, _ key: String, in row: Heading) {
    let heading = CaseTables.claims.heading(key)
    kept.notes.append(CaseRows.note(cell, heading: heading.ja))
    problems.report(
      "unused-cell", .warning, at: cell.location,
      Heading(
        ja: "\(row.ja)では「\(heading.ja)」を使いません", en: "\(row.en) has no use for \"\(heading[.en])\""),
      help: Heading(ja: "「\(cell.text)」は案件のメモに残します。", en: "\"\(cell.text)\" is kept as a note on the case."))
  }

  /// Warns of a role that no party has: a promise of nobody holds nobody to it.
  func warnOfEmptyRoles(_ cell: SheetCell) {
    let isKnown = if case .none = names.reference(cell.text) { false } else { true }
    let texts = isKnown ? [cell.text] : SheetList.items(cell.text).map(\.text)
    for text in texts {
      guard case .one(.role(let role)) = names.reference(text), !names.parties.contains(where: { $0.role == role })
      else { continue }
      let parties = names.parties.map { $0.labels.first ?? $0.id }
      problems.report(
        "role-without-party", .warning, at: cell.location,
        Heading(
          ja: "『\(text)』という役割の当事者は『当事者』にいません", en: "no party of the sheet has the role \"\(text)\""),
        help: Heading(
          ja: "だれの約束にもなりません。当事者：\(parties.joined(separator: "、"))",
          en: "It binds nobody. Parties: \(parties.joined(separator: ", "))"))
    }
  }
}
