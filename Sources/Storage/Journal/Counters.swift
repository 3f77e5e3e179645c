/// Numbers that the store counts up, each row locked by the transaction that moves it.
enum Counters {
  /// Moves a counter on and returns its new value.
  static func advance(_ name: String, by count: Int, on connection: any SQLConnection) throws -> Int {
    let row = try connection.first(
      "UPDATE counters SET value = value + $1 WHERE name = $2 RETURNING value", [.integer(count), .text(name)])
    guard let row else { throw StorageFault.damaged(detail: "the counter of \(name) is missing") }
    return try row.integer(0)
  }

  /// Writes a counter's new value, of which the old was read in the same turn.
  static func set(_ name: String, to value: Int, on connection: any SQLConnection) throws {
    try connection.later("UPDATE counters SET value = $1 WHERE name = $2", [.integer(value), .text(name)])
  }

  static func value(_ name: String, on connection: any SQLConnection) throws -> Int {
    try value(name, connection.rows(question, [.text(name)]))
  }

  static let question = "SELECT value FROM counters WHERE name = $1"

  static func value(_ name: String, _ answer: [SQLRow]) throws -> Int {
    guard let row = answer.first else { throw StorageFault.damaged(detail: "the counter of \(name) is missing") }
    return try row.integer(0)
  }
}
