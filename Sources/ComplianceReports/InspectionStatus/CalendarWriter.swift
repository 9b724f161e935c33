import ComplianceModel
import SourceText

/// Writes iCalendar (RFC 5545): lines that end in CR LF, folded at 75 octets, texts escaped.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []

  /// The most octets of a line, its end left out.
  static let longestLine = 75

  /// An entry of a whole day.
  struct Event {
    /// What it is known by in every run.
    var uid: String
    /// The day.
    var day: Day
    /// What stands in the calendar.
    var summary: String
    /// What is told beside it.
    var description: String
  }

  /// The whole calendar.
  ///
  /// - Parameter stamp: The day on which it was made; no clock is read.
  static func document(
    _ events: [Event], name: String, product: String, language: Language, stamp: Day
  ) -> [UInt8] {
    var writer = CalendarWriter()
    writer.line("BEGIN:VCALENDAR")
    writer.line("VERSION:2.0")
    writer.line("PRODID:-//Tokki//\(escaped(product))//\(language.rawValue.uppercased())")
    writer.line("CALSCALE:GREGORIAN")
    writer.line("METHOD:PUBLISH")
    writer.line("X-WR-CALNAME:\(escaped(name))")
    for event in events {
      writer.line("BEGIN:VEVENT")
      writer.line("UID:\(escaped(event.uid))")
      writer.line("DTSTAMP:\(basic(stamp))T000000Z")
      writer.line("DTSTART;VALUE=DATE:\(basic(event.day))")
      writer.line("DTEND;VALUE=DATE:\(basic(event.day.advanced(by: 1)))")
      writer.line("SUMMARY;LANGUAGE=\(language.rawValue):\(escaped(event.summary))")
      if !event.description.isEmpty {
        writer.line("DESCRIPTION;LANGUAGE=\(language.rawValue):\(escaped(event.description))")
      }
      writer.line("TRANSP:TRANSPARENT")
      writer.line("END:VEVENT")
    }
    writer.line("END:VCALENDAR")
    return writer.bytes
  }

  /// A line, in pieces of which each but the first begins with a space; no character is cut.
  private mutating func line(_ text: String) {
    var length = 0
    for scalar in text.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if length + octets.count > CalendarWriter.longestLine {
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: " ")]
        length = 1
      }
      bytes += octets
      length += octets.count
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  /// A text that is nothing but text: no control characters, and what means something in iCalendar behind a backslash.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.escapedForTerminal.unicodeScalars {
      if ["\\", ";", ","].contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func basic(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}
