import CLibPQ

/// How a PostgreSQL database is reached. Times in milliseconds.
struct PostgreSQLSettings: Sendable {
  static let leastVersion: Int32 = 150_000

  /// As libpq reads it: an address such as `postgres://counterpart@db.example.org/counterpart`, which may name a
  /// service, a password file, a socket's folder and what of TLS is required.
  var connection: String
  /// What an operator calls it, without a password.
  var name: String
  /// How long a write waits for another.
  var lockTimeout = 5000
  var statementTimeout = 30_000
  var connectTimeout = 5000
  var readers = 4

  /// - Throws: a `StorageFault` where libpq can't read the address.
  init(_ address: String) throws {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(address, &message) else {
      defer { PQfreemem(message) }
      let detail = message.map { PostgreSQLFaults.line(String(cString: $0)) } ?? "it can't be read"
      throw StorageFault.addressMisshapen(detail: detail)
    }
    defer { PQconninfoFree(options) }
    var found: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { found[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    connection = address
    name = (found["dbname"] ?? found["user"] ?? "the default database") + " at " + (found["host"] ?? "this machine")
  }
}
