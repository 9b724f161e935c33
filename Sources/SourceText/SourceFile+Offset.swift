extension SourceFile {
  /// The place of a byte; takes time linear in the bytes before it.
  package func location(atOffset offset: Int) -> SourceLocation {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = LineScanner(buffer)
      var number = 0
      var line = 0..<0
      while let next = scanner.next() {
        if number > 0, next.lowerBound > offset { break }
        number += 1
        line = next
      }
      let before = buffer[line.lowerBound..<max(line.lowerBound, min(offset, buffer.count))]
      let scalars = before.count { $0 & 0xC0 != 0x80 }
      return SourceLocation(file: self, line: number, column: scalars + 1)
    }
  }
}
