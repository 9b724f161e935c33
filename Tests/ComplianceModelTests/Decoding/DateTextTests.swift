import ComplianceModel
import SourceText
import Testing

struct DateTextTests {
  @Test(arguments: [
    ("2021-06-21", "2021-06-21"), ("2021/6/21", "2021-06-21"), ("2021/06/21", "2021-06-21"),
    ("2021年6月21日", "2021-06-21"), ("令和3年6月21日", "2021-06-21"), ("令和03年06月21日", "2021-06-21"),
    ("令和元年9月2日", "2019-09-02"), ("R3.6.21", "2021-06-21"), ("R元.9.2", "2019-09-02"), ("H31.4.30", "2019-04-30"),
    ("S64.1.7", "1989-01-07"), ("T15.12.24", "1926-12-24"), ("M45.7.29", "1912-07-29"), ("平成元年1月8日", "1989-01-08"),
    ("昭和元年12月25日", "1926-12-25"), ("大正元年7月30日", "1912-07-30"), ("明治元年1月25日", "1868-01-25"),
    ("２０２１－０６－２１", "2021-06-21"), ("２０２１／６／２１", "2021-06-21"), ("令和３年６月２１日", "2021-06-21"),
    ("Ｒ３．６．２１", "2021-06-21"), ("令和 3年 6月21日", "2021-06-21"), ("令和３年　６月２１日", "2021-06-21"),
    ("2020-02-29", "2020-02-29"),
  ])
  func readsDaysInEveryForm(text: String, expected: String) throws {
    let date = try #require(DateText.parse(text))
    #expect(date.description == expected)
    #expect(!date.isMonth)
  }

  @Test(arguments: [
    ("2021-01", "2021-01"), ("2021/1", "2021-01"), ("令和3年1月", "2021-01"), ("R3.1", "2021-01"), ("2021年1月", "2021-01"),
    ("昭和64年1月", "1989-01"), ("平成元年1月", "1989-01"), ("令和元年5月", "2019-05"), ("２０２１－０１", "2021-01"),
  ])
  func aMonthStaysAMonth(text: String, expected: String) throws {
    let date = try #require(DateText.parse(text))
    #expect(date.description == expected)
    #expect(date.isMonth)
  }

  @Test(arguments: [
    "2021-6-1", "2021-06-1", "2021-6", "21-06-21", "2021-02-29", "2021-04-31", "2021-13-01", "2021-00-10", "2021-01-00",
    "1867-12-31", "2021", "令和3年", "令和0年1月1日", "令和元年4月30日", "平成31年5月1日", "平成31年5月", "昭和64年1月8日",
    "平成元年1月7日", "R1.4.30", "H31.5.1", "r3.6.21", "X3.6.21", "R3-6-21", "R3.6.21.", "2021/6/", "2021//6", "2021/6/211",
    "2021.6.21", "令和3年6月21", "令和3年13月1日", "令和三年六月二十一日", "", " ", "昨日", "2021-06-21T00:00", "2021-06-21 ",
    "令和", "R", "99999999999999999999", "2021-06-2１日", "+2021-6-1",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(DateText.parse(text) == nil)
  }

  @Test func refusesEnormousTexts() {
    #expect(DateText.parse("令和" + String(repeating: " ", count: 100_000) + "3年6月21日") == nil)
  }

  @Test(arguments: [
    ("2021-06-21", "令和3年6月21日（2021-06-21）"), ("2019-05-01", "令和元年5月1日（2019-05-01）"),
    ("2019-04-30", "平成31年4月30日（2019-04-30）"), ("1989-01-07", "昭和64年1月7日（1989-01-07）"),
    ("1989-01-08", "平成元年1月8日（1989-01-08）"), ("2021-01", "令和3年1月（2021-01）"), ("1868-01-24", "1868-01-24"),
  ])
  func isDescribedWithItsEraInJapanese(text: String, expected: String) throws {
    let date = try #require(DateText.parse(text))
    #expect(date.described(in: .ja) == expected)
    #expect(date.described(in: .en) == text)
  }

  @Test func readsItsOwnDescriptions() throws {
    for number in stride(from: -37_000, to: 40_000, by: 97) {
      let date = PartialDate(Day(number: Int32(number)))
      let japanese = date.described(in: .ja).prefix { $0 != "（" }
      #expect(DateText.parse(String(japanese)) == date)
      #expect(DateText.parse(date.description) == date)
    }
  }
}
