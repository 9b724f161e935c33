/// A stack whose top elements move into an array of exactly their number.
///
/// Finished values are moved, never copied, so that building a tree costs one allocation a collection and no reference
/// counting.
struct MoveStack<Element>: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<Element>
  /// The number of elements.
  private(set) var count = 0

  init() {
    storage = .allocate(capacity: 32)
  }

  deinit {
    storage[..<count].deinitialize()
    storage.deallocate()
  }

  /// The element at an index below `count`.
  subscript(index: Int) -> Element {
    _read {
      precondition(index < count, "an index beyond the top of the stack")
      yield storage[index]
    }
  }

  /// Puts an element on top.
  @inline(__always)
  mutating func push(_ element: consuming Element) {
    if count == storage.count { grow() }
    storage.initializeElement(at: count, to: element)
    count += 1
  }

  /// Takes the top element off the stack.
  @inline(__always)
  mutating func pop() -> Element {
    precondition(count > 0, "an empty stack has no top")
    count -= 1
    return storage.moveElement(from: count)
  }

  /// Takes the elements from an index to the top off the stack, in the order they were pushed.
  mutating func takeTop(from start: Int) -> [Element] {
    precondition(start <= count, "an index beyond the top of the stack")
    var taken: [Element] = []
    taken.reserveCapacity(count - start)
    for index in start..<count { taken.append(storage.moveElement(from: index)) }
    count = start
    return taken
  }

  /// Removes the elements from an index to the top.
  mutating func dropTop(from start: Int) {
    precondition(start <= count, "an index beyond the top of the stack")
    storage[start..<count].deinitialize()
    count = start
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: storage.count * 2)
    _ = larger.moveInitialize(fromContentsOf: storage[..<count])
    storage.deallocate()
    storage = larger
  }
}
