internal import SourceText

extension ParserFailure {
  /// The diagnostic for bytes that are not UTF-8 or not text.
  func encodingDiagnostic(in file: SourceFile) -> Diagnostic {
    file.bytes.withUnsafeBufferPointer { bytes in
      let fault = Self.firstFault(in: bytes)
      guard let fault else { return unknown(in: file) }
      if let encoding = ForeignEncoding(bytes, isMalformed: fault.isMalformed) {
        return encoding.diagnostic(in: file, at: fault.offset)
      }
      return fault.isMalformed
        ? malformed(in: file, at: fault.offset) : control(fault.value, in: file, at: fault.offset)
    }
  }

  /// Something that cannot be in a YAML file.
  private struct Fault {
    var offset: Int
    /// The scalar that is not allowed, or the first byte of what is no scalar.
    var value: UInt32
    var isMalformed: Bool
  }

  private static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return nil
      case .error:
        return Fault(offset: offset, value: UInt32(bytes[offset]), isMalformed: true)
      case .valid(let units):
        let value = Unicode.UTF8.decode(units).value
        if !isPrintable(value) { return Fault(offset: offset, value: value, isMalformed: false) }
        offset += units.count
      }
    }
  }

  /// Whether YAML allows a scalar in a file.
  private static func isPrintable(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: true
    case ..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private func malformed(in file: SourceFile, at offset: Int) -> Diagnostic {
    let byte = String(file.bytes[offset], radix: 16, uppercase: true)
    return Diagnostic(
      code: "yaml.encoding", location: file.location(atOffset: offset),
      message: LocalizedText(
        ja: "UTF-8 として読めない文字があります（バイト \(byte)）", en: "this is not UTF-8 (byte \(byte))"),
      help: ForeignEncoding.help)
  }

  private func control(_ value: UInt32, in file: SourceFile, at offset: Int) -> Diagnostic {
    let digits = String(value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      code: "yaml.control-character", location: file.location(atOffset: offset),
      message: LocalizedText(
        ja: "目に見えない制御文字（\(name)）が入っています", en: "there is an invisible control character (\(name))"),
      help: LocalizedText(
        ja: "その文字を消してください。文章ファイルではない（Word や Excel など）場合は、指定を確かめてください。",
        en: "Delete it. If this is no text file (but Word or Excel, say), check which file you named."))
  }

  private func unknown(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      code: "yaml.encoding", path: file.path,
      message: LocalizedText(ja: "UTF-8 の文章として読めません", en: "this cannot be read as UTF-8 text"),
      help: ForeignEncoding.help)
  }
}
