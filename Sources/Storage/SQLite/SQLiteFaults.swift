import GRDB

extension StorageFault {
  /// SQLite's result codes as faults. Never quotes the statement's values.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notADatabase(path: path)
    case .SQLITE_CANTOPEN: self = .unopenable(path: path, detail: error.message ?? "no reason given")
    default: self = .failed(detail: error.message ?? "SQLite code \(error.resultCode.rawValue)")
    }
  }
}
