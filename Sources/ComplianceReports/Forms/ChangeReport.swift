public import ComplianceEvaluation
import ComplianceModel
import SourceText

extension FormDraft {
  /// The report to the council that promises are not kept or were changed: before and after, why, since when, at what
  /// cost, and what is done instead.
  ///
  /// - Parameter party: Only what concerns this party, by index in the dossier.
  public static func changeReport(of evaluation: Evaluation, party: Int? = nil, _ head: ReportHead) -> FormDraft {
    let scene = FormScene(evaluation, head)
    return ChangeReport(scene: scene, party: party, stories: ChangedStory.all(in: scene, for: party)).draft
  }
}

/// The sheets of a change report.
private struct ChangeReport {
  let scene: FormScene
  let party: Int?
  let stories: [ChangedStory]

  private var wording: Wording { scene.wording }
  private var title: String { scene.pick("保護措置の変更について（報告）", "Report on a change of protective measures") }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    scene.pick(japanese(), english())
  }

  var draft: FormDraft {
    var blocks: [FormDraft.Block] = [.box(heading)]
    if stories.isEmpty {
      blocks.append(
        .paragraph(
          pick(
            "判定日の時点で、守られていない約束も変えられた約束も、案件ファイルからは見つからない。",
            "As of the day no promise is found in the case file that is not kept or was changed.")))
    } else {
      blocks += changes + [.heading(pick("3　影響を受ける人と情報", "3 People and data affected")), .box(affected)]
      blocks += [.heading(pick("4　記録票の変更", "4 Changes of the record cards")), .box(cards)]
    }
    let sheet = FormDraft.Sheet(
      title: title, subject: party.map { wording.party($0) } ?? "", blocks: blocks)
    return scene.draft(title, [sheet])
  }

  /// What stands above the report itself.
  private var heading: [FormDraft.Row] {
    [
      FormDraft.Row(label: pick("報告の日", "Day of the report"), parts: [FormDraft.Part(isMissing: true)]),
      FormDraft.Row(
        label: pick("所管", "Office"),
        parts: [FormDraft.Part(lines: [scene.inferred(scene.office)], sources: [scene.caseFile])]),
      FormDraft.Row(
        label: pick("件名", "Subject"),
        parts: [
          FormDraft.Part(lines: [scene.inferred(scene.dossier.title[scene.language])], sources: [scene.caseFile])
        ]),
    ]
  }

  /// What changes, and then the rest, measures that went the same way together.
  private var changes: [FormDraft.Block] {
    let heads = [
      pick("措置", "measure"), pick("変更前", "before"), pick("変更後（または実際）", "after (or in fact)"),
    ]
    var tables: [FormDraft.Block] = [.heading(pick("1　変更の内容", "1 What changes"))]
    var boxes: [FormDraft.Block] = [
      .heading(pick("2　理由、時期、費用、代わりの措置", "2 Reason, time, cost, what is done instead"))
    ]
    for (index, story) in stories.enumerated() {
      let number = index + 1
      tables.append(.heading(pick("(\(number))　\(story.subject)", "(\(number)) \(story.subject)")))
      tables.append(.table(heads: heads, rows: story.measures.map(\.row)))
      boxes.append(.heading(pick("(\(number))　\(story.title)", "(\(number)) \(story.title)")))
      boxes.append(.box(story.box))
    }
    return tables + boxes
  }

  // MARK: People and data

  private var affected: [FormDraft.Row] {
    let dossier = scene.dossier
    var persons = FormDraft.Part(isMissing: true)
    if let number = dossier.persons {
      persons = FormDraft.Part(lines: [pick("\(number)人", "\(number) people")], sources: [scene.caseFile])
    }
    let people = wording.list(
      [Role.user, .public].flatMap { scene.evaluation.history.subjects.parties(holding: $0) }.map { wording.party($0) })
    var kinds = FormDraft.Part(isMissing: true)
    if let sensitivities = dossier.sensitivities, !sensitivities.isEmpty {
      let labels = sensitivities.map { wording.vocabulary.sensitivities[$0].label[scene.language] }
      kinds = FormDraft.Part(lines: [wording.list(labels)], sources: [scene.caseFile])
    }
    return [
      FormDraft.Row(
        label: pick("だれの情報か", "Whose data"),
        parts: [
          people.isEmpty
            ? FormDraft.Part(isMissing: true) : FormDraft.Part(lines: [people], sources: [scene.caseFile])
        ]),
      FormDraft.Row(label: pick("人数", "How many"), parts: [persons]),
      FormDraft.Row(label: pick("情報の種類", "Kind of data"), parts: [kinds]),
      FormDraft.Row(
        label: pick("影響", "Effect"),
        parts: [
          FormDraft.Part(
            isMissing: true,
            hints: stories.flatMap(\.effects).eachOnce)
        ]),
    ]
  }

  // MARK: Record cards

  /// The fields of the cards that a change fills in, the cards it concerns, and what they lack anyway.
  private var cards: [FormDraft.Row] {
    var rows = scene.forms.flatMap { formRows($0) }
    if rows.isEmpty {
      let hint = pick(
        "この日に有効な様式が基準にない。記録票や台帳があれば、直すところを書く。",
        "No policy in force on the day prescribes a form. Name what changes on the cards or registers that there are.")
      rows = [
        FormDraft.Row(
          label: pick("直すところ", "What to change"), parts: [FormDraft.Part(isMissing: true, hints: [hint])])
      ]
    }
    let lacks = scene.unrecorded(for: party)
    if !lacks.isEmpty {
      rows.append(
        FormDraft.Row(label: pick("記録票にないもの", "Missing from the cards"), parts: [FormDraft.Part(lines: lacks)]))
    }
    return rows
  }

  private func formRows(_ form: Form) -> [FormDraft.Row] {
    let concerned = scene.parties(of: form).filter { one in
      (party.map { $0 == one } ?? true) && stories.flatMap(\.findings).contains { scene.concerns($0, one) }
    }
    guard !concerned.isEmpty else { return [] }
    let title = form.title[scene.language] + (form.number.map { wording.bracketed($0[scene.language]) } ?? "")
    var rows = [
      FormDraft.Row(
        label: title, parts: [.text(wording.list(concerned.map { wording.party($0) }))])
    ]
    let change = scene.lastChange(for: party)
    for field in form.rows.filter(\.isOnlyAfterChange).flatMap(\.fields) {
      let label = wording.vocabulary.name(field.name, of: form.control, in: scene.language)
      let origin = FormOrigin(scene: scene, party: concerned[0], card: KnownCard(), change: change)
      var part = FormDraft.Part(isMissing: true)
      if let derived = origin.derived(field.origin) {
        part = FormDraft.Part(lines: derived.lines, sources: derived.sources)
      }
      rows.append(FormDraft.Row(label: label, parts: [part]))
    }
    return rows
  }
}
