public import SourceText

/// What a ward keeps for its own cases in a folder's `tokki.yaml`: its name, its language, its policies and their
/// weights (区のフォルダー).
public struct WardFolder: Sendable {
  /// The name of the file.
  public static let fileName = "tokki.yaml"

  /// The ward's name, which its dossiers and policies may then use.
  public var ward: Located<Term>?
  /// The language of everything a run says.
  public var language: Language?
  /// Folders of policies, as written: relative to the file.
  public var policies: [Located<String>]
  /// Whether the shipped policies are left out.
  public var leavesOutShipped: Bool
  /// What requirements count in the score, by `policy/requirement`.
  public var weights: [Weight]
  /// Where the file begins; its path is the one that users are shown.
  public var location: SourceLocation

  /// What one requirement counts in the score.
  public struct Weight: Sendable {
    /// The requirement, `policy/requirement`.
    public var requirement: Located<String>
    /// What it counts; above 0.
    public var weight: Double
  }
}
