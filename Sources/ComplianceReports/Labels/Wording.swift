package import ComplianceEvaluation
package import ComplianceModel
package import SourceText

/// Names what a case is made of, in one language.
///
/// A class, because it is handed on for every finding: a reference costs less to hand on than the case itself.
package final class Wording: Sendable {
  /// The case as judged.
  package let evaluation: Evaluation
  /// The language.
  package let language: Language
  let dossier: Dossier
  let rulebook: Rulebook
  let vocabulary: Vocabulary
  /// What the roles are called.
  let roles: RoleWords
  /// The names of parties, and the same followed by their roles.
  private let names: [(plain: String, withRole: String, isName: Bool)]

  /// Creates the wording of a case.
  package init(_ evaluation: Evaluation, in language: Language) {
    self.evaluation = evaluation
    self.language = language
    dossier = evaluation.dossier
    rulebook = evaluation.rulebook
    vocabulary = evaluation.rulebook.vocabulary
    let roles = RoleWords(of: evaluation, in: language)
    self.roles = roles
    names = evaluation.dossier.parties.map { Wording.names(of: $0, roles, in: language) }
  }

  var isJapanese: Bool { language == .ja }

  /// The text of the language; the other one is not made.
  package func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    isJapanese ? japanese() : english()
  }

  /// A text between the language's quotation marks.
  package func quoted(_ text: String) -> String { pick("「\(text)」", "“\(text)”") }

  /// A text in the language's parentheses.
  package func bracketed(_ text: String) -> String { Wording.bracketed(text, in: language) }

  private static func bracketed(_ text: String, in language: Language) -> String {
    language == .ja ? "（\(text)）" : " (\(text))"
  }

  /// Things one after another.
  package func list(_ texts: [String]) -> String {
    texts.count == 1 ? texts[0] : texts.joined(separator: isJapanese ? "、" : ", ")
  }

  // MARK: Controls and requirements

  /// A control with its id, as in 「名称［category.name］」, quoted.
  package func control(_ index: Int) -> String {
    let id = vocabulary.controls[index].id.text
    let label = vocabulary.controls[index].label[language]
    return pick("「\(label)［\(id)］」", "“\(label)” [\(id)]")
  }

  /// Several controls with their ids.
  package func controls(_ indices: [Int]) -> String { list(indices.map { control($0) }) }

  /// A control's name alone, quoted.
  package func name(ofControl index: Int) -> String { quoted(vocabulary.controls[index].label[language]) }

  /// A requirement with its id, as in 「名称［city.clauses/6］」.
  package func requirement(_ reference: RequirementReference) -> String {
    let title = rulebook.policies[reference.policy].requirements[reference.requirement].title[language]
    let id = id(of: reference)
    return pick("「\(title)［\(id)］」", "“\(title)” [\(id)]")
  }

  /// The full id of a requirement.
  func id(of reference: RequirementReference) -> String { rulebook.id(of: reference) }

  // MARK: Parties

  /// A party's name; its role too where the name says nothing.
  package func party(_ index: Int) -> String { names[index].plain }

  /// A party's name followed by its role.
  package func partyWithRole(_ index: Int) -> String { names[index].withRole }

  /// Several parties with their roles; a role that all of them hold is said once.
  package func parties(_ indices: [Int]) -> String {
    guard indices.count > 1, let role = indices.first.map({ dossier.parties[$0].role }),
      indices.allSatisfy({ dossier.parties[$0].role == role && names[$0].isName })
    else { return list(indices.map { partyWithRole($0) }) }
    return list(indices.map { party($0) }) + bracketed(roles.word(for: role))
  }

  /// One party, or the label of a role.
  package func reference(_ reference: PartyReference) -> String {
    switch reference {
    case .party(let index): party(index)
    case .role(let role): roles.word(for: role)
    }
  }

  /// The parties that hold a role, or the role's label while nobody does.
  package func holders(of role: Role) -> String {
    let holders = evaluation.history.subjects.parties(holding: role)
    return holders.isEmpty ? roles.word(for: role) : parties(holders)
  }

  private static func names(
    of party: Party, _ roles: RoleWords, in language: Language
  ) -> (plain: String, withRole: String, isName: Bool) {
    let role = roles.word(for: party.role)
    // The reserved words for a name that is not known.
    guard !["未定", "不明", ""].contains(party.name) else {
      let unnamed = language == .ja ? party.name : (party.name == "未定" ? "to be decided" : "not known")
      let text = unnamed.isEmpty ? role : role + bracketed(unnamed, in: language)
      return (text, text, false)
    }
    return (party.name, party.name + bracketed(role, in: language), true)
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

  /// A number of days from a date on; of a month only the first day it can mean is counted from.
  func days(_ number: Int, from date: PartialDate) -> String {
    (date.isMonth ? pick("最長", "at most ") : "") + days(number)
  }

  /// A number of days.
  func days(_ number: Int) -> String { pick("\(number)日", number == 1 ? "1 day" : "\(number) days") }
}
