import ComplianceEvaluation
import ComplianceModel
import SourceText

/// What happened in a case, day by day: its papers, events and contract, and when each discrepancy began, became known
/// and was settled.
struct CaseTimeline {
  /// The days, earliest first.
  let days: [Entry]

  /// Everything of one date.
  struct Entry {
    /// The date.
    let date: PartialDate
    /// Whether it is inferred.
    let isAssumed: Bool
    /// What happened, in a line each.
    var items: [Item]
  }

  /// One thing that happened.
  struct Item {
    /// What it is.
    let kind: Kind
    /// What happened.
    let text: String
  }

  /// What an item is.
  enum Kind: Hashable {
    /// A paper.
    case paper
    /// Something that happened in the case.
    case event
    /// A discrepancy could be seen for the first time.
    case began
    /// It became known.
    case known
    /// It was settled.
    case settled
  }
}

extension CaseTimeline {
  /// The time line of a case up to the day it is judged as of.
  init(_ wording: Wording) {
    var builder = Builder(wording: wording)
    builder.addPapers()
    builder.addEvents()
    builder.addDiscrepancies()
    let items = builder.items.enumerated().sorted { first, second in
      let (a, b) = (first.element, second.element)
      return (a.date.first, a.date.isMonth ? 1 : 0, a.isAssumed ? 1 : 0, first.offset)
        < (b.date.first, b.date.isMonth ? 1 : 0, b.isAssumed ? 1 : 0, second.offset)
    }.map(\.element)
    days = items.grouped { DateKey(date: $0.date, isAssumed: $0.isAssumed) }
      .map { Entry(date: $0.key.date, isAssumed: $0.key.isAssumed, items: $0.elements.map(\.item)) }
  }

  private struct DateKey: Hashable {
    var date: PartialDate
    var isAssumed: Bool
  }

  private struct Builder {
    let wording: Wording
    var items: [(date: PartialDate, isAssumed: Bool, item: Item)] = []

    private var day: Day { wording.evaluation.day }
    private var dossier: Dossier { wording.dossier }

    private mutating func add(_ date: PartialDate, _ isAssumed: Bool = false, _ item: Item) {
      items.append((date, isAssumed, item))
    }

    mutating func addPapers() {
      for document in dossier.documents where document.date.first <= day {
        let by = document.by.map { wording.pick("、\(wording.reference($0))", ", \(wording.reference($0))") } ?? ""
        let stage = document.stage.label[wording.language]
        add(
          document.date, document.dateIsAssumed,
          Item(kind: .paper, text: wording.quoted(document.title) + wording.bracketed(stage + by)))
      }
    }

    mutating func addEvents() {
      if let contract = dossier.contract {
        if let from = contract.from {
          let text =
            from.first <= day
            ? wording.pick("契約の開始", "The contract begins.") : wording.pick("契約の開始（予定）", "The contract will begin.")
          add(from, contract.fromIsAssumed, Item(kind: .event, text: text))
        }
        if let until = contract.until {
          let text =
            until.last < day
            ? wording.pick("契約の終了", "The contract ends.") : wording.pick("契約の終了（予定）", "The contract will end.")
          add(until, contract.untilIsAssumed, Item(kind: .event, text: text))
        }
      }
      for event in dossier.events where event.date.first <= day {
        let label = wording.vocabulary.events[event.kind].label[wording.language]
        add(
          event.date, event.dateIsAssumed,
          Item(kind: .event, text: label + (event.note.map { wording.bracketed($0) } ?? "")))
      }
      if let award = dossier.award, award.date.first <= day {
        let winner = wording.party(award.party)
        add(award.date, false, Item(kind: .event, text: wording.pick("\(winner)を選定", "\(winner) was chosen.")))
      }
      for party in dossier.parties.indices {
        guard let known = dossier.parties[party].known, known.first <= day else { continue }
        let name = wording.partyWithRole(party)
        add(
          known, false, Item(kind: .event, text: wording.pick("\(name)の関与が判明", "The part of \(name) became known.")))
      }
      for approval in dossier.approvals where approval.from.first <= day {
        let by = wording.reference(approval.by)
        add(
          approval.from, false,
          Item(
            kind: .event,
            text: wording.pick("\(by)が承諾", "\(by) approved an exception.")
              + (approval.document.map { wording.bracketed($0) } ?? "")))
      }
      for incident in dossier.incidents where incident.knownDay <= day {
        add(
          incident.date, incident.dateIsAssumed,
          Item(kind: .event, text: wording.pick("事故：", "Incident: ") + incident.title[wording.language]))
      }
    }

    /// Discrepancies of one kind that share their day are one line.
    mutating func addDiscrepancies() {
      let discrepancies = wording.evaluation.findings.indices.filter {
        wording.evaluation.findings[$0].kind.isDiscrepancy && wording.evaluation.findings[$0].history != nil
      }
      addTurns(discrepancies, .began) { ($0.visible, $0.visibleIsAssumed) }
      // Where the papers tell it on the day on which it begins, there is no other day.
      addTurns(discrepancies, .known) { $0.visible == PartialDate($0.known) ? nil : (PartialDate($0.known), false) }
      addTurns(discrepancies, .settled) { history in history.settlement.map { (PartialDate($0.day), false) } }
    }

    private struct Turn: Hashable {
      var date: PartialDate
      var isAssumed: Bool
      var kind: FindingKind
      var how: Discrepancy.Settlement.How?
      /// How long after the beginning; empty where it is no later.
      var late: String
    }

    private mutating func addTurns(
      _ findings: [Int], _ kind: Kind, _ date: (Finding.History) -> (PartialDate, Bool)?
    ) {
      let evaluation = wording.evaluation
      let turns = findings.compactMap { index -> (turn: Turn, finding: Int)? in
        let finding = evaluation.findings[index]
        guard let history = finding.history, let (date, isAssumed) = date(history) else { return nil }
        return (
          Turn(
            date: date, isAssumed: isAssumed, kind: finding.kind,
            how: kind == .settled ? history.settlement?.how : nil,
            late: kind == .known && history.daysUnnoticed > 0
              ? wording.days(history.daysUnnoticed, from: history.visible) : ""), index
        )
      }
      for (turn, members) in turns.grouped(inOrderOf: { $0.turn }) {
        let indices = members.map(\.finding)
        let controls = indices.flatMap { evaluation.findings[$0].controls }.eachOnce
        add(
          turn.date, turn.isAssumed,
          Item(kind: kind, text: text(kind, turn.kind, turn.how, turn.late, controls)))
      }
    }

    private func text(
      _ kind: Kind, _ finding: FindingKind, _ how: Discrepancy.Settlement.How?, _ late: String, _ controls: [Int]
    ) -> String {
      let label = finding.label[wording.language]
      let names = wording.list(controls.map { wording.name(ofControl: $0) })
      let what = wording.pick("\(label)：\(names)", "\(label): \(names)")
      switch kind {
      case .paper, .event: return what
      case .began:
        return wording.pick("この日から食い違っていた — \(what)", "A discrepancy from this day on — \(what)")
      case .known:
        let after = late.isEmpty ? "" : wording.pick("（\(late)後）", " (after \(late))")
        return wording.pick("判明\(after) — \(what)", "Became known\(after) — \(what)")
      case .settled:
        let way = how.map { $0.closing[wording.language] + wording.bracketed($0.label[wording.language]) } ?? ""
        return "\(way) — \(what)"
      }
    }
  }
}
