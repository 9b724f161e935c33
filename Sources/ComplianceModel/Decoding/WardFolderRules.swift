internal import LocatedYAML
internal import SourceText

/// What a ward's folder changes in the rulebook of a run.
extension WardFolder {
  /// A weight that took the place of a policy's own.
  public struct WeightChange: Sendable, Hashable {
    /// The requirement, `policy/requirement`.
    public var requirement: String
    /// What the policy says; several where its versions differ.
    public var old: [Double]
    /// What the folder says.
    public var new: Double
  }

  /// Policies as a folder weighs them.
  public struct WeightedPolicies: Sendable {
    /// The policies.
    public var policies: [Policy]
    /// What was changed, in written order.
    public var changes: [WeightChange]
    /// Requirements whose policy is not among those of the run, in written order.
    public var unused: [String]
  }

  /// The vocabulary with the ward's name among its wards.
  ///
  /// One id with two names, or one name with two ids, is an error: the same case would read, or be judged, otherwise in
  /// another folder.
  public func vocabulary(extending vocabulary: Vocabulary) -> Decoded<Vocabulary> {
    let problems = Problems(domain: "ward-folder")
    guard let ward else { return Decoded(vocabulary, problems) }
    if let known = vocabulary.wards.first(where: { $0.id == ward.value.id }) {
      if !known.label.agrees(with: ward.value.label) { problems.otherLabel(ward, known) }
      return Decoded(vocabulary, problems)
    }
    if let known = vocabulary.wards.first(where: { $0.label.ja == ward.value.label.ja }) {
      problems.otherID(ward, known)
    }
    var extended = vocabulary
    extended.wards.append(ward.value)
    return Decoded(extended, problems)
  }

  /// The policies with the folder's weights in all of their versions.
  ///
  /// - Parameter isWhole: Whether no policy was left out; otherwise a policy that is not there is only passed over.
  public func weighted(_ policies: [Policy], isWhole: Bool) -> Decoded<WeightedPolicies> {
    let problems = Problems(domain: "ward-folder")
    var result = WeightedPolicies(policies: policies, changes: [], unused: [])
    for weight in weights {
      let id = weight.requirement.value
      let parts = id.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let versions = policies.indices.filter { policies[$0].id == parts[0] }
      if !isWhole, versions.isEmpty, parts.count == 2 {
        result.unused.append(id)
        continue
      }
      var old: [Double] = []
      var isFound = false
      for version in versions {
        for place in policies[version].requirements.indices
        where parts.count == 2 && policies[version].requirements[place].id == parts[1] {
          isFound = true
          let own = policies[version].requirements[place].weight
          if own != weight.weight, !old.contains(own) { old.append(own) }
          result.policies[version].requirements[place].weight = weight.weight
        }
      }
      if !isFound { problems.unknownRequirement(weight.requirement, among: policies) }
      if !old.isEmpty { result.changes.append(WeightChange(requirement: id, old: old, new: weight.weight)) }
    }
    return Decoded(result, problems)
  }
}

extension LocalizedText {
  /// Whether two names are the same where both are written.
  fileprivate func agrees(with other: LocalizedText) -> Bool {
    ja == other.ja && (en == other.en || en.isEmpty || other.en.isEmpty)
  }
}

extension Problems {
  fileprivate func otherLabel(_ ward: Located<Term>, _ known: Term) {
    error(
      "other-label", at: ward.location, length: ward.value.id.unicodeScalars.count,
      LocalizedText(
        ja: "区「\(known.id)」の名前は「\(known.label.ja)」です", en: "the ward \"\(known.id)\" is called \"\(known.label.en)\""),
      help: LocalizedText(
        ja: "label を { ja: \(known.label.ja), en: \(known.label.en) } にするか、別の id にしてください。",
        en: "Write { ja: \(known.label.ja), en: \(known.label.en) } as its label, or choose another id."))
  }

  fileprivate func otherID(_ ward: Located<Term>, _ known: Term) {
    error(
      "other-id", at: ward.location, length: ward.value.id.unicodeScalars.count,
      LocalizedText(
        ja: "「\(known.label.ja)」の id は「\(known.id)」です", en: "the id of \"\(known.label.ja)\" is \"\(known.id)\""),
      help: LocalizedText(
        ja: "id: \(known.id) と書いてください。ほかの id では、この区の基準が当てはまりません。",
        en: "Write id: \(known.id); by another id the policies of this ward would not apply."))
  }

  fileprivate func unknownRequirement(_ id: Located<String>, among policies: [Policy]) {
    let requirements = policies.flatMap { policy in policy.requirements.map { "\(policy.id)/\($0.id)" } }
    // Where no id is near as a whole, the clauses of the policy that was meant help more than those of all policies.
    let own = requirements.filter { $0.hasPrefix(id.value.prefix { $0 != "/" } + "/") }
    let isNear = nearestName(to: id.value, in: requirements) != nil
    unknown(
      .requirement, id.value, at: id.location,
      candidates: Set(isNear || own.isEmpty ? requirements : own).sorted())
  }
}
