import SourceText
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("ＩＰアドレス制限", "ipアドレス制限"), ("ｶﾞｲﾄﾞﾌﾞｯｸ", "ガイドブック"), ("ﾊﾟｿｺﾝ", "パソコン"), ("○", "〇"), ("○", "◯"), ("×", "✕"), ("？", "?"),
    ("－", "-"), ("㈱特記", "株式会社 特記"), ("（株）特記", "株式会社特記"), ("髙橋", "高橋"), ("𠮷田　一郎", "吉田一郎"), ("A B", "ａｂ"), ("ヴ", "ｳﾞ"),
    ("データ", "デ－タ"),
  ])
  func whatPeopleWriteInTwoWaysFoldsToTheSame(left: String, right: String) {
    #expect(Folding.matches(left, right))
  }

  @Test(arguments: [("○", "×"), ("はい", "いいえ"), ("バス", "ハス"), ("A1", "A2"), ("株式会社", "有限会社")])
  func whatDiffersStaysDifferent(left: String, right: String) {
    #expect(!Folding.matches(left, right))
  }

  @Test func onlyWhatDoesNotShowIsLeftOut() {
    for value in Array(0x20...0x7E) + Array(0x3000...0x9FFF) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let isLeftOut = scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
      #expect(Folding.folded(String(scalar)).isEmpty == isLeftOut, "\(String(value, radix: 16))")
    }
  }
}
