/// A deadline as it is written, before its event is looked up.
struct DeadlineForm {
  let event: String
  let days: Int

  /// Reads `event` and `event + 14 days`; nil where the text has another form.
  init?(_ text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false)
    guard let first = words.first, words.count <= 2, let event = String(first)?.trimmed, !event.isEmpty,
      !event.utf8.contains(0x20)
    else { return nil }
    self.event = event
    guard words.count == 2 else {
      days = 0
      return
    }
    let rest = words[1].split(separator: 0x20)
    guard rest.count == 2, rest[1].elementsEqual("days".utf8) || rest[1].elementsEqual("day".utf8),
      rest[0].count <= 5, rest[0].allSatisfy({ (0x30...0x39).contains($0) }),
      let number = String(rest[0]).flatMap({ Int($0) })
    else { return nil }
    days = number
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
