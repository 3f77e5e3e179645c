import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

@Suite struct ConcurrencyTests {
  @Test func manyCallersAtOnceLoseNothing() async throws {
    let engine = try Engine()
    let store = try engine.open(checkpointEvery: 50)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 0..<16 {
        group.addTask {
          for number in 0..<20 {
            let id = "c\(caller)-\(number % 4)"
            _ = try await store.append(Samples.append(id, after: number / 4))
            let look = AccessRow(
              at: Samples.now, person: PersonID("p\(caller)"), post: nil, caseID: CaseID(id), act: "case", allowed: true
            )
            try await store.record(look)
          }
        }
      }
      try await group.waitForAll()
    }
    let ids = try await store.caseIDs()
    #expect(ids.count == 64)
    for id in ids { #expect(try await store.events(of: id).map(\.position) == [1, 2, 3, 4, 5]) }
    #expect(try await store.verify().isEmpty)
    try await store.close()
    #expect(try await engine.open().verify().isEmpty)
  }

  @Test func oneOfManyRacingCommandsWins() async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c1"))
    let outcomes = await withTaskGroup(of: Result<AppendOutcome, any Error>.self) { group in
      for caller in 0..<16 {
        group.addTask {
          do {
            return .success(try await store.append(Samples.append("c1", after: 1, key: "caller \(caller)")))
          } catch { return .failure(error) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let conflicts = outcomes.filter { outcome in
      guard case .failure(let error) = outcome else { return false }
      return error as? JournalConflict == JournalConflict(caseID: CaseID("c1"), actual: 2)
    }
    #expect(conflicts.count == 15)
    #expect(try await store.events(of: CaseID("c1")).count == 2)
  }

  @Test func aDoubleClickIsDoneOnce() async throws {
    let store = try Engine().open()
    let outcomes = try await withThrowingTaskGroup(of: AppendOutcome.self) { group in
      for _ in 0..<16 { group.addTask { try await store.append(Samples.append("c1", key: "click")) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 == .appended(last: 1) }.count == 1)
    #expect(outcomes.filter { $0 == .repeated(CaseID("c1"), last: 1) }.count == 15)
  }

  /// What is sent together fails together: none of its companions may pay for it, and none be taken for it.
  @Test func oneRefusedStatementLeavesItsCompanionsAlone() async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c0"))
    await withTaskGroup(of: Void.self) { group in
      for number in 1..<64 {
        group.addTask {
          if number.isMultiple(of: 7) {
            await #expect(throws: StorageFault.self, "\(number)") {
              try await store.writes.write { connection in
                try connection.later("INSERT INTO settings (name, value) VALUES ($1, 'x')", [.text("\(number)")])
                try connection.later("INSERT INTO heads (case_id, position, chain) VALUES ('c0', 1, $1)", [.blob([1])])
              }
            }
          } else {
            await #expect(throws: Never.self) { try await store.append(Samples.append("c\(number)")) }
          }
        }
      }
    }
    #expect(try await store.caseIDs().count == 55)
    #expect(try await store.verify().isEmpty)
    let left = try await store.database.read { try $0.rows("SELECT name FROM settings WHERE value = 'x'") }
    #expect(left.isEmpty)
  }

  /// A refusal of a write's own undoes what that write had sent on its way.
  @Test func oneFailingWriteLeavesItsCompanionsAlone() async throws {
    let store = try Engine().open()
    struct Wrong: Error {}
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<32 {
        group.addTask {
          if number.isMultiple(of: 2) {
            await #expect(throws: Wrong.self) {
              try await store.writes.write { connection in
                try connection.later("INSERT INTO settings (name, value) VALUES ('wrong', 'x')")
                throw Wrong()
              }
            }
          } else {
            await #expect(throws: Never.self) { try await store.append(Samples.append("c\(number)")) }
          }
        }
      }
    }
    #expect(try await store.caseIDs().count == 16)
    let wrong = try await store.database.read { try $0.first("SELECT value FROM settings WHERE name = 'wrong'") }
    #expect(wrong == nil)
  }
}
