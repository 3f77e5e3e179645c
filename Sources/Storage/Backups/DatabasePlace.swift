/// Where a store's rows are, on whichever engine.
public enum DatabasePlace: Sendable, CustomStringConvertible {
  case sqlite(path: String)

  /// What messages call it.
  public var description: String {
    switch self {
    case .sqlite(let path): path
    }
  }

  func database() throws -> any SQLDatabase {
    switch self {
    case .sqlite(let path): try SQLiteDatabase(path: path)
    }
  }
}
