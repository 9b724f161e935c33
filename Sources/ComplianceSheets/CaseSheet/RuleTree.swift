/// What a cell says must be true, before its names are looked up.
indirect enum RuleTree {
  case all([RuleTree])
  case any([RuleTree])
  case not(RuleTree)
  case test(Test)

  /// One comparison.
  struct Test {
    /// What is compared.
    var subject: String
    /// The parts it is limited to.
    var parts: [String] = []
    var comparison: Comparison
    /// What it is compared with.
    var values: [String]
  }

  /// How it is compared.
  enum Comparison: CaseIterable {
    case equal
    case atLeast
    case atMost
    case oneOf
    case eachHas
  }
}

/// The words that join tests, in the order Japanese, English.
enum RuleWords {
  static let all = ["すべて", "all"]
  static let any = ["いずれか", "any"]
  static let not = ["でない", "not"]
  static let and = ["かつ", "and"]
  static let or = ["または", "or"]
  static let joining = and + or

  static func sign(_ comparison: RuleTree.Comparison) -> String {
    switch comparison {
    case .equal: "＝"
    case .atLeast: "≧"
    case .atMost: "≦"
    case .oneOf: "∈"
    case .eachHas: "∋"
    }
  }

  /// A text in brackets, as a value or a name that could be read otherwise.
  static func quoted(_ text: String) -> String {
    "「" + text.split(separator: "」", omittingEmptySubsequences: false).joined(separator: "」」") + "」"
  }
}
