import ComplianceEvaluation
import ComplianceModel
import ComplianceReports
import SourceText

/// Writes the parts of the page for paper and tablets.
struct InspectionPageWriter {
  let sheet: InspectionSheet
  /// What the reader must know of the run.
  let notes: [String]

  var language: Language { sheet.language }

  private func pick(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  private func label(_ key: String) -> String {
    InspectionTable.table(in: language).columns.first { $0.key == key }?.heading[language] ?? ""
  }

  // MARK: Cover

  /// The facts of the case, and what is filled in about the inspection as a whole.
  func writeCover(_ html: inout HTMLWriter) {
    html.element("h1", text: InspectionSheet.name[language])
    html.newline()
    html.element("table", .classes("cover")) { table in
      for (label, lines) in InspectionCover.facts(of: sheet) {
        table.element("tr") { row in
          row.element("th", .scope("row"), text: label[language])
          row.element("td") { cell in
            for line in lines { cell.element("div", text: line) }
          }
        }
        table.newline()
      }
    }
    html.newline()
    html.element("div", .classes("write panel")) { div in
      for answer in [InspectionCover.Answer.date, .place, .inspectors, .attendants] {
        field(answer.label[language], name: "cover-\(answer.rawValue)", &div)
      }
    }
    html.newline()
    html.element("section", .classes("panel")) { section in
      for line in instructions + notes { section.element("p", text: line) }
    }
    html.newline()
  }

  private var instructions: [String] {
    InspectionTable.table(in: language).instructions.map { $0[language] } + [
      pick(
        "この頁は書いたものを保存しない。端末で書いたら、閉じる前に印刷するかPDFにする。読み込むのはExcelの調査票なので、番号（No.）で写す。",
        "This page keeps nothing: print it, or save it as PDF, before closing it. What is read back is the workbook: "
          + "copy by the number (No.).")
    ]
  }

  // MARK: Measures

  /// The measures, one table, so that its head with the name of the case stands on each printed sheet.
  func writeItems(_ html: inout HTMLWriter) {
    html.element("table", .classes("sheet")) { table in
      table.element("colgroup") { group in
        for name in ["no", "told", "own"] { group.empty("col", .classes(name)) }
      }
      table.element("thead") { head in
        head.element("tr") { row in
          row.element("th", .named("colspan", "3"), .scope("colgroup")) { cell in
            cell.element("div", .classes("run")) { run in
              run.element("span", text: sheet.title)
              run.element("span", text: pick("実施日　　　年　　月　　日", "Date: ____-__-__"))
            }
          }
        }
        head.element("tr") { row in
          row.element("th", .classes("no"), .scope("col"), text: "No.")
          row.element(
            "th", .classes("told"), .scope("col"), text: pick("約束と確かめること", "What was promised, and the question"))
          row.element("th", .scope("col"), text: pick("その場で書く", "To be filled in on site"))
        }
      }
      table.newline()
      var field: Control.Field?
      for item in sheet.items {
        if item.field != field {
          field = item.field
          table.element("tbody", .classes("field")) { body in
            body.element("tr") { row in
              row.element("th", .named("colspan", "3"), .scope("rowgroup"), text: item.field.label[language])
            }
          }
          table.newline()
        }
        table.element("tbody") { body in
          body.element("tr", .id("no-\(item.number)")) { row in
            row.element("th", .classes("no"), .scope("row"), text: String(item.number))
            row.element("td", .classes("told")) { writeTold(item, &$0) }
            row.element("td") { writeAnswers(item, &$0) }
          }
        }
        table.newline()
      }
    }
    html.newline()
  }

  private func writeTold(_ item: InspectionItem, _ cell: inout HTMLWriter) {
    cell.element("h2", text: item.measure)
    cell.element("p", .classes("soft"), text: item.whom)
    cell.element("p", .classes("asked"), text: item.question)
    for dispute in item.disputes { cell.element("p", .classes("alert"), text: dispute) }
    for (key, lines) in [
      ("promised", item.promises), ("reported", item.reports), ("clause", item.clauses), ("last", item.last),
    ] where !lines.isEmpty {
      cell.element("p") { part in
        part.element("b", text: label(key))
        for line in lines {
          part.empty("br")
          part.text(line)
        }
      }
    }
    if !item.evidence.isEmpty {
      cell.element("p") { part in
        part.element("b", text: label("look"))
        part.empty("br")
        part.text(item.evidence.joined(separator: pick("、", ", ")))
      }
    }
  }

  private func writeAnswers(_ item: InspectionItem, _ cell: inout HTMLWriter) {
    ticks(InspectionMark.allCases.map(\.rawValue), name: "result-\(item.number)", label("result"), "marks", &cell)
    if let kept = item.kept {
      let text = ValueCell(sheet.evaluation.rulebook.vocabulary, in: language).text(of: kept, control: item.control)
      let line = text.split(separator: "\n").joined(separator: pick("、", ", "))
      cell.element("p", .classes("soft"), text: label("value") + pick("（○だけなら「\(line)」）", " (○ alone means “\(line)”)"))
    } else {
      cell.element("p", .classes("soft"), text: label("value") + pick("（○でも書く）", " (write it even with a ○)"))
    }
    if (1...8).contains(item.choices.count) {
      ticks(item.choices, name: "value-\(item.number)", label("value"), "", &cell)
    }
    let suggestion = item.method.label[language]
    let reason = item.methodReason[language]
    cell.element(
      "p", .classes("soft"),
      text: label("how") + pick("（案：\(suggestion)。\(reason)）", " (suggested: \(suggestion); \(reason))"))
    ticks(
      InspectionMethod.allCases.map { $0.label[language] }, name: "how-\(item.number)", label("how"), "",
      &cell)
    cell.element("div", .classes("write")) { write in
      if !(1...8).contains(item.choices.count) {
        field(
          label("value") + (item.unit.isEmpty ? "" : pick("（\(item.unit)）", " (\(item.unit))")),
          name: "actual-\(item.number)", &write)
      }
      for key in ["ref", "by", "remote"] { field(label(key), name: "\(key)-\(item.number)", &write) }
      area(label("note"), name: "note-\(item.number)", &write)
      area(label("finding"), name: "finding-\(item.number)", &write)
    }
    ticks(
      Severity.allCases.reversed().map { $0.label[language] }, name: "severity-\(item.number)", label("severity"), "",
      &cell)
    cell.element("div", .classes("write")) { write in
      for key in ["due", "done", "rechecked"] { field(label(key), name: "\(key)-\(item.number)", &write) }
      field(label("action"), isWide: true, name: "action-\(item.number)", &write)
    }
  }

  // MARK: Below the measures

  /// What is said at the end, and the signatures.
  func writeSignatures(_ html: inout HTMLWriter) {
    html.element("section", .classes("panel whole")) { section in
      section.element("h2", text: InspectionCover.Answer.overall.label[language])
      ticks(
        InspectionCover.Answer.overall.choices.map { $0[language] }, name: "overall",
        InspectionCover.Answer.overall.label[language], "", &section)
      section.element("div", .classes("write")) { write in
        area(InspectionCover.Answer.remarks.label[language], name: "cover-remarks", &write)
        field(InspectionCover.Answer.next.label[language], isWide: true, name: "cover-next", &write)
        for answer in [InspectionCover.Answer.inspectorSignature, .attendantSignature] {
          let hint = answer.hint[language]
          let label = answer.label[language] + pick("（\(hint)）", " (\(hint))")
          field(label, isWide: true, name: "cover-\(answer.rawValue)", &write)
        }
      }
    }
    html.newline()
  }

  // MARK: Pieces

  /// Boxes to tick, as on paper: each is reached by keyboard.
  private func ticks(
    _ texts: [String], name: String, _ label: String, _ style: String, _ html: inout HTMLWriter
  ) {
    html.element("div", .classes(style.isEmpty ? "ticks" : "ticks \(style)"), .named("role", "group"), .label(label)) {
      for text in texts {
        $0.element("label") { box in
          box.empty("input", .named("type", "checkbox"), .named("name", name))
          box.text(text)
        }
      }
    }
  }

  private func field(_ label: String, isWide: Bool = false, name: String, _ html: inout HTMLWriter) {
    html.element("label", .classes(isWide ? "long" : "short")) { part in
      part.text(label)
      part.empty("input", .named("type", "text"), .named("name", name), .named("autocomplete", "off"))
    }
  }

  private func area(_ label: String, name: String, _ html: inout HTMLWriter) {
    html.element("label", .classes("wide")) { part in
      part.text(label)
      part.element("textarea", .named("name", name), .named("rows", "2"), text: "")
    }
  }
}
