/// A value on its way into or out of a database. Booleans are 0 and 1, moments are seconds.
enum SQLValue: Sendable, Equatable {
  case null
  case integer(Int)
  case text(String)
  case blob([UInt8])

  static func optional(_ number: Int?) -> SQLValue { number.map { .integer($0) } ?? .null }
  static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
  static func optional(_ bytes: [UInt8]?) -> SQLValue { bytes.map { .blob($0) } ?? .null }
}

/// One row, read by the order of the columns in the query.
struct SQLRow: Sendable {
  let values: [SQLValue]

  func integer(_ column: Int) throws -> Int {
    guard let number = try optionalInteger(column) else { throw unexpected(column, "a number") }
    return number
  }

  func text(_ column: Int) throws -> String {
    guard let text = try optionalText(column) else { throw unexpected(column, "text") }
    return text
  }

  func blob(_ column: Int) throws -> [UInt8] {
    guard let bytes = try optionalBlob(column) else { throw unexpected(column, "bytes") }
    return bytes
  }

  func optionalInteger(_ column: Int) throws -> Int? {
    switch values[column] {
    case .null: nil
    case .integer(let number): number
    default: throw unexpected(column, "a number")
    }
  }

  func optionalText(_ column: Int) throws -> String? {
    switch values[column] {
    case .null: nil
    case .text(let text): text
    default: throw unexpected(column, "text")
    }
  }

  func optionalBlob(_ column: Int) throws -> [UInt8]? {
    switch values[column] {
    case .null: nil
    case .blob(let bytes): bytes
    default: throw unexpected(column, "bytes")
    }
  }

  private func unexpected(_ column: Int, _ wanted: String) -> StorageFault {
    .damaged(detail: "column \(column + 1) of a row should hold \(wanted)")
  }
}
