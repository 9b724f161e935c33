internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

// Equality of what was decoded apart from texts for people (labels, titles, notes, sources, questions, evidence,
// reasons) and places.

extension YAMLNode {
  /// Whether two trees say the same, wherever it is written.
  func saysTheSame(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let a), .scalar(let b)): a == b
    case (.sequence(let a), .sequence(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.saysTheSame(as: $1) }
    case (.mapping(let a), .mapping(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value.saysTheSame(as: $1.value) }
    default: false
    }
  }
}

extension Vocabulary {
  /// Whether two vocabularies mean the same.
  func means(the other: Vocabulary) -> Bool {
    func words(_ terms: [Term]) -> [String] { terms.map(\.id) }
    return controls.count == other.controls.count && zip(controls, other.controls).allSatisfy { $0.means(the: $1) }
      && words(features) == words(other.features) && words(sensitivities) == words(other.sensitivities)
      && words(wards) == words(other.wards) && words(events) == words(other.events)
      && words(incidents) == words(other.incidents)
      && events.map(\.isWithinContract) == other.events.map(\.isWithinContract)
  }
}

extension Control {
  fileprivate func means(the other: Control) -> Bool {
    id == other.id && type == other.type && scope == other.scope && parts.names == other.parts.names
      && (unit == nil) == (other.unit == nil) && valueLabels.keys == other.valueLabels.keys
      && derivation == other.derivation && responsible == other.responsible && field == other.field
      && criticality == other.criticality && isConfidential == other.isConfidential
      && evidence.count == other.evidence.count && implications.count == other.implications.count
      && zip(implications, other.implications).allSatisfy {
        $0.condition == $1.condition && $0.control == $1.control && $0.value == $1.value
      }
  }
}

extension Control.Derivation {
  fileprivate static func == (left: Self, right: Self) -> Bool {
    left.unapproved == right.unapproved && left.notified == right.notified && left.consented == right.consented
  }
}

private func == (left: Control.Derivation?, right: Control.Derivation?) -> Bool {
  switch (left, right) {
  case (nil, nil): true
  case (let left?, let right?): left == right
  default: false
  }
}

extension Parts {
  /// The names of the parts; nil where there are none, empty where they are the dossier's holdings.
  fileprivate var names: [String]? {
    switch self {
    case .whole: nil
    case .holdings: []
    case .named(let names, _): names
    }
  }
}

extension Policy {
  /// Whether two policies mean the same.
  func means(the other: Policy) -> Bool {
    id == other.id && version == other.version && binds == other.binds && effective == other.effective
      && applies == other.applies && requirements.count == other.requirements.count
      && zip(requirements, other.requirements).allSatisfy { $0.means(the: $1) } && form?.meaning == other.form?.meaning
  }
}

extension Form {
  /// The form without its texts for people.
  fileprivate var meaning: Form {
    var form = self
    form.title = LocalizedText("")
    form.number = number.map { _ in LocalizedText("") }
    for row in rows.indices { form.rows[row].label = rows[row].label.map { _ in LocalizedText("") } }
    return form
  }
}

extension Requirement {
  /// Whether two requirements mean the same.
  func means(the other: Requirement) -> Bool {
    id == other.id && obliges == other.obliges && level == other.level && when == other.when && on == other.on
      && require.means(the: other.require) && evidence == other.evidence && due == other.due
      && survives == other.survives && exception?.by == other.exception?.by && weight == other.weight
      && asks.map(\.condition) == other.asks.map(\.condition)
  }
}

extension Predicate {
  fileprivate func means(the other: Predicate) -> Bool {
    switch (self, other) {
    case (.test(let a), .test(let b)): a.control == b.control && a.comparison == b.comparison && a.parts == b.parts
    case (.all(let a), .all(let b)), (.any(let a), .any(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.means(the: $1) }
    default: false
    }
  }
}
