import CLibPQ
import Foundation

/// One connection to a PostgreSQL server. Its calls wait for the server: only the thread that owns it makes them.
///
/// Values go and come in PostgreSQL's binary form, and every statement is prepared once.
final class PostgreSQLLink {
  private(set) var link: OpaquePointer?
  private let settings: PostgreSQLSettings
  private var stopping: OpaquePointer?
  private var prepared: [String: String] = [:]
  private var preparedEver = 0
  /// What is on its way: of each statement, whether its answer is asked for.
  private var sent: [Bool] = []
  /// Statements that are being prepared on the way.
  private var unproved: [String] = []

  /// No connection is made yet.
  init(_ settings: PostgreSQLSettings) { self.settings = settings }

  deinit { close() }

  func close() {
    PQfreeCancel(stopping)
    PQfinish(link)
    (link, stopping) = (nil, nil)
    (prepared, sent, unproved) = ([:], [], [])
  }

  /// Whether the server was still there when it was last spoken to.
  var isOpen: Bool { link != nil && PQstatus(link) == CONNECTION_OK }

  var isInTransaction: Bool {
    let status = PQtransactionStatus(link)
    return !sent.isEmpty || status == PQTRANS_INTRANS || status == PQTRANS_INERROR
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

  /// Something else than rows is expected. Several statements may stand in one text.
  @discardableResult
  func execute(_ sql: String) throws -> Int {
    try settle()
    let result = PostgreSQLResult(PQexec(link, sql))
    try check(result)
    return result.changed
  }

  /// Runs one statement, after all that were sent before it. The first that failed throws.
  func run(_ sql: String, _ values: [SQLValue]) throws -> PostgreSQLResult {
    if !sent.isEmpty {
      try send(sql, values, isAsked: true)
      return try answers()[0]
    }
    let name = try prepare(sql)
    let result = PostgreSQLParameters(values).with { texts, lengths, formats in
      PostgreSQLResult(PQexecPrepared(link, name, Int32(values.count), texts, lengths, formats, 1))
    }
    try check(result)
    return result
  }

  private func prepare(_ sql: String) throws -> String {
    if let name = prepared[sql] { return name }
    let name = newName()
    try check(PostgreSQLResult(PQprepare(link, name, sql, 0, nil)))
    prepared[sql] = name
    return name
  }

  private func newName() -> String {
    preparedEver += 1
    return "s\(preparedEver)"
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
      \(Self.watchingUs)
      SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
      """)
  }

  /// The server looks for us, too. Where the network fails between two statements that travel together, it waits for
  /// the second with the locks of the first, and its limit on idle transactions does not count: it does not call that
  /// idle. Without this it finds out after two hours, and every writer waits so long.
  private static let watchingUs =
    "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3; "
    + "SET tcp_user_timeout = 20000;"

  private static func withTexts<Value>(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Value) -> Value {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { $0.map { UnsafePointer($0) } } + [nil])
  }

  private func check(_ result: PostgreSQLResult) throws {
    if result.isGood { return }
    if !isOpen { throw gone }
    throw PostgreSQLFaults.fault(result, settings)
  }

  private var gone: StorageFault {
    .unreachable(server: settings.name, detail: PostgreSQLFaults.words(link))
  }
}

/// Statements on their way together: they cost one trip to the server.
extension PostgreSQLLink {
  /// Sends one statement and does not wait for it. Whatever is asked next tells whether it failed.
  func send(_ sql: String, _ values: [SQLValue]) throws {
    if sent.count >= Self.mostSent { try settle() }
    try send(sql, values, isAsked: false)
    // The server can begin with it while the next is made here.
    if PQflush(link) == -1 { throw gone }
  }

  /// Runs all of them, after all that were sent before. The first that failed throws.
  func run(_ statements: [SQLStatement]) throws -> [PostgreSQLResult] {
    for statement in statements { try send(statement.sql, statement.values, isAsked: true) }
    return try answers()
  }

  /// Waits for all that was sent.
  ///
  /// - Throws: the fault of the first that failed; the server passed over what came after it.
  func settle() throws {
    if !sent.isEmpty { _ = try answers() }
  }

  /// So that what waits for answers stays small on both sides.
  private static let mostSent = 1000

  private func send(_ sql: String, _ values: [SQLValue], isAsked: Bool) throws {
    if sent.isEmpty, PQenterPipelineMode(link) != 1 { throw gone }
    let name = prepared[sql] ?? newName()
    if prepared[sql] == nil {
      guard PQsendPrepare(link, name, sql, 0, nil) == 1 else { throw gone }
      prepared[sql] = name
      unproved.append(sql)
      sent.append(false)
    }
    let isSent = PostgreSQLParameters(values).with { texts, lengths, formats in
      PQsendQueryPrepared(link, name, Int32(values.count), texts, lengths, formats, 1)
    }
    guard isSent == 1 else { throw gone }
    sent.append(isAsked)
  }

  /// - Returns: the answers to those that were asked.
  private func answers() throws -> [PostgreSQLResult] {
    defer { (sent, unproved) = ([], []) }
    guard isOpen, PQpipelineSync(link) == 1 else { throw forgetting(gone) }
    var (answers, failed): ([PostgreSQLResult], PostgreSQLResult?) = ([], nil)
    var next = 0
    while isOpen {
      // Between the answers to two statements there is none.
      guard let answer = PQgetResult(link) else { continue }
      let result = PostgreSQLResult(answer)
      if result.isEndOfPipeline { break }
      if !result.isGood, failed == nil { failed = result }
      // A server that ends the connection says so beyond what was asked.
      if next < sent.count, sent[next] { answers.append(result) }
      next += 1
    }
    guard isOpen else { throw forgetting(gone) }
    PQexitPipelineMode(link)
    if let failed { throw forgetting(PostgreSQLFaults.fault(failed, settings)) }
    return answers
  }

  /// What was to be prepared may not be, so it is prepared anew under another name.
  private func forgetting(_ fault: StorageFault) -> StorageFault {
    for sql in unproved { prepared[sql] = nil }
    return fault
  }
}
