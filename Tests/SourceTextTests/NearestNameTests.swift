import SourceText
import Testing

@Suite("Nearest name")
struct NearestNameTests {
  private let names = ["access.ip-restriction", "access.authentication", "mail.bcc", "ja", "en", "区", "練馬区"]

  @Test(arguments: [
    ("access.ip-restrction", "access.ip-restriction"), ("acess.authenticatoin", "access.authentication"),
    ("mail.bbc", "mail.bcc"), ("jp", "ja"), ("練間区", "練馬区"), ("mial.bcc", "mail.bcc"),
  ])
  func findsTheNameThatWasMeant(name: String, expected: String) {
    #expect(nearestName(to: name, in: names) == expected)
  }

  @Test(arguments: ["backup.frequency", "x", "", "access"])
  func findsNothingWhereNothingIsNear(name: String) {
    #expect(nearestName(to: name, in: names) == nil)
  }

  @Test func choosesTheFirstInOrderWhateverTheOrderGiven() {
    #expect(nearestName(to: "bat", in: ["cat", "bit", "bad"]) == "bad")
    #expect(nearestName(to: "bat", in: ["bad", "cat", "bit"]) == "bad")
  }

  @Test func prefersTheNearerName() {
    #expect(nearestName(to: "abcdefgh", in: ["abcdefxy", "abcdefgx"]) == "abcdefgx")
  }

  @Test func aHugeNameIsNotCompared() {
    #expect(nearestName(to: String(repeating: "a", count: 200_000), in: ["a"]) == nil)
    #expect(nearestName(to: "mail.bcd", in: [String(repeating: "m", count: 200_000), "mail.bcc"]) == "mail.bcc")
  }
}
