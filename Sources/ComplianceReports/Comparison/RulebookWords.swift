import ComplianceEvaluation
import ComplianceModel
import SourceText

/// Names what a rulebook is made of, in one language, where no single case is spoken of.
struct RulebookWords {
  let rulebook: Rulebook
  let language: Language

  var vocabulary: Vocabulary { rulebook.vocabulary }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .ja ? japanese() : english()
  }

  /// Things one after another.
  func list(_ texts: [String]) -> String { texts.joined(separator: pick("、", ", ")) }

  /// A text in the language's parentheses; nothing where it is empty.
  func bracketed(_ text: String) -> String { text.isEmpty ? "" : pick("（\(text)）", " (\(text))") }

  /// A control with its id.
  func control(_ index: Int) -> String {
    let control = vocabulary.controls[index]
    return control.label[language] + pick("［\(control.id.text)］", " [\(control.id.text)]")
  }

  /// A requirement with its id.
  func requirement(_ reference: RequirementReference) -> String {
    let id = rulebook.id(of: reference)
    return rulebook[reference].title[language] + pick("［\(id)］", " [\(id)]")
  }

  /// What a finding is about.
  func topic(_ topic: Portfolio.Topic) -> String {
    switch topic {
    case .requirement(let reference): requirement(reference)
    case .control(let index): control(index)
    case .remark: pick("資料に残った質問", "questions left in papers")
    }
  }

  /// The machine-readable id of what a finding is about.
  func id(_ topic: Portfolio.Topic) -> String {
    switch topic {
    case .requirement(let reference): rulebook.id(of: reference)
    case .control(let index): vocabulary.controls[index].id.text
    case .remark: FindingKind.question.rawValue
    }
  }

  /// Who is asked.
  func answerer(_ answerer: Portfolio.Answerer) -> String {
    guard let role = answerer.role?.label[language] else { return pick("所管課", "the department") }
    return answerer.name.isEmpty ? role : answerer.name + bracketed(role)
  }

  /// A number of people; nothing where it is not known.
  func persons(_ number: Int?) -> String {
    number.map { Vocabulary.persons($0, in: language) } ?? ""
  }

  /// A number of cases.
  func cases(_ number: Int) -> String { pick("\(number)件", number == 1 ? "1 case" : "\(number) cases") }

  /// A date as a paper gives it.
  func date(_ date: PartialDate, isAssumed: Bool = false) -> String {
    date.described(in: language) + (isAssumed ? Vocabulary.Words.assumed[language] : "")
  }

  /// How something ended, as in 「終了：約束の変更」.
  func ending(_ how: Discrepancy.Settlement.How) -> String {
    how.closing[language] + pick("：", ": ") + how.label[language]
  }

  /// How a stage falls short, and how that ended.
  func shortfall(_ shortfall: ComparisonCell.Shortfall) -> String {
    shortfall.kind.label[language] + bracketed(shortfall.ending.map { ending($0) } ?? "")
  }

  /// Why a cell is × though its value would do, and how it falls short.
  func shortfalls(of cell: ComparisonCell) -> [String] {
    (cell.isOverdue ? [ComparisonCell.overdueLabel[language]] : []) + cell.shortfalls.map { shortfall($0) }
  }

  /// What is said, with its date where later papers say otherwise.
  func dated(_ said: ComparisonCell.Said) -> String {
    (said.date.map { date($0.date, isAssumed: $0.isAssumed) + pick("：", ": ") } ?? "") + said.text
  }

  /// What is said, each thing in one line with what replaced it.
  func chains(_ said: [ComparisonCell.Said], _ text: (ComparisonCell.Said) -> String) -> [String] {
    var lines: [String] = []
    var replaces = false
    for one in said {
      if replaces { lines[lines.count - 1] += " → " + text(one) } else { lines.append(text(one)) }
      replaces = one.isReplaced
    }
    return lines
  }

  /// The scores of a party or a case.
  func score(_ score: Score?) -> String { score?.text(in: language) ?? pick("対象なし", "none") }
}
