internal import Glibc

/// An open file descriptor to write to.
struct Descriptor {
  let number: Int32

  /// Writes all bytes; the number of the error, or nil when all were written.
  func write(_ bytes: ArraySlice<UInt8>) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let count = Glibc.write(number, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        if count >= 0 {
          start += count
        } else if errno == EAGAIN {
          // Somebody made the terminal or pipe non-blocking: wait until it takes more.
          var wait = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
          _ = poll(&wait, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}
