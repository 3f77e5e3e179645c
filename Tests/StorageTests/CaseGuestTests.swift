import CaseRules
import Testing

@testable import Casework
@testable import Engines
@testable import Storage

/// Links to one case: their code, the browser they belong to, and how wrong codes use them up.
@Suite struct CaseGuestTests {
  private func guest(_ id: String, endsIn seconds: Int = 600) -> CaseGuest {
    CaseGuest(
      id: .guest(id), caseID: CaseID("c"), agency: AgencyID("a"), tokenHash: "token " + id, codeHash: "right",
      endsAt: Samples.now + seconds)
  }

  @Test func aRightCodeBindsTheLinkToOneBrowser() async throws {
    let store = try Engine().open()
    try await store.add(guest("x"), forgettingBefore: Samples.now)
    #expect(try await store.caseGuest(tokenHash: "token x") == guest("x"))
    #expect(try await store.openCaseGuest(tokenHash: "token x", codeHash: "right", browserHash: "one"))
    #expect(try await store.caseGuest(.guest("x"))?.browserHash == "one")
    #expect(try await !store.openCaseGuest(tokenHash: "token x", codeHash: "right", browserHash: "two"))
    #expect(try await !store.openCaseGuest(tokenHash: "token x", codeHash: "wrong", browserHash: "two"))
    #expect(try await store.caseGuest(.guest("x"))?.wrongCodes == 0, "another browser uses nothing up")
    #expect(try await store.openCaseGuest(tokenHash: "token x", codeHash: "right", browserHash: "one"))
    #expect(try await !store.openCaseGuest(tokenHash: "token y", codeHash: "right", browserHash: "one"))
  }

  @Test func fiveWrongCodesUseItUp() async throws {
    let store = try Engine().open()
    try await store.add(guest("x"), forgettingBefore: Samples.now)
    for _ in 0..<4 {
      #expect(try await !store.openCaseGuest(tokenHash: "token x", codeHash: "wrong", browserHash: "one"))
    }
    #expect(try await store.openCaseGuest(tokenHash: "token x", codeHash: "right", browserHash: "one"))
    #expect(try await store.caseGuest(.guest("x"))?.wrongCodes == 0)
    for _ in 0..<5 {
      #expect(try await !store.openCaseGuest(tokenHash: "token x", codeHash: "wrong", browserHash: "one"))
    }
    #expect(try await store.caseGuest(.guest("x"))?.isUsedUp == true)
    #expect(try await !store.openCaseGuest(tokenHash: "token x", codeHash: "right", browserHash: "one"))
  }

  @Test func ofManyBrowsersAtOnceOneGetsTheLink() async throws {
    let engine = try Engine()
    let nodes = [try engine.open(), try engine.open()]
    try await nodes[0].add(guest("x"), forgettingBefore: Samples.now)
    let opened = try await withThrowingTaskGroup(of: Bool.self) { group in
      for id in 0..<20 {
        group.addTask {
          try await nodes[id % 2].openCaseGuest(tokenHash: "token x", codeHash: "right", browserHash: "\(id)")
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(opened == 1)
  }

  @Test func itEndsIsExtendedAndIsForgotten() async throws {
    let store = try Engine().open()
    for id in ["x", "y", "z"] { try await store.add(guest(id), forgettingBefore: Samples.now) }
    try await store.endCaseGuest(.guest("x"))
    #expect(try await store.caseGuest(.guest("x")) == nil)
    try await store.extendCaseGuest(.guest("y"), to: Samples.now + 6000)
    try await store.add(guest("w"), forgettingBefore: Samples.now + 601)
    #expect(try await store.caseGuest(.guest("z")) == nil)
    #expect(try await store.caseGuest(.guest("y"))?.endsAt == Samples.now + 6000)
  }
}
