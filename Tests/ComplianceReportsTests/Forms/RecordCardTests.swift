import ComplianceEvaluation
import ComplianceModel
import SourceText
import Testing

@testable import ComplianceReports

struct RecordCardTests {
  private func cards(
    on day: String = "2021-02-01", party: Int? = nil, edit: (String) -> String = { $0 }
  ) throws -> FormDraft {
    try FormDraft.recordCards(
      of: FormSituation.evaluation(on: day, edit: edit), party: party, FormSituation.head())
  }

  @Test(arguments: Language.allCases)
  func theDraftIsAsRecorded(language: Language) throws {
    let evaluation = try FormSituation.evaluation(on: "2021-06-21")
    let draft = try FormDraft.recordCards(of: evaluation, FormSituation.head(language))
    try expectGolden(draft.markdownText, "forms/cards.\(language.rawValue).md")
    if language == .ja { try expectGolden(FormSituation.main(of: draft), "forms/cards.html") }
  }

  @Test func thereIsASheetForEachPartyOfTheForm() throws {
    #expect(try cards().sheets.map(\.subject) == ["エー株式会社", "ビー株式会社"])
    #expect(try cards(party: 2).sheets.map(\.subject) == ["ビー株式会社"])
  }

  @Test func whatTheCardSaysComesFirstWithItsPaper() throws {
    let part = try #require(try cards().part("業務"))
    #expect(part.lines == ["学習の支援"] && !part.isMissing)
    #expect(part.sources == ["「結合票」令和2年12月1日（2020-12-01）　1枚目"])
    let address = try #require(try cards().part("相手方"))
    #expect(address.lines == ["エー株式会社", "特区南1-2（推定）"])
  }

  @Test func withoutACardTheCaseTellsAndItIsMarked() throws {
    let draft = try cards()
    #expect(draft.part("業務", of: 1)?.lines == ["学校の電算結合（推定）"])
    #expect(draft.part("担当課", of: 1)?.lines == ["特区教育委員会（推定）"])
    #expect(draft.part("結合の日", of: 1)?.lines == ["令和3年1月（2021-01）（推定）"])
    #expect(draft.part("相手方", of: 1)?.isMissing == true)
  }

  @Test func theContractSaysWhenItBegan() throws {
    let draft = try cards(edit: { $0 + "contract: { from: 2020-12-15 }\n" })
    #expect(draft.part("結合の日", of: 1)?.lines == ["令和2年12月15日（2020-12-15）（推定）"])
  }

  @Test func aFieldThatIsBlankOnTheCardIsNotFilledInByInference() throws {
    let part = try #require(try cards().part("審議会の日"))
    #expect(part.isMissing && part.lines.isEmpty)
    #expect(part.hints.contains { $0.hasPrefix("候補：令和2年11月24日（2020-11-24）（推定）") })
    let claim = "      - { party: ward, card.link: [office, work, connected, other-side, items] }\n"
    let silent = try cards(edit: { $0.replacing(claim, with: "") })
    #expect(silent.part("審議会の日")?.lines == ["令和2年11月24日（2020-11-24）（推定）"])
    #expect(silent.part("諮問の番号")?.lines == ["諮問第2号（推定）"])
  }

  @Test func aFieldThatIsFilledInButNotKnownIsToBeCopied() throws {
    let edit = { (text: String) in text.replacing("card.link: [office,", with: "card.link: [number, office,") }
    #expect(try cards(edit: edit).part("番号")?.hints == ["今の記録票には記入があるので、写す。"])
  }

  @Test func theRecordTellsTheItemsOrElseThePromise() throws {
    let draft = try cards()
    #expect(draft.part("項目")?.lines == ["氏名"])
    #expect(draft.part("項目")?.sources == ["「結合票」令和2年12月1日（2020-12-01）　項目"])
    #expect(draft.part("項目", of: 1)?.lines == ["氏名・学年"])
    #expect(draft.part("項目", of: 1)?.sources == ["「諮問第2号」令和2年11月24日（2020-11-24）　5"])
  }

  @Test func whatACardSaysOfAWithheldControlIsWithheldToo() throws {
    let edit = { (text: String) in text.replacing("fields: { work", with: "fields: { items: 極秘台帳, work") }
    let evaluation = try FormSituation.evaluation(on: "2021-02-01", withheld: "data.items", edit: edit)
    let draft = try FormDraft.recordCards(of: evaluation, FormSituation.head())
    #expect(draft.part("項目")?.lines == ["（非公開）"])
    for text in [draft.markdownText, try FormSituation.main(of: draft)] {
      #expect(!text.contains("極秘台帳") && !text.contains("氏名・学年"))
    }
    let open = try FormDraft.recordCards(
      of: FormSituation.evaluation(on: "2021-02-01", edit: edit), FormSituation.head())
    #expect(open.part("項目")?.lines == ["極秘台帳"])
  }

  @Test func theRowOfChangesWaitsForAChange() throws {
    #expect(try cards(on: "2021-06-20").part("変更の日")?.lines == ["—"])
    let after = try cards(on: "2021-06-21")
    #expect(after.part("変更の日")?.isMissing == true)
    #expect(after.part("変更の資料")?.hints.contains { $0.contains("変更の資料（推定）") } == true)
    // Nothing was changed for the other party.
    #expect(after.part("変更の日", of: 1)?.lines == ["—"])
  }

  @Test func aCardThatNobodyKnewYetDoesNotCount() throws {
    let draft = try cards(on: "2020-11-30")
    #expect(draft.part("業務")?.lines == ["学校の電算結合（推定）"])
  }

  @Test func severalCardsOfOnePartyAreToldApart() throws {
    let more = "  - { control: card.link, party: a, document: card-a, fields: { number: 12 } }\n"
    let draft = try cards(edit: { $0.replacing("notes:", with: more + "notes:") })
    #expect(draft.sheets.map(\.subject) == ["エー株式会社　結合票", "エー株式会社　12", "ビー株式会社"])
  }

  @Test func whatIsMissingIsListedInTheOrderOfThePaper() throws {
    let gaps = try cards(party: 1).gaps
    #expect(gaps.map(\.field) == ["番号", "審議会の日", "諮問の番号"])
    #expect(gaps.allSatisfy { $0.sheet == "エー株式会社" })
  }

  @Test func theCardsNoteAndWhatTheRecordLacksAreToBeChecked() throws {
    let draft = try cards(party: 1)
    #expect(draft.checks.contains { $0.field == "案件ファイルの注記：業務の名は略した" })
    #expect(draft.checks.contains { $0.field.contains("「学年」が、資料にあって記録票にない") } == false)
    let edit = { (text: String) in text.replacing("party: b, section: \"5\"", with: "party: a, section: \"5\"") }
    #expect(try cards(party: 1, edit: edit).checks.contains { $0.field.contains("「学年」が、資料にあって記録票にない") })
    // The other party has no record that lacks it.
    #expect(try !cards(party: 2, edit: edit).checks.contains { $0.field.contains("学年") })
  }

  @Test func whatIsInferredIsToBeChecked() throws {
    let check = try #require(try cards(party: 2).checks.first { $0.field.hasPrefix("推定で入れた欄を原本と照らす") })
    #expect(check.field.hasSuffix("：担当課、業務、結合の日"))
  }

  /// Every field is filled in, and still the card must be corrected by hand.
  @Test func aCardWithoutBlanksDoesNotClaimToBeComplete() throws {
    let evaluation = try Sample.evaluation("samples/nerima-child-care-reservation.yaml", on: "2022-03-31")
    let draft = try FormDraft.recordCards(of: evaluation, FormSituation.head())
    #expect(draft.gaps.isEmpty && draft.checks.count == 2)
    #expect(draft.checks.contains { $0.field.contains("原本の文にする") })
    #expect(draft.checks.contains { $0.field.contains("「申送事項」") })
    #expect(draft.noGaps == "空いている欄はないが、下の「確かめること」が残る。")
    var complete = draft
    for index in complete.sheets.indices { complete.sheets[index].checks = [] }
    #expect(complete.noGaps == "どの欄にも案件から写した内容がある。")
  }

  @Test func withoutAFormOrAPartyThereIsNoDraft() throws {
    #expect(throws: FormMistake.noForm(otherDays: [0], otherCases: [])) { try cards(on: "2022-04-01") }
    #expect(throws: FormMistake.noForm(otherDays: [], otherCases: [0])) {
      try cards(edit: { $0.replacing("kind: interconnection", with: "kind: outsourcing") })
    }
    #expect(throws: FormMistake.noParty(roles: [.joinedParty], parties: [1, 2])) { try cards(party: 0) }
  }

  /// The card of HOYA has no council date and number; everything else is there.
  @Test func theSampleListsItsTwoBlankFields() throws {
    let evaluation = try Sample.evaluation("samples/nerima-automatic-voice.yaml", on: "2021-06-21")
    let draft = try FormDraft.recordCards(of: evaluation, FormSituation.head())
    #expect(draft.sheets.count == 3)
    #expect(draft.gaps.map(\.field) == Array(repeating: ["審議会の年月日", "諮問の番号"], count: 3).flatMap(\.self))
  }

  /// What the cards of the samples give agrees with what the papers say is filled in.
  @Test func theCardsOfTheSamplesGiveWhatIsFilledInAndNoMore() throws {
    var count = 0
    for path in Sample.paths {
      let evaluation = try Sample.evaluation(path, on: "2021-06-20")
      let history = evaluation.history
      for card in evaluation.dossier.cards {
        let cell = history.cells.first { $0.control == card.control }
        guard let state = cell?.states(.consulted).last, case .set(.closed(let bits))? = state.value else { continue }
        let names = evaluation.rulebook.vocabulary.controls[card.control].type.names
        let filled = Set(names.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { names[$0] })
        let taken = Set(
          evaluation.rulebook.policies.compactMap(\.form).flatMap(\.rows).flatMap(\.fields)
            .filter { if case .control = $0.origin { true } else { false } }.map(\.name))
        #expect(Set(card.values.keys).union(taken) == filled, "\(path)")
        count += 1
      }
    }
    #expect(count >= 5)
  }
}
