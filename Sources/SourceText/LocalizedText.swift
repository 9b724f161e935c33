/// A text in Japanese and English.
public struct LocalizedText: Sendable, Hashable {
  /// The Japanese text.
  public var ja: String
  /// The English text; empty where only Japanese was written.
  public var en: String

  /// Creates a text from both languages.
  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// Creates a text that reads the same in both languages.
  public init(_ both: String) {
    self.init(ja: both, en: both)
  }

  /// The text in a language; Japanese where there is no English.
  public subscript(_ language: Language) -> String {
    switch language {
    case .ja: ja
    case .en: en.isEmpty ? ja : en
    }
  }
}
