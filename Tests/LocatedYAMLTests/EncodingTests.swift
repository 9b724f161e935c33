import LocatedYAML
import SourceText
import Testing

@Suite("Encodings")
struct EncodingTests {
  // 区: 練馬区
  private let shiftJIS: [UInt8] = [0x8B, 0xE6, 0x3A, 0x20, 0x97, 0xFB, 0x94, 0x6E, 0x8B, 0xE6, 0x0A]
  // 区: データ
  private let eucJP: [UInt8] = [0xB6, 0xE8, 0x3A, 0x20, 0xA5, 0xC7, 0xA1, 0xBC, 0xA5, 0xBF, 0x0A]
  // 区: 1
  private let jis: [UInt8] = [0x1B, 0x24, 0x42, 0x36, 0x68, 0x1B, 0x28, 0x42, 0x3A, 0x20, 0x31, 0x0A]

  private func document(_ bytes: [UInt8]) -> YAMLDocument { YAMLReader.parse(SourceFile(path: "x", bytes: bytes)) }

  @Test func shiftJISIsRecognisedAndTheMessageSaysHowToSaveAsUTF8() throws {
    let document = document(Array("# a\n".utf8) + shiftJIS)
    #expect(document.codes == ["yaml.encoding.shift-jis"])
    #expect(document.places == ["2:1"])
    let diagnostic = try #require(document.diagnostics.first)
    #expect(diagnostic.message.ja.contains("Shift_JIS"))
    #expect(diagnostic.help?.ja.contains("名前を付けて保存") == true)
    #expect(diagnostic.help?.ja.contains("UTF-8") == true)
  }

  @Test func otherJapaneseEncodingsAreRecognised() {
    #expect(document(eucJP).codes == ["yaml.encoding.euc-jp"])
    #expect(document(jis).codes == ["yaml.encoding.iso-2022-jp"])
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00, 0x20, 0x00, 0x31, 0x00],
    ] as [[UInt8]])
  func utf16IsRecognisedWithAndWithoutAMark(bytes: [UInt8]) {
    #expect(document(bytes).codes == ["yaml.encoding.utf-16"])
  }

  @Test(arguments: [[0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61]] as [[UInt8]])
  func utf32IsRecognised(bytes: [UInt8]) {
    #expect(document(bytes).codes == ["yaml.encoding.utf-32"])
  }

  @Test(
    arguments: [
      [0xFF], [0xC3, 0x28], [0xE3, 0x81], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func bytesThatAreNotUTF8AreReportedAtTheirPlace(bytes: [UInt8]) {
    let document = document(Array("\u{FEFF}区: 練馬\r\n教: 区".utf8) + bytes + Array("x\n".utf8))
    #expect(document.codes == ["yaml.encoding"])
    #expect(document.places == ["2:5"])
    #expect(document.root == nil)
  }

  @Test func oneDamagedCharacterInUTF8IsNotTakenForShiftJIS() {
    let bytes = Array("区: 練馬区教育委員会\nb: ".utf8) + [0x8B, 0xE6] + Array("\nc: 区\n".utf8)
    #expect(document(bytes).codes == ["yaml.encoding"])
  }

  @Test func fileCutInsideACharacterIsReportedAtItsEnd() {
    let document = document(Array(Array("区: 練".utf8).dropLast()))
    #expect(document.codes == ["yaml.encoding"])
    #expect(document.places == ["1:4"])
  }

  @Test(arguments: [0x00, 0x07, 0x1B, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF] as [UInt32])
  func controlCharactersAreRefusedAndNamed(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let document = YAMLDocument(parsing: "区: 1\nb: x\(scalar)y\n")
    #expect(document.codes == ["yaml.control-character"])
    #expect(document.places == ["2:5"])
    let digits = String(value, radix: 16, uppercase: true)
    #expect(document.diagnostics.first?.message.ja.contains(digits) == true)
  }

  @Test func textOfOtherPlanesAndPrivateUseIsAccepted() {
    #expect(YAMLDocument(parsing: "𠮷野: \u{E000}🏫\u{FEFF}\u{10FFFF}\n").diagnostics.isEmpty)
  }
}
