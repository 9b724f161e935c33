import ComplianceEvaluation
import ComplianceModel
import SourceText

/// What was promised of the interconnection that a record card is about, side by side and connection by connection.
struct RecordCardAnnex {
  let scene: FormScene
  let form: Form
  let party: Int

  private var wording: Wording { scene.wording }

  /// Who must keep a promise, in the order of the annex.
  private enum Side: Int, Comparable {
    case other
    case ward
    case user

    static func < (left: Side, right: Side) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a promise comes to.
  private enum Content {
    case promised
    /// It is only mentioned, not known or does not apply.
    case none
    case withdrawn
    /// It follows from what is said of another measure.
    case implied
  }

  /// What stands at one stage of a measure.
  private struct Promise {
    var subjects: [Int]
    var row: CaseChain.Row
    var stage: Stage
    var entry: CaseChain.Entry
    var side: Side
    var content: Content
  }

  /// What makes promises one line: the measure, and whom or what it is of.
  private struct Line: Hashable {
    var control: Int
    var parts: [Int]
    var subjects: [Int]
  }

  /// The annex, from its heading to what it leaves out.
  var blocks: [FormDraft.Block] {
    let found = promises
    var blocks: [FormDraft.Block] = [.heading(scene.pick("別紙　約束された保護措置", "Annex: measures that were promised"))]
    let promised = found.filter { $0.content == .promised }
    if promised.isEmpty {
      blocks.append(.paragraph(scene.pick("資料に約束の記載がない。", "The papers state no promise.")))
    }
    for (side, members) in promised.grouped(inOrderOf: { $0.side }) {
      blocks += [.heading(title(of: side)), table(members)]
    }
    let empty = found.filter { $0.content == .none }
    if !empty.isEmpty {
      let title = scene.pick("約束の中身がないもの（言及だけ、不明、対象外）", "Without content: only mentioned, not known, not applicable")
      blocks += [.heading(title), table(empty)]
    }
    return blocks + [
      .heading(scene.pick("この別紙に入れていないもの", "What this annex leaves out")),
      .list(leftOut(found)),
    ]
  }

  private func title(of side: Side) -> String {
    switch side {
    case .other: scene.pick("相手方の約束", "Promised by the other side")
    case .ward: scene.pick("区の側の約束（区と、区の仕事をする者）", "Promised by the ward's side: the ward and who works for it")
    case .user: scene.pick("利用者の約束", "Promised by the users")
    }
  }

  // MARK: Lines

  private func table(_ promises: [Promise]) -> FormDraft.Block {
    let lines = promises.grouped {
      Line(control: $0.row.control, parts: $0.row.parts, subjects: $0.subjects)
    }
    return .table(
      heads: [
        scene.pick("措置", "measure"), scene.pick("区間または当事者", "connection or party"),
        scene.pick("段階・約束した者・内容・資料", "stage, by whom, what and where"),
      ],
      rows: lines.compactMap { line, stages in
        stages.first.map { first in
          let parts = stages.sorted { $0.stage < $1.stage }.map { part($0) }
          return [[.text(wording.name(of: first.row))], [.text(name(of: line.subjects))], parts]
        }
      })
  }

  private func name(of subjects: [Int]) -> String {
    wording.subjects(subjects.map { Subject(index: $0) }, control: nil)
  }

  private func part(_ promise: Promise) -> FormDraft.Part {
    let isLink = promise.subjects.contains { scene.evaluation.history.subjects.link($0) != nil }
    let stage = promise.stage.label[scene.language]
    let label = isLink ? stage + scene.pick("　", ", ") + promisers(promise.entry) : stage
    return FormDraft.Part(label: label, lines: [promise.entry.text], sources: papers(promise.entry))
  }

  private func promisers(_ entry: CaseChain.Entry) -> String {
    let names = claims(entry).flatMap(\.parties).eachOnce.map { wording.reference($0) }
    return names.isEmpty ? scene.pick("だれがするかの記載なし", "no paper says who") : wording.list(names)
  }

  private func papers(_ entry: CaseChain.Entry) -> [String] {
    entry.statements.sorted().map { index in
      let claim = scene.evaluation.history.statements[index].claim
      return scene.paper(wording.facts(Place(part: .said, location: claim.location, statement: index)))
    }.eachOnce
  }

  private func claims(_ entry: CaseChain.Entry) -> [Claim] {
    entry.statements.map { scene.evaluation.history.statements[$0].claim }
  }

  // MARK: What is promised

  /// The controls that the card itself has fields for.
  private var fields: [Int] { form.controls + [form.control] }

  private var promises: [Promise] {
    var promises: [Promise] = []
    for group in CaseChain(wording).groups {
      let relevant = group.subjects.filter { isRelevant($0) }
      for row in group.rows where !relevant.isEmpty && !fields.contains(row.control) {
        for stage in Stage.allCases where stage.isPromise {
          guard let entry = row.stages[stage.rawValue].last, let content = content(of: entry) else { continue }
          for (side, subjects) in relevant.grouped(inOrderOf: { self.side(of: $0, entry) }) {
            promises.append(
              Promise(subjects: subjects, row: row, stage: stage, entry: entry, side: side, content: content))
          }
        }
      }
    }
    return promises.sorted { order($0).lexicographicallyPrecedes(order($1)) }
  }

  /// Parties before connections, then as the papers go.
  private func order(_ promise: Promise) -> [Int] {
    [promise.side.rawValue] + [promise.subjects.first ?? 0, promise.subjects.count]
      + [promise.entry.statements.min() ?? 0]
  }

  /// What an entry promises; nil where it promises nothing: silence or a fact.
  private func content(of entry: CaseChain.Entry) -> Content? {
    let promises = claims(entry).filter { !$0.isFact }
    guard let first = promises.first(where: { $0.impliedBy == nil }) else { return promises.isEmpty ? nil : .implied }
    switch first.assertion {
    case .withdrawn: return .withdrawn
    case .silent: return nil
    case .notApplicable, .value(.unstated), .value(.unknown): return Content.none
    case .value: return .promised
    }
  }

  // MARK: Sides

  private func side(of subject: Int, _ entry: CaseChain.Entry) -> Side {
    guard scene.evaluation.history.subjects.link(subject) != nil else { return side(of: .party(subject)) }
    return claims(entry).flatMap(\.parties).map { side(of: $0) }.min() ?? .ward
  }

  private func side(of reference: PartyReference) -> Side {
    switch reference {
    case .role(let role): side(of: role)
    case .party(let index):
      chain(from: index).contains { form.roles.contains(scene.dossier.parties[$0].role) }
        ? .other : side(of: scene.dossier.parties[index].role)
    }
  }

  private func side(of role: Role) -> Side {
    if form.roles.contains(role) { return .other }
    return [.user, .public].contains(role) ? .user : .ward
  }

  /// Whether a subject has to do with the card's party, or at least with no other one that has a card of its own.
  private func isRelevant(_ subject: Int) -> Bool {
    guard let link = scene.evaluation.history.subjects.link(subject) else { return !isOthers(.party(subject)) }
    return scene.touches(subject, party) || !(isOthers(link.from) || isOthers(link.to))
  }

  private func isOthers(_ reference: PartyReference) -> Bool {
    switch reference {
    case .role(let role): form.roles.contains(role)
    case .party(let index):
      !chain(from: index).contains(party)
        && chain(from: index).contains { form.roles.contains(scene.dossier.parties[$0].role) }
    }
  }

  /// A party and whom it works for.
  private func chain(from party: Int) -> [Int] {
    var chain = [party]
    while let next = chain.last.flatMap({ scene.dossier.parties[$0].under }), !chain.contains(next) {
      chain.append(next)
    }
    return chain
  }

  // MARK: What is left out

  private func leftOut(_ promises: [Promise]) -> [String] {
    var texts = [
      scene.pick(
        "記録票の欄に書くもの：\(names(of: fields))", "What belongs into the fields of the card: \(names(of: fields))")
    ]
    let implied = promises.filter { $0.content == .implied }.map(\.row.control)
    if !implied.isEmpty {
      texts.append(
        scene.pick(
          "ほかの措置の記載から導かれ、その行にあるもの：\(names(of: implied))",
          "What only follows from another measure, which has a line: \(names(of: implied))"))
    }
    if let general {
      texts.append(
        scene.pick(
          "会社全体の方針に書かれているだけで、この業務の約束ではないもの：\(general)",
          "What is said of a whole company and promised for nothing: \(general)"))
    }
    for promise in promises where promise.content == .withdrawn {
      let name = wording.quoted(wording.name(of: promise.row)) + wording.bracketed(name(of: promise.subjects))
      let papers = wording.list(papers(promise.entry))
      texts.append(scene.pick("取り下げられたもの：\(name)　\(papers)", "What was taken back: \(name), \(papers)"))
    }
    let others = scene.parties(of: form).filter { $0 != party }
    if !others.isEmpty {
      let names = wording.list(others.map { wording.party($0) })
      texts.append(
        scene.pick(
          "\(names)だけの約束（その記録票の別紙にある）",
          "Promises of \(names) alone, which are in the annexes of those cards"))
    }
    return texts + [scene.pick("約束ではない実装報告と確認の結果", "Reports and inspections, which are no promises")]
  }

  private func names(of controls: [Int]) -> String {
    wording.list(controls.eachOnce.map { wording.name(ofControl: $0) })
  }

  /// The measures that only general policies speak of, with the papers; nil where there are none.
  private var general: String? {
    let history = scene.evaluation.history
    let indices = history.generals.filter { index in
      let claim = history.statements[index].claim
      return claim.stage.isPromise && !fields.contains(claim.control) && claim.parties.contains { !isOthers($0) }
    }
    guard !indices.isEmpty else { return nil }
    let titles = indices.map { wording.quoted(wording.title(history.statements[$0])) }.eachOnce
    return names(of: indices.map { history.statements[$0].claim.control })
      + wording.bracketed(wording.list(titles))
  }
}
