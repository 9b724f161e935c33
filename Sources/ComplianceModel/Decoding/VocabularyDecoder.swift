public import LocatedYAML
internal import SourceText

/// Decodes the files of the vocabulary.
public enum VocabularyDecoder {
  /// Decodes all files together, since controls of one file may name those of another.
  public static func decode(_ documents: [YAMLDocument]) -> Decoded<Vocabulary> {
    let problems = Problems(domain: "vocabulary")
    var files = VocabularyFiles(problems: problems)
    for document in documents {
      problems.add(document.diagnostics)
      if let root = document.root { files.read(root, of: document.file) }
    }
    if documents.allSatisfy({ $0.root != nil }) { files.checkComputedEvents(at: documents.first?.root?.location) }
    return Decoded(files.vocabulary(), problems)
  }
}

/// What was read so far of the vocabulary's files.
private struct VocabularyFiles {
  let problems: Problems
  var terms: TermsDecoder
  var files: [SourceFile] = []
  var drafts: [ControlDraft] = []
  var definitions: [String: SourceLocation] = [:]

  init(problems: Problems) {
    self.problems = problems
    terms = TermsDecoder(problems: problems)
  }

  mutating func read(_ root: YAMLNode, of file: SourceFile) {
    files.append(file)
    for entry in problems.entries(root) ?? [] {
      if entry.key == "terms" {
        terms.read(entry.value)
      } else if entry.isControlKey {
        readControl(entry)
      } else {
        problems.unknownKey(entry, allowed: ["terms"] + definitions.keys.sorted())
      }
    }
  }

  private mutating func readControl(_ entry: YAMLEntry) {
    guard let id = ControlID(entry.key) else {
      problems.error(
        "bad-control-id", at: entry.keyLocation, length: entry.key.unicodeScalars.count,
        LocalizedText(ja: "「\(entry.key)」は管理項目の名前に使えません", en: "\"\(entry.key)\" cannot be the id of a control"),
        help: LocalizedText(
          ja: "category.control-name のように、半角の英小文字・数字・ハイフンの2語を点でつないでください。",
          en: "Join two words of lower-case ASCII letters, digits and hyphens by a dot, as in category.control-name."))
      return
    }
    if let first = definitions[entry.key] {
      problems.duplicate(.control, entry.key, at: entry.keyLocation, first: first)
    } else {
      definitions[entry.key] = entry.keyLocation
    }
    if let draft = ControlDecoder(problems: problems).draft(id, entry) { drafts.append(draft) }
  }

  /// The events that are computed must have labels like all others.
  func checkComputedEvents(at location: SourceLocation?) {
    for event in ComputedEvent.allCases where !terms.events.contains(where: { $0.id == event.rawValue }) {
      problems.error(
        "missing-event", at: terms.location ?? location,
        LocalizedText(
          ja: "terms.events に「\(event.rawValue)」がありません", en: "terms.events has no \"\(event.rawValue)\""),
        help: LocalizedText(
          ja: "契約や年度から日が決まる出来事にも名前が要ります。",
          en: "Events whose day follows from the contract or the fiscal year need labels too."))
    }
  }

  func vocabulary() -> Vocabulary {
    let draft = vocabulary(of: drafts.map(\.control))
    let rules = ControlRuleDecoder(
      values: ValueDecoder(vocabulary: draft, problems: problems), definedIDs: definitions)
    return vocabulary(of: drafts.map { rules.completed($0) })
  }

  private func vocabulary(of controls: [Control]) -> Vocabulary {
    Vocabulary(
      controls: controls, features: terms.features, events: terms.events, sensitivities: terms.sensitivities,
      wards: terms.wards, incidents: terms.incidents, files: files)
  }
}
