import ComplianceEvaluation
import ComplianceModel
import SourceText

extension PlaceFacts {
  /// What the place says; of a clause the requirement's own words tell that.
  var shownValue: String? { part == .clause ? nil : value }
}

extension Wording {
  /// What a place is to a finding, in a word: the stage of the paper, or the clause or record that it is.
  func label(of facts: PlaceFacts) -> String {
    if [.clause, .record, .incident].contains(facts.part) { return facts.part.label[language] }
    return (facts.stage?.label ?? facts.part.label)[language]
  }

  /// A paper in one line: its title, date, section and what it says.
  func text(of facts: PlaceFacts) -> String {
    var text = facts.title.map { quoted($0) } ?? ""
    if let date = facts.date { text += pick("", " ") + self.date(date, isAssumed: facts.dateIsAssumed) }
    if let section = facts.section { text += pick("　", ", ") + section }
    if let value = facts.shownValue { text += pick("：", ": ") + value }
    let marks = marks(of: facts)
    return marks.isEmpty ? text : text + bracketed(marks)
  }

  /// What is to be known of a place beside its value, such as how it was found; empty where there is nothing.
  func marks(of facts: PlaceFacts) -> String {
    var marks: [String] = []
    if let since = facts.since {
      let day = date(since, isAssumed: facts.sinceIsAssumed)
      marks.append(pick("\(day)から", "since \(day)"))
    }
    if let control = facts.impliedBy {
      let name = name(ofControl: control)
      marks.append(pick("\(name)の記載から", "follows from \(name)"))
    }
    if facts.isHearsay { marks.append(pick("ほかの資料が伝える内容", "told by another paper")) }
    if let grade = facts.evidence { marks.append(pick("証跡：", "evidence: ") + grade.label[language]) }
    return marks.joined(separator: pick("、", "; "))
  }

  /// When a finding began, became known and was settled, in one line.
  func text(of history: Finding.History) -> String {
    let visible = date(history.visible, isAssumed: history.visibleIsAssumed)
    let known = date(history.known)
    let length = days(history.length(by: evaluation.day), from: history.visible)
    var text: String
    if history.visible == PartialDate(history.known) {
      text = pick("発生 \(visible)（資料の上では同じ日に分かる）", "began \(visible) (the papers tell on the same day)")
    } else {
      text = pick("発生 \(visible) → 判明 \(known)", "began \(visible), known \(known)")
    }
    if history.daysUnnoticed > 0 {
      let late = days(history.daysUnnoticed, from: history.visible)
      text += pick("（\(late)後）", " (after \(late))")
    }
    if let settlement = history.settlement {
      let how = settlement.how.label[language]
      let day = date(settlement.day)
      text += pick(" → 解消 \(day)：\(how)（\(length)間）", ", settled \(day): \(how) (after \(length))")
    } else {
      text += pick(" → 未解消", ", still open")
      if history.length(by: evaluation.day) > 0 { text += pick("（\(length)経過）", " (\(length) so far)") }
    }
    return text
  }

  /// The mark before the title of a case that is made up; empty for a real one.
  package var fictionMark: String { dossier.isFictional ? Wording.fictionMark(language) : "" }

  /// The mark of what is made up.
  static func fictionMark(_ language: Language) -> String { language == .ja ? "【架空】" : "(fictional) " }
}
