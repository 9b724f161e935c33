import Glibc
import SourceText
import Testing

@testable import LocatedYAML

@Suite("Reading files")
struct ReadingTests {
  /// Calls a function with the path of a new folder, which is removed afterwards with the files in it.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = "/tmp/tokki-yaml-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try #require(mkdir(folder, 0o700) == 0)
    defer {
      for name in ["a.yaml", "区　名.yaml", "fifo", "link.yaml"] { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    try body(folder)
  }

  private func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }

  private func expectFailure(
    _ code: String, path: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let document = YAMLReader.read(path: path)
    #expect(document.codes == [code], sourceLocation: sourceLocation)
    #expect(document.root == nil, sourceLocation: sourceLocation)
    #expect(document.diagnostics.first?.path == path, sourceLocation: sourceLocation)
    #expect(document.diagnostics.areComplete, sourceLocation: sourceLocation)
  }

  @Test func aFileIsReadAndNamedAsItIsDisplayed() throws {
    try withFolder { folder in
      let path = "\(folder)/区　名.yaml"
      try write("a: 1\n", to: path)
      let document = YAMLReader.read(path: path, displayedAs: "区　名.yaml")
      #expect(document.outline == "{a@1:1=1@1:4}@1:1")
      #expect(document.root?.location.description == "区　名.yaml:1:1")
      #expect(YAMLReader.read(path: path).file.path == path)
    }
  }

  @Test func aFileOfManyBlocksIsReadWhole() throws {
    try withFolder { folder in
      let text = (0..<20_000).map { "key\($0): 値\($0)\n" }.joined()
      try write(text, to: "\(folder)/a.yaml")
      let document = YAMLReader.read(path: "\(folder)/a.yaml")
      #expect(document.file.bytes == Array(text.utf8))
      #expect(document.root?.entries.count == 20_000)
    }
  }

  @Test func aFileThatSaysItIsEmptyIsReadToItsEnd() throws {
    let document = YAMLReader.read(path: "/proc/self/status")
    #expect(document.file.bytes.count > 100)
    #expect(document.file.line(1)?.hasPrefix("Name:") == true)
  }

  @Test func aMissingFileIsReported() {
    expectFailure("file.missing", path: "/tmp/tokki-no-such-file.yaml")
    expectFailure("file.missing", path: "/etc/passwd/x.yaml")
    expectFailure("file.missing", path: "")
    expectFailure("file.missing", path: "/etc/passwd\0.yaml")
  }

  @Test func aFolderIsReported() {
    expectFailure("file.folder", path: "/tmp")
  }

  @Test func anEmptyFileIsReported() throws {
    try withFolder { folder in
      try write("", to: "\(folder)/a.yaml")
      let document = YAMLReader.read(path: "\(folder)/a.yaml")
      #expect(document.codes == ["yaml.empty"])
    }
  }

  @Test func aPipeWithoutAWriterIsReportedAndDoesNotHang() throws {
    try withFolder { folder in
      try #require(mkfifo("\(folder)/fifo", 0o600) == 0)
      expectFailure("file.special", path: "\(folder)/fifo")
    }
  }

  @Test(arguments: ["/dev/zero", "/dev/null"])
  func aDeviceIsReportedAndNotRead(path: String) {
    expectFailure("file.special", path: path)
  }

  @Test func aFileOfOneGigabyteIsReportedAndNotRead() throws {
    try withFolder { folder in
      let path = "\(folder)/a.yaml"
      try write("a: 1\n", to: path)
      try #require(truncate(path, 1 << 30) == 0)
      expectFailure("file.too-large", path: path)
      let document = YAMLReader.read(path: path)
      #expect(document.file.bytes.isEmpty)
      #expect(document.diagnostics.first?.message.ja.contains("1,024 MB") == true)
      #expect(document.diagnostics.first?.help?.ja.contains("16 MB") == true)
    }
  }

  @Test func theLimitIsTheLastSizeThatIsRead() throws {
    try withFolder { folder in
      let path = "\(folder)/a.yaml"
      try write("a: 12", to: path)
      var limits = YAMLLimits()
      limits.bytes = 5
      #expect(YAMLReader.read(path: path, limits: limits).diagnostics.isEmpty)
      limits.bytes = 4
      #expect(YAMLReader.read(path: path, limits: limits).codes == ["file.too-large"])
    }
  }

  @Test func aFileThatIsLongerThanItSaysIsNotReadBeyondTheLimit() {
    var limits = YAMLLimits()
    limits.bytes = 10
    let document = YAMLReader.read(path: "/proc/self/status", limits: limits)
    #expect(document.codes == ["file.too-large"])
    #expect(document.file.bytes.isEmpty)
  }

  /// The kernel refuses to read this file to everyone.
  private static let unreadable = "/proc/sys/vm/compact_memory"

  @Test func aFileThatNotEvenRootMayReadIsReported() {
    expectFailure("file.permission", path: Self.unreadable)
  }

  @Test func aLinkThatLeadsToItselfIsReported() throws {
    try withFolder { folder in
      try #require(symlink("link.yaml", "\(folder)/link.yaml") == 0)
      expectFailure("file.unreadable", path: "\(folder)/link.yaml")
    }
  }

  @Test(arguments: [
    (EACCES, "file.permission"), (EPERM, "file.permission"), (ENOENT, "file.missing"), (ENOTDIR, "file.missing"),
    (EISDIR, "file.folder"), (ENXIO, "file.special"), (EIO, "file.unreadable"), (EMFILE, "file.unreadable"),
    (ENAMETOOLONG, "file.unreadable"),
  ])
  func errorNumbersOfTheSystemAreTold(number: Int32, code: String) {
    let diagnostic = FileFailure(errno: number).diagnostic(path: "x")
    #expect(diagnostic.code == code)
    #expect(diagnostic.isComplete)
  }
}
