internal import LocatedYAML
internal import SourceText

/// Mistakes that show only when a whole block was read.
extension ClaimDecoder {
  /// Reports a control that the same block states a second time; returns whether all is well.
  func checkNotStated(_ control: Int, _ id: String, at location: SourceLocation, from start: Int) -> Bool {
    guard let first = claims[start...].first(where: { $0.control == control }) else { return true }
    problems.duplicate(.control, id, at: location, first: first.location)
    return false
  }

  /// Reports a block that says nothing.
  func reportEmpty(_ block: YAMLNode) {
    problems.error(
      "empty-claim", at: block.location,
      LocalizedText(ja: "管理項目が一つも書かれていません", en: "no control is claimed here"),
      help: LocalizedText(
        ja: "category.name: true のように管理項目と値を書くか、この一件を消してください。",
        en: "Write a control and its value, such as category.name: true, or remove the block."))
  }

  /// What is said of a party needs one; reported once per block.
  func checkParties(from start: Int) {
    guard let claim = claims[start...].first(where: { context.vocabulary.controls[$0.control].scope == .party })
    else { return }
    let id = context.vocabulary.controls[claim.control].id
    problems.error(
      "missing-party", at: claim.location, length: id.text.utf8.count,
      LocalizedText(ja: "\(id) をだれが行うのか分かりません", en: "it is not said who undertakes \(id)"),
      help: LocalizedText(
        ja: "party: に当事者か役割を書いてください。", en: "Name a party or a role under \"party\"."))
  }

  /// What is said of a connection needs one, or a party that is an end of one; reported once per block.
  func checkConnections(_ head: Claim, hasParty: Bool, from start: Int) {
    guard let claim = claims[start...].first(where: { context.vocabulary.controls[$0.control].scope == .connection })
    else { return }
    let id = context.vocabulary.controls[claim.control].id
    if !hasParty {
      problems.error(
        "missing-connection", at: claim.location, length: id.text.utf8.count,
        LocalizedText(ja: "\(id) がどの接続区間のことか分かりません", en: "it is not said which connection \(id) is about"),
        help: LocalizedText(
          ja: "connection: に接続区間を書いてください。party: だけなら、その当事者のすべての接続区間になります。",
          en: "Name a connection; with only a party, all connections that it is an end of are meant."))
    } else if !head.parties.isEmpty, context.names.connections != nil, !context.touchesConnection(head.parties) {
      problems.warning(
        "no-connection-of-party", at: claim.location, length: id.text.utf8.count,
        LocalizedText(
          ja: "\(id) は接続区間の項目ですが、この当事者を端とする接続区間がありません",
          en: "\(id) is about connections, but this party is an end of none"),
        help: LocalizedText(
          ja: "connection: を書くか、connections に区間を加えてください。", en: "Write \"connection\", or add one to \"connections\"."))
    }
  }

  /// Reports controls that a paper is said to be silent on and yet speaks of.
  func checkSilence(of paper: Paper, from start: Int) {
    for silent in claims[start...] {
      guard case .silent = silent.assertion,
        let said = claims[start...].first(where: {
          $0.control == silent.control && $0.stage == paper.stage && $0.impliedBy == nil && !$0.isSilence
        })
      else { continue }
      let id = context.vocabulary.controls[silent.control].id
      problems.error(
        "silent-and-claimed", at: silent.location, length: id.text.utf8.count,
        LocalizedText(
          ja: "\(id) は記載なしとされていますが、同じ資料の申告にあります", en: "the paper is said to be silent on \(id) but claims it"),
        help: LocalizedText(ja: "どちらかを消してください。", en: "Remove one of the two."),
        related: [
          Diagnostic.Related(location: said.location, message: LocalizedText(ja: "申告はここです", en: "it is claimed here"))
        ])
    }
  }
}

extension Claim {
  fileprivate var isSilence: Bool {
    if case .silent = assertion { return true }
    return false
  }

  /// A claim that says nothing yet, to be filled in.
  init(blankFor paper: ClaimDecoder.Paper, at location: SourceLocation) {
    self.init(
      control: 0, assertion: .withdrawn, parties: [], stage: paper.stage, document: paper.index, location: location)
  }
}

extension Problems {
  /// One of the stages.
  func stage(_ node: YAMLNode) -> Stage? {
    guard let text = text(node) else { return nil }
    if let stage = Stage.allCases.first(where: { $0.word == text }) { return stage }
    unknown(
      .stage, node, candidates: Stage.allCases.map(\.word),
      labels: Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0.word, $0.label) }))
    return nil
  }
}
