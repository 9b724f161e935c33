extension String {
  /// Whether two texts are the same, byte by byte; far cheaper than Unicode's equality where texts are Japanese.
  func isSame(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
