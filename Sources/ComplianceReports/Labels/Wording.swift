package import ComplianceEvaluation
package import ComplianceModel
package import SourceText

/// Names what a case is made of, in one language.
package struct Wording {
  /// The case as judged.
  package let evaluation: Evaluation
  /// The language.
  package let language: Language

  /// Creates the wording of a case.
  package init(_ evaluation: Evaluation, in language: Language) {
    self.evaluation = evaluation
    self.language = language
  }

  var dossier: Dossier { evaluation.dossier }
  var vocabulary: Vocabulary { evaluation.rulebook.vocabulary }
  var rulebook: Rulebook { evaluation.rulebook }
  var isJapanese: Bool { language == .ja }

  /// The text of the language; the other one is not made.
  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    isJapanese ? japanese() : english()
  }

  /// A text between the language's quotation marks.
  func quoted(_ text: String) -> String { pick("「\(text)」", "“\(text)”") }

  /// A text in the language's parentheses.
  func bracketed(_ text: String) -> String { pick("（\(text)）", " (\(text))") }

  /// Things one after another.
  func list(_ texts: [String]) -> String { texts.joined(separator: pick("、", ", ")) }

  // MARK: Controls and requirements

  /// A control with its id, as in 「IPアドレス制限［access.ip-restriction］」, quoted.
  package func control(_ index: Int) -> String {
    let control = vocabulary.controls[index]
    return pick("「\(control.label.ja)［\(control.id.text)］」", "“\(control.label[.en])” [\(control.id.text)]")
  }

  /// Several controls with their ids.
  package func controls(_ indices: [Int]) -> String { list(indices.map { control($0) }) }

  /// A control's name alone, quoted.
  package func name(ofControl index: Int) -> String { quoted(vocabulary.controls[index].label[language]) }

  /// A requirement with its id, as in 「持出しの禁止［shinjuku.tokki-jiko/6］」.
  package func requirement(_ reference: RequirementReference) -> String {
    let title = rulebook[reference].title[language]
    let id = rulebook.id(of: reference)
    return pick("「\(title)［\(id)］」", "“\(title)” [\(id)]")
  }

  // MARK: Parties

  /// A party's name; its role too where the name says nothing.
  package func party(_ index: Int) -> String {
    let party = dossier.parties[index]
    if isNamed(index) { return party.name }
    let name = isJapanese ? party.name : (party.name == "未定" ? "to be decided" : "not known")
    return party.role.label[language] + bracketed(name)
  }

  /// A party's name followed by its role.
  package func partyWithRole(_ index: Int) -> String {
    guard isNamed(index) else { return party(index) }
    return dossier.parties[index].name + bracketed(dossier.parties[index].role.label[language])
  }

  /// Whether a party's name names anybody.
  private func isNamed(_ index: Int) -> Bool {
    let name = dossier.parties[index].name
    return name != "未定" && name != "不明" && !name.isEmpty
  }

  /// Several parties with their roles; a role that all of them hold is said once.
  package func parties(_ indices: [Int]) -> String {
    guard indices.count > 1, let role = indices.first.map({ dossier.parties[$0].role }),
      indices.allSatisfy({ dossier.parties[$0].role == role && isNamed($0) })
    else { return list(indices.map { partyWithRole($0) }) }
    return list(indices.map { dossier.parties[$0].name }) + bracketed(role.label[language])
  }

  /// One party, or the label of a role.
  package func reference(_ reference: PartyReference) -> String {
    switch reference {
    case .party(let index): party(index)
    case .role(let role): role.label[language]
    }
  }

  /// The parties that hold a role, or the role's label while nobody does.
  package func holders(of role: Role) -> String {
    let holders = evaluation.history.subjects.parties(holding: role)
    return holders.isEmpty ? role.label[language] : parties(holders)
  }

  // MARK: Dates

  /// A date, marked where it is inferred.
  package func date(_ date: PartialDate, isAssumed: Bool = false) -> String {
    date.described(in: language) + assumed(isAssumed)
  }

  /// A day, marked where it is inferred.
  package func date(_ day: Day, isAssumed: Bool = false) -> String {
    date(PartialDate(day), isAssumed: isAssumed)
  }

  /// The mark of what is inferred.
  func assumed(_ isAssumed: Bool) -> String { isAssumed ? Vocabulary.Words.assumed[language] : "" }

  /// A number of days.
  func days(_ number: Int) -> String { pick("\(number)日", number == 1 ? "1 day" : "\(number) days") }
}
