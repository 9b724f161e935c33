internal import ComplianceModel
internal import SourceText

/// Words of files and what officers call them, both ways.
struct WordList: Sendable {
  /// One word.
  struct Entry: Sendable {
    /// The word in files.
    let word: String
    /// What it is called.
    let label: LocalizedText
    /// Other ways of writing it that are read.
    var others: [String] = []
  }

  let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  init(_ terms: [Term]) { self.init(terms.map { Entry(word: $0.id, label: $0.label) }) }

  /// The word that a text stands for; nil where it stands for none.
  func word(of text: String) -> String? {
    if let entry = entries.first(where: { $0.word == text }) { return entry.word }
    let folded = Folding.folded(text)
    func find(_ names: (Entry) -> [String]) -> String? {
      entries.first { names($0).contains { Folding.folded($0) == folded } }?.word
    }
    return find { [$0.label.ja, $0.label.en] } ?? find { [$0.word] + $0.others }
  }

  /// What a word is called; the word itself where its name would be read as another.
  func text(of word: String, in language: Language) -> String {
    guard let label = entries.first(where: { $0.word == word })?.label[language] else { return word }
    return self.word(of: label) == word ? label : word
  }

  /// What can be chosen.
  func choices(in language: Language) -> [String] { entries.map { text(of: $0.word, in: language) } }
}

extension WordList {
  /// The words of an enumeration of files.
  init<Word: CaseIterable & RawRepresentable & Labelled>(_: Word.Type) where Word.RawValue == String {
    self.init(Word.allCases.map { Entry(word: $0.rawValue, label: $0.label) })
  }
}
