import ComplianceEvaluation
import ComplianceModel
import SourceText

/// What the texts of a finding are made from.
struct FindingFacts {
  let finding: Finding
  let wording: Wording
  /// The requirement it is about.
  let rule: Requirement?
  /// The statement that says more: the promise or the report.
  let higher: Statement?
  /// The statement that says less, is silent or takes back.
  let lower: Statement?
  /// What the requirement asks for; empty where there is none.
  let demand: String
  /// The paper that is silent because it speaks for its whole stage and does not name the control.
  let silentPaper: Document?

  init(_ finding: Finding, _ wording: Wording) {
    self.finding = finding
    self.wording = wording
    rule = finding.requirement.map { wording.rulebook[$0] }
    demand = rule.map { wording.vocabulary.text(of: $0.require, in: wording.language) } ?? ""
    var higher: Int?
    var lower: Int?
    func look(at place: Place) {
      guard let statement = place.statement else { return }
      if place.part == .said {
        higher = higher ?? statement
      } else {
        lower = lower ?? statement
      }
    }
    look(at: finding.primary)
    for place in finding.related { look(at: place) }
    let statements = wording.evaluation.history.statements
    self.higher = higher.map { statements[$0] }
    self.lower = lower.map { statements[$0] }
    let silence = finding.primary
    silentPaper =
      silence.part == .silent && silence.statement == nil
      ? wording.dossier.documents.first { $0.location == silence.location } : nil
  }

  func pick(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    wording.pick(japanese(), english())
  }

  /// The controls with their ids.
  var controls: String { wording.controls(finding.controls) }

  /// The requirement with its id; empty where there is none.
  var requirement: String { finding.requirement.map { wording.requirement($0) } ?? "" }

  /// The ward, by name.
  var ward: String { wording.holders(of: .ward) }

  // MARK: What the papers say

  /// Whether the lower paper does not speak of the control at all.
  var isSilent: Bool {
    if silentPaper != nil { return true }
    guard let lower else { return false }
    if case .silent = lower.claim.assertion { return true }
    return false
  }

  /// 「（推定）」 where the silence is inferred.
  var inferred: String {
    guard let lower, case .silent(true) = lower.claim.assertion else { return "" }
    return wording.assumed(true)
  }

  /// Whether the lower paper takes back what was said.
  var isWithdrawn: Bool {
    guard let lower, case .withdrawn = lower.claim.assertion, silentPaper == nil else { return false }
    return true
  }

  /// What the higher statement says, quoted.
  var promised: String { wording.quoted(higher.map { wording.assertion($0) } ?? "") }

  /// The value that the higher statement gives, quoted, without how firmly.
  var promisedValue: String {
    guard let higher, case .value(let value) = higher.claim.assertion else { return promised }
    return wording.quoted(wording.vocabulary.text(of: value, control: higher.claim.control, in: wording.language))
  }

  /// What the lower statement says, quoted.
  var found: String {
    if silentPaper != nil { return wording.quoted(Vocabulary.Words.silent[wording.language]) }
    return wording.quoted(lower.map { wording.assertion($0) } ?? "")
  }

  /// Both values: 「（諮問「あり」→ 仕様「なし」）」.
  var change: String {
    guard let higher, let lower else { return "" }
    let first = higher.claim.stage.label[wording.language]
    let second = lower.claim.stage.label[wording.language]
    if first == second { return pick("（\(promised)→ \(found)）", " (\(promised) → \(found))") }
    return pick("（\(first)\(promised)→ \(second)\(found)）", " (\(first) \(promised) → \(second) \(found))")
  }

  /// The stage at which more was said.
  var higherStage: String { higher?.claim.stage.label[wording.language] ?? "" }

  /// Who said more.
  var promisers: [Int] {
    guard let higher else { return [] }
    return higher.claim.parties.flatMap { wording.evaluation.history.subjects.parties($0) }.eachOnce
  }

  // MARK: Why it matters

  /// What the deciding control protects against; empty where there is none.
  var purpose: String {
    guard let control = finding.controls.first else { return "" }
    let protects = wording.vocabulary.controls[control].protects[wording.language]
    return protects.isEmpty ? "" : pick("この措置の役割：\(protects)", "What the measure is for: \(protects)")
  }

  /// The demand as a sentence, with how binding it is.
  var demandSentence: String {
    guard let rule else { return "" }
    let level = rule.level.label[wording.language]
    return pick("求められていること（\(level)）：\(demand)。", "What is asked for (\(level)): \(demand).")
  }

  /// What proves the controls on site; empty where the vocabulary names nothing.
  var proofs: String {
    var proofs: [String] = []
    for control in finding.controls {
      for evidence in wording.vocabulary.controls[control].evidence {
        let proof = evidence[wording.language]
        if !proofs.contains(where: { $0.isSame(as: proof) }) { proofs.append(proof) }
      }
    }
    return wording.list(proofs)
  }

  /// The reasons, without what the outcome rests on.
  var reasons: String {
    wording.list(finding.reasons.subtracting(Reasons.grounds).labels.map { $0[wording.language] })
  }

  /// Sentences in a row; empty ones are left out.
  func sentences(_ sentences: String...) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: pick("", " "))
  }

  /// Whether the case has a paper that the council was consulted with.
  var wasConsulted: Bool { wording.dossier.documents.contains { $0.stage == .consulted } }

  /// The way out of changing the promise, with its end: the council must hear of it where it was consulted.
  ///
  /// Where it was not, the promise stands in the contract or the specification alone, and is changed there.
  func renegotiate(
    _ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String,
    council: LocalizedText = FindingFacts.backToCouncil, otherwise: LocalizedText? = nil
  ) -> String {
    let end = (wasConsulted ? council : otherwise ?? amendment)[wording.language]
    return changePromise(japanese() + end, english() + end)
  }

  private static let backToCouncil = LocalizedText(ja: "審議会に再諮問・報告する。", en: "goes back to the council.")
  /// While it is open who gets the contract, there is only the specification to amend.
  private var amendment: LocalizedText {
    let bidders = wording.evaluation.history.subjects.parties(holding: .bidder)
    return bidders.count > 1
      ? LocalizedText(ja: "仕様書（募集の条件）を改める。", en: "amends the specification that the bids answer.")
      : LocalizedText(ja: "契約（覚書）か仕様書を改める。", en: "amends the contract or the specification.")
  }
  /// The council, told rather than asked.
  static let tellsCouncil = LocalizedText(ja: backToCouncil.ja, en: "tells the council.")
  /// What amends the contract's clause by itself has nothing more to do where the council was not consulted.
  static let amendsClauseAndTellsCouncil = LocalizedText(ja: "、\(backToCouncil.ja)", en: " and tells the council.")
  static let amendsClause = LocalizedText(ja: "る。", en: ".")

  /// A way out, by its name.
  func changePromise(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    pick("約束を変える：\(japanese())", "Change the promise: \(english())")
  }

  /// The other way out, by its name, with who sees to it.
  func build(_ japanese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    pick("実装・記載する：\(ward)が、\(japanese())", "Build it or write it down (\(ward)): \(english())")
  }
}
