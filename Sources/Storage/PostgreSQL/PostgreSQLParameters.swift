/// Values in the form that libpq wants: one run of bytes, and where each value begins.
struct PostgreSQLParameters {
  private var bytes: [UInt8] = []
  private var starts: [Int?] = []
  private var lengths: [Int32] = []

  init(_ values: [SQLValue]) {
    for value in values {
      let start = bytes.count
      switch value {
      case .null:
        starts.append(nil)
        lengths.append(0)
        continue
      case .integer(let number): withUnsafeBytes(of: Int64(number).bigEndian) { bytes += $0 }
      case .text(let text): bytes += text.utf8
      case .blob(let blob): bytes += blob
      }
      starts.append(start)
      lengths.append(Int32(bytes.count - start))
    }
    // So that an empty last value points into the run too.
    bytes.append(0)
  }

  func with<Value>(
    _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> Value
  ) -> Value {
    bytes.withUnsafeBytes { all in
      let base = all.bindMemory(to: CChar.self).baseAddress
      let pointers = starts.map { start in start.flatMap { start in base.map { $0 + start } } }
      return body(pointers, lengths, [Int32](repeating: 1, count: lengths.count))
    }
  }
}
