/// A language that messages are written in.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case ja
  case en
}
