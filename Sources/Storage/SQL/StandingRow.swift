/// A row where it stands in the engine's own memory. Nothing of it is copied, and all of it is gone with the next row.
protocol StandingRow {
  /// - Throws: `StorageFault.damaged` where the column holds no whole number.
  func integer(_ column: Int) throws -> Int
  /// The bytes of a text or a blob; nil where the column is empty.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer?
}

extension StandingRow {
  static func unexpected(_ column: Int, _ wanted: String) -> StorageFault {
    .damaged(detail: "column \(column + 1) of a row should hold \(wanted)")
  }
}
