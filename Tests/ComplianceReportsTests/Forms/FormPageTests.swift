import ComplianceEvaluation
import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

/// What every draft has, whatever the paper and format.
struct FormPageTests {
  private func drafts(_ language: Language = .ja, edit: (String) -> String = { $0 }) throws -> [FormDraft] {
    let evaluation = try FormSituation.evaluation(on: "2021-06-21", edit: edit)
    return [
      try FormDraft.recordCards(of: evaluation, FormSituation.head(language)),
      FormDraft.changeReport(of: evaluation, FormSituation.head(language)),
    ]
  }

  private func documents(_ draft: FormDraft) -> [String] {
    [draft.markdownText, String(decoding: draft.html(), as: UTF8.self)]
  }

  @Test(arguments: Language.allCases)
  func everySheetIsMarkedAsADraftOfItsDayVersionAndFile(language: Language) throws {
    for draft in try drafts(language) {
      #expect(draft.mark.contains(language == .ja ? "下書き" : "DRAFT"))
      #expect(draft.mark.contains("2021-06-21") && draft.mark.contains("0.0.0"))
      for document in documents(draft) {
        #expect(document.components(separatedBy: draft.mark).count - 1 == draft.sheets.count + 1)
      }
    }
  }

  @Test func theMarkChangesWithTheFile() throws {
    #expect(try drafts()[0].mark != drafts(edit: { $0 + "\n" })[0].mark)
  }

  @Test(arguments: Language.allCases)
  func aMadeUpCaseSaysSo(language: Language) throws {
    let mark = language == .ja ? "【架空】" : "(fictional)"
    for draft in try drafts(language) {
      for document in documents(draft) { #expect(document.contains(mark)) }
    }
    for draft in try drafts(language, edit: { $0.replacing("fictional: true\n", with: "") }) {
      for document in documents(draft) { #expect(!document.contains(mark) && !document.contains("FICTIONAL")) }
    }
  }

  @Test func thePageStandsByItself() throws {
    for draft in try drafts() {
      let page = documents(draft)[1]
      for word in ["<script", "src=", "@import", "url(", "onclick"] { #expect(!page.contains(word), "\(word)") }
      #expect(page.contains("Content-Security-Policy"))
      #expect(page.utf8.count < 40_000)
    }
  }

  @Test func englishDraftsHaveNoJapaneseOfTheirOwn() throws {
    // Whatever the case or its policy says in Japanese only stays so; the tool's own words are English.
    for draft in try drafts(.en) {
      for word in ["要記入", "推定", "下書き", "手がかり", "変更前", "理由", "〔", "："] {
        #expect(!draft.markdownText.contains(word), "\(word)")
      }
    }
  }

  @Test func whatAVendorWroteStaysText() throws {
    let hostile = "<script>alert(1)</script>\\\"><img onerror=x>|[a](b)\\e[31m\\u202E=HYPERLINK(1)"
    let drafts = try drafts(edit: { text in
      ["エー株式会社", "学校の電算結合", "学習の支援", "特区南1-2", "証明書が間に合わない", "業務の名は略した", "費用の見積りは約3億円。"]
        .reduce(text) { $0.replacing($1, with: "\"\(hostile)\"") }
    })
    for draft in drafts {
      let (markdown, page) = (documents(draft)[0], documents(draft)[1])
      #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(!page.contains("<script") && !page.contains("<img"))
      let active = markdown.replacing("\\<", with: "").replacing("\\[", with: "")
      #expect(!active.contains("<") && !active.contains("[a"))
      for document in [markdown, page] {
        #expect(!document.unicodeScalars.contains { [0x1B, 0x202E].contains($0.value) })
      }
    }
  }

  /// A name of ten thousand characters is there as a whole.
  @Test func anEnormousNameIsShown() throws {
    let name = String(repeating: "長", count: 10_000)
    for draft in try drafts(edit: { $0.replacing("エー株式会社", with: name) }) {
      for document in documents(draft) { #expect(document.contains(name)) }
    }
  }
}
