import CShippedPolicies
import Foundation
import Testing

@Suite("Shipped files")
struct ShippedFilesTests {
  private let folder = Workbench.repository.appending(path: "Policies")

  private var shipped: [(path: String, content: Data)] {
    (0..<tokki_shipped_count()).map { index in
      let file = tokki_shipped_at(index)
      return (String(cString: file.path), Data(bytes: file.bytes, count: file.count))
    }
  }

  @Test("Every file of Policies is in the binary, in the order of paths") func everyFileIsInTheBinary() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    #expect(shipped.map(\.path) == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("Each is there byte for byte") func eachIsThereByteForByte() throws {
    for file in shipped {
      #expect(try Data(contentsOf: folder.appending(path: file.path)) == file.content, "\(file.path)")
    }
  }
}
