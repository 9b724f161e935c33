import ComplianceEvaluation
import ComplianceModel
import SourceText

/// A portfolio for other programs; docs/schemas/tokki-compare-1.schema.json says what it may hold.
enum JSONPortfolio {
  /// The whole document.
  static func document(_ portfolio: Portfolio, _ head: ReportHead) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.start(view: "portfolio", head)
      $0.optional("day", portfolio.day?.description)
      $0.member("cases") { cases in
        cases.array(portfolio.summary.gravestFirst) { $0.portfolioCase($1, head.language) }
      }
      guard let rulebook = portfolio.rulebook else { return }
      let words = RulebookWords(rulebook: rulebook, language: head.language)
      $0.topics("overdue", portfolio.overdue, portfolio, words)
      $0.topics("inspections", portfolio.inspections, portfolio, words)
      $0.member("gaps") { gaps in
        gaps.array(portfolio.gaps.mostFrequent(.max, <)) { writer, gap in
          writer.inlineObject {
            $0.member("control", words.vocabulary.controls[gap.key].id.text)
            $0.tally(gap.tally, portfolio)
          }
        }
      }
      $0.topics("questions", portfolio.questions, portfolio, words)
      $0.answerers(portfolio, words)
      $0.incidents(portfolio.incidents, words)
      $0.precedents(portfolio, words)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func portfolioCase(_ one: ReportSummary.Case, _ language: Language) {
    object {
      $0.member("id", one.id)
      $0.member("title", one.title[language])
      $0.member("fictional", one.isFictional)
      $0.member("file", one.file)
      $0.member("verdict", one.verdict.word)
      $0.score(one.score)
      $0.member("counts") { $0.counts(one.counts) }
    }
  }

  fileprivate mutating func topics(
    _ key: StaticString, _ tallies: [Portfolio.Topic: Portfolio.Tally], _ portfolio: Portfolio, _ words: RulebookWords
  ) {
    member(key) { list in
      list.array(tallies.mostFrequent(.max) { words.id($0) < words.id($1) }) { writer, entry in
        writer.inlineObject {
          $0.member("about", words.id(entry.key))
          $0.member("text", words.topic(entry.key))
          $0.optional("due", entry.tally.firstDue?.description)
          $0.tally(entry.tally, portfolio)
        }
      }
    }
  }

  fileprivate mutating func tally(_ tally: Portfolio.Tally, _ portfolio: Portfolio) {
    member("cases", tally.cases)
    member("findings", tally.findings)
    words("examples", tally.examples.map { portfolio.summary.cases[$0].id })
  }

  fileprivate mutating func answerers(_ portfolio: Portfolio, _ words: RulebookWords) {
    let answerers = portfolio.asked.mostFrequent(.max) {
      ($0.name, $0.role?.rawValue ?? "") < ($1.name, $1.role?.rawValue ?? "")
    }
    member("asked") { list in
      list.array(answerers) { writer, entry in
        writer.inlineObject {
          $0.member("whom", words.answerer(entry.key))
          $0.optional("role", entry.key.role?.rawValue)
          $0.tally(entry.tally, portfolio)
        }
      }
    }
  }

  fileprivate mutating func incidents(_ history: IncidentHistory, _ words: RulebookWords) {
    func ids(_ indices: [Int]) -> [String] {
      indices.map { "\(history.incidents[$0].teller) \(history.incidents[$0].incident.id)" }
    }
    member("incidents") { list in
      list.array(history.byControl) { writer, entry in
        writer.inlineObject {
          $0.member("control", words.vocabulary.controls[entry.control].id.text)
          if let persons = history.persons(entry.incidents) { $0.member("persons", persons) }
          $0.words("incidents", ids(entry.incidents))
        }
      }
    }
    member("repeats") { list in
      list.array(history.repeats) { writer, pattern in
        writer.object {
          $0.member("office", pattern.office)
          $0.member("cause", pattern.cause[words.language])
          if let persons = history.persons(pattern.incidents) { $0.member("persons", persons) }
          $0.words("controls", pattern.controls.map { words.vocabulary.controls[$0].id.text })
          $0.words("incidents", ids(pattern.incidents))
        }
      }
    }
  }

  fileprivate mutating func precedents(_ portfolio: Portfolio, _ words: RulebookWords) {
    let invited = portfolio.invited.mostFrequent(.max) {
      ($0.register, $0.incident) < ($1.register, $1.incident)
    }
    member("precedents") { list in
      list.array(invited) { writer, entry in
        let register = words.rulebook.registers[entry.key.register]
        writer.inlineObject {
          $0.member("register", register.id)
          $0.member("incident", register.incidents[entry.key.incident].id)
          $0.member("title", register.incidents[entry.key.incident].title[words.language])
          $0.tally(entry.tally, portfolio)
        }
      }
    }
  }
}
