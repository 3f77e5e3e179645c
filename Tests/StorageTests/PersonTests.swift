import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

@Suite struct DraftTests {
  let person = PersonID("person-1")

  func draft(_ id: String, at seconds: Int = 0, body: String = "{}") -> Draft {
    Draft(id: id, person: person, savedAt: Samples.now + seconds, body: body)
  }

  @Test func aDraftIsItsWritersAlone() async throws {
    let store = try Engine().open()
    try await store.save(draft("d1", body: "first"))
    try await store.save(draft("d1", at: 9, body: "second"))
    try await store.save(draft("d2", at: 5))
    #expect(try await store.draft("d1", of: person) == draft("d1", at: 9, body: "second"))
    #expect(try await store.draft("d1", of: PersonID("person-2")) == nil)
    #expect(try await store.drafts(of: person).map(\.id) == ["d1", "d2"])
    try await store.save(Draft(id: "d1", person: PersonID("person-2"), savedAt: Samples.now, body: "theirs"))
    try await store.delete("d1", of: PersonID("person-2"))
    #expect(try await store.draft("d1", of: person)?.body == "second")
    try await store.delete("d1", of: person)
    #expect(try await store.drafts(of: person).map(\.id) == ["d2"])
  }
}

@Suite struct SignInTests {
  let person = PersonID("person-1")

  @Test func aSignInLivesUntilItEnds() async throws {
    let store = try Engine().open()
    var signIn = SignIn(
      tokenHash: "t1", person: person, proofs: Proofs(.password, .app), post: nil, startedAt: Samples.now,
      seenAt: Samples.now, formSecret: "s")
    try await store.start(signIn, forgettingBefore: Samples.now)
    #expect(try await store.signIn(tokenHash: "t1") == signIn)
    try await store.touch(tokenHash: "t1", at: Samples.now + 60)
    try await store.change(post: Samples.post, tokenHash: "t1")
    signIn.seenAt = Samples.now + 60
    signIn.post = Samples.post
    #expect(try await store.signIn(tokenHash: "t1") == signIn)
    try await store.end(tokenHash: "t1")
    #expect(try await store.signIn(tokenHash: "t1") == nil)
    for token in ["a", "b"] {
      signIn.tokenHash = token
      try await store.start(signIn, forgettingBefore: Samples.now)
    }
    try await store.endAll(of: person)
    #expect(try await store.signIn(tokenHash: "b") == nil)
  }

  @Test func aSignInToWhichNobodyCameBackIsForgotten() async throws {
    let store = try Engine().open()
    for (token, start) in [("old", Samples.now - 1), ("held", Samples.now), ("new", Samples.now + 28_800)] {
      let signIn = SignIn(
        tokenHash: token, person: person, proofs: Proofs(.password, .app), post: nil, startedAt: start,
        seenAt: Samples.now + 28_000, formSecret: "s")
      try await store.start(signIn, forgettingBefore: start - 28_800)
    }
    #expect(try await store.signIn(tokenHash: "old") == nil)
    #expect(try await store.signIn(tokenHash: "held") != nil)
    #expect(try await store.signIn(tokenHash: "new") != nil)
  }

  @Test func aPasswordHasOnePersonAndOneName() async throws {
    let store = try Engine().open()
    try await store.setPassword("stored 1", signInName: "Kim@example.org", for: person)
    #expect(try await store.password(forSignInName: "KIM@example.org")?.stored == "stored 1")
    try await store.setPassword("stored 2", signInName: "new@example.org", for: person)
    #expect(try await store.password(forSignInName: "kim@example.org") == nil)
    await #expect(throws: StorageFault.signInNameTaken("new@example.org")) {
      try await store.setPassword("stored 3", signInName: "new@example.org", for: PersonID("person-2"))
    }
    #expect(try await store.password(forSignInName: "new@example.org")?.person == person)
  }
}

@Suite struct DirectoryTests {
  @Test func rowsKeepTheirOrderAndTheVersionGrows() async throws {
    let store = try Engine().open()
    #expect(try await store.directoryVersion() == 0)
    try await store.putAll([("agency", "b", "1"), ("agency", "a", "2")])
    let before = try await store.directoryVersion()
    try await store.put(kind: "agency", id: "b", body: "3")
    try await store.put(kind: "post", id: "b", body: "4")
    let rows = try await store.directoryRows()
    #expect(rows.map(\.id) == ["b", "a", "b"])
    #expect(rows.map(\.body) == ["3", "2", "4"])
    #expect(try await store.directoryVersion() > before)
  }
}

@Suite struct AccessLogTests {
  @Test func looksComeBackNewestFirst() async throws {
    let store = try Engine().open()
    for number in 1...3 {
      try await store.record(
        AccessRow(
          at: Samples.now + number, person: PersonID("p\(number)"), post: number == 2 ? Samples.post : nil,
          caseID: CaseID("c1"), act: "case", allowed: number != 3))
    }
    try await store.record(
      AccessRow(at: Samples.now, person: PersonID("p"), post: nil, caseID: nil, act: "worklist", allowed: true))
    let looks = try await store.looks(at: CaseID("c1"), limit: 2, offset: 0)
    #expect(looks.map(\.person.text) == ["p3", "p2"])
    #expect(looks.map(\.allowed) == [false, true])
    #expect(looks.map(\.post) == [nil, Samples.post])
    #expect(try await store.looks(at: CaseID("c1"), limit: 2, offset: 2).map(\.person.text) == ["p1"])
  }

  @Test func fromWhereSomebodyLookedIsKeptAndChained() async throws {
    let engine = try Engine()
    let store = try engine.open()
    for address in ["192.0.2.7", nil] {
      try await store.record(
        AccessRow(
          at: Samples.now, person: PersonID("p"), post: nil, caseID: CaseID("c1"), act: "case", allowed: true,
          address: address))
    }
    #expect(try await store.looks(at: CaseID("c1"), limit: 9, offset: 0).map(\.address) == [nil, "192.0.2.7"])
    #expect(try await store.verify().isEmpty)
    for statement in ["UPDATE access_log SET address = NULL", "UPDATE access_log SET address = '198.51.100.1'"] {
      try engine.tamper(statement)
      #expect(try await store.verify().contains { $0.kind == .lookChanged }, "\(statement)")
    }
  }

  /// A post finds looks at the cases of its list and at no others, and hours in which somebody read many of them.
  @Test func looksAtAListsCases() async throws {
    let store = try Engine().open()
    for number in 1...3 { _ = try await store.append(Samples.append("c\(number)")) }
    let post = Samples.append("c1").visibility[0].post
    for number in 1...4 {
      for person in number == 1 ? ["p", "q"] : ["p"] {
        try await store.record(
          AccessRow(
            at: Samples.now + number, person: PersonID(person), post: nil, caseID: CaseID("c\(number)"), act: "case",
            allowed: true))
      }
    }
    let all = try await store.looks(atCasesOf: post, since: Samples.now, limit: 9, offset: 0)
    #expect(all.map(\.look.caseID?.text) == ["c3", "c2", "c1", "c1"])
    #expect(all.map(\.reference) == ["REF-c3", "REF-c2", "REF-c1", "REF-c1"])
    #expect(try await store.looks(atCasesOf: post, since: Samples.now + 2, limit: 1, offset: 1).count == 1)
    #expect(try await store.looks(atCasesOf: PostID("other"), since: Samples.now, limit: 9, offset: 0).isEmpty)
    let busy = try await store.busyHours(atCasesOf: post, since: Samples.now, atLeast: 3)
    #expect(busy.map(\.person.text) == ["p"] && busy.map(\.cases) == [3])
    #expect(try await store.busyHours(atCasesOf: post, since: Samples.now, atLeast: 4).isEmpty)
  }
}
