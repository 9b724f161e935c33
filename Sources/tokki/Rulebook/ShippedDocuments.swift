internal import LocatedYAML

/// The shipped files as trees, each parsed once.
///
/// A check needs them whatever its arguments say: started first, they are parsed on the other cores while the arguments
/// are, which takes a millisecond or two.
enum ShippedDocuments {
  private static let vocabularyTask = Task { await parsed([.vocabulary]) }
  private static let rulesTask = Task { await parsed([.policy, .register]) }

  /// A file's tree, and what kind of file it is.
  typealias Entry = (kind: ShippedFiles.Kind, document: YAMLDocument)

  /// Begins with it in the background.
  static func start() {
    _ = vocabularyTask
    _ = rulesTask
  }

  /// The vocabulary.
  static func vocabulary() async -> [Entry] { await vocabularyTask.value }

  /// The policies and the registers of past incidents.
  static func rules() async -> [Entry] { await rulesTask.value }

  /// The tests, which only commands about policies need.
  static func tests() async -> [Entry] { await parsed([.test]) }

  private static func parsed(_ kinds: [ShippedFiles.Kind]) async -> [Entry] {
    let files = kinds.flatMap { kind in ShippedFiles.files(kind).map { (kind, $0) } }
    return await parallelMap(files) { (kind: $0.0, document: YAMLReader.parse($0.1)) }
  }
}
