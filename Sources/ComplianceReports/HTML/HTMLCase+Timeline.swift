import ComplianceEvaluation
import ComplianceModel
import SourceText

extension HTMLCase {
  /// Papers and events, and from when on each discrepancy could have been seen.
  func writeTimeline(_ html: inout HTMLWriter) {
    let timeline = CaseTimeline(wording)
    section(.timeline, &html) { html in
      html.element("ol", .classes("days")) { html in
        for day in timeline.days {
          html.element("li", .classes("whole")) { html in
            html.element(
              "time", .named("datetime", "\(day.date)"), text: wording.date(day.date, isAssumed: day.isAssumed))
            html.element("ul") { html in
              for item in day.items {
                html.element("li") { html in
                  if let mark = HTMLCase.mark(of: item.kind) { html.text(mark + " ") }
                  html.text(item.text)
                }
              }
            }
          }
          html.newline()
        }
      }
    }
  }

  private static func mark(of kind: CaseTimeline.Kind) -> String? {
    switch kind {
    case .paper, .event: nil
    case .began: "▼"
    case .known: "！"
    case .settled: "▽"
    }
  }
}
