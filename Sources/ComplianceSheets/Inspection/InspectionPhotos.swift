import LocatedYAML
import SourceText

/// The photographs and papers that belong to a sheet, held against the numbers on it.
final class InspectionPhotos {
  private let photos: [Photograph]
  private let problems: SheetProblems
  private var used: Set<Int> = []

  init(_ photos: [Photograph], _ problems: SheetProblems) {
    self.photos = photos
    self.problems = problems
  }

  /// Words before the number of a paper, which no folder of photographs holds.
  private static let papers = ["資料", "書類", "文書", "別紙", "paper", "document"]

  /// Checks the numbers of a cell, where photographs were given at all.
  func check(_ cell: SheetCell) {
    guard !photos.isEmpty else { return }
    for number in InspectionPhotos.numbers(cell.text) {
      let found = photos.indices.filter { Folding.matches(photos[$0].number, number) }
      let near = found.isEmpty ? photos.indices.filter { isCalled($0, number) } : found
      used.formUnion(near)
      guard near.count != 1, !isPaper(number) else { continue }
      problems.report(
        "no-such-photo", .warning, at: cell.location,
        LocalizedText(ja: "証跡「\(number)」のファイルがありません", en: "there is no file for the evidence \"\(number)\""),
        help: LocalizedText(
          ja: "ファイルの番号：\(photos.map(\.number).prefix(12).joined(separator: "、"))",
          en: "Files are numbered \(photos.map(\.number).prefix(12).joined(separator: ", "))."))
    }
  }

  /// Whether a file is meant by a number: where one of the two is digits only, by the digits alone.
  private func isCalled(_ index: Int, _ number: String) -> Bool {
    guard let wanted = InspectionPhotos.trailingNumber(number), !isPaper(number),
      let own = InspectionPhotos.trailingNumber(photos[index].number)
    else { return false }
    return own.number == wanted.number && (own.prefix.isEmpty || wanted.prefix.isEmpty)
  }

  private func isPaper(_ number: String) -> Bool {
    let folded = Folding.folded(number)
    return InspectionPhotos.papers.contains { folded.hasPrefix($0) }
  }

  /// Adds the files to the paper, and tells which of them no row names.
  func write(into document: inout SheetDocument, at cell: SheetCell, _ path: String) {
    for photo in photos {
      document.append(
        SheetDocument.mapping(
          [("number", photo.number), ("file", photo.file), ("hash", photo.hash)].map {
            YAMLEntry(key: $0.0, keyLocation: cell.location, value: cell.node($0.1))
          }), to: "attachments")
    }
    let unused = photos.indices.filter { !used.contains($0) }.map { photos[$0].number }
    guard !unused.isEmpty else { return }
    problems.report(
      "photos-not-named", .note, at: nil, path: path,
      LocalizedText(
        ja: "どの行からも挙げられていないファイル：\(unused.joined(separator: "、"))",
        en: "files that no row names: \(unused.joined(separator: ", "))"))
  }

  /// The numbers in a cell: 「写真1、写真3～5」 are four.
  static func numbers(_ text: String) -> [String] {
    SheetList.items(text).flatMap { item -> [String] in
      let ends = item.text.unicodeScalars.split { "～〜~–".unicodeScalars.contains($0) }.map { String($0).trimmed }
      guard ends.count == 2, let first = trailingNumber(ends[0]), let last = trailingNumber(ends[1]),
        last.prefix.isEmpty || last.prefix == first.prefix, first.number <= last.number,
        last.number - first.number < 100
      else { return [item.text] }
      return (first.number...last.number).map { first.prefix + String($0) }
    }
  }

  private static func trailingNumber(_ text: String) -> (prefix: String, number: Int)? {
    let folded = Array(Folding.folded(text).unicodeScalars)
    let digits = folded.reversed().prefix { ("0"..."9").contains($0) }.reversed()
    var view = String.UnicodeScalarView()
    view.append(contentsOf: digits)
    guard let number = Int(String(view)) else { return nil }
    var prefix = String.UnicodeScalarView()
    prefix.append(contentsOf: folded.dropLast(digits.count))
    return (String(prefix), number)
  }
}
