extension Int {
  /// The number with commas between thousands.
  package var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return self < 0 ? "-\(text)" : text
  }

  /// The number of bytes as a person would say it, in whole MB where that is exact or large.
  package var bytesInWords: (ja: String, en: String) {
    let megabyte = 1 << 20
    guard self >= megabyte else { return ("\(grouped) バイト", "\(grouped) bytes") }
    let text = "\(((self + megabyte - 1) / megabyte).grouped) MB"
    return (text, text)
  }
}
