import CLibPQ
import Foundation

/// One connection to a PostgreSQL server. Its calls wait for the server: only the thread that owns it makes them.
///
/// Values go and come in PostgreSQL's binary form, and every statement is prepared once.
final class PostgreSQLLink {
  private var link: OpaquePointer?
  private let settings: PostgreSQLSettings
  private var prepared: [String: String] = [:]

  /// Connects.
  ///
  /// - Throws: a `StorageFault`.
  init(_ settings: PostgreSQLSettings) throws {
    self.settings = settings
    try connect()
  }

  deinit { PQfinish(link) }

  func close() {
    PQfinish(link)
    link = nil
    prepared = [:]
  }

  /// Whether the server was still there when it was last spoken to.
  var isOpen: Bool { link != nil && PQstatus(link) == CONNECTION_OK }

  var isInTransaction: Bool {
    let status = PQtransactionStatus(link)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
  }

  func reconnect() throws {
    close()
    try connect()
  }

  /// Something else than rows is expected.
  @discardableResult
  func execute(_ sql: String) throws -> Int {
    let result = PostgreSQLResult(PQexec(link, sql))
    try check(result)
    return result.changed
  }

  func run(_ sql: String, _ values: [SQLValue]) throws -> PostgreSQLResult {
    let name = try prepare(sql)
    let result = PostgreSQLParameters(values).with { texts, lengths, formats in
      PostgreSQLResult(PQexecPrepared(link, name, Int32(values.count), texts, lengths, formats, 1))
    }
    try check(result)
    return result
  }

  private func prepare(_ sql: String) throws -> String {
    if let name = prepared[sql] { return name }
    let name = "s\(prepared.count + 1)"
    try check(PostgreSQLResult(PQprepare(link, name, sql, 0, nil)))
    prepared[sql] = name
    return name
  }

  private func connect() throws {
    // What the address itself says comes after, and counts.
    link = Self.withTexts(["connect_timeout", "application_name", "dbname"]) { names in
      Self.withTexts(["\(settings.connectTimeout / 1000)", "counterpart", settings.connection]) { values in
        PQconnectdbParams(names, values, 1)
      }
    }
    guard isOpen else {
      let words = PostgreSQLFaults.words(link)
      close()
      throw StorageFault.unreachable(server: settings.name, detail: words)
    }
    let version = PQserverVersion(link)
    guard version >= PostgreSQLSettings.leastVersion else {
      close()
      throw StorageFault.serverTooOld(server: settings.name, found: Int(version) / 10_000)
    }
    try execute(
      """
      SET client_encoding = 'UTF8'; SET timezone = 'UTC'; SET synchronous_commit = on; SET client_min_messages = warning;
      SET lock_timeout = \(settings.lockTimeout); SET statement_timeout = \(settings.statementTimeout);
      SET idle_in_transaction_session_timeout = \(settings.statementTimeout)
      """)
  }

  private static func withTexts<Value>(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Value) -> Value {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { $0.map { UnsafePointer($0) } } + [nil])
  }

  private func check(_ result: PostgreSQLResult) throws {
    if result.isGood { return }
    if !isOpen { throw StorageFault.unreachable(server: settings.name, detail: PostgreSQLFaults.words(link)) }
    throw PostgreSQLFaults.fault(result, settings)
  }
}
