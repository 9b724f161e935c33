import ComplianceModel
import SourceText

/// Finds where two values differ, however deep, places in files aside.
enum Sameness {
  /// The first few differences, as paths with what stands at both.
  static func differences(_ left: Any, _ right: Any, path: String = "") -> [String] {
    if left is SourceLocation, right is SourceLocation { return [] }
    let first = Mirror(reflecting: left)
    let second = Mirror(reflecting: right)
    guard first.subjectType == second.subjectType else {
      return ["\(path): \(first.subjectType) / \(second.subjectType)"]
    }
    if first.displayStyle == .dictionary || first.displayStyle == .set {
      let lefts = first.children.map { "\($0.value)" }.sorted()
      let rights = second.children.map { "\($0.value)" }.sorted()
      return lefts == rights ? [] : ["\(path): \(lefts) / \(rights)"]
    }
    if first.children.isEmpty || second.children.isEmpty {
      return "\(left)" == "\(right)" ? [] : ["\(path): \(left) / \(right)"]
    }
    guard first.children.count == second.children.count else {
      return ["\(path): \(first.children.count) / \(second.children.count) children"]
    }
    var found: [String] = []
    for (index, (one, other)) in zip(first.children, second.children).enumerated() {
      guard one.label == other.label else {
        found.append("\(path): \(one.label ?? "") / \(other.label ?? "")")
        continue
      }
      found += differences(one.value, other.value, path: "\(path).\(one.label ?? String(index))")
    }
    return Array(found.prefix(5))
  }
}
