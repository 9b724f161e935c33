internal import ComplianceModel
internal import Glibc
internal import SourceText

/// Where the files of a new policy go: `<folder of policies>/<authority>/<name>.yaml`, with the tests beside it.
struct NewPolicyPlace {
  /// The folder of its authority.
  let folder: String
  /// The file of the policy.
  let policy: String
  /// The file of its tests.
  let tests: String

  /// The folder of policies is the one that is named, else the first that the ward's `tokki.yaml` names, else `Policies`
  /// in the current folder, else the current folder.
  init(of id: ControlID, in named: String?, source: RulebookSource) {
    let own = source.wardFolder.map { folder in folder.policies.map { folder.path(of: $0.value) } } ?? []
    let top = named ?? (own + ["Policies"]).first { NewPolicyPlace.isFolder($0) } ?? "."
    let authority = String(id.category)
    folder = top == "." ? authority : top.hasSuffix("/") ? top + authority : "\(top)/\(authority)"
    let name = id.text.dropFirst(authority.count + 1)
    policy = "\(folder)/\(name).yaml"
    tests = "\(folder)/\(name).test.yaml"
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return !path.utf8.contains(0) && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Creates the folder and those above it that are missing.
  func createFolder() throws(Failure) {
    var end = folder.startIndex
    repeat {
      end = folder[end...].dropFirst().firstIndex(of: "/") ?? folder.endIndex
      let path = String(folder[..<end])
      guard mkdir(path, 0o777) == 0 || NewPolicyPlace.isFolder(path) else {
        throw ReportOutput.failure(path: path, errno: errno)
      }
    } while end < folder.endIndex
  }
}
