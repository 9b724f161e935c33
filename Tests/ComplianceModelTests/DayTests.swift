import ComplianceModel
import Testing

struct DayTests {
  @Test func countsFromTheEpoch() throws {
    #expect(try #require(Day(year: 1970, month: 1, day: 1)).number == 0)
    #expect(try #require(Day(year: 2000, month: 3, day: 1)).number == 11_017)
    #expect(try #require(Day(year: 1969, month: 12, day: 31)).number == -1)
  }

  @Test func componentsAreThoseItWasMadeOf() throws {
    for number in Int32(-37_255)...60_000 {
      let parts = Day(number: number).components
      #expect(Day(year: parts.year, month: parts.month, day: parts.day) == Day(number: number))
    }
  }

  @Test(arguments: [
    (2021, 2, 29), (2100, 2, 29), (2021, 4, 31), (2021, 0, 1), (2021, 13, 1), (1867, 12, 31), (10_000, 1, 1),
  ])
  func doesNotExist(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func theFiscalYearRunsFromAprilToMarch() throws {
    #expect(try #require(Day(year: 2020, month: 3, day: 31)).fiscalYear == 2019)
    #expect(try #require(Day(year: 2020, month: 4, day: 1)).fiscalYear == 2020)
    #expect(Day.end(ofFiscalYear: 2019) == Day(year: 2020, month: 3, day: 31))
  }

  @Test func theGigaSchoolReportCame209DaysAfterThePromise() throws {
    let promise = try #require(Day(year: 2020, month: 11, day: 24))
    let report = try #require(Day(year: 2021, month: 6, day: 21))
    #expect(promise.days(to: report) == 209)
    #expect(promise.advanced(by: 209) == report)
  }

  @Test func aMonthReachesFromItsFirstToItsLastDay() throws {
    let month = try #require(PartialDate(year: 2020, month: 2))
    #expect(month.first.description == "2020-02-01")
    #expect(month.last.description == "2020-02-29")
    #expect(month.description == "2020-02")
  }
}
