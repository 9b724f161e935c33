/// Who reads what is written of cases (読み手).
public enum Audience: String, Sendable, Hashable, CaseIterable {
  /// 区の内部: those who may see everything.
  case staff
  /// 一般公開: anybody; values that would help an attacker or name persons and places are withheld.
  case `public`
}

extension Vocabulary {
  /// The vocabulary as an audience is shown values by it.
  ///
  /// Every text of a value is made with the vocabulary, so that whoever judges cases with the one for the public cannot
  /// show a withheld value in any report.
  public func shown(to audience: Audience) -> Vocabulary {
    var vocabulary = self
    vocabulary.audience = audience
    return vocabulary
  }

  /// Whether the values of a control are withheld from the audience.
  public func isWithheld(_ control: Int) -> Bool { audience == .public && controls[control].isConfidential }

  /// The controls whose values are withheld from the audience.
  public var withheldControls: [Control] { audience == .public ? controls.filter(\.isConfidential) : [] }
}
