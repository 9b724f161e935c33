import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FindingText {
  /// A question that a policy asks, or that a paper leaves open.
  static func asked(_ facts: FindingFacts) -> FindingText {
    let question = facts.writtenQuestion
    let source: String
    if facts.finding.detail == .unanswered {
      let title = facts.wording.quoted(facts.higher.map { facts.wording.title($0) } ?? "")
      source = facts.pick(
        "\(title)が求めているが、回答では触れていない。行うのか行わないのか、資料からは分からない。",
        "\(title) asks for it and the answer does not mention it: the papers do not tell whether it will be done.")
    } else if facts.finding.requirement != nil {
      source = facts.pick("\(facts.requirement)についての質問。", "A question about \(facts.requirement).")
    } else {
      let title = facts.wording.facts(facts.finding.primary).title ?? ""
      source = facts.pick(
        "\(facts.wording.quoted(title))に残っている質問。", "A question that \(facts.wording.quoted(title)) leaves open.")
    }
    return FindingText(
      headline: question.text, explanation: facts.sentences(source, facts.purpose), actions: [], question: question)
  }

  /// Two values of which neither is the stronger.
  static func incomparable(_ facts: FindingFacts) -> FindingText {
    let question = facts.comparisonQuestion
    return FindingText(
      headline: facts.pick(
        "\(facts.controls)の内容が変わったが、どちらが強いか決められない\(facts.change)。",
        "\(facts.controls) changed, and neither value is the stronger\(facts.change)."),
      explanation: facts.sentences(
        facts.pick(
          "一方が他方を含まないので、弱くなったとも、同等以上とも言えない。理由を尋ね、保護の水準が保たれるかを"
            + "\(facts.ward)が判断する。",
          "Neither includes the other, so it can be called neither weaker nor as strong. Ask for the reason; "
            + "\(facts.ward) decides whether the protection is kept."),
        facts.purpose),
      actions: [], question: question)
  }

  /// Two requirements that no value can meet together.
  static func conflict(_ facts: FindingFacts) -> FindingText {
    var other = ""
    var otherDemand = ""
    if case .other(let reference) = facts.finding.detail {
      other = facts.wording.requirement(reference)
      otherDemand = facts.wording.vocabulary.text(
        of: facts.wording.rulebook[reference].require, in: facts.wording.language)
    }
    return FindingText(
      headline: facts.pick(
        "\(facts.controls)について、\(facts.requirement)と\(other)を両方満たすことはできない。",
        "No value of \(facts.controls) can meet both \(facts.requirement) and \(other)."),
      explanation: facts.sentences(
        facts.pick(
          "一方は\(facts.wording.quoted(facts.demand))、他方は\(facts.wording.quoted(otherDemand))を求めている。"
            + "どちらを守っても、もう一方が×になる。",
          "One asks for \(facts.wording.quoted(facts.demand)), the other for \(facts.wording.quoted(otherDemand)): "
            + "whichever is kept, the other comes out as not met."),
        facts.purpose),
      actions: [
        facts.pick(
          "どちらを優先するかを\(facts.ward)が決め、もう一方の基準か条項を改める。",
          "\(facts.ward) decides which comes first, and amends the other policy or clause.")
      ])
  }
}

extension FindingFacts {
  /// The question as a policy or a paper puts it.
  var writtenQuestion: FindingText.Question {
    let text =
      switch finding.detail {
      case .question(let question): question[wording.language]
      case .remark(let remark): remark
      case .unanswered: unansweredQuestion
      default: pick("未解決の質問がある。", "There is an open question.")
      }
    return .init(whom: answerer, text: text)
  }

  /// What the specification asks and the answer leaves out.
  private var unansweredQuestion: String {
    let value = higher.map { wording.assertion($0) } ?? ""
    return pick(
      "仕様で求めた\(controlNames)（\(value)）に、\(answerer)の回答がない。行うか。",
      "The specification asks for \(controlNames) (\(value)), and \(answerer) gave no answer to it. Will it be done?")
  }

  /// Which of two values protects better.
  var comparisonQuestion: FindingText.Question {
    .init(
      whom: answerer,
      text: pick(
        "\(controlNames)は、\(change.trimmingBrackets)の変わり方で保護が弱くならないか。",
        "Does \(controlNames) protect less by the change \(change.trimmingBrackets)?"))
  }
}

extension String {
  /// The text without the parentheses around it.
  fileprivate var trimmingBrackets: String {
    var rest = self[...]
    while let first = rest.first, first == "（" || first == "(" || first == " " { rest.removeFirst() }
    while let last = rest.last, last == "）" || last == ")" { rest.removeLast() }
    return String(rest)
  }
}
