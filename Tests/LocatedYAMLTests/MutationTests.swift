import LocatedYAML
import SourceText
import Testing

@Suite("Random damage")
struct MutationTests {
  /// A small generator with a fixed seed, so that a failure can be repeated.
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private let sample = """
    # 案件
    dossier: nerima-giga-school
    uses: { web-site: true, cloud: 1.5 }
    parties:
      ward:    { role: ward, name: 練馬区教育委員会 }
    documents:
      - stage: consulted
        title: "諮問\\t第2号"
        claims:
          - { party: ward, section: 6 区(2), access.device-restriction: registered }
          - party: joined-party
            access.authentication: [id, password, 'ip-address']
            note: |
              一行目：はい
              二行目
            more: >-
              folded
              text
    備考: 区：報告
    """

  /// Pieces that mean something to YAML, or are hard to read.
  private let pieces: [[UInt8]] =
    [
      ":", ": ", "：", "　", "\t", "\n", "\r\n", "- ", "? ", "[", "]", "{", "}", ",", "#", " #", "&a ", "*a", "!t ", "|",
      ">",
      "'", "\"", "\\", "%YAML 1.1\n", "---\n", "...\n", "<<: ", "\u{FEFF}", "\u{85}", "\u{2028}", "@", "`", "  ", "区",
      "~",
    ].map { Array($0.utf8) } + [[0x00], [0x1B], [0x80], [0xFF], [0xE3], [0xE3, 0x81], [0x8B, 0xE6], [0xC0, 0x80]]

  private func mutate(_ bytes: [UInt8], using generator: inout SplitMix) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: 0..<max(1, result.count), using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0 where !result.isEmpty: result[index] = UInt8.random(in: .min ... .max, using: &generator)
      case 1 where !result.isEmpty: result.remove(at: index)
      case 2: result.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: index)
      case 3:
        let end = min(result.count, index + Int.random(in: 0..<40, using: &generator))
        result.insert(contentsOf: Array(result[index..<end]), at: Int.random(in: 0...result.count, using: &generator))
      default: result.removeSubrange(index..<min(result.count, index + Int.random(in: 0..<20, using: &generator)))
      }
    }
    return result
  }

  @Test func anyDamageGivesATreeOrErrorsWithPlacesInsideTheFile() {
    var generator = SplitMix(state: 20_261_121)
    var trees = 0
    var failures = 0
    for round in 0..<20_000 {
      let bytes = mutate(Array(sample.utf8), using: &generator)
      let document = YAMLReader.parse(SourceFile(path: "x.yaml", bytes: bytes))
      let hasError = document.diagnostics.contains { $0.severity == .error }
      guard (document.root == nil) == hasError else {
        Issue.record("round \(round): tree \(document.root != nil), error \(hasError): \(bytes)")
        return
      }
      for diagnostic in document.diagnostics {
        let places = [diagnostic.location].compactMap(\.self) + diagnostic.related.map(\.location)
        for place in places where !isInside(place) {
          Issue.record("round \(round): \(diagnostic.code) at \(place) is outside the file: \(bytes)")
          return
        }
      }
      if let root = document.root, !isInside(root) {
        Issue.record("round \(round): a node is outside the file: \(bytes)")
        return
      }
      if hasError { failures += 1 } else { trees += 1 }
    }
    // Both must happen often, or this tests nothing.
    #expect(trees > 1_000)
    #expect(failures > 1_000)
  }

  private func isInside(_ place: SourceText.SourceLocation) -> Bool {
    guard let line = place.file.line(place.line) else { return false }
    return place.column >= 1 && place.column <= line.unicodeScalars.count + 1
  }

  private func isInside(_ node: YAMLNode) -> Bool {
    guard isInside(node.location) else { return false }
    return switch node.content {
    case .scalar: true
    case .sequence(let items): items.allSatisfy(isInside)
    case .mapping(let entries): entries.allSatisfy { isInside($0.keyLocation) && isInside($0.value) }
    }
  }
}
