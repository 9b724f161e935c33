internal import ComplianceEvaluation
internal import ComplianceModel

/// One question of a 回答票: a row of its table.
struct Question {
  /// The number that readers see.
  let number: Int
  /// What it asks about.
  let subject: Subject
  /// The group that it stands in.
  let group: Group

  /// What a question asks about.
  enum Subject {
    /// Whether the work has a feature, by index.
    case feature(Int)
    /// A measure of a party.
    case measure(AskedMeasure)
  }

  /// What rows are grouped by.
  enum Group: Hashable {
    /// The features that decide which questions count.
    case first
    /// A field of the measures of a party, by index.
    case field(Control.Field, party: Int)
  }
}

/// What a row of a 回答票 is about, by the ids of the case; written into the row, small.
enum QuestionID: Hashable {
  /// A feature of the work, by its word.
  case feature(String)
  /// A measure.
  case measure(RowID)

  /// Reads an id as it is written; nil where the text has another form.
  init?(_ text: String) {
    if let row = RowID(text) {
      self = .measure(row)
    } else {
      let words = text.split(separator: "/", omittingEmptySubsequences: false)
      guard words.count == 2, words[0] == "uses", !words[1].isEmpty else { return nil }
      self = .feature(String(words[1]))
    }
  }

  /// The id as it is written.
  var text: String {
    switch self {
    case .feature(let word): "uses/" + word
    case .measure(let row): row.text
    }
  }
}

extension Question {
  /// What it is about, by the ids of the case.
  func id(in evaluation: Evaluation) -> QuestionID {
    switch subject {
    case .feature(let feature): .feature(evaluation.rulebook.vocabulary.features[feature].id)
    case .measure(let asked): .measure(asked.id(in: evaluation))
    }
  }
}
