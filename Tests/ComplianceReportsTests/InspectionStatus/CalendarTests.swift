import ComplianceModel
import Foundation
import SourceText
import Testing

@testable import ComplianceReports

/// The calendar, read as RFC 5545 says.
struct CalendarTests {
  private let stamp = Day(number: 18_800)

  private func lines(_ events: [CalendarWriter.Event]) -> [String] {
    let bytes = CalendarWriter.document(events, name: "名", product: "tokki 0", language: .ja, stamp: stamp)
    return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  private func event(_ summary: String) -> CalendarWriter.Event {
    CalendarWriter.Event(uid: "a@b", day: Day(number: 18_801), summary: summary, description: "")
  }

  private func unfolded(_ lines: [String]) -> [String] {
    lines.joined(separator: "\r\n").replacing("\r\n ", with: "").components(separatedBy: "\r\n")
  }

  @Test(arguments: 0..<80)
  func noLineIsLongerThan75OctetsAndNoCharacterIsCut(length: Int) throws {
    // Each length puts the fold at another octet of characters of one to four octets.
    let summary = String(repeating: "a", count: length) + String(repeating: "調é😀", count: 40)
    let lines = lines([event(summary)])
    for line in lines {
      #expect(line.utf8.count <= 75)
      #expect(!line.contains("\u{FFFD}"))
    }
    #expect(unfolded(lines).contains("SUMMARY;LANGUAGE=ja:\(summary)"))
  }

  @Test func eachLineEndsInCarriageReturnAndLineFeed() {
    let bytes = CalendarWriter.document([event("a")], name: "n", product: "p", language: .en, stamp: stamp)
    #expect(bytes.suffix(2).elementsEqual([13, 10]))
    for (index, byte) in bytes.enumerated() where byte == 10 { #expect(bytes[index - 1] == 13) }
    #expect(bytes.count { $0 == 13 } == bytes.count { $0 == 10 })
  }

  @Test func whatMeansSomethingIsEscaped() {
    let lines = unfolded(lines([event("a,b;c\\d\nEND:VEVENT\r\n\u{1B}[1m\"x\"")]))
    #expect(lines.contains("SUMMARY;LANGUAGE=ja:a\\,b\\;c\\\\d END:VEVENT ⟨U+001B⟩[1m\"x\""))
    #expect(lines.count { $0 == "END:VEVENT" } == 1)
  }

  @Test func aDayIsWholeAndTheStampIsTheDayGiven() {
    let lines = lines([event("a")])
    #expect(lines.contains("DTSTART;VALUE=DATE:20210623") && lines.contains("DTEND;VALUE=DATE:20210624"))
    #expect(lines.contains("DTSTAMP:20210622T000000Z"))
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR")
  }

  @Test func anEntryKeepsItsIdWhateverIsSaidLater() throws {
    func ids(_ day: String) throws -> Set<String> {
      let text = InspectionStatusTests.document(try InspectionStatusTests.status(["inspected"], on: day), .ics)
      return Set(unfolded(text.components(separatedBy: "\r\n")).filter { $0.hasPrefix("UID:") })
    }
    let early = try ids("2020-12-01")
    let late = try ids("2021-02-01")
    #expect(early.count == 2 && late == early)
    #expect(try ids("2021-06-21").count == 2)
  }

  @Test func allIdsDiffer() throws {
    let text = InspectionStatusTests.document(try InspectionStatusTests.allKinds(), .ics)
    let ids = unfolded(text.components(separatedBy: "\r\n")).filter { $0.hasPrefix("UID:") }
    #expect(ids.count > 3 && Set(ids).count == ids.count)
  }
}
