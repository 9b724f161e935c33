internal import CLibYAML
internal import SourceText

/// Builds the tree of one file from libyaml's events.
///
/// Whatever can be looked at further is reported and passed over; a `nil` from `build` means that reading stopped.
struct TreeBuilder: ~Copyable {
  private let file: SourceFile
  private let limits: YAMLLimits
  private let depth: Int
  /// The innermost collection that is open, and those around it.
  private var current: OpenCollection
  private var outer = MoveStack<OpenCollection>()
  private var items = MoveStack<YAMLNode>()
  private var entries = MoveStack<YAMLEntry>()
  /// The fingerprints of the keys of `entries`.
  private var fingerprints = MoveStack<KeyFingerprint>()
  /// The keys that wait for their values.
  private var keys = MoveStack<(text: String, fingerprint: KeyFingerprint)>()
  private var indexes: [[String: Int]] = []
  private var nodes = 0
  private var documentStart: Position?
  private var root: YAMLNode?
  /// What is wrong so far, in the order of the file.
  private(set) var diagnostics: [Diagnostic] = []
  /// The mistake of punctuation that made the whole file one text.
  private(set) var rootSlip: Diagnostic?
  /// What libyaml stumbled over.
  private(set) var failure: ParserFailure?

  /// The most mistakes that are listed for one file.
  static let mostDiagnostics = 100
  /// The number of keys up to which comparing them one by one is quicker than a dictionary.
  private static let fewKeys = 16

  init(file: SourceFile, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
    depth = min(limits.depth, YAMLLimits.greatestDepth)
    current = OpenCollection(kind: .file, position: Position(yaml_mark_t()), start: 0)
  }

  /// Reads all events; nil where reading stopped before the end.
  mutating func build(_ parser: inout EventParser) -> YAMLNode? {
    let event = parser.event
    while parser.advance() {
      let goesOn: Bool
      switch event.pointee.type {
      case YAML_SCALAR_EVENT: goesOn = addScalar(event)
      case YAML_MAPPING_START_EVENT: goesOn = openMapping(event)
      case YAML_SEQUENCE_START_EVENT: goesOn = openSequence(event)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: goesOn = closeCollection()
      case YAML_ALIAS_EVENT: goesOn = addAlias(event)
      case YAML_DOCUMENT_START_EVENT: goesOn = startDocument(event)
      case YAML_STREAM_END_EVENT: return finished()
      default: goesOn = true
      }
      guard goesOn else { return nil }
    }
    failure = parser.failure
    return nil
  }
}

// MARK: Scalars

extension TreeBuilder {
  private mutating func addScalar(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    var position = Position(event.pointee.start_mark)
    guard count(at: position) else { return false }
    if event.pointee.data.scalar.anchor != nil || event.pointee.data.scalar.tag != nil {
      guard refuse(event.pointee.data.scalar.anchor, event.pointee.data.scalar.tag, at: position) else { return false }
    }
    let bytes = UnsafeBufferPointer(
      start: UnsafePointer(event.pointee.data.scalar.value), count: event.pointee.data.scalar.length)
    let style = YAMLScalar.Style(event.pointee.data.scalar.style)
    if current.expectsKey { return addKey(bytes, style, at: position) }
    // A value that is missing has the place of what follows, which may be beyond the end of the file.
    if bytes.isEmpty, style == .plain, let key = current.keyPosition, position.line > key.line { position = key }
    if style == .plain, !acceptsPlain(bytes, at: position) { return false }
    add(.scalar(YAMLScalar(text: String(parsed: bytes), style: style)), at: position)
    return true
  }

  /// Reports punctuation that turned what was to be a key into a plain text.
  private mutating func acceptsPlain(_ bytes: UnsafeBufferPointer<UInt8>, at position: Position) -> Bool {
    switch current.kind {
    case .file:
      rootSlip = PunctuationSlip(wholeFile: bytes)?.diagnostic(at: location(position))
      return true
    case .sequence: return accepts(PunctuationSlip(item: bytes), at: position)
    case .blockMapping, .flowMapping: break
    }
    guard let key = current.keyPosition else { return true }
    if bytes.isEmpty {
      guard current.kind == .flowMapping else { return true }
      return accepts(PunctuationSlip(flowKey: keys[keys.count - 1].text), at: key)
    }
    return key.line == position.line || accepts(PunctuationSlip(ownLine: bytes), at: position)
  }

  private mutating func accepts(_ slip: PunctuationSlip?, at position: Position) -> Bool {
    guard let slip else { return true }
    return report(slip.diagnostic(at: location(position)))
  }

  private mutating func addAlias(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    let position = Position(event.pointee.start_mark)
    let name = String(cString: event.pointee.data.alias.anchor)
    guard count(at: position), report(.alias(name, at: location(position))) else { return false }
    if current.expectsKey {
      current.keyPosition = position
      keys.push((text: "", fingerprint: KeyFingerprint(UnsafeBufferPointer(start: nil, count: 0))))
    } else {
      add(.scalar(YAMLScalar(text: "", style: .plain)), at: position)
    }
    return true
  }
}

// MARK: Keys

extension TreeBuilder {
  private mutating func addKey(
    _ bytes: UnsafeBufferPointer<UInt8>, _ style: YAMLScalar.Style, at position: Position
  ) -> Bool {
    let fingerprint = KeyFingerprint(bytes)
    let text = String(parsed: bytes, isASCII: fingerprint.isASCII)
    current.keyPosition = position
    var goesOn = true
    if KeyMistake.isPossible(bytes, style), let mistake = KeyMistake(bytes, style) {
      goesOn = report(mistake.diagnostic(at: location(position)))
    } else if let first = firstEntry(with: text, fingerprint) {
      goesOn = report(.duplicateKey(text, at: location(position), first: entries[first].keyLocation))
    }
    keys.push((text: text, fingerprint: fingerprint))
    return goesOn
  }

  /// The index of an earlier entry of the open mapping with a key.
  ///
  /// Keys that differ only in their Unicode normal form are the same key, as they are for `String`. Mutating only in
  /// name: otherwise the compiler copies the builder for each call.
  private mutating func firstEntry(with text: String, _ fingerprint: KeyFingerprint) -> Int? {
    if current.hasIndex { return indexes[indexes.count - 1][text] }
    for position in current.start..<entries.count where fingerprints[position] == fingerprint {
      if entries[position].key == text { return position }
    }
    return nil
  }

  /// Puts the latest entry of the open mapping into its index, and all of them once there are many.
  private mutating func indexLatestEntry() {
    let latest = entries.count - 1
    guard latest - current.start >= Self.fewKeys else { return }
    var new = latest...latest
    if !current.hasIndex {
      current.hasIndex = true
      indexes.append([:])
      new = current.start...latest
    }
    for position in new where indexes[indexes.count - 1][entries[position].key] == nil {
      indexes[indexes.count - 1][entries[position].key] = position
    }
  }
}

// MARK: Collections

extension TreeBuilder {
  private mutating func openMapping(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    let kind: OpenCollection.Kind =
      event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? .flowMapping : .blockMapping
    return openCollection(
      OpenCollection(kind: kind, position: Position(event.pointee.start_mark), start: entries.count),
      event.pointee.data.mapping_start.anchor, event.pointee.data.mapping_start.tag)
  }

  private mutating func openSequence(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    openCollection(
      OpenCollection(kind: .sequence, position: Position(event.pointee.start_mark), start: items.count),
      event.pointee.data.sequence_start.anchor, event.pointee.data.sequence_start.tag)
  }

  private mutating func openCollection(
    _ collection: OpenCollection, _ anchor: UnsafeMutablePointer<yaml_char_t>?,
    _ tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> Bool {
    guard count(at: collection.position) else { return false }
    guard outer.count < depth else {
      report(.tooDeep(limit: depth, at: location(collection.position)))
      return false
    }
    if current.expectsKey {
      report(.complexKey(at: location(collection.position)))
      return false
    }
    if anchor != nil || tag != nil, !refuse(anchor, tag, at: collection.position) { return false }
    outer.push(current)
    current = collection
    return true
  }

  private mutating func closeCollection() -> Bool {
    guard outer.count > 0 else { return true }
    let closed = current
    current = outer.pop()
    if closed.hasIndex { indexes.removeLast() }
    let content: YAMLNode.Content
    if closed.isMapping {
      content = .mapping(entries.takeTop(from: closed.start))
      fingerprints.dropTop(from: closed.start)
    } else {
      content = .sequence(items.takeTop(from: closed.start))
    }
    add(content, at: closed.position)
    return true
  }

  /// Adds a finished value to the collection it is in.
  private mutating func add(_ content: consuming YAMLNode.Content, at position: Position) {
    guard let key = current.keyPosition else {
      let node = YAMLNode(content: content, location: location(position))
      if current.kind == .sequence { items.push(node) } else { root = node }
      return
    }
    current.keyPosition = nil
    let waiting = keys.pop()
    fingerprints.push(waiting.fingerprint)
    entries.push(
      YAMLEntry(
        key: waiting.text, keyPosition: key,
        value: YAMLNode(content: content, location: location(position))))
    indexLatestEntry()
  }
}

// MARK: Documents

extension TreeBuilder {
  private mutating func startDocument(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    let position = Position(event.pointee.start_mark)
    if let documentStart {
      report(.severalDocuments(at: location(position), first: location(documentStart)))
      return false
    }
    documentStart = position
    let data = event.pointee.data.document_start
    if let version = data.version_directive?.pointee, version.major != 1 || version.minor != 2 {
      return report(.version("\(version.major).\(version.minor)", at: location(position)))
    }
    if data.tag_directives.start != data.tag_directives.end { return report(.tagDirective(at: location(position))) }
    return true
  }

  /// The root, once everything was read.
  private mutating func finished() -> YAMLNode? {
    if case .scalar(let scalar)? = root?.content, scalar.style == .plain, scalar.text.isEmpty { root = nil }
    if root == nil, !diagnostics.contains(where: { $0.severity == .error }) {
      report(.empty(at: SourceLocation(file: file, line: documentStart?.line ?? 1, column: 1)))
    }
    return root
  }
}

// MARK: Places and reports

extension TreeBuilder {
  private func location(_ position: Position) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  /// Counts one more value, or reports that there are too many.
  private mutating func count(at position: Position) -> Bool {
    nodes += 1
    if nodes <= limits.nodes { return true }
    report(.tooManyNodes(limit: limits.nodes, at: location(position)))
    return false
  }

  /// Reports an anchor and a tag.
  private mutating func refuse(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?, at position: Position
  ) -> Bool {
    if let anchor, !report(.anchor(String(cString: anchor), at: location(position))) { return false }
    if let tag, !report(.tag(String(cString: tag), at: location(position))) { return false }
    return true
  }

  /// Adds a diagnostic, or returns false where there are enough of them.
  @discardableResult
  private mutating func report(_ diagnostic: Diagnostic) -> Bool {
    diagnostics.append(diagnostic)
    return diagnostics.count < Self.mostDiagnostics
  }
}
