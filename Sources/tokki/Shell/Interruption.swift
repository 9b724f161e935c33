internal import Glibc

/// Takes an unfinished file away when the user or the system ends the run.
enum Interruption {
  // Unsafe since a signal handler reads it; it is set before any file exists and only ever points to memory that is
  // never freed.
  nonisolated(unsafe) private static var unfinished: UnsafeMutablePointer<CChar>?

  /// From now on an interruption removes this file.
  static func willRemove(_ path: String) {
    unfinished = strdup(path)
    for number in [SIGHUP, SIGINT, SIGTERM] {
      signal(number) { number in
        if let path = Interruption.unfinished { unlink(path) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// The file is finished or gone.
  static func removesNothing() { unfinished = nil }
}
