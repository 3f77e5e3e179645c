/// Several values as one run of bytes that can be cut in one way only: each field has its length before it.
struct Fields {
  private(set) var bytes: [UInt8] = []

  /// - Parameter count: about how many there will be; more are no mistake.
  init(_ purpose: String, expecting count: Int = 512) {
    bytes.reserveCapacity(count)
    add(purpose)
  }

  /// Empties them for the next run of fields: the room that the last one took is used again.
  mutating func begin(_ purpose: String) {
    bytes.removeAll(keepingCapacity: true)
    add(purpose)
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(length: $0.count, $0) }
  }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).bigEndian) { add(length: 8, $0) }
  }

  /// Text or a blob where it stands.
  mutating func add(_ standing: UnsafeRawBufferPointer) { add(length: standing.count, standing) }

  mutating func add(_ blob: [UInt8]) { add(length: blob.count, blob) }

  /// A missing value differs from an empty one.
  mutating func add(_ blob: [UInt8]?) {
    guard let blob else { return add("missing") }
    add("present")
    add(blob)
  }

  mutating func add(_ text: String?) { add(text.map { Array($0.utf8) }) }

  private mutating func add(length: Int, _ content: some Sequence<UInt8>) {
    withUnsafeBytes(of: UInt32(length).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: content)
  }
}
