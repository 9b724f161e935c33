import ComplianceEvaluation
package import ComplianceModel
package import SourceText

extension Correction.State {
  /// What officers call it.
  package var label: LocalizedText {
    switch self {
    case .overdue: LocalizedText(ja: "期限超過", en: "overdue")
    case .open: LocalizedText(ja: "未完了", en: "to be done")
    case .done: LocalizedText(ja: "完了（再確認待ち）", en: "done, not looked at again")
    case .rechecked: LocalizedText(ja: "再確認済み", en: "looked at again")
    }
  }
}

/// A correction with the paper that asks for it.
struct KnownCorrection {
  /// The paper.
  let document: Document
  /// What is to be put right.
  let correction: Correction
}

extension Wording {
  /// What inspectors want put right, as known on the day; none for the public.
  var knownCorrections: [KnownCorrection] {
    guard vocabulary.audience == .staff else { return [] }
    return knownPapers.flatMap { document in
      document.corrections.map { KnownCorrection(document: document, correction: $0) }
    }
  }

  /// The notes of the case and, for staff, those of its papers with their files.
  var shownNotes: [String] {
    guard vocabulary.audience == .staff else { return dossier.notes }
    return dossier.notes
      + knownPapers.flatMap { document in
        document.notes.map { pick("資料\(quoted(document.title))の注記：\($0)", "Note of \(quoted(document.title)): \($0)") }
          + document.attachments.map {
            pick(
              "資料\(quoted(document.title))の添付：\($0.number)　\($0.file)",
              "File of \(quoted(document.title)): \($0.number), \($0.file)")
          }
      }
  }

  private var knownPapers: [Document] { dossier.documents.filter { $0.date.first <= evaluation.day } }

  /// The heads of a table of corrections.
  var correctionHeads: [String] {
    [
      pick("指摘事項", "to be put right"), pick("だれが", "by whom"), pick("期限", "by when"),
      pick("改善の内容", "what is done"), pick("完了", "done"), pick("再確認", "looked at again"), pick("状態", "state"),
    ]
  }

  /// A correction in the columns of a table.
  func cells(of known: KnownCorrection) -> [String] {
    let correction = known.correction
    var what = correction.severity.map { pick("【\($0.label[language])】", "[\($0.label[language])] ") } ?? ""
    what += correction.text
    let about = [
      correction.control.map { name(ofControl: $0) }, correction.connection.map { connection($0) },
      pick(
        "\(quoted(known.document.title))\(correction.section.map { "　" + $0 } ?? "")",
        "\(quoted(known.document.title))\(correction.section.map { ", " + $0 } ?? "")"),
    ].compactMap(\.self)
    what += bracketed(list(about))
    return [
      what, correction.party.map { reference($0) } ?? "",
      correction.due.map { date($0) } ?? pick("期限なし", "no day set"), correction.action ?? "",
      shown(correction.done), shown(correction.rechecked), state(of: correction),
    ]
  }

  /// A correction in one line.
  func line(of known: KnownCorrection) -> String {
    let cells = cells(of: known)
    let rest = zip(correctionHeads, cells).dropFirst().filter { !$0.1.isEmpty }.map { $0.0 + pick("：", ": ") + $0.1 }
    return cells[0] + pick("　", "; ") + rest.joined(separator: pick("　", "; "))
  }

  /// What happened after the day is not known on it.
  private func shown(_ date: PartialDate?) -> String {
    guard let date, date.first <= evaluation.day else { return "" }
    return self.date(date)
  }

  /// How far a correction has come, with the days that it is late.
  func state(of correction: Correction) -> String {
    let label = correction.state(on: evaluation.day).label[language]
    guard let late = correction.daysLate(on: evaluation.day) else { return label }
    return label + bracketed(days(late))
  }

  /// The heading above the corrections.
  func heading(ofCorrections corrections: [KnownCorrection]) -> String {
    let open = corrections.count { $0.correction.isOpen(on: evaluation.day) }
    return pick(
      "指摘事項と改善（\(corrections.count)件、うち未完了\(open)件）",
      "To be put right (\(corrections.count), of which \(open) not done)")
  }

  /// A connection by its label.
  private func connection(_ index: Int) -> String {
    let connection = dossier.connections[index]
    return connection.label?[language] ?? connection.id
  }
}
