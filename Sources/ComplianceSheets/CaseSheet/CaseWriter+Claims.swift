internal import ComplianceModel
internal import SourceText
internal import Workbooks

/// The papers and what they say.
extension CaseWriter {
  func documentRows(_ dossier: Dossier) -> [Row] {
    dossier.documents.enumerated().map { index, document in
      var row: Row = [
        "no": number(index), "stage": word(document.stage.word, CaseWords.stages), "title": text(document.title),
        "date": date(document.date), "assumed": assumed(document.dateIsAssumed),
        "by": document.by.map { .text(text(of: $0)) } ?? .blank, "source": text(document.source),
        "id": text(document.id),
      ]
      switch document.coverage {
      case .partial: break
      case .complete: row["coverage"] = word("complete", CaseWords.coverages)
      case .completeFor(let controls):
        row["coverage"] = word("some", CaseWords.coverages)
        row["controls"] = controlList(controls)
      }
      if document.isRecord {
        row["record"] = word(partition(index, dossier) == nil ? "apart" : "true", CaseWords.records)
      }
      if let parties = document.recordedParties { row["recorded"] = recorded(parties) }
      return row.merging(particulars(document)) { $1 }
    }
  }

  private func recorded(_ parties: [Int]) -> Cell.Content {
    let isKnown = { (text: String) in if case .none = names.party(text) { false } else { true } }
    guard !parties.isEmpty else {
      // A party may be called 「なし」.
      let words = [ValueWords.none[language]] + ValueWords.readAsNone
      return .text(words.first { !isKnown($0) } ?? ValueWords.none[language])
    }
    return list(parties.map { party($0) }, isKnown: isKnown)
  }

  /// The claims of a paper that are written, with their groups; nil where only single values can tell them.
  private func partition(_ index: Int, _ dossier: Dossier) -> [(claim: Claim, group: String)]? {
    let claims = dossier.claims.filter { claim in
      if case .silent = claim.assertion { return false }
      return claim.document == index
    }
    let stage = dossier.documents[index].stage
    return ClaimPartition(vocabulary: vocabulary, claims: claims) { line($0, stage, dossier) }.groups()
  }

  private func line(_ claim: Claim, _ stage: Stage, _ dossier: Dossier) -> ClaimBlocks.Line {
    let isOfConnections = vocabulary.controls[claim.control].scope == .connection
    let evidence = claim.evidence.map { evidence in
      [evidence.how.rawValue, evidence.reference ?? "", evidence.by ?? "", evidence.date?.description ?? ""]
        .map(SheetList.quoted).joined(separator: ",")
    }
    return ClaimBlocks.Line(
      head: [
        "\(claim.parties)", claim.stage == stage ? "" : claim.stage.word, claim.isFact ? "fact" : "",
        claim.since?.description ?? "", claim.sinceIsAssumed ? "assumed" : "",
      ],
      connections: isOfConnections ? "\(claim.connections)" : nil, control: claim.control,
      part: claim.part.map { "\($0)" },
      form: form(of: claim),
      own: [claim.modality.rawValue, claim.plannedFor?.description, evidence, claim.section, claim.note])
  }

  private func form(of claim: Claim) -> ClaimForm {
    switch claim.assertion {
    case .value: claim.extends ? .add : .value
    case .withdrawn: .withdrawn
    case .silent(let isInferred): isInferred ? .inferred : .silent
    case .notApplicable: .notApplicable
    }
  }

  /// The rows of 約束と事実, with what their values can be.
  func claimRows(_ dossier: Dossier) -> [(cells: Row, choices: [String: [String]])] {
    var rows: [(cells: Row, choices: [String: [String]])] = []
    for (index, document) in dossier.documents.enumerated() {
      let claims = dossier.claims.filter { $0.document == index }
      for claim in claims where form(of: claim) == .silent || form(of: claim) == .inferred {
        rows.append(row(claim, group: "", document.stage, number: rows.count))
      }
      let stated = partition(index, dossier)
      let others = claims.filter { $0.impliedBy == nil && form(of: $0) != .silent && form(of: $0) != .inferred }
      for (claim, group) in stated ?? others.map({ ($0, "") }) {
        rows.append(row(claim, group: group, document.stage, number: rows.count))
      }
    }
    return rows
  }

  private func row(
    _ claim: Claim, group: String, _ stage: Stage, number place: Int
  ) -> (cells: Row, choices: [String: [String]]) {
    let control = vocabulary.controls[claim.control]
    let form = self.form(of: claim)
    var row: Row = [
      "no": number(place), "document": .text(paper(claim.document)), "section": text(claim.section),
      "party": references(claim.parties), "control": .text(controls.text(claim.control, in: language)),
      "form": form == .value ? .blank : word(form.rawValue, ClaimForm.words),
      "modality": claim.modality == .firm ? .blank : word(claim.modality.rawValue, CaseWords.modalities),
      "memo": text(claim.note), "plannedFor": date(claim.plannedFor), "since": date(claim.since),
      "sinceAssumed": assumed(claim.sinceIsAssumed), "fact": claim.isFact ? word("true", CaseWords.flags) : .blank,
      "stage": claim.stage == stage ? .blank : word(claim.stage.word, CaseWords.stages),
      "group": Int(group).map { .number(Double($0)) } ?? .blank,
    ]
    if !claim.connections.isEmpty {
      row["connection"] = list(claim.connections.map { connection($0) }) {
        if case .none = CaseNames.find($0, in: names.connections) { false } else { true }
      }
    }
    if let part = claim.part { row["part"] = .text(self.part(part, of: control)) }
    if let evidence = claim.evidence {
      row["how"] = word(evidence.how.rawValue, CaseWords.hows)
      row["reference"] = text(evidence.reference)
      row["foundBy"] = text(evidence.by)
      row["foundOn"] = date(evidence.date)
    }
    var choices: [String: [String]] = [:]
    switch claim.assertion {
    case .value(let value):
      let text = values.text(of: value, control: claim.control)
      row["value"] = .text(text)
      if case .number = control.type, let number = Double(text),
        "\(ReadCell(column: 1, content: .number(number)).text)" == text
      {
        row["value"] = .number(number)
      }
      // A value that reads like a way of saying it is said to be one.
      if form == .value, ClaimForm.words.word(of: text) != nil { row["form"] = word(form.rawValue, ClaimForm.words) }
      row["unit"] = .text(values.unit(of: claim.control))
      choices["value"] = values.choices(of: claim.control)
    case .notApplicable(let reason, let confirmed):
      row["value"] = text(reason)
      row["confirmedBy"] = confirmed.map { .text(text(of: $0.by)) } ?? .blank
      row["confirmedIn"] = text(confirmed?.document)
      row["confirmedOn"] = date(confirmed?.date)
    case .withdrawn, .silent: break
    }
    return (row, choices)
  }

  private func part(_ index: Int, of control: Control) -> String {
    switch control.parts {
    case .named(let words, let labels):
      WordList(zip(words, labels).map { .init(word: $0, label: $1) }).text(of: words[index], in: language)
    case .holdings: thing(index, in: names.holdings)
    case .whole: ""
    }
  }
}
