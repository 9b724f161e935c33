internal import ComplianceModel

/// What a file about a case or party is called, without its ending.
package enum FileStem {
  /// The name for an id.
  ///
  /// An id of small letters, digits and hyphens is the name; of any other, which could lead out of the folder, not be a
  /// name on some file system, or be the same as another there, a hash is; so is that of `index`, which a folder's own page
  /// has.
  package static func of(_ id: String) -> String {
    let isName = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
    let isOwn = isName && (1...100).contains(id.utf8.count) && !id.hasPrefix("-") && id != "index"
    return isOwn ? id : "case-" + ContentHash.of(Array(id.utf8))
  }
}
