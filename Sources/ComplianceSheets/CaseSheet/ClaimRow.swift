internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// One row of 約束と事実 as nodes of a file.
struct ClaimRow {
  /// The paper, by its place.
  var paper: Int
  var line: ClaimBlocks.Line
  var group: String
  /// The cell of the control: the place of the claim.
  var control: SheetCell
  var party: YAMLNode?
  var connection: YAMLNode?
  var stage: YAMLNode?
  var fact: YAMLNode?
  var since: YAMLNode?
  var sinceAssumed: [YAMLNode]
  /// Firmness, planned day, evidence, section and note, by key.
  var own: [(key: String, node: YAMLNode?)]
  /// The value, or the reason why it does not apply.
  var value: YAMLNode?
  /// That the ward agreed that it does not apply.
  var confirmed: YAMLNode?

  /// The entry of `silent:`; nil where the row says something.
  func silentNode(_ vocabulary: Vocabulary) -> YAMLNode? {
    let id = vocabulary.controls[line.control].id.text
    switch line.form {
    case .silent: return control.node(id)
    case .inferred:
      var node = CaseNode(at: control.location)
      node.set(id, control.node("inferred"))
      return node.node
    case .value, .add, .withdrawn, .notApplicable: return nil
    }
  }

  /// Adds the keys that all lines of a block share.
  func addHead(to node: inout CaseNode, isPlain: Bool) {
    node.set("party", party)
    node.set("connection", connection)
    node.set("stage", stage)
    node.set("fact", fact)
    node.set("since", since)
    node.set("assumed", sinceAssumed)
    if isPlain { for (key, value) in own { node.set(key, value) } }
  }

  /// The value with what it has of its own.
  private func valueNode(isFirm: Bool) -> YAMLNode? {
    guard let value else { return nil }
    var node = CaseNode(at: value.location)
    node.set(line.form == .add ? "add" : "value", value)
    for (key, value) in own { node.set(key, value) }
    if own.first?.node == nil, !isFirm { node.set("modality", control.node(Modality.firm.rawValue)) }
    return node.entries.count == 1 && line.form == .value ? value : node.node
  }

  /// Adds the value to a block, unless it stands there as the first part of its control.
  func addValue(to node: inout CaseNode, in block: [ClaimRow], _ vocabulary: Vocabulary, isFirm: Bool) {
    let id = vocabulary.controls[line.control].id.text
    let same = block.filter { $0.line.control == line.control }
    guard line.part != nil else { return node.set(id, at: control.location, valueNode(isFirm: isFirm)) }
    guard !node.entries.contains(where: { $0.key == id }) else { return }
    var parts = CaseNode(at: control.location)
    for row in same {
      if let part = row.line.part { parts.set(part, at: row.control.location, row.valueNode(isFirm: isFirm)) }
    }
    var all = CaseNode(at: control.location)
    all.set("parts", parts.node)
    node.set(id, at: control.location, all.node)
  }
}

extension CaseReader {
  /// The blocks of a paper's rows.
  func blocks(_ rows: [ClaimRow]) -> [YAMLNode] {
    ClaimBlocks.blocks(rows.map { ($0.group, $0.line) }).map { range in
      let block = Array(rows[range])
      var node = CaseNode(at: block[0].control.location)
      let plain = block.first { $0.line.form == .withdrawn || $0.line.form == .notApplicable }
      (plain ?? block[0]).addHead(to: &node, isPlain: plain != nil)
      // The first row may be of a control that is not of connections.
      if !node.entries.contains(where: { $0.key == "connection" }) {
        node.set("connection", block.compactMap(\.connection).first)
      }
      let isFirm = plain?.own.first?.node == nil
      for row in block where row.line.form == .value || row.line.form == .add {
        row.addValue(to: &node, in: block, vocabulary, isFirm: isFirm)
      }
      let withdrawn = block.filter { $0.line.form == .withdrawn }
      node.set("withdrawn", withdrawn.map { $0.control.node(vocabulary.controls[$0.line.control].id.text) })
      var notApplicable: CaseNode?
      for row in block where row.line.form == .notApplicable {
        var entries = notApplicable ?? CaseNode(at: row.control.location)
        entries.set(vocabulary.controls[row.line.control].id.text, at: row.control.location, row.reasonNode)
        notApplicable = entries
      }
      node.set("not-applicable", notApplicable?.node)
      return node.node
    }
  }
}

extension ClaimRow {
  fileprivate var reasonNode: YAMLNode? {
    guard let value, let confirmed else { return value }
    var node = CaseNode(at: value.location)
    node.set("reason", value)
    node.set("confirmed", confirmed)
    return node.node
  }
}
