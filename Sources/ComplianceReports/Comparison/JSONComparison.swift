import ComplianceEvaluation
import ComplianceModel
import SourceText

/// A comparison for other programs; docs/schemas/tokki-compare-1.schema.json says what it may hold.
enum JSONComparison {
  /// The name of the document's format.
  static let format = "tokki-compare"
  /// The version of the document's format; it changes when a key goes or changes its meaning.
  static let version = 1

  /// The whole document.
  static func document(_ comparison: Comparison, _ head: ReportHead) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.start(view: comparison.view.rawValue, head)
      $0.member("onlyDifferences", comparison.showsOnlyDifferences)
      $0.member("cases") { $0.array(comparison.cases) { $0.compared($1) } }
      $0.member("columns") { columns in
        columns.array(comparison.columns.indices) { $0.column($1, comparison) }
      }
      $0.member("rows") { rows in rows.array(comparison.shownRows) { $0.row($1, comparison) } }
      if [.cases, .bidders].contains(comparison.view) {
        $0.member("leaders") { leaders in leaders.array(comparison.leaders) { $0.leaders($1) } }
      }
      if comparison.view == .bidders {
        $0.member("bidders") { bidders in bidders.array(comparison.bidders) { $0.bidder($1, comparison.rulebook) } }
      }
      if let change = comparison.change {
        $0.lines("appeared", change.appeared)
        $0.lines("settled", change.settled)
        $0.lines("gone", change.gone)
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  /// What every document of the format begins with.
  mutating func start(view: String, _ head: ReportHead) {
    member("format", JSONComparison.format)
    member("version", JSONComparison.version)
    member("tool") { tool in
      tool.inlineObject {
        $0.member("name", "tokki")
        $0.member("version", head.toolVersion)
      }
    }
    member("view", view)
    member("language", head.language.rawValue)
    if head.audience == .public { member("audience", head.audience.rawValue) }
    member("notes", head.notes)
  }

  fileprivate mutating func compared(_ one: Comparison.Case) {
    object {
      $0.member("id", one.id)
      $0.member("title", one.title)
      $0.member("fictional", one.isFictional)
      $0.words("days", one.days.map(\.description))
      $0.member("verdict", one.verdict.word)
      $0.score(one.score)
    }
  }

  fileprivate mutating func column(_ index: Int, _ comparison: Comparison) {
    let column = comparison.columns[index]
    inlineObject {
      $0.member("id", column.id)
      $0.member("case", column.caseID)
      $0.member("name", column.name)
      $0.optional("verdict", column.verdict?.word)
      $0.score(column.score)
    }
  }

  fileprivate mutating func row(_ row: Comparison.Row, _ comparison: Comparison) {
    let control = comparison.rulebook.vocabulary.controls[row.control]
    object {
      $0.member("control", control.id.text)
      $0.member("label", control.label[comparison.language])
      $0.member("field", control.field.rawValue)
      $0.member("same", row.isSame)
      if [.cases, .bidders].contains(comparison.view) { $0.member("adoption") { $0.adoption(row.adoption) } }
      $0.member("cells") { cells in cells.array(row.cells) { $0.cell($1) } }
      if comparison.view == .days { $0.member("changes", row.changes) }
    }
  }

  private mutating func adoption(_ adoption: Adoption) {
    inlineObject {
      $0.member("asked", adoption.asked)
      $0.member("inPlace", adoption.inPlace)
      $0.member("tentative", adoption.tentative)
      $0.member("unmet", adoption.unmet)
      $0.member("undeclared", adoption.undeclared)
    }
  }

  private mutating func cell(_ cell: Comparison.Cell) {
    inlineObject {
      $0.optional("outcome", cell.outcome?.word)
      if cell.isOverdue { $0.member("overdue", true) }
      if !cell.outcomeOf.isEmpty { $0.member("outcomeOf", cell.outcomeOf) }
      $0.member("said") { said in
        said.array(cell.said) { writer, one in
          writer.inlineObject {
            $0.member("kind", one.kind.rawValue)
            $0.member("text", one.text)
            $0.member("stage", one.stage.word)
            $0.member("document", one.sources.first?.document ?? "")
            $0.optional("section", one.sources.first?.section)
            $0.member("places", one.places)
            $0.optional("date", one.date?.date.description)
            if one.isReplaced { $0.member("replaced", true) }
            guard one.sources.count > 1 else { return }
            $0.member("alsoIn") { others in
              others.array(one.sources.dropFirst()) { writer, source in
                writer.inlineObject {
                  $0.member("document", source.document)
                  $0.optional("section", source.section)
                }
              }
            }
          }
        }
      }
      guard !cell.shortfalls.isEmpty else { return }
      $0.member("shortfalls") { shortfalls in
        shortfalls.array(cell.shortfalls) { writer, one in
          writer.inlineObject {
            $0.member("kind", one.kind.rawValue)
            $0.member("open", one.isOpen)
            $0.optional("settledBy", one.ending?.word)
          }
        }
      }
    }
  }

  fileprivate mutating func leaders(_ leaders: FieldLeaders) {
    inlineObject {
      $0.member("field", leaders.field.rawValue)
      $0.member("weakest") { $0.most(leaders.weakest) }
      $0.member("strongest") { $0.most(leaders.strongest) }
    }
  }

  private mutating func most(_ most: (columns: [Int], count: Int)) {
    inlineObject {
      $0.member("columns") { $0.array(most.columns) { $0.number($1) } }
      $0.member("count", most.count)
    }
  }

  // MARK: Findings and bidders

  fileprivate mutating func lines(_ key: StaticString, _ lines: [FindingLine]) {
    member(key) { list in list.array(lines) { writer, line in writer.inlineObject { $0.line(line) } } }
  }

  private mutating func line(_ line: FindingLine) {
    member("id", line.id)
    member("kind", line.kind.rawValue)
    member("severity", line.severity.word)
    member("text", line.text)
    optional("settled", line.settlement?.day.description)
    optional("settledBy", line.settlement?.how.word)
  }

  fileprivate mutating func bidder(_ bidder: RankedBidder, _ rulebook: Rulebook) {
    object {
      $0.member("rank", bidder.rank)
      $0.member("id", bidder.id)
      $0.member("name", bidder.name)
      $0.member("verdict", bidder.verdict.word)
      $0.score(bidder.score)
      $0.lines("lacks", bidder.lacks.flatMap(\.findings))
      $0.member("lacking") { lacks in
        lacks.array(bidder.lacks) { writer, lack in
          writer.inlineObject {
            $0.words("controls", lack.controls.map { rulebook.vocabulary.controls[$0].id.text })
            $0.words("findings", lack.findings.map(\.id))
          }
        }
      }
      $0.member("unanswered") { answers in
        answers.array(bidder.unanswered) { writer, answer in
          writer.inlineObject {
            $0.line(answer.line)
            $0.member("points") { $0.number((answer.points * 10).rounded() / 10) }
            $0.member("mandatory", answer.decidesVerdict)
          }
        }
      }
      guard let chance = bidder.chance else { return }
      $0.member("chance") { writer in
        writer.object {
          $0.member("above", chance.above)
          $0.member("rank", chance.rank)
          $0.member("verdict", chance.verdict.word)
          $0.member("score") { score in
            score.inlineObject {
              $0.member("low", chance.low)
              $0.member("high", chance.high)
            }
          }
          $0.lines("questions", chance.questions)
          $0.member("onlyWay", chance.isOnlyWay)
        }
      }
    }
  }
}
