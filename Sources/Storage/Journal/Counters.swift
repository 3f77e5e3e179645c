/// Numbers that the store counts up, each row locked by the transaction that moves it.
enum Counters {
  /// Moves a counter on and returns its new value.
  static func advance(_ name: String, by count: Int, on connection: any SQLConnection) throws -> Int {
    let row = try connection.first(
      "UPDATE counters SET value = value + $1 WHERE name = $2 RETURNING value", [.integer(count), .text(name)])
    guard let row else { throw StorageFault.damaged(detail: "the counter of \(name) is missing") }
    return try row.integer(0)
  }

  static func value(_ name: String, on connection: any SQLConnection) throws -> Int {
    let row = try connection.first("SELECT value FROM counters WHERE name = $1", [.text(name)])
    guard let row else { throw StorageFault.damaged(detail: "the counter of \(name) is missing") }
    return try row.integer(0)
  }
}
