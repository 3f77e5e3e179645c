import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

@Suite struct ListTests {
  let store: Store
  init() throws { store = try Engine().open() }

  func raise(_ id: String, due: [DueRow], visibility: [VisibilityRow]? = nil, list: ListRow? = nil) async throws {
    _ = try await store.append(Samples.append(id, list: list, visibility: visibility, due: due))
  }

  @Test func soonestComesFirstAndUndatedLast() async throws {
    try await raise("c1", due: [Samples.due("c1", at: nil)])
    try await raise("c2", due: [Samples.due("c2", at: 50, day: 20_000), Samples.due("c2", at: 10, key: "meet")])
    try await raise("c3", due: [Samples.due("c3", owes: Samples.other, owedTo: [Samples.post], at: 5)])
    let owed = try await store.owed(by: [Samples.post], limit: 10, offset: 0)
    #expect(owed.map(\.due.caseID.text) == ["c2", "c2", "c1"])
    #expect(owed[1].due == Samples.due("c2", at: 50, day: 20_000))
    #expect(owed[1].list == Samples.list("c2"))
    #expect(try await store.owed(by: [Samples.post], limit: 1, offset: 1).map(\.due.key) == ["answer"])
    #expect(try await store.owed(to: [Samples.post], limit: 10, offset: 0).map(\.due.caseID.text) == ["c3"])
    #expect(try await store.counts(for: [Samples.post]) == WorklistCounts(owedBy: 3, owedByDate: 2, owedTo: 1))
    #expect(try await store.counts(for: []) == WorklistCounts(owedBy: 0, owedByDate: 0, owedTo: 0))
  }

  @Test func withoutADateTheNewestComesFirstAndWhatIsOnlyFiledComesLast() async throws {
    for (id, duty, age) in [("c1", "answer", 30), ("c2", "record", 10), ("c3", "discuss", 20), ("c4", "notify", 0)] {
      var row = Samples.due(id, at: nil)
      row.duty = duty
      row.since = Samples.now + -age
      try await raise(id, due: [row])
    }
    try await raise("c5", due: [Samples.due("c5", at: 1_000_000)])
    let owed = try await store.owed(by: [Samples.post], limit: 10, offset: 0)
    #expect(owed.map(\.due.caseID.text) == ["c5", "c3", "c1", "c4", "c2"])
  }

  @Test func aDutyOwedToSeveralOfMyPostsIsListedOnce() async throws {
    let (a, b) = (PostID("a"), PostID("b"))
    try await raise("c1", due: [Samples.due("c1", owedTo: [a, b], at: 9)])
    try await raise("c2", due: [Samples.due("c2", owedTo: [b], at: 5)])
    #expect(try await store.owed(to: [a, b], limit: 10, offset: 0).map(\.due.caseID.text) == ["c2", "c1"])
    #expect(try await store.owed(to: [a, b], limit: 1, offset: 1).map(\.due.caseID.text) == ["c1"])
    #expect(try await store.counts(for: [a, b]).owedTo == 2)
  }

  @Test func someoneWithVeryManyPostsSeesOneList() async throws {
    let posts = (0..<120).map { PostID("post \($0)") }
    for (index, post) in posts.enumerated() where index.isMultiple(of: 10) {
      let id = "c\(index)"
      try await raise(
        id, due: [Samples.due(id, owes: post, owedTo: [posts[0], posts[119]], at: 1000 - index)],
        visibility: [VisibilityRow(caseID: CaseID(id), post: post, reason: "party")])
    }
    let owed = try await store.owed(by: posts, limit: 3, offset: 2)
    #expect(owed.map(\.due.caseID.text) == ["c90", "c80", "c70"])
    #expect(try await store.owed(to: posts, limit: 20, offset: 0).count == 12)
    let cases = try await store.cases(ListQuery(posts: posts, limit: 2, offset: 11))
    #expect(cases.count == 1)
  }

  @Test func casesAreNewestFirstAndOnlyThoseThatOneMayFind() async throws {
    for number in 0..<4 {
      let id = "c\(number)"
      let post = number == 3 ? Samples.other : Samples.post
      let reasons = ["party", "tier"].map { VisibilityRow(caseID: CaseID(id), post: post, reason: $0) }
      let list = Samples.list(
        id, status: number == 0 ? "closed" : "open", openedAt: Samples.now + number * 10, label: "L\(number)")
      try await raise(id, due: [], visibility: reasons, list: list)
    }
    func found(_ query: ListQuery) async throws -> [String] { try await store.cases(query).map(\.caseID.text) }
    #expect(try await found(ListQuery(posts: [Samples.post])) == ["c2", "c1", "c0"])
    #expect(try await found(ListQuery(posts: [Samples.post], statuses: ["open"])) == ["c2", "c1"])
    #expect(
      try await found(ListQuery(posts: [Samples.post], statuses: ["open", "closed"], limit: 1, offset: 2)) == ["c0"])
    #expect(try await found(ListQuery(posts: [Samples.post, Samples.other], limit: 2)) == ["c3", "c2"])
    #expect(try await found(ListQuery(posts: [Samples.post], statuses: [])) == [])
    #expect(try await found(ListQuery(posts: [Samples.post], reference: " refc1 ")) == ["c1"])
    #expect(try await found(ListQuery(posts: [Samples.post], reference: "REF-c3")) == [])
    #expect(try await store.cases(ListQuery(posts: [Samples.other])).map(\.label) == ["L3"])
    #expect(try await store.visibility(of: CaseID("c3")).map(\.reason) == ["party", "tier"])
  }

  @Test func rowsAreReplacedWholeByAppendAndByRebuild() async throws {
    try await raise("c1", due: [Samples.due("c1"), Samples.due("c1", key: "meet")])
    let closed = Samples.list("c1", status: "closed", position: 2, label: "new")
    _ = try await store.append(
      Samples.append("c1", after: 1, events: [Samples.event("closed")], list: closed, visibility: [], due: []))
    #expect(try await store.row(of: CaseID("c1")) == closed)
    #expect(try await store.due(of: CaseID("c1")) == [])
    #expect(try await store.visibility(of: CaseID("c1")) == [])
    #expect(try await store.owed(to: [Samples.other], limit: 5, offset: 0).isEmpty)
    let visible = [VisibilityRow(caseID: CaseID("c1"), post: Samples.post, reason: "lead")]
    try await store.rebuild(Samples.list("c1", position: 2), visibility: visible, due: [Samples.due("c1")], clues: [])
    #expect(try await store.visibility(of: CaseID("c1")) == visible)
    #expect(try await store.due(of: CaseID("c1")) == [Samples.due("c1")])
    #expect(try await store.events(of: CaseID("c1")).count == 2)
  }
}
