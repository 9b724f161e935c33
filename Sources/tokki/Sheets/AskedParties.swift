internal import ComplianceEvaluation
internal import ComplianceModel
internal import ComplianceSheets
internal import SourceText

extension Evaluation {
  /// The parties that get a questionnaire: those of whom anything is asked and that work under nobody else.
  ///
  /// - Parameter named: The id of the only one; reported where there is no such party.
  func askedParties(named id: String?) throws(Failure) -> [Int] {
    if let id {
      guard let index = dossier.parties.firstIndex(where: { $0.id == id }) else {
        throw Failure(.wrongInput, .unknownParty(id, in: dossier))
      }
      return [index]
    }
    let asked = Set(askedMeasures.map { dossier.parties[$0.party].under ?? $0.party })
    return dossier.parties.indices.filter { asked.contains($0) && dossier.parties[$0].under == nil }
  }
}

extension Diagnostic {
  /// An id that no party of a case has.
  static func unknownParty(_ id: String, in dossier: Dossier) -> Diagnostic {
    let ids = dossier.parties.map(\.id)
    let nearest = nearestName(to: id, in: ids)
    let all = ids.joined(separator: ", ")
    return Diagnostic(
      code: "form.unknown-party", path: dossier.location.file.path,
      message: LocalizedText(ja: "当事者「\(id)」は案件にいません", en: "the case has no party \"\(id)\""),
      help: LocalizedText(
        ja: nearest.map { "「\($0)」のことですか。" } ?? "案件の当事者: \(all)",
        en: nearest.map { "Did you mean \"\($0)\"?" } ?? "The parties of the case: \(all)"))
  }
}
