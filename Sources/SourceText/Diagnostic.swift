/// Something that is wrong with a file, or that its reader should know.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The file cannot be used.
    case error
    /// Probably not what was meant.
    case warning
    /// Worth knowing.
    case note
  }

  /// A second place that explains the first.
  public struct Related: Sendable, Hashable {
    /// The place.
    public var location: SourceLocation
    /// What is there.
    public var message: LocalizedText

    /// Creates a related place.
    public init(location: SourceLocation, message: LocalizedText) {
      self.location = location
      self.message = message
    }
  }

  /// A stable name for the kind of mistake, such as `yaml.duplicate-key`.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// The place; nil where there is none inside a file.
  public var location: SourceLocation?
  /// The file, for what concerns a file as a whole.
  public var path: String?
  /// The number of Unicode scalars to underline, at least 1.
  public var length: Int
  /// What is wrong.
  public var message: LocalizedText
  /// What was expected and what to do.
  public var help: LocalizedText?
  /// Other places that explain this one.
  public var related: [Related]

  /// Creates a diagnostic; only the code and the message are required.
  public init(
    code: String,
    severity: Severity = .error,
    location: SourceLocation? = nil,
    path: String? = nil,
    length: Int = 1,
    message: LocalizedText,
    help: LocalizedText? = nil,
    related: [Related] = []
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.path = path
    self.length = max(1, length)
    self.message = message
    self.help = help
    self.related = related
  }
}
