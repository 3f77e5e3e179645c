import CaseRules
import Casework
import Foundation
import Synchronization
import Testing

@testable import Engines
@testable import Storage

/// What a server, and the way to it, can do to a store.
@Suite struct PostgreSQLTests {
  let key = MasterKey(bytes: SecureRandomness().bytes(32))

  func opened(_ change: (inout PostgreSQLPlace) -> Void = { _ in }) throws -> (PostgreSQLPlace, Store) {
    var place = try PostgreSQLPlace()
    change(&place)
    return (place, try place.open(key, checkpointEvery: 1000))
  }

  /// Ends every connection that works in the place's schema, but for the one that asks.
  func cutOff(_ place: PostgreSQLPlace) throws {
    let other = try place.database()
    try other.writeNow { writer in
      let ended = try writer.rows(
        """
        SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND application_name = $1
        """, [.text(place.schema)])
      #expect(ended.count >= 1)
    }
    try other.close()
  }

  /// What libpq itself says is quoted, and never a password.
  @Test(arguments: [
    ("postgres://counterpart@/nonesuch?host=HOST&port=PORT", "database \"nonesuch\" does not exist"),
    ("postgres://guarded:wrong@/postgres?host=HOST&port=PORT", "password authentication failed"),
    ("postgres://counterpart@/postgres?host=/nowhere&port=PORT", "No such file or directory"),
    ("postgres://counterpart@127.0.0.1:1/postgres?sslmode=disable", "Connection refused"),
    ("postgres://counterpart@localhost:PORT/postgres?sslmode=verify-full", "root certificate"),
    ("postgres://counterpart@localhost:PORT/postgres?sslmode=disable", "no encryption"),
    ("postgres://counterpart@127.0.0.1:PORT/postgres?sslmode=verify-full&sslrootcert=HOST/root.crt", "does not match"),
  ]) func aServerThatCannotBeReachedIsSaidAndWhy(address: String, words: String) throws {
    let named = try PostgreSQLPlace.server()
    let server = try #require(URLComponents(string: named))
    let parts = Dictionary((server.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
    let full = address.replacing("HOST", with: parts["host"] ?? "").replacing("PORT", with: parts["port"] ?? "")
    try guardedRole()
    let fault = #expect(throws: StorageFault.self) { try Store.open(.postgreSQL(full), masterKey: key) }
    let said = fault?.description ?? ""
    #expect(said.contains(words) && said.contains("can't be reached"), "\(said)")
    #expect(!said.contains("wrong"), "\(said)")
  }

  private func guardedRole() throws {
    let database = try PostgreSQLDatabase(PostgreSQLSettings(PostgreSQLPlace.server()))
    try database.writeNow { writer in
      _ = try writer.run(
        """
        DO $$ BEGIN
          PERFORM pg_advisory_xact_lock(1);
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'guarded') THEN
            CREATE ROLE guarded LOGIN PASSWORD 'right';
          END IF;
        END $$
        """)
    }
    try database.close()
  }

  @Test(arguments: ["postgres://[broken/x", "postgres://h/x?nonsense=1"])
  func anAddressThatIsMisshapenIsRefused(address: String) throws {
    let fault = #expect(throws: StorageFault.self) { try Store.open(.postgreSQL(address), masterKey: key) }
    #expect(fault?.description.contains("Write it like postgres://name@host/database") == true)
  }

  @Test func anOlderServerIsRefusedWithBothVersions() throws {
    var place = try PostgreSQLPlace()
    place.settings.leastVersion = 990_000
    let fault = #expect(throws: StorageFault.self) { try place.open(key, checkpointEvery: 1000) }
    #expect(fault?.description.contains("needs 99 or newer") == true)
  }

  @Test func anAccountThatMayMakeNoTablesIsSaid() throws {
    let place = try PostgreSQLPlace()
    try guardedRole()
    let address = try PostgreSQLPlace.server().replacing("counterpart@", with: "guarded:right@")
    let settings = try PostgreSQLSettings(address + "&options=-csearch_path%3D\(place.schema)")
    let fault = #expect(throws: StorageFault.self) { try Store.open(settings, key) }
    #expect(fault?.description.isEmpty == false)
    if case .forbidden = fault {} else { Issue.record("\(String(describing: fault))") }
  }

  @Test func theWayIsEncryptedAndTheServerProved() async throws {
    let settings = try PostgreSQLSettings(PostgreSQLPlace.server("COUNTERPART_TEST_TLS"))
    let database = try PostgreSQLDatabase(settings)
    let row = try await database.read {
      try $0.first("SELECT ssl::int, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
    }
    let found = try #require(row)
    #expect(try found.integer(0) == 1)
    #expect(try found.text(1).hasPrefix("TLSv1."))
    try database.close()
  }

  /// A node that is cut off between two statements that travel together would hold everybody's turn for two hours.
  @Test func theServerLooksWhetherTheNodeIsStillThere() async throws {
    let settings = try PostgreSQLSettings(PostgreSQLPlace.server("COUNTERPART_TEST_TLS"))
    let database = try PostgreSQLDatabase(settings)
    let looks = try await database.read { connection in
      try ["idle", "interval", "count"].map { name in
        try #require(try connection.first("SELECT current_setting('tcp_keepalives_\(name)')")).text(0)
      }
    }
    #expect(looks == ["10", "5", "3"])
    try database.close()
  }

  /// Elsewhere means: TLS with a proved name, unless the address says otherwise.
  @Test(arguments: [
    ("postgres://h.example.org/x", true), ("postgres://10.0.0.7/x", true), ("postgres://a@localhost/x", false),
    ("postgres:///x?host=/run/postgresql", false), ("postgres://127.0.0.1,db.example.org/x", true),
    ("postgres:///x?service=cases", false),
  ]) func aServerElsewhereMustProveItself(address: String, isProved: Bool) throws {
    let defaults = try PostgreSQLSettings(address).defaults
    #expect(defaults.contains { $0.name == "sslmode" && $0.value == "verify-full" } == isProved)
    #expect(defaults.contains { $0.name == "target_session_attrs" && $0.value == "read-write" })
  }

  @Test func aLostConnectionIsMadeAnewAndNothingIsLost() async throws {
    let (place, store) = try opened()
    for number in 1...5 {
      _ = try await store.append(Samples.append("c\(number)"))
      try cutOff(place)
      #expect(try await store.caseIDs().count == number)
    }
    #expect(try await store.verify().isEmpty)
  }

  @Test func aServerThatGoesAwayInTheMiddleOfAWriteUndoesItAndItIsDoneAgain() async throws {
    let (place, store) = try opened()
    let times = Counter()
    let cut: @Sendable () throws -> Void = { try cutOff(place) }
    try await store.writes.write { connection in
      try connection.run("INSERT INTO settings (name, value) VALUES ('once', $1)", [.text(place.schema)])
      if times.next() == 1 { try cut() }
      try connection.run("INSERT INTO settings (name, value) VALUES ('twice', 'x')")
    }
    let names = try await store.database.read { connection in
      try connection.rows("SELECT name FROM settings WHERE name IN ('once', 'twice') ORDER BY name").map {
        try $0.text(0)
      }
    }
    #expect(names == ["once", "twice"])
    #expect(times.next() == 3)
  }

  @Test func whoFindsNoFreeConnectionIsToldSoInTime() async throws {
    let (_, store) = try opened {
      $0.settings.readers = 1
      $0.settings.patience = 300
    }
    let long = Task {
      try await store.database.read { try $0.first("SELECT 1::bigint FROM pg_sleep(1.5)")?.integer(0) }
    }
    try await Task.sleep(for: .milliseconds(300))
    let fault = await #expect(throws: StorageFault.self) { try await store.caseIDs() }
    if case .crowded = fault {} else { Issue.record("\(String(describing: fault))") }
    #expect(try await long.value == 1)
    #expect(try await store.caseIDs().isEmpty)
  }

  @Test func aReadingThatNobodyWaitsForIsStopped() async throws {
    let (_, store) = try opened { $0.settings.readers = 1 }
    let long = Task { try await store.database.read { try $0.rows("SELECT 1::bigint FROM pg_sleep(60)").count } }
    try await Task.sleep(for: .milliseconds(200))
    let start = ContinuousClock.now
    long.cancel()
    await #expect(throws: CancellationError.self) { try await long.value }
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(try await store.caseIDs().isEmpty)
  }

  /// What is read in the order of the journal's sequence never gains an earlier number later: a node that still holds
  /// its turn keeps every other from giving numbers.
  @Test func numbersBecomeVisibleInTheirOrder() async throws {
    let (place, first) = try opened()
    let second = try place.open(key, checkpointEvery: 1000)
    let other = try PostgreSQLDatabase(place.settings)
    let (held, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    other.onWriter { writer in
      try? writer.begin()
      held.signal()
      goOn.wait()
      writer.rollback()
    }
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        held.wait()
        continuation.resume()
      }
    }
    let waiting = Task { try await first.append(Samples.append("c1")) }
    let behind = Task { try await second.append(Samples.append("c2")) }
    try await Task.sleep(for: .milliseconds(300))
    #expect(try await first.caseIDs().isEmpty)
    goOn.signal()
    _ = try await (waiting.value, behind.value)
    let sequences = try await first.database.read { connection in
      try connection.rows("SELECT sequence FROM journal ORDER BY sequence").map { try $0.integer(0) }
    }
    #expect(sequences == [1, 2])
    try other.close()
  }

  @Test func aTurnThatDoesNotComeIsSaidAndNothingIsSaved() async throws {
    let (place, store) = try opened { $0.settings.patience = 300 }
    let other = try PostgreSQLDatabase(place.settings)
    try other.writeNow { try $0.begin() }
    let fault = await #expect(throws: StorageFault.self) { try await store.append(Samples.append("c1")) }
    if case .crowded = fault {} else { Issue.record("\(String(describing: fault))") }
    try other.writeNow { $0.rollback() }
    #expect(try await store.append(Samples.append("c1")) == .appended(last: 1))
    try other.close()
  }

  /// Two nodes share idempotency, heads and checkpoints.
  @Test func twoNodesAreOneStore() async throws {
    let (place, first) = try opened()
    let second = try place.open(key, checkpointEvery: 7)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        let (one, other) = number.isMultiple(of: 2) ? (first, second) : (second, first)
        group.addTask {
          let append = Samples.append("c\(number)")
          let outcomes = (try await one.append(append), try await other.append(append))
          #expect(outcomes == (.appended(last: 1), .repeated(CaseID("c\(number)"), last: 1)))
        }
      }
      try await group.waitForAll()
    }
    #expect(try await first.caseIDs().count == 40)
    #expect(try await second.verify().isEmpty)
  }
}

private final class Counter: Sendable {
  private let count = Mutex(0)
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
