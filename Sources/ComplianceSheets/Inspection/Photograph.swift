/// A photograph or another file that was taken during an inspection.
package struct Photograph: Sendable, Hashable {
  /// The number that the sheet calls it by: `3`, or 写真3.
  package var number: String
  /// The name of its file.
  package var file: String
  /// The SHA-256 of its bytes, hexadecimal.
  package var hash: String

  /// Creates a photograph.
  package init(number: String, file: String, hash: String) {
    self.number = number
    self.file = file
    self.hash = hash
  }
}
