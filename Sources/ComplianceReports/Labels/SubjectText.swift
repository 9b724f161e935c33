package import ComplianceEvaluation
import ComplianceModel
import SourceText

extension Wording {
  /// What a subject is: a party's name, or 「利用者 → エヌ・ティ・ティ…」 for a connection; with its part.
  package func subject(_ subject: Subject, control: Int?) -> String { subjects([subject], control: control) }

  /// Several subjects, those of one connection together: 「利用者 → A、B、C（保管）」.
  package func subjects(_ subjects: [Subject], control: Int?) -> String {
    var groups: [(connection: Int?, indices: [Int], parts: [Int])] = []
    var places: [Int: Int] = [:]
    var merged: [(index: Int, parts: [Int])] = []
    for subject in subjects {
      let place = places[subject.index] ?? merged.count
      if place == merged.count {
        places[subject.index] = place
        merged.append((subject.index, []))
      }
      if let part = subject.part, !merged[place].parts.contains(part) { merged[place].parts.append(part) }
    }
    for (index, parts) in merged {
      let connection = evaluation.history.subjects.link(index)?.connection
      if let place = groups.firstIndex(where: { $0.connection == connection && $0.parts == parts }) {
        groups[place].indices.append(index)
      } else {
        groups.append((connection, [index], parts))
      }
    }
    let texts = groups.map { group in
      (group.connection.map { links(group.indices, connection: $0) } ?? list(group.indices.map { party($0) }))
        + parts(group.parts, control: control)
    }
    return texts.joined(separator: pick("／", "; "))
  }

  private func links(_ indices: [Int], connection: Int) -> String {
    let links = indices.compactMap { evaluation.history.subjects.link($0) }
    var starts: [String] = []
    var ends: [String] = []
    for link in links {
      let start = reference(link.from)
      let end = reference(link.to)
      if !starts.contains(where: { $0.isSame(as: start) }) { starts.append(start) }
      if !ends.contains(where: { $0.isSame(as: end) }) { ends.append(end) }
    }
    // Only where every start meets every end can they be listed once.
    let text =
      starts.count * ends.count == links.count
      ? "\(list(starts)) → \(list(ends))"
      : list(links.map { "\(reference($0.from)) → \(reference($0.to))" })
    guard let label = dossier.connections[connection].label else { return text }
    return label[language] + bracketed(text)
  }

  /// Parts in parentheses; nothing where there are none.
  private func parts(_ parts: [Int], control: Int?) -> String {
    guard let control else { return "" }
    let names = parts.map { part($0, of: control) }.filter { !$0.isEmpty }
    return names.isEmpty ? "" : bracketed(Vocabulary.list(names, in: language))
  }

  /// The name of a part of a control: its label, or the copy or medium it stands for; empty where that is all there is.
  package func part(_ part: Int, of control: Int) -> String {
    switch vocabulary.controls[control].parts {
    case .whole: return ""
    case .named(let names, let labels):
      if labels.indices.contains(part) { return labels[part][language] }
      return names.indices.contains(part) ? names[part] : ""
    case .holdings:
      guard dossier.holdings.indices.contains(part) else { return "" }
      let holding = dossier.holdings[part]
      return holding.label?[language] ?? holding.id
    }
  }
}

extension Wording {
  /// The control whose parts the subjects of a finding are divided into.
  package func partedControl(_ finding: Finding) -> Int? {
    guard let reference = finding.requirement, !finding.kind.isDiscrepancy else { return finding.controls.first }
    return rulebook.partedControl(of: reference)
  }
}
