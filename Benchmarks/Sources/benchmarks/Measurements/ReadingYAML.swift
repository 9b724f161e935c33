import CBareEvents
import LocatedYAML
import SourceText

/// The located YAML reader beside a bare libyaml event loop in C, and beside Yams.
enum ReadingYAML: Measurement {
  static let name = "yaml"

  static func rows(in workshop: Workshop) throws -> [Row] {
    let files = Corpus.documents(bytes: 50_000_000)
    let size = Double(files.reduce(0) { $0 + $1.bytes.count })
    let lines = files.reduce(0) { $0 + $1.bytes.count { $0 == UInt8(ascii: "\n") } } / files.count
    func speed(_ rounds: Rounds) -> String { digits(size / 1e6 / rounds.median, 1) + " MB/s" }

    let times = try Rounds.alternating(5, [{ try ours(files) }, { try bare(files) }])
    let ratio = times[1].median / times[0].median
    var rows = [
      Row(
        "located YAML beside bare libyaml events in C", ours: speed(times[0]), peer: speed(times[1]),
        ratio: digits(ratio, 2) + " ×", target: "≥ 0.75 ×", isReached: ratio >= 0.75),
      Row(what: "  corpus: \(megabytes(size, 0)), \(files.count) documents of \(lines) lines"),
    ]
    do {
      // The documents one after another, each followed by a zero byte.
      let path = try workshop.write(files.flatMap { $0.bytes + [0] }, to: "corpus")
      let peer = try Peer(".build-benchmarks/yams-peer/release/yams-peer", [path])
      let times = try Rounds.alternating(3, warmUp: false, [{ try ours(files) }, { try peer.round().first ?? .nan }])
      rows.append(
        Row(
          what: "located YAML beside Yams.compose 6.2.2, same corpus", ours: speed(times[0]), peer: speed(times[1]),
          ratio: digits(times[1].median / times[0].median, 1) + " ×"))
    } catch {
      rows.append(.notMeasured("located YAML beside Yams.compose", because: error))
    }
    return rows
  }

  private static func ours(_ files: [SourceFile]) throws -> Double {
    var failures = 0
    let time = processorSeconds { for file in files where YAMLReader.parse(file).root == nil { failures += 1 } }
    guard failures == 0 else { throw Unmeasurable("our reader refuses \(failures) documents") }
    return time
  }

  private static func bare(_ files: [SourceFile]) throws -> Double {
    var failures = 0
    let time = processorSeconds {
      for file in files {
        let events = file.bytes.withUnsafeBufferPointer { bare_event_count($0.baseAddress, $0.count) }
        if events == 0 { failures += 1 }
      }
    }
    guard failures == 0 else { throw Unmeasurable("libyaml refuses \(failures) documents") }
    return time
  }
}
