import LocatedYAML
import SourceText
import Testing

@Suite("Writing")
struct YAMLWriterTests {
  private func tree(_ text: String) throws -> YAMLTree {
    YAMLTree(try #require(YAMLDocument(parsing: text).root))
  }

  @Test(arguments: 0..<40)
  func whateverIsWrittenIsReadBackAsTheSame(seed: Int) throws {
    var random = RandomTree(seed: UInt64(seed) &* 7_919)
    for round in 0..<100 {
      let tree = random.tree(depth: 5)
      let text = YAMLWriter.text(of: tree)
      let document = YAMLDocument(parsing: text)
      guard let root = document.root, document.diagnostics.isEmpty, YAMLTree(root) == tree else {
        Issue.record("round \(round): \(document.codes) \(document.places)\n\(text.debugDescription)\n\(tree)")
        return
      }
      // Not even the normal form of a text changes.
      #expect(tree.exactText == YAMLTree(root).exactText)
    }
  }

  @Test func severalLevelsAreWrittenAsPeopleWriteThem() throws {
    let text = """
      dossier: nerima-giga-school
      title: { ja: 練馬区 GIGAスクール, en: Nerima City }
      persons: 4000
      number: "5"
      parties:
        ward: { role: ward, name: 練馬区教育委員会, known: { date: 2021-06-21, document: 変更報告 } }
        user: { role: user, name: "a, b" }
      documents:
        - id: consultation
          claims:
            - { party: ward, section: 6 区(2), network.web-filtering: true }
            - party: ward
              data.items: [学校名, 学年, クラス, 児童生徒名, 児童生徒の学習履歴・作成物, ID]
              note: |-
                一行目：はい

                  二行目 # ではない
              evidence: []
        - []

      """
    #expect(YAMLWriter.text(of: try tree(text)) == text)
  }

  @Test func whatDoesNotFitOnALineIsWrittenBelow() {
    func sequence(_ width: Int) -> YAMLTree {
      .mapping([.init(key: "k", value: .sequence([.text(String(repeating: "区", count: width / 2)), .text("a")]))])
    }
    #expect(YAMLWriter.text(of: sequence(112)).hasPrefix("k: [区"))
    #expect(YAMLWriter.text(of: sequence(114)).hasPrefix("k:\n  - 区"))
  }

  @Test func veryLongKeysAreRead() throws {
    let key = String(repeating: "長い", count: 1_000)
    let tree = YAMLTree.mapping([
      .init(key: key, value: .sequence([.mapping([.init(key: key, value: .mapping([]))]), .text("a")])),
      .init(key: "b", value: .mapping([.init(key: key, value: .text("a\nb"))])),
    ])
    #expect(try self.tree(YAMLWriter.text(of: tree)) == tree)
  }

  @Test func longRunsOfBlanksAreRead() throws {
    for blank in [" ", "\u{A8}", "\u{85}", "\n", "\t", "\u{2028}", "–", "\u{2000}"] {
      for count in [66, 67, 199, 200, 201, 999, 1_000, 5_000] {
        let text = "a" + String(repeating: blank, count: count) + "b"
        let tree = YAMLTree.mapping([.init(key: text, value: .sequence([.text(text)]))])
        #expect(try self.tree(YAMLWriter.text(of: tree)) == tree)
      }
    }
  }

  @Test func japaneseIsNeverEscaped() {
    #expect(YAMLWriter.text(of: .text(" 区、ガ㈱髙🏫 ")) == "\" 区、ガ㈱髙🏫 \"\n")
  }

  @Test func controlCharactersAreEscaped() {
    let text = YAMLWriter.text(of: .text("\u{0}\u{1B}\u{85}\u{FEFF}\u{202E}\n\"\\"))
    #expect(text == "\"\\x00\\x1B\\x85\\uFEFF\\u202E\\n\\\"\\\\\"\n")
  }

  @Test(arguments: samples)
  func samplesAreReadBackAsTheSame(path: String) throws {
    let tree = YAMLTree(try #require(YAMLReader.read(path: path).root))
    let text = YAMLWriter.text(of: tree)
    #expect(try self.tree(text) == tree)
    #expect(try YAMLWriter.text(of: self.tree(text)) == text)
  }

  @Test func thereAreSamples() { #expect(samples.count >= 6) }
}

/// The files in `samples`.
let samples: [String] = {
  let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return YAMLFiles(at: ["/\(root)/samples"]).entries.map(\.path)
}()

extension YAMLTree {
  /// The tree as a text that shows every scalar of Unicode.
  var exactText: [UInt8] {
    switch self {
    case .scalar(let text, _): Array((resolved == .null ? "null" : text).utf8)
    case .sequence(let items): [0x5B] + items.flatMap(\.exactText)
    case .mapping(let entries): [0x7B] + entries.flatMap { Array($0.key.utf8) + $0.value.exactText }
    }
  }
}
