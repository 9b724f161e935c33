internal import ComplianceEvaluation
internal import ComplianceModel
internal import LocatedYAML
internal import SourceText

/// What `--version` says: the tool and every policy that is shipped with it.
struct VersionText {
  let language: Language

  /// The tool's version, then a line for each shipped policy: id, version, first day, hash.
  func text() async -> String {
    guard let loaded = try? await LoadedRulebook(RulebookFiles(.shipped), .shipped) else {
      return "tokki \(Tokki.version)"
    }
    let title = language == .ja ? "同梱の基準（版、施行日、ハッシュ）:" : "Shipped policies (version, in force from, hash):"
    let policies = loaded.rulebook.policies
    let idWidth = policies.map { displayWidth($0.id) }.max() ?? 0
    let versionWidth = policies.map { displayWidth($0.version) }.max() ?? 0
    let lines = policies.map { policy in
      "  \(padded(policy.id, to: idWidth))  \(padded(policy.version, to: versionWidth))  "
        + "\(policy.effective.from)  \(policy.hash)"
    }
    return (["tokki \(Tokki.version)", title] + lines).joined(separator: "\n")
  }
}
