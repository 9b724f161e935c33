import ComplianceModel
import Testing

struct ControlIDTests {
  @Test(arguments: ["access.mfa", "a.b", "access.ip-restriction", "net2.v6-only"])
  func acceptsTwoWordsJoinedByADot(text: String) throws {
    #expect(try #require(ControlID(text)).text == text)
  }

  @Test(arguments: [
    "", ".", "access", "access.", ".mfa", "a.b.c", "Access.mfa", "access.mfa ", "access..mfa", "access.-mfa",
    "access.mfa-",
    "access-.mfa", "access.m--fa", "access.ＭＦＡ", "access.多要素", "access/mfa",
  ])
  func refusesAnythingElse(text: String) {
    #expect(ControlID(text) == nil)
  }

  @Test func knowsItsCategory() throws {
    #expect(try #require(ControlID("access.mfa")).category == "access")
  }
}
