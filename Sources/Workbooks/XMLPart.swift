internal import CExpat
internal import CWorkbookLibraries

/// What takes the events of an XML part.
protocol XMLConsumer: AnyObject {
  /// Whether text is wanted now; asked after each event.
  var wantsText: Bool { get }
  func start(_ element: XMLElement) throws(ReadingFailure)
  func end(_ name: XMLName) throws(ReadingFailure)
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure)
}

extension XMLConsumer {
  var wantsText: Bool { false }
  func end(_ name: XMLName) throws(ReadingFailure) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingFailure) {}
}

/// Reads one XML part of a workbook as a stream of events.
///
/// A document type is refused where it begins, so that there are no entities to expand. Depth, elements, the memory of
/// the parser and the length of one token are limited.
final class XMLPart {
  private let name: String
  private let consumer: any XMLConsumer
  private let budget: ReadingBudget
  private let parser: XML_Parser
  private var failure: ReadingFailure?
  private var depth = 0
  private var isTakingText = false
  private var fed = 0

  /// Reads a part of an archive.
  static func read(
    _ name: String, of archive: borrowing ZipArchive, into consumer: any XMLConsumer, budget: ReadingBudget
  ) throws(ReadingFailure) {
    tokki_bound_memory(budget.limits.parser)
    var memory = XML_Memory_Handling_Suite(
      malloc_fcn: tokki_bounded_malloc, realloc_fcn: tokki_bounded_realloc, free_fcn: tokki_bounded_free)
    guard let parser = XML_ParserCreate_MM(nil, &memory, nil) else { throw .tooLarge(.parser(budget.limits.parser)) }
    let part = XMLPart(name: name, consumer: consumer, budget: budget, parser: parser)
    defer { XML_ParserFree(parser) }
    try withExtendedLifetime(part) { () throws(ReadingFailure) in
      part.setHandlers()
      try archive.read(name, budget: budget) { (piece) throws(ReadingFailure) in try part.feed(piece) }
      try part.parse(nil, 0, isEnd: true)
    }
  }

  private init(name: String, consumer: any XMLConsumer, budget: ReadingBudget, parser: XML_Parser) {
    self.name = name
    self.consumer = consumer
    self.budget = budget
    self.parser = parser
  }

  /// The longest token that may be open at the end of a piece; the parser looks at it again with each piece.
  private static let longestToken = 1 << 20

  private func feed(_ piece: UnsafeRawBufferPointer) throws(ReadingFailure) {
    fed += piece.count
    try parse(piece.bindMemory(to: CChar.self).baseAddress, piece.count, isEnd: false)
    if fed - max(0, Int(XML_GetCurrentByteIndex(parser))) > Self.longestToken { throw .damaged(part: name) }
  }

  private func parse(_ start: UnsafePointer<CChar>?, _ count: Int, isEnd: Bool) throws(ReadingFailure) {
    let status = XML_Parse(parser, start, Int32(count), isEnd ? 1 : 0)
    if let failure { throw failure }
    guard status == XML_STATUS_OK else {
      throw XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY
        ? .tooLarge(.parser(budget.limits.parser)) : .damaged(part: name)
    }
  }

  private func setHandlers() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let part = XMLPart.part(data) else { return }
        part.start(XMLElement(name: name, attributes: attributes))
      },
      { data, name in
        guard let name, let part = XMLPart.part(data) else { return }
        part.end(XMLName(name))
      })
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let part = XMLPart.part(data) else { return }
      part.fail(.documentType(part: part.name))
    }
  }

  private static func part(_ data: UnsafeMutableRawPointer?) -> XMLPart? {
    data.map { Unmanaged<XMLPart>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ element: XMLElement) {
    guard failure == nil else { return }
    do throws(ReadingFailure) {
      depth += 1
      if depth > budget.limits.depth { throw .tooLarge(.depth(budget.limits.depth)) }
      try budget.element(attributes: element.attributeCount)
      try consumer.start(element)
    } catch {
      fail(error)
    }
    setTextHandler()
  }

  private func end(_ name: XMLName) {
    guard failure == nil else { return }
    do throws(ReadingFailure) {
      depth -= 1
      try consumer.end(name)
    } catch {
      fail(error)
    }
    setTextHandler()
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    do throws(ReadingFailure) { try consumer.text(bytes) } catch { fail(error) }
  }

  /// Text that nobody wants costs no call.
  private func setTextHandler() {
    guard consumer.wantsText != isTakingText else { return }
    isTakingText.toggle()
    guard isTakingText else { return XML_SetCharacterDataHandler(parser, nil) }
    XML_SetCharacterDataHandler(parser) { data, start, count in
      guard let start, let part = XMLPart.part(data) else { return }
      let length = Int(count)
      start.withMemoryRebound(to: UInt8.self, capacity: length) {
        part.text(UnsafeBufferPointer(start: $0, count: length))
      }
    }
  }

  private func fail(_ reason: ReadingFailure) {
    if failure == nil { failure = reason }
    XML_StopParser(parser, 0)
  }
}
