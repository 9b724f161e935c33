internal import ComplianceModel
internal import SourceText

extension WardFolder {
  /// What reports say of the folder: that it was used, and what it changed.
  func notes(_ weighted: WeightedPolicies) -> [LocalizedText] {
    let path = location.file.path
    var notes = [LocalizedText(ja: "\(path) を使いました\(contents.ja)。", en: "\(path) is used\(contents.en).")]
    if !weighted.changes.isEmpty {
      let changes = weighted.changes.map { change in
        let old = change.old.map(\.inWords)
        return LocalizedText(
          ja: "\(change.requirement) は \(old.joined(separator: "・")) から \(change.new.inWords)",
          en: "\(change.requirement) from \(old.joined(separator: " or ")) to \(change.new.inWords)")
      }
      notes.append(
        LocalizedText(
          ja: "\(path) が重みを変えています：\(changes.map(\.ja).joined(separator: "、"))。",
          en: "\(path) changes weights: \(changes.map(\.en).joined(separator: ", "))."))
    }
    if !weighted.unused.isEmpty {
      let unused = weighted.unused.joined(separator: ", ")
      notes.append(
        LocalizedText(
          ja: "\(path) の重みのうち、基準がないため使わなかったもの：\(unused)。",
          en: "Weights of \(path) without their policy in this run: \(unused)."))
    }
    return notes
  }

  /// The ward and the folders, in parentheses.
  private var contents: LocalizedText {
    var ja: [String] = []
    var en: [String] = []
    if let ward {
      ja.append(ward.value.label.ja)
      en.append(ward.value.label[.en])
    }
    if !policies.isEmpty {
      let names = policies.map(\.value).joined(separator: ", ")
      ja.append("基準 \(names)")
      en.append("policies \(names)")
    }
    guard !ja.isEmpty else { return LocalizedText("") }
    return LocalizedText(ja: "（\(ja.joined(separator: "、"))）", en: " (\(en.joined(separator: "; ")))")
  }
}

extension Double {
  /// A weight as it is written.
  fileprivate var inWords: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
