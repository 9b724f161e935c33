internal import ComplianceEvaluation
internal import ComplianceModel
internal import SourceText

/// The rulebook of a run, and what its reports must say of where it came from.
struct LoadedRulebook {
  /// The rulebook.
  let rulebook: Rulebook
  /// What every report says of it: the ward's folder, and shipped policies that were replaced or left out.
  let notes: [LocalizedText]
  /// Warnings and notes about its files.
  let diagnostics: [Diagnostic]

  /// Decodes the files; all mistakes in them stop the run, since nothing may be judged by half a rulebook.
  init(_ files: RulebookFiles, _ source: RulebookSource) async throws {
    var diagnostics = source.diagnostics + files.diagnostics
    let vocabulary = try Self.vocabulary(files, source, &diagnostics)
    var policies: [Policy] = []
    let decodings = await parallelMap(files.policies) { file in
      PolicyDecoder.decode(file.document, vocabulary: vocabulary, isShipped: file.isShipped)
    }
    for decoded in decodings {
      diagnostics += decoded.diagnostics
      if let policy = decoded.value { policies.append(policy) }
    }
    let own = Set(policies.lazy.filter { !$0.isShipped }.map(\.id))
    let replaced = policies.filter { $0.isShipped && own.contains($0.id) }
    policies.removeAll { $0.isShipped && own.contains($0.id) }
    diagnostics += Self.overlaps(policies)
    let registers = files.registers.map {
      DossierDecoder.decode($0, vocabulary: vocabulary, policies: policies)
    }
    diagnostics += registers.flatMap(\.diagnostics)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { throw Failure(diagnostics) }
    var folderNotes: [LocalizedText] = []
    if let folder = source.wardFolder {
      let weighted = folder.weighted(policies, isWhole: !source.isLimitedByOption)
      diagnostics += weighted.diagnostics
      guard let weighted = weighted.value else { throw Failure(diagnostics) }
      policies = weighted.policies
      folderNotes = folder.notes(weighted)
    }
    // The same id replaces a shipped register, as it does a policy.
    let tellings = Dictionary(registers.compactMap(\.value).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    rulebook = Rulebook(vocabulary: vocabulary, policies: policies, registers: Array(tellings.values))
    self.diagnostics = diagnostics
    notes = folderNotes + Self.notes(files) + Self.notes(replaced: replaced, policies: policies, source)
  }

  /// The vocabulary of the files, with the name of the ward whose folder it is.
  static func vocabulary(
    _ files: RulebookFiles, _ source: RulebookSource, _ diagnostics: inout [Diagnostic]
  ) throws -> Vocabulary {
    var decoded = VocabularyDecoder.decode(files.vocabulary)
    diagnostics += decoded.diagnostics
    if let vocabulary = decoded.value, let folder = source.wardFolder {
      decoded = folder.vocabulary(extending: vocabulary)
      diagnostics += decoded.diagnostics
    }
    guard let vocabulary = decoded.value else { throw Failure(diagnostics) }
    return vocabulary
  }

  private static func notes(_ files: RulebookFiles) -> [LocalizedText] {
    files.wholeVocabulary.map { file in
      [
        LocalizedText(
          ja: "同梱の管理項目一覧の代わりに \(file.path) のあるフォルダーのものを使っています。",
          en: "The vocabulary beside \(file.path) is used instead of the shipped one.")
      ]
    } ?? []
  }

  private static func notes(replaced: [Policy], policies: [Policy], _ source: RulebookSource) -> [LocalizedText] {
    var notes: [LocalizedText] = []
    if !source.usesShipped {
      let reason = source.isLimitedByOption ? "--only-policies" : "only-policies"
      notes.append(
        LocalizedText(
          ja: "同梱の基準と過去の事故の記録は使っていません（\(reason)）。",
          en: "The shipped policies and records of past incidents are not used (\(reason))."))
    }
    for old in replaced {
      guard let new = policies.first(where: { $0.id == old.id }) else { continue }
      notes.append(
        LocalizedText(
          ja: "同梱の基準 \(old.id)（版 \(old.version)）を \(new.location.file.path)（版 \(new.version)）に置き換えました。",
          en: """
            The shipped policy \(old.id) (version \(old.version)) is replaced by \(new.location.file.path) \
            (version \(new.version)).
            """))
    }
    return notes
  }

  /// Two versions of one policy that are in force on the same day: which of them binds would be chance.
  private static func overlaps(_ policies: [Policy]) -> [Diagnostic] {
    let sorted = policies.sorted { ($0.id, $0.effective.from) < ($1.id, $1.effective.from) }
    return zip(sorted, sorted.dropFirst()).compactMap { earlier, later in
      guard earlier.id == later.id, later.effective.from <= earlier.effective.until ?? later.effective.from else {
        return nil
      }
      return Diagnostic(
        code: "policy.overlapping", location: later.location,
        message: LocalizedText(
          ja: "基準「\(later.id)」の二つの版が同じ日に有効です", en: "two versions of policy \"\(later.id)\" are in force on one day"),
        help: LocalizedText(
          ja: "前の版の effective に until を書き、重ならないようにしてください。",
          en: "Give the earlier version an `until` in `effective`, so that they do not overlap."),
        related: [
          Diagnostic.Related(
            location: earlier.location, message: LocalizedText(ja: "もう一つの版", en: "the other version"))
        ])
    }
  }
}
