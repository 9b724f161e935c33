/// The part of a file that a survey of lines passes over: block texts, quoted texts, and what is between brackets.
struct Skipping {
  /// The column of the key or dash whose block text this is.
  private var blockParent: Int?
  private var quote: Unicode.Scalar?
  private var brackets = 0

  /// Whether a line, which is not blank, belongs to what is passed over.
  mutating func skips(_ line: [Unicode.Scalar], indentation: Int) -> Bool {
    if let parent = blockParent {
      if indentation > parent { return true }
      blockParent = nil
    }
    guard quote != nil || brackets > 0 else { return false }
    pass(line[...])
    return true
  }

  /// Notes what begins with a value: nothing, unless the value goes on below its line.
  mutating func begin(_ line: [Unicode.Scalar], from start: Int, parent: Int) {
    var value = line[start...]
    while let first = value.first, first == "&" || first == "!" {
      value = value.drop { $0 != " " }.drop { $0 == " " }
    }
    switch value.first {
    case "|", ">": blockParent = parent
    case "\"", "'", "[", "{": pass(value)
    default: break
    }
  }

  /// Follows quotes and brackets to the end of a line.
  private mutating func pass(_ text: ArraySlice<Unicode.Scalar>) {
    var previous: Unicode.Scalar = " "
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      if let open = quote {
        if open == "\"", scalar == "\\" {
          index += 1
        } else if scalar == open {
          quote = nil
        }
      } else {
        switch scalar {
        case "\"", "'": if " [{,:".unicodeScalars.contains(previous) { quote = scalar }
        case "[", "{": brackets += 1
        case "]", "}": brackets = max(0, brackets - 1)
        case "#": if previous == " " { return }
        default: break
        }
      }
      previous = scalar
      index += 1
      if quote == nil, brackets == 0, scalar != " " { return }
    }
  }
}
