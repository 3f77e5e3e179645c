import GRDB
import GRDBSQLite

/// The rows of a statement as SQLite hands them over: a row of GRDB's own between would cost more than reading it.
final class SQLiteCursor: DatabaseCursor {
  typealias Element = SQLRow
  let _statement: Statement
  var _isDone = false
  private let columns: Range<Int32>

  /// - Parameter statement: with its arguments, which begins it anew.
  init(_ statement: Statement) {
    _statement = statement
    columns = 0..<Int32(statement.columnCount)
  }

  deinit { sqlite3_reset(_statement.sqliteStatement) }

  func _element(sqliteStatement: SQLiteStatement) throws -> SQLRow {
    SQLRow(values: columns.map { Self.value(sqliteStatement, $0) })
  }

  private static func value(_ statement: SQLiteStatement, _ column: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: return .text("\(sqlite3_column_double(statement, column))")
    case SQLITE_TEXT:
      let text = sqlite3_column_text(statement, column)
      let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    default:
      let blob = sqlite3_column_blob(statement, column)
      return .blob([UInt8](UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(statement, column)))))
    }
  }
}
