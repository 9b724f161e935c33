/// Reads the texts that cells share: pieces of different looks joined, the readings of kanji left out.
final class SharedStrings: XMLConsumer {
  /// The texts.
  private(set) var texts: [String] = []
  private(set) var wantsText = false
  private var text = TextBuffer()
  private var readings = 0
  private let budget: ReadingBudget

  init(budget: ReadingBudget) { self.budget = budget }

  func start(_ element: XMLElement) throws(ReadingFailure) {
    if element.name == "si" {
      text.clear()
    } else if element.name == "rPh" {
      readings += 1
    } else if element.name == "t" {
      wantsText = readings == 0
    }
  }

  func end(_ name: XMLName) throws(ReadingFailure) {
    if name == "t" {
      wantsText = false
    } else if name == "rPh" {
      readings -= 1
    } else if name == "si" {
      if texts.count >= budget.limits.cells { throw .tooLarge(.cells(budget.limits.cells)) }
      texts.append(try text.take(budget))
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure) { try text.append(bytes, budget) }
}

/// The text of one cell while it is read.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []

  /// Forgets what was read.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Adds a piece.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>, _ budget: ReadingBudget) throws(ReadingFailure) {
    bytes.append(contentsOf: piece)
    let limit = budget.limits.cellText
    if bytes.count > limit { throw .tooLarge(.cellText(limit)) }
  }

  /// The text, counted as kept.
  func take(_ budget: ReadingBudget) throws(ReadingFailure) -> String {
    try budget.keep(bytes.count)
    return CellText.unescaped(bytes)
  }
}
