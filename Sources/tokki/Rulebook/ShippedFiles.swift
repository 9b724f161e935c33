internal import CShippedPolicies
internal import SourceText

/// The files of `Policies/` inside the binary.
enum ShippedFiles {
  /// The kinds of shipped files, told by their paths, so that what is not needed is not parsed.
  enum Kind: Sendable, CaseIterable {
    case vocabulary
    case policy
    case register
    case test

    init(path: String) {
      if path.hasSuffix(".test.yaml") {
        self = .test
      } else if path.hasPrefix("vocabulary/") {
        self = .vocabulary
      } else {
        self = path.contains("/incidents-") ? .register : .policy
      }
    }
  }

  /// The files of one kind, in the order of their paths.
  static func files(_ kind: Kind) -> [SourceFile] {
    (0..<tokki_shipped_count()).compactMap { index in
      let shipped = tokki_shipped_at(index)
      let path = String(cString: shipped.path)
      guard Kind(path: path) == kind else { return nil }
      let bytes = [UInt8](UnsafeBufferPointer(start: shipped.bytes, count: shipped.count))
      return SourceFile(path: "Policies/\(path)", bytes: bytes)
    }
  }
}
