import ComplianceEvaluation
import ComplianceModel
import SourceText

/// What the roles of a case are called: a ward that is a city, town or village is called so.
struct RoleWords: Sendable {
  private let language: Language
  private let ward: String

  init(of evaluation: Evaluation, in language: Language) {
    self.language = language
    let name = evaluation.rulebook.vocabulary.wards.first { $0.id == evaluation.dossier.ward }?.label.ja
    let kind = name?.last.flatMap { "市町村都道府県".contains($0) ? String($0) : nil }
    // In English special wards call themselves cities as well: one word serves them all.
    ward = language == .ja ? kind ?? Role.ward.label.ja : Role.ward.label[language]
  }

  /// The word for a role.
  func word(for role: Role) -> String { role == .ward ? ward : role.label[language] }
}
