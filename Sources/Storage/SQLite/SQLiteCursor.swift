import GRDB
import GRDBSQLite

/// The rows of a statement as SQLite hands them over: a row of GRDB's own between would cost more than reading it.
final class SQLiteCursor: DatabaseCursor {
  typealias Element = SQLiteRow
  let _statement: Statement
  var _isDone = false

  /// - Parameter statement: with its arguments, which begins it anew.
  init(_ statement: Statement) { _statement = statement }

  deinit { sqlite3_reset(_statement.sqliteStatement) }

  func _element(sqliteStatement: SQLiteStatement) throws -> SQLiteRow { SQLiteRow(statement: sqliteStatement) }
}

/// The row that a statement stands at.
struct SQLiteRow: StandingRow {
  fileprivate let statement: SQLiteStatement

  /// The row with a life of its own.
  var copied: SQLRow { SQLRow(values: (0..<sqlite3_column_count(statement)).map(value)) }

  func integer(_ column: Int) throws -> Int {
    guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else {
      throw Self.unexpected(column, "a number")
    }
    return Int(sqlite3_column_int64(statement, Int32(column)))
  }

  func bytes(_ column: Int) -> UnsafeRawBufferPointer? {
    if sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL { return nil }
    let start = sqlite3_column_blob(statement, Int32(column))
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
  }

  private func value(_ column: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: return .text("\(sqlite3_column_double(statement, column))")
    case SQLITE_TEXT:
      let text = sqlite3_column_text(statement, column)
      let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    default: return .blob(bytes(Int(column)).map { [UInt8]($0) } ?? [])
    }
  }
}
