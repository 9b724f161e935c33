internal import Glibc

/// Texts that C structures point to, until they are freed.
struct CTexts {
  private var texts: [UnsafeMutablePointer<CChar>] = []
  private var arrays: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = []

  /// A copy of a text; nil where memory is out.
  mutating func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = strdup(text) else { return nil }
    texts.append(copy)
    return copy
  }

  /// Copies of several texts, the last followed by NULL.
  mutating func add(_ list: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    let array = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: list.count + 1)
    for (index, text) in list.enumerated() { (array + index).initialize(to: add(text)) }
    (array + list.count).initialize(to: nil)
    arrays.append(array)
    return array
  }

  /// Frees all of them.
  mutating func free() {
    for text in texts { Glibc.free(text) }
    for array in arrays { array.deallocate() }
    texts = []
    arrays = []
  }
}
