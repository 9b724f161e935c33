import ComplianceEvaluation
import ComplianceModel
import SourceText

/// Past incidents that the same missing measures invite.
struct PrecedentGroup {
  /// The missing measures, by index in the vocabulary.
  var missing: [Int]
  /// The bidders it is about; empty where it is about the whole case.
  var bidders: [Int]
  /// The incidents, in the order of the registers.
  var incidents: [(register: Dossier, incident: Incident)]

  /// How many people they were about, as far as that is known.
  var persons: Int? { incidents.map(\.incident).persons }
}

extension Wording {
  /// The past incidents by what is missing, those of most people first.
  var precedentGroups: [PrecedentGroup] {
    var groups: [PrecedentGroup] = []
    for precedent in evaluation.precedents.invited {
      let register = rulebook.registers[precedent.register]
      let incident = register.incidents[precedent.incident]
      if let known = groups.firstIndex(where: {
        $0.missing == precedent.missing && $0.bidders == precedent.bidders
      }) {
        groups[known].incidents.append((register, incident))
      } else {
        groups.append(
          PrecedentGroup(
            missing: precedent.missing, bidders: precedent.bidders, incidents: [(register, incident)]))
      }
    }
    return groups.enumerated().sorted {
      ($0.element.persons ?? 0, $1.offset) > ($1.element.persons ?? 0, $0.offset)
    }.map(\.element)
  }

  /// One incident in a line: where, when, what, how many people.
  func incident(_ incident: Incident, of register: Dossier) -> String {
    vocabulary.text(of: incident, ward: register.ward, in: language)
  }

  /// How many people incidents were about; nil where it is not known of any.
  func persons(_ incidents: [Incident]) -> String? { persons(incidents.persons) }

  /// A number of people; nil where it is not known.
  func persons(_ number: Int?) -> String? {
    number.map { Vocabulary.persons($0, in: language) }
  }

  /// What the case leaves open of a condition, in words.
  func openTerms(of condition: Condition) -> String {
    let open = condition.openTerms(in: dossier)
    return list(
      open.features.map { vocabulary.features[$0].label[language] }
        + open.sensitivities.map { vocabulary.sensitivities[$0].label[language] })
  }
}

extension Vocabulary {
  /// An incident in a line: where, when, what, how many people.
  func text(of incident: Incident, ward: String, in language: Language) -> String {
    let isJapanese = language == .ja
    let ward = name(ofWard: ward, in: language)
    let date = incident.date.described(in: language) + (incident.dateIsAssumed ? Words.assumed[language] : "")
    let facts = [incident.persons.map { Vocabulary.persons($0, in: language) }, incident.office].compactMap(\.self)
      .joined(separator: isJapanese ? "、" : ", ")
    return (isJapanese ? "\(ward) \(date)：" : "\(ward), \(date): ") + incident.title[language]
      + (facts.isEmpty ? "" : isJapanese ? "（\(facts)）" : " (\(facts))")
  }

  /// A number of people.
  static func persons(_ number: Int, in language: Language) -> String {
    language == .ja ? "\(number)人" : number == 1 ? "1 person" : "\(number) people"
  }
}

extension [Incident] {
  /// How many people they were about, as far as that is known; nil where it is not known of any.
  var persons: Int? {
    let known = compactMap(\.persons)
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}
