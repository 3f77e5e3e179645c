import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

/// Lists stay quick because each branch reads its index in order and stops: here with 100,000 cases.
@Suite struct PlanTests {
  static let posts = [PostID("p1"), PostID("p2"), PostID("p3")]
  /// What is added up is read to its end, so that only a post with few of the duties shows whether all are read.
  static let few = [PostID("few")]

  static func filled(_ engine: Engine) throws -> Store {
    let store = try engine.open()
    try engine.tamper(
      """
      INSERT INTO cases SELECT 'c' || value, 'R' || value, 'R' || value, 'n', 'n', 'open', '', '', 'a', 'b',
        value, 1, NULL, CASE WHEN value % 3 = 0 THEN 'rare' ELSE 'usual' END, NULL
      FROM (\(numbers)) AS n
      """,
      """
      INSERT INTO visibility SELECT 'c' || value, 'p' || (value % 5), 'party', 'open', value, NULL
      FROM (\(numbers)) AS n
      """,
      """
      INSERT INTO dues SELECT 'c' || value, 0, 'k', 'answer', 'p' || (value % 5), 'p' || (value % 7), 1, value, NULL,
        value
      FROM (\(numbers)) AS n
      """,
      """
      INSERT INTO dues SELECT 'c' || value, 1, 'k2', 'answer', 'few', 'p1', 1, value, NULL, value
      FROM (\(numbers)) AS n WHERE value <= 200
      """,
      """
      INSERT INTO visibility SELECT 'c' || value, 'few', 'lead', 'open', value, NULL
      FROM (\(numbers)) AS n WHERE value <= 200
      """,
      "INSERT INTO dues_to SELECT 'p' || (value % 7), value, 'c' || value, 0 FROM (\(numbers)) AS n")
    try store.database.writeNow { _ = try $0.run("ANALYZE") }
    return store
  }

  static let numbers =
    "WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 100000) SELECT value FROM n"

  static var queries: [(String, ListQueries.Query)] {
    let any = posts.flatMap { post in
      CaseState.Status.allCases.map { ListQueries.Branch(post: post, status: $0.rawValue) }
    }
    let finders = Finders(names: posts, now: Instant(seconds: 9))
    let open = posts.map { ListQueries.Branch(post: $0, status: "open") }
    return [
      ("open cases of a partnership", ListQueries.openCases(of: PartnershipID("n"), after: CaseID("c5"), limit: 200)),
      ("owed by one", ListQueries.owed(byPosts: [posts[0]], limit: 25, offset: 0)),
      ("owed by three", ListQueries.owed(byPosts: posts, limit: 25, offset: 0)),
      ("owed to one", ListQueries.owed(toPosts: [posts[0]], limit: 25, offset: 0)),
      ("owed to three", ListQueries.owed(toPosts: posts, limit: 25, offset: 0)),
      ("open cases of one", ListQueries.cases([open[0]], limit: 25, offset: 0)),
      ("cases of three", ListQueries.cases(any, limit: 25, offset: 0)),
      ("open cases of three", ListQueries.cases(open, limit: 25, offset: 25)),
      (
        "owed by one, for another",
        ListQueries.owed(byPosts: [posts[0]], foundBy: finders, limit: 25, offset: 0)
      ),
      (
        "added up for a post with few",
        ListQueries.openDuties(
          of: few, Finders(names: few, now: finders.now), at: finders.now, before: [Instant(seconds: 5)])
      ),
      ("one reference", ListQueries.found(reference: "R77", posts: posts)),
    ]
  }

  /// Six in ten of all duties, added up: SQLite has no better way than its index; PostgreSQL rightly reads the table.
  static var halfOfAll: (String, ListQueries.Query) {
    let finders = Finders(names: posts, now: Instant(seconds: 9))
    return (
      "added up for another",
      ListQueries.openDuties(of: posts, finders, at: finders.now, before: [Instant(seconds: 5)])
    )
  }

  @Test func everyListIsAnsweredRightAndByItsIndexes() async throws {
    let engine = try Engine()
    let (store, place) = (try Self.filled(engine), engine.place)
    for (name, query) in Self.queries + (place is SQLitePlace ? [Self.halfOfAll] : []) {
      let scans = try await store.database.read { try place.scans(query.sql, query.values, on: $0) }
      #expect(scans.isEmpty, "\(name): \(scans)")
    }

    let owed = try await store.owed(by: Self.posts, limit: 3, offset: 3)
    #expect(owed.map(\.due.caseID.text) == ["c6", "c7", "c8"])
    let cases = try await store.cases(ListQuery(posts: Self.posts, statuses: ["open"], limit: 2))
    #expect(cases.map(\.caseID.text) == ["c99998", "c99997"])
    let summed = try await store.openDuties(
      of: Self.posts, foundBy: [Self.posts[0]], at: Instant(seconds: 5_000), before: [Instant(seconds: 1)])
    #expect(
      summed == [
        OpenDuties(post: Self.posts[0], open: 20_000, late: 1_000, oldest: Instant(seconds: 1), before: [0])
      ])
    #expect(
      try await store.counts(for: [Self.posts[0]]) == WorklistCounts(owedBy: 20_000, owedByDate: 20_000, owedTo: 14_286)
    )
  }
}
