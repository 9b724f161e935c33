internal import ComplianceModel
internal import Glibc
internal import LocatedYAML
internal import SourceText

/// Where the rulebook of a run comes from: the binary, the ward's own folder and the options.
struct RulebookSource {
  /// The ward's own folder, if there is one.
  let wardFolder: WardFolder?
  /// The folders of policies: those of the ward's folder, then those of `--policies`.
  let folders: [String]
  /// Whether `--only-policies` was given.
  let isLimitedByOption: Bool
  /// Warnings about the ward's folder.
  let diagnostics: [Diagnostic]

  /// Only what is inside the binary.
  static let shipped = RulebookSource()

  /// Whether the shipped policies are used.
  var usesShipped: Bool { !isLimitedByOption && !(wardFolder?.leavesOutShipped ?? false) }

  /// Finds and reads the ward's folder, and from then on speaks its language.
  ///
  /// - Parameter files: The files of the run, which must lead to one folder; where there are none, the current folder
  ///   counts.
  init(_ options: PolicyOptions, for files: YAMLFiles? = nil) throws(Failure) {
    let entries = files?.entries ?? []
    var search = WardFolderSearch()
    let found = entries.isEmpty ? search.nearest(to: ".") : try WardFolderSearch.common(to: entries)
    ReaderLanguage.settle(found.flatMap { WardFolderDecoder.language(of: $0.document) })
    let decoded = found.map { WardFolderDecoder.decode($0.document) }
    if let decoded, decoded.value == nil { throw Failure(decoded.diagnostics) }
    wardFolder = decoded?.value
    diagnostics = decoded?.diagnostics ?? []
    folders = try (wardFolder?.policyFolders() ?? []) + options.folders
    isLimitedByOption = options.onlyPolicies
    if options.onlyPolicies, folders.isEmpty { throw Failure(.wrongInput, .nothingButShipped) }
  }

  private init() {
    wardFolder = nil
    folders = []
    isLimitedByOption = false
    diagnostics = []
  }
}

extension WardFolder {
  /// The folders of policies by paths that can be opened; what cannot be found is said at its place.
  fileprivate func policyFolders() throws(Failure) -> [String] {
    var missing: [Diagnostic] = []
    let paths = policies.map { written in
      let path = self.path(of: written.value)
      var status = stat()
      if path.utf8.contains(0) || stat(path, &status) != 0 { missing.append(.missingFolder(written, path, errno)) }
      return path
    }
    guard missing.isEmpty else { throw Failure(missing) }
    return paths
  }

  /// A path that is written relative to the file, as the current folder knows it.
  func path(of written: String) -> String {
    let own = WardFolderSearch.parent(of: location.file.path)
    return written.hasPrefix("/") || own == "." ? written : own == "/" ? "/\(written)" : "\(own)/\(written)"
  }
}

extension Diagnostic {
  fileprivate static func missingFolder(_ written: Located<String>, _ path: String, _ number: Int32) -> Diagnostic {
    let isForbidden = number == EACCES
    return Diagnostic(
      code: isForbidden ? "file.permission" : "ward-folder.missing-folder", location: written.location,
      length: written.value.unicodeScalars.count,
      message: isForbidden
        ? LocalizedText(ja: "フォルダー「\(path)」を読む権限がありません", en: "you are not permitted to read the folder \"\(path)\"")
        : LocalizedText(ja: "フォルダー「\(path)」がありません", en: "there is no folder \"\(path)\""),
      help: LocalizedText(
        ja: "policies には、この tokki.yaml のあるフォルダーから見た場所を書きます。",
        en: "In \"policies\" write where a folder is, seen from the folder of this tokki.yaml."))
  }

  /// Without any policy nothing could be judged.
  fileprivate static let nothingButShipped = Diagnostic(
    code: "policies.none",
    message: LocalizedText(
      ja: "--only-policies には --policies DIR も必要です", en: "--only-policies needs --policies DIR too"),
    help: LocalizedText(
      ja: "tokki.yaml の policies に基準のフォルダーを書いてもかまいません。",
      en: "Folders in the \"policies\" of a tokki.yaml will do as well."))
}
