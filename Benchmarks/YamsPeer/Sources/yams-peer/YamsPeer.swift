import Foundation
import Yams

/// Composes every document of a corpus with Yams, a round for every line on standard input.
///
/// Answers each line with the processor time in seconds.
@main
enum YamsPeer {
  static func main() throws {
    guard let path = CommandLine.arguments.dropFirst().first,
      let corpus = FileManager.default.contents(atPath: path)
    else {
      print("usage: yams-peer CORPUS")
      exit(2)
    }
    let documents = corpus.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    say("ready")
    while readLine() != nil {
      var failures = 0
      let start = clock()
      for document in documents where try Yams.compose(yaml: document) == nil { failures += 1 }
      let time = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      guard failures == 0 else { exit(1) }
      say(String(time))
    }
  }

  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
