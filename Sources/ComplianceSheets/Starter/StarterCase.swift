package import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// A case that does not exist yet: a kind of work with the ward and one other party whose name is not decided.
///
/// It is what a questionnaire asks about before there is a case.
package struct StarterCase {
  /// Its id.
  package var id: String
  /// The kind of work.
  package var kind: Dossier.Kind
  /// The ward, by id.
  package var ward: String
  /// Features that are known to be used or not, by id.
  package var uses: [(feature: String, isUsed: Bool)]
  /// The name of the work.
  package var title: String

  /// Creates a case.
  package init(
    id: String, kind: Dossier.Kind, ward: String, uses: [(feature: String, isUsed: Bool)] = [], title: String
  ) {
    self.id = id
    self.kind = kind
    self.ward = ward
    self.uses = uses
    self.title = title
  }

  /// The party that such work is asked of, by its role.
  package static func role(of kind: Dossier.Kind) -> Role {
    switch kind {
    case .outsourcing: .contractor
    case .interconnection: .joinedParty
    case .otherUse: .user
    case .ownOperation: .ward
    }
  }

  /// The case as a file would hold it, decoded; ids that do not exist are reported as in a file.
  ///
  /// - Parameter path: What its file is called in messages.
  package func decoded(path: String, vocabulary: Vocabulary, policies: [Policy]) -> Decoded<Dossier> {
    let file = SourceFile(path: path, bytes: [])
    let document = YAMLDocument(file: file, root: tree(in: file), diagnostics: [])
    return DossierDecoder.decode(document, vocabulary: vocabulary, policies: policies)
  }

  private func tree(in file: SourceFile) -> YAMLNode {
    let place = SourceLocation(file: file, line: 1, column: 1)
    func text(_ text: String, _ style: YAMLScalar.Style = .doubleQuoted) -> YAMLNode {
      YAMLNode(content: .scalar(YAMLScalar(text: text, style: style)), location: place)
    }
    func mapping(_ entries: [(String, YAMLNode)]) -> YAMLNode {
      YAMLNode(
        content: .mapping(entries.map { YAMLEntry(key: $0.0, keyLocation: place, value: $0.1) }), location: place)
    }
    let role = StarterCase.role(of: kind)
    var parties = [("ward", mapping([("role", text(Role.ward.rawValue)), ("name", text("区"))]))]
    var entries = [
      ("dossier", text(id)), ("title", text(title)), ("kind", text(kind.rawValue)), ("ward", text(ward)),
    ]
    if !uses.isEmpty {
      entries.append(("uses", mapping(uses.map { ($0.feature, text($0.isUsed ? "true" : "false", .plain)) })))
    }
    if role != .ward {
      parties.append((role.rawValue, mapping([("role", text(role.rawValue)), ("name", text("未定"))])))
    }
    entries.append(("parties", mapping(parties)))
    if role != .ward {
      let connection = mapping([("from", text(Role.ward.rawValue)), ("to", text(role.rawValue))])
      entries.append(("connections", mapping([("ward-to-\(role.rawValue)", connection)])))
    }
    return mapping(entries)
  }
}
