import CLibPQ
import Foundation

/// How a PostgreSQL database is reached. Times in milliseconds.
struct PostgreSQLSettings: Sendable {
  /// As libpq reads it: an address such as `postgres://counterpart@db.example.org/counterpart`, which may name several
  /// hosts, a service, a password file, a socket's folder and what of TLS is required.
  let connection: String
  /// What an operator calls it, without a password.
  let name: String
  /// What counts where the address says nothing of it.
  let defaults: [(name: String, value: String)]
  /// The oldest server that is good enough, as libpq counts.
  var leastVersion = 150_000
  /// How long a write waits for its turn, and a reading for a free connection.
  var patience = 5000
  /// How long one reading may take.
  var readingTime = 30_000
  /// How long a transaction may do nothing before the server ends it: a node that was stopped in its turn gives it up.
  var idleTime = 30_000
  var readers = 4

  /// - Throws: a `StorageFault` where libpq can't read the address.
  init(_ address: String) throws {
    let found = try Self.parsed(address)
    connection = address
    let place = found["host"] ?? found["hostaddr"] ?? found["service"].map { "service " + $0 } ?? "this machine"
    name = (found["dbname"] ?? found["user"] ?? "the default database") + " at " + place
    defaults = Self.ways + (Self.isElsewhere(found) ? Self.secured : [])
  }

  /// A lost network shows within half a minute; of several hosts the one that takes writes is used.
  private static let ways: [(name: String, value: String)] = [
    ("connect_timeout", "5"), ("application_name", "counterpart"), ("target_session_attrs", "read-write"),
    ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"), ("tcp_user_timeout", "20000"),
  ]

  /// Over a network nothing is sent to a server that does not prove who it is.
  private static var secured: [(name: String, value: String)] {
    let authorities = ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"]
    let found = authorities.first { FileManager.default.fileExists(atPath: $0) }
    return [("sslmode", "verify-full")] + (found.map { [("sslrootcert", $0)] } ?? [])
  }

  /// Whether the address itself names a host on another machine. A service file says for itself what TLS it wants.
  private static func isElsewhere(_ found: [String: String]) -> Bool {
    let hosts = (found["host"] ?? found["hostaddr"] ?? "").split(separator: ",")
    let here = ["localhost", "127.0.0.1", "::1"]
    return hosts.contains { !$0.hasPrefix("/") && !$0.hasPrefix("@") && !here.contains(String($0)) }
  }

  private static func parsed(_ address: String) throws -> [String: String] {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(address, &message) else {
      defer { PQfreemem(message) }
      let detail = message.map { PostgreSQLFaults.line(String(cString: $0)) } ?? "no reason given"
      throw StorageFault.addressMisshapen(detail: detail)
    }
    defer { PQconninfoFree(options) }
    var found: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { found[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return found
  }
}
