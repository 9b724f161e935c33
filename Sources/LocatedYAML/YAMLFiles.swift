internal import Glibc
public import SourceText

/// The YAML files that paths on a command line stand for: files as named, folders with everything below them.
public struct YAMLFiles: Sendable {
  /// A file.
  public struct Entry: Sendable, Hashable {
    /// Its path.
    public let path: String
    /// Whether it was named itself, rather than found in a folder.
    public let isNamed: Bool
  }

  /// The files, each once, in the order of their paths' bytes.
  public private(set) var entries: [Entry] = []
  /// What could not be looked into.
  public private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Identity> = []

  /// The device and number by which two paths to one file are known.
  private struct Identity: Hashable {
    let device: dev_t
    let number: ino_t
  }

  /// Looks for `*.yaml` and `*.yml` in folders, links included; names that begin with a dot are left out.
  ///
  /// - Parameter others: Files that were looked for before; they are not found again.
  public init(at paths: [String], besides others: YAMLFiles? = nil) {
    if let others { seen = others.seen }
    for path in paths {
      var status = stat()
      guard !path.isEmpty, !path.utf8.contains(0), stat(path, &status) == 0 else {
        let failure = path.isEmpty || path.utf8.contains(0) ? .missing : FileFailure(errno: errno)
        diagnostics.append(failure.diagnostic(path: path.isEmpty ? "\"\"" : path))
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        addFolder(path, status)
      } else if seen.insert(Identity(device: status.st_dev, number: status.st_ino)).inserted {
        entries.append(Entry(path: path, isNamed: true))
      }
    }
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func addFolder(_ top: String, _ status: stat) {
    var folders = seen.insert(Identity(device: status.st_dev, number: status.st_ino)).inserted ? [top] : []
    while let folder = folders.popLast() {
      guard let stream = opendir(folder) else {
        diagnostics.append(FileFailure(errno: errno).diagnostic(path: folder))
        continue
      }
      defer { closedir(stream) }
      while let item = readdir(stream) {
        let name = withUnsafePointer(to: &item.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
        guard !name.hasPrefix(".") else { continue }
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        var status = stat()
        guard stat(path, &status) == 0 else { continue }
        let identity = Identity(device: status.st_dev, number: status.st_ino)
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
          if seen.insert(identity).inserted { folders.append(path) }
        case S_IFREG where name.hasSuffix(".yaml") || name.hasSuffix(".yml"):
          if seen.insert(identity).inserted { entries.append(Entry(path: path, isNamed: false)) }
        default: break
        }
      }
    }
  }
}
