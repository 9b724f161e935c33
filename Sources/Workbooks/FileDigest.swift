internal import CWorkbookLibraries

/// Tells whether a file is the one that a paper names.
public enum FileDigest {
  /// The SHA-256 of bytes, 64 hexadecimal digits (FIPS 180-4); nil where the system has no libcrypto.
  public static func sha256(_ bytes: [UInt8]) -> String? {
    var digest = [UInt8](repeating: 0, count: 32)
    guard tokki_sha256(bytes, bytes.count, &digest) else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
