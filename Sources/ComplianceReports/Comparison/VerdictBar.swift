import ComplianceEvaluation
import SourceText

/// How many cases come to which verdict, as parts of one bar.
struct VerdictBar {
  private static let width = 640
  private static let height = 34
  /// The narrowest part that has its number inside.
  private static let roomForNumber = 34

  private let parts: [Sheet.BarPart]
  private let language: Language

  init(_ parts: [Sheet.BarPart], _ language: Language) {
    self.parts = parts
    self.language = language
  }

  func write(to html: inout HTMLWriter) {
    let total = parts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return }
    let name = language == .ja ? "判定の内訳" : "Verdicts"
    html.element(
      "svg", .classes("bar"), .named("role", "img"), .label("\(name)：\(words)"),
      .named("viewBox", "0 0 \(VerdictBar.width) \(VerdictBar.height)"), .named("width", "\(VerdictBar.width)"),
      .named("height", "\(VerdictBar.height)")
    ) { svg in
      var before = 0
      for part in parts {
        let left = VerdictBar.width * before / total
        before += part.count
        let width = VerdictBar.width * before / total - left
        svg.element(
          "rect", .classes("edge v-" + part.verdict.tone), .named("x", "\(left)"), .named("y", "0"),
          .named("width", "\(width)"), .named("height", "\(VerdictBar.height)")
        ) { $0.element("title", text: "\(part.label) \(part.count)") }
        guard width >= VerdictBar.roomForNumber else { continue }
        svg.element(
          "text", .classes("on-" + part.verdict.tone), .named("x", "\(left + 8)"), .named("y", "22"),
          text: String(part.count))
      }
    }
    html.newline()
    html.element("p") { line in
      for (index, part) in parts.enumerated() {
        if index > 0 { line.text(language == .ja ? "　" : ", ") }
        line.badge(part.label, part.verdict.tone)
        line.text(" \(part.count)")
      }
    }
  }

  private var words: String {
    parts.map { "\($0.label) \($0.count)" }.joined(separator: language == .ja ? "、" : ", ")
  }
}
