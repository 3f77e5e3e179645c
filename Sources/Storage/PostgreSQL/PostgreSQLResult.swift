import CLibPQ

/// What the server answered.
final class PostgreSQLResult {
  private let result: OpaquePointer?

  init(_ result: OpaquePointer?) { self.result = result }
  deinit { PQclear(result) }

  var isGood: Bool {
    let status = PQresultStatus(result)
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK
  }

  /// Whether everything that was sent together has been answered.
  var isEndOfPipeline: Bool { PQresultStatus(result) == PGRES_PIPELINE_SYNC }

  /// The five characters of SQLSTATE; empty where the server said nothing.
  var state: String { field(Int32(UInt8(ascii: "C"))) }
  /// The server's own words, without values.
  var words: String { field(Int32(UInt8(ascii: "M"))) }

  var count: Int { Int(PQntuples(result)) }
  /// Rows that were changed.
  var changed: Int { PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0 }

  func row(_ index: Int) throws -> SQLRow {
    SQLRow(values: try (0..<PQnfields(result)).map { try value(Int32(index), $0) })
  }

  private func value(_ row: Int32, _ column: Int32) throws -> SQLValue {
    guard let bytes = bytes(row, column) else { return .null }
    switch PQftype(result, column) {
    case 17: return .blob([UInt8](bytes))
    case 16, 20, 21, 23: return .integer(Self.number(bytes))
    case 18, 19, 25, 705, 1042, 1043: return .text(String(decoding: bytes, as: UTF8.self))
    default: throw StorageFault.damaged(detail: "column \(column + 1) has a type that the program does not read")
    }
  }

  /// What the server sent for one value, as long as this result lives; nil where it is empty.
  fileprivate func bytes(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer? {
    if PQgetisnull(result, row, column) == 1 { return nil }
    return UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
  }

  /// Whether the column holds whole numbers.
  fileprivate func isNumber(_ column: Int32) -> Bool { [16, 20, 21, 23].contains(PQftype(result, column)) }

  fileprivate static func number(_ bytes: UnsafeRawBufferPointer) -> Int {
    let isNegative = bytes.first.map { $0 & 0x80 != 0 } ?? false
    var number = isNegative ? UInt64.max : 0
    for byte in bytes { number = number << 8 | UInt64(byte) }
    return Int(Int64(bitPattern: number))
  }

  private func field(_ code: Int32) -> String {
    PQresultErrorField(result, code).map { String(cString: $0) } ?? ""
  }
}

/// One of the rows that the server answered with.
struct PostgreSQLRow: StandingRow {
  let result: PostgreSQLResult
  let index: Int32

  func integer(_ column: Int) throws -> Int {
    guard result.isNumber(Int32(column)), let bytes = bytes(column) else { throw Self.unexpected(column, "a number") }
    return PostgreSQLResult.number(bytes)
  }

  func bytes(_ column: Int) -> UnsafeRawBufferPointer? { result.bytes(index, Int32(column)) }
}
