internal import ComplianceModel
internal import SourceText
internal import Workbooks

/// The rows of the tabs that every case has.
extension CaseWriter {
  /// The rows of the tab 案件.
  func fieldRows() -> [SheetTable.Row] {
    CaseField.allCases.map { field in
      let texts = field.texts
      return .cells(
        [
          "field": .text(texts.label[language]), "value": dossier.map { content(of: field, $0) } ?? .blank,
          "meaning": .text(texts.meaning[language]),
        ], choices: ["value": choices(of: field)])
    }
  }

  private func content(of field: CaseField, _ dossier: Dossier) -> Cell.Content {
    let contract = dossier.contract
    func words(_ items: [String], _ list: WordList) -> Cell.Content {
      self.list(items.map { list.text(of: $0, in: language) }) { list.word(of: $0) != nil }
    }
    switch field {
    case .id: return text(dossier.id)
    case .title: return text(dossier.title.ja)
    case .titleEn: return dossier.title.en.isEmpty ? .blank : text(dossier.title.en)
    case .kind: return words(dossier.kinds.map(\.rawValue), CaseWords.kinds)
    case .ward:
      let label = self.words.wards.text(of: dossier.ward, in: language)
      return self.words.wards.word(of: label) == dossier.ward ? .text(label) : text(dossier.ward)
    case .fictional: return dossier.isFictional ? word("true", CaseWords.flags) : .blank
    case .sensitivity:
      return dossier.sensitivities.map { indices in
        words(indices.map { vocabulary.sensitivities[$0].id }, self.words.sensitivities)
      } ?? .blank
    case .persons: return dossier.persons.map { .number(Double($0)) } ?? .blank
    case .from: return date(contract?.from)
    case .fromAssumed: return assumed(contract?.fromIsAssumed ?? false)
    case .until: return date(contract?.until)
    case .untilAssumed: return assumed(contract?.untilIsAssumed ?? false)
    case .clauses:
      let clauses = contract?.clauses.map(\.value) ?? []
      return clauses.isEmpty ? .blank : .text(SheetList.text(clauses.map { SheetList.Item(text: $0) }))
    case .contract: return contract == nil ? .blank : word("true", CaseWords.flags)
    case .awardParty: return party(dossier.award?.party)
    case .awardDate: return date(dossier.award?.date)
    }
  }

  private func choices(of field: CaseField) -> [String] {
    switch field {
    case .kind: CaseWords.kinds.choices(in: language)
    case .ward: words.wards.choices(in: language)
    case .sensitivity: words.sensitivities.choices(in: language)
    case .fictional, .contract: CaseWords.flags.choices(in: language)
    case .fromAssumed, .untilAssumed: Array(CaseWords.assumed.choices(in: language).prefix(1))
    case .awardParty: partyChoices
    case .clauses: policies.map(\.id).eachOnce
    case .title, .titleEn, .id, .persons, .from, .until, .awardDate: []
    }
  }

  func useRows() -> [SheetTable.Row] {
    vocabulary.features.enumerated().map { index, feature in
      let used = dossier?.uses[index].map { word($0 ? "true" : "false", CaseWords.flags) } ?? .blank
      return .cells(["feature": word(feature.id, words.features), "used": used])
    }
  }

  func partyRows(_ dossier: Dossier) -> [Row] {
    dossier.parties.enumerated().map { index, party in
      // What follows from the days of notice and consent is not written again.
      let implied = [party.notified, party.consented].compactMap { $0 }.min()
      let isOwn = party.known != implied || party.knownFrom != nil
      return [
        "no": number(index), "role": word(party.role.rawValue, CaseWords.roles), "name": text(party.name),
        "under": self.party(party.under), "handles": party.handles ? .blank : word("false", CaseWords.flags),
        "notified": date(party.notified), "consented": date(party.consented), "known": date(isOwn ? party.known : nil),
        "knownFrom": text(party.knownFrom), "builtBy": self.party(party.builtBy),
        "operatedBy": self.party(party.operatedBy), "country": text(party.country), "id": text(party.id),
      ]
    }
  }

  func connectionRows(_ dossier: Dossier) -> [Row] {
    dossier.connections.enumerated().map { index, connection in
      [
        "no": number(index), "from": references(connection.from), "to": references(connection.to),
        "label": text(connection.label?.ja), "labelEn": english(connection.label),
        "builtBy": party(connection.builtBy), "operatedBy": party(connection.operatedBy), "id": text(connection.id),
      ]
    }
  }

  func holdingRows(_ dossier: Dossier) -> [Row] {
    dossier.holdings.enumerated().map { index, holding in
      [
        "no": number(index), "holding": text(holding.label?.ja), "labelEn": english(holding.label),
        "heldBy": party(holding.heldBy), "serial": text(holding.serial), "known": date(holding.known),
        "id": text(holding.id),
      ]
    }
  }

  func english(_ text: LocalizedText?) -> Cell.Content {
    text.map { $0.en.isEmpty ? .blank : self.text($0.en) } ?? .blank
  }

  func eventRows(_ dossier: Dossier) -> [Row] {
    dossier.events.enumerated().map { index, event in
      [
        "no": number(index), "event": word(vocabulary.events[event.kind].id, words.events), "date": date(event.date),
        "assumed": assumed(event.dateIsAssumed), "memo": text(event.note),
      ]
    }
  }

  // MARK: Choices

  var partyChoices: [String] { names.parties.indices.map { party($0) } }
  var referenceChoices: [String] {
    let roles = Role.allCases.filter { role in dossier == nil || names.parties.contains { $0.role == role } }
    return (partyChoices + roles.map { text(of: .role($0)) }).eachOnce
  }
  var paperChoices: [String] { names.papers.indices.map { paper($0) } }
}
