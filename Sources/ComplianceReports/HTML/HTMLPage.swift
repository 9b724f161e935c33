package import SourceText

/// The frame of every page: one file that loads nothing, runs nothing and prints on A4.
///
/// It holds no script at all: what folds is `details`, and paper shows it unfolded.
package enum HTMLPage {
  /// Begins a page, up to the start of its main part.
  ///
  /// - Parameters:
  ///   - title: The page's title, as the browser's tab shows it.
  ///   - style: Rules of this kind of page beside the common ones.
  package static func begin(_ html: inout HTMLWriter, title: String, language: Language, style: StaticString = "") {
    html.verbatim("<!DOCTYPE html>\n")
    html.begin("html", .named("lang", language.rawValue))
    html.newline()
    html.element("head") { head in
      head.empty("meta", .named("charset", "utf-8"))
      head.empty(
        "meta", .named("http-equiv", "Content-Security-Policy"),
        .named("content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"))
      head.empty("meta", .named("name", "viewport"), .named("content", "width=device-width, initial-scale=1"))
      head.empty("meta", .named("name", "color-scheme"), .named("content", "light dark"))
      head.empty("meta", .named("name", "robots"), .named("content", "noindex"))
      head.empty("meta", .named("name", "generator"), .named("content", "Tokki"))
      head.element("title", text: title)
      head.newline()
      head.element("style") {
        $0.verbatim(HTMLStyle.sheet)
        $0.verbatim(style)
      }
      head.newline()
    }
    html.newline()
    html.begin("body")
    html.element(
      "a", .classes("skip"), .link(to: "main"), text: language == .ja ? "本文へ" : "Skip to the contents")
    html.newline()
    html.begin("main", .id("main"))
    html.newline()
  }

  /// Ends a page, with what made it.
  package static func end(_ html: inout HTMLWriter, toolVersion: String, language: Language) {
    html.end("main")
    html.newline()
    html.element(
      "footer", .classes("screen"),
      text: language == .ja
        ? "Tokki（特記）\(toolVersion) が作成。この頁は通信をせず、スクリプトも使わない。"
        : "Made by Tokki \(toolVersion). This page loads nothing and runs no script.")
    html.newline()
    html.end("body")
    html.end("html")
    html.newline()
  }
}
