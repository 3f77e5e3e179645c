import CLibPQ
import Foundation

/// One connection to a PostgreSQL server. Its calls wait for the server: only the thread that owns it makes them.
///
/// Values go and come in PostgreSQL's binary form, and every statement is prepared once.
final class PostgreSQLLink {
  private var link: OpaquePointer?
  private let settings: PostgreSQLSettings
  private var prepared: [String: String] = [:]
  private var stopping: OpaquePointer?

  /// No connection is made yet.
  init(_ settings: PostgreSQLSettings) { self.settings = settings }

  deinit { close() }

  func close() {
    PQfreeCancel(stopping)
    PQfinish(link)
    (link, stopping) = (nil, nil)
    prepared = [:]
  }

  /// Whether the server was still there when it was last spoken to.
  var isOpen: Bool { link != nil && PQstatus(link) == CONNECTION_OK }

  var isInTransaction: Bool {
    let status = PQtransactionStatus(link)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
  }

  /// Connects where there is no connection, or it was lost.
  ///
  /// - Throws: a `StorageFault`.
  func open() throws {
    if isOpen { return }
    close()
    try connect()
  }

  /// Where libpq finds the server when what runs here is to be stopped.
  var stopAddress: UInt? { stopping.map { UInt(bitPattern: $0) } }

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
    link = Self.withTexts(settings.defaults.map(\.name) + ["dbname"]) { names in
      Self.withTexts(settings.defaults.map(\.value) + [settings.connection]) { PQconnectdbParams(names, $0, 1) }
    }
    guard isOpen else {
      let words = PostgreSQLFaults.words(link)
      close()
      throw StorageFault.unreachable(server: settings.name, detail: words)
    }
    let version = Int(PQserverVersion(link))
    guard version >= settings.leastVersion else {
      close()
      throw StorageFault.serverTooOld(
        server: settings.name, found: version / 10_000, needed: settings.leastVersion / 10_000)
    }
    stopping = PQgetCancel(link)
    try execute(
      """
      SET client_encoding = 'UTF8'; SET timezone = 'UTC'; SET client_min_messages = warning;
      SET lock_timeout = \(settings.patience); SET statement_timeout = \(settings.readingTime);
      SET idle_in_transaction_session_timeout = \(settings.idleTime);
      SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
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
