/// What a row of a sheet is about: a control, of a party, on a connection, in a part.
///
/// It is written into the row, small, so that the row is found again wherever it was moved.
package struct RowID: Sendable, Hashable {
  /// The party, by id.
  package var party: String
  /// The control, by id.
  package var control: String
  /// The connection, by id; nil where the control is of parties.
  package var connection: String?
  /// The part or holding, by id; nil where the control has none.
  package var part: String?

  /// Creates an id from names.
  package init(party: String, control: String, connection: String? = nil, part: String? = nil) {
    self.party = party
    self.control = control
    self.connection = connection
    self.part = part
  }

  /// Reads an id as it is written; nil where the text has another form.
  package init?(_ text: String) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard words.count == 4, !words[0].isEmpty, !words[1].isEmpty else { return nil }
    self.init(
      party: words[0], control: words[1], connection: words[2].isEmpty ? nil : words[2],
      part: words[3].isEmpty ? nil : words[3])
  }

  /// The id as it is written: `party/control/connection/part`; ids have no slash in them.
  package var text: String { "\(party)/\(control)/\(connection ?? "")/\(part ?? "")" }
}
