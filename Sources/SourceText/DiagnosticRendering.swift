extension Diagnostic {
  /// The diagnostic as lines of text: place, message, the line with a caret, what to do, and related places.
  ///
  /// Nothing from the file reaches the terminal unescaped.
  public func rendered(in language: Language) -> String {
    var lines = [heading(in: language)]
    if let location {
      lines += Snippet(location: location, length: length).lines
    }
    if let help { lines.append("  → \(help[language].escapedForTerminal)") }
    for place in related {
      lines.append("  \(place.location.description.escapedForTerminal): \(place.message[language].escapedForTerminal)")
      lines += Snippet(location: place.location, length: 1).lines
    }
    return lines.joined(separator: "\n")
  }

  private func heading(in language: Language) -> String {
    let text = "\(severity.label[language]): \(message[language].escapedForTerminal)"
    guard let place = location?.description ?? path else { return text }
    return "\(place.escapedForTerminal): \(text)"
  }
}

extension Diagnostic.Severity {
  /// The word that begins a message.
  public var label: LocalizedText {
    switch self {
    case .error: LocalizedText(ja: "エラー", en: "error")
    case .warning: LocalizedText(ja: "警告", en: "warning")
    case .note: LocalizedText(ja: "注記", en: "note")
    }
  }
}
