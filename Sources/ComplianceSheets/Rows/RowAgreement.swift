/// How the signs of a row agree on what it is about: its small mark, its number, and its words.
///
/// Whoever sorts only what is seen leaves the marks behind, and whoever copies a row copies its mark. People fill in what
/// they read, so the words count where something stands with them.
enum RowAgreement<Subject: Equatable> {
  /// Nothing tells.
  case unknown
  /// What tells agrees, or the number alone is another.
  case agreed(Subject)
  /// The mark is that of another row; number and words agree.
  case moved(Subject)
  /// The words say otherwise than the mark and the number, which do not stand together against them.
  case wordsAlone(Subject)
  /// The words tell nothing, and mark and number differ.
  case markAlone(Subject)
  /// Mark and number together say otherwise than the words.
  case against(Subject)

  init(mark: Subject?, number: Subject?, words: Subject?) {
    guard let words else {
      guard let mark, let number, mark != number else {
        self = (mark ?? number).map { .agreed($0) } ?? .unknown
        return
      }
      self = .markAlone(mark)
      return
    }
    switch (mark, number) {
    case (nil, nil): self = .agreed(words)
    case (words?, _), (nil, words?): self = .agreed(words)
    case (_?, words?): self = .moved(words)
    case (let mark?, let number?) where mark == number: self = .against(words)
    default: self = .wordsAlone(words)
    }
  }
}
