import LocatedYAML
import SourceText
import Testing

@Suite("Limits")
struct LimitTests {
  @Test func theStandardLimitsAreTheDocumentedOnes() {
    #expect(YAMLLimits.standard == YAMLLimits())
    #expect(YAMLLimits.standard.bytes == 16 << 20)
    #expect(YAMLLimits.standard.depth == 64)
    #expect(YAMLLimits.standard.nodes == 1_000_000)
  }

  @Test func nestingIsReadToTheLimitAndRefusedBeyond() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(YAMLDocument(parsing: nested(64)).diagnostics.isEmpty)
    #expect(YAMLDocument(parsing: nested(65)).codes == ["yaml.limit.depth"])
    #expect(YAMLDocument(parsing: nested(65)).places == ["1:65"])
    var limits = YAMLLimits()
    limits.depth = 2
    #expect(YAMLDocument(parsing: "a: {b: 1}", limits: limits).diagnostics.isEmpty)
    #expect(YAMLDocument(parsing: "a: {b: {c: 1}}", limits: limits).codes == ["yaml.limit.depth"])
  }

  @Test(arguments: ["[", "{a: ", "- ", "[\n", "[[{a: "])
  func aHundredThousandLevelsAreRefused(opening: String) {
    let document = YAMLDocument(parsing: String(repeating: opening, count: 100_000))
    #expect(document.codes == ["yaml.limit.depth"])
    #expect(document.root == nil)
  }

  @Test func aHundredThousandQuestionMarksAreRefused() {
    #expect(YAMLDocument(parsing: String(repeating: "? ", count: 100_000)).codes == ["yaml.complex-key"])
  }

  @Test func depthLimitIsNeverAboveAThousand() {
    var limits = YAMLLimits()
    limits.depth = .max
    let deep = String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000)
    #expect(YAMLDocument(parsing: deep, limits: limits).diagnostics.isEmpty)
    let deeper = String(repeating: "[", count: 100_000)
    #expect(YAMLDocument(parsing: deeper, limits: limits).codes == ["yaml.limit.depth"])
  }

  @Test func valuesAreCountedWithTheirKeys() {
    var limits = YAMLLimits()
    limits.nodes = 5
    #expect(YAMLDocument(parsing: "a: 1\nb: 2\n", limits: limits).diagnostics.isEmpty)
    let document = YAMLDocument(parsing: "a: 1\nb: 2\nc: 3\n", limits: limits)
    #expect(document.codes == ["yaml.limit.nodes"])
    #expect(document.places == ["3:1"])
  }

  @Test func moreThanAMillionValuesAreRefused() {
    let document = YAMLDocument(parsing: "[" + String(repeating: "1,", count: 1_000_001) + "]")
    #expect(document.codes == ["yaml.limit.nodes"])
  }

  @Test func bytesThatWereReadAlreadyAreLimitedToo() {
    var limits = YAMLLimits()
    limits.bytes = 5
    #expect(YAMLDocument(parsing: "a: 12", limits: limits).diagnostics.isEmpty)
    #expect(YAMLDocument(parsing: "a: 123", limits: limits).codes == ["file.too-large"])
  }

  @Test func blanksAreReadToTheLimitAndRefusedBeyond() {
    for blank in [" ", "\n", "\t", "\r\n", "\u{2028}"] {
      let few = String(repeating: blank, count: 999 / blank.utf8.count)
      let many = String(repeating: blank, count: 1_000)
      for offset in [0, 1, 250, 499, 500] {
        let start = "\"" + String(repeating: "x", count: offset)
        #expect(YAMLDocument(parsing: start + few + "y\"").diagnostics.isEmpty)
        #expect(YAMLDocument(parsing: start + many + "y\"").codes == ["yaml.limit.blank"])
        #expect(YAMLDocument(parsing: start + many + "y\"").places == ["1:\(offset + 2)"])
      }
    }
  }

  @Test func textOnWhichLibyamlTakesQuadraticTimeIsRefused() {
    let words = "a: x" + String(repeating: " ", count: 1 << 20) + String(repeating: "b ", count: 1 << 20)
    #expect(YAMLDocument(parsing: words).codes == ["yaml.limit.blank"])
    let directives = (0..<100_000).map { "%TAG !a\($0)! x\n" }.joined()
    #expect(YAMLDocument(parsing: directives + "---\na: 1\n").codes == ["yaml.directive"])
    #expect(YAMLDocument(parsing: "a: 1\n...\n" + directives + "---\na: 1\n").codes == ["yaml.directive"])
  }

  @Test func percentSignsInTextsAreNoDirectives() {
    let text = (0..<100).map { "- 100%TAG %TAGS\n" + "- \"\($0)%\"\n" }.joined()
    #expect(YAMLDocument(parsing: text).diagnostics.isEmpty)
  }
}
