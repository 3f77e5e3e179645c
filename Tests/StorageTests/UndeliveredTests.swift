import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

/// Letters that could not be delivered wait for somebody, and what is not known of a letter is said.
@Suite struct UndeliveredTests {
  private static let now = NoticeTests.now

  private static func store(_ letters: [Letter]) async throws -> Store {
    let store = try Engine().open()
    try await store.report([], in: letters, at: now)
    return store
  }

  private static func failed(_ id: String, post: PostID = Samples.post, kind: Letter.Kind = .cases) -> Letter {
    Letter(
      id: id, post: post, address: "a@example.org", subject: "s", lines: ["l"], isUrgent: false, madeAt: now,
      state: .failed, tries: 1, nextAt: nil, endedAt: now, said: "550 none", kind: kind, failure: .refused)
  }

  @Test func theyWaitForThosePostsUntilSomebodySeesToThem() async throws {
    let store = try await Self.store([Self.failed("a"), Self.failed("b", post: Samples.other), NoticeTests.letter("w")])
    #expect(try await store.undelivered(to: [Samples.post], limit: 9, offset: 0) == [Self.failed("a")])
    #expect(try await store.undeliveredCount(to: [Samples.post, Samples.other]) == 2)
    #expect(try await store.undeliveredCount(to: []) == 0)
    #expect(try await store.settle("a", by: Samples.other, at: Self.now + 5))
    #expect(try await !store.settle("a", by: Samples.other, at: Self.now + 6))
    #expect(try await !store.retry("a", to: "b@example.org", at: Self.now + 6))
    #expect(try await !store.settle("w", by: Samples.other, at: Self.now + 6))
    #expect(try await store.undelivered(limit: 9).map(\.id) == ["b"])
    let settled = try #require(try await store.letter("a"))
    #expect(settled.settledAt == Self.now + 5 && settled.settledBy == Samples.other && !settled.isUndelivered)
  }

  /// A team may watch the posts of many agencies: more than one question asks about at once.
  @Test func thoseOfHundredsOfPostsComeInOneOrder() async throws {
    let posts = (0..<200).map { PostID("post-\($0)") }
    let letters = posts.enumerated().map { index, post in
      var letter = Self.failed("l\(1_000 + index)", post: post)
      letter.madeAt = Self.now + (index * 7) % 200
      return letter
    }
    let store = try await Self.store(letters)
    let newest = letters.sorted { $0.madeAt > $1.madeAt }.map(\.id)
    #expect(try await store.undeliveredCount(to: posts) == 200)
    #expect(try await store.undelivered(to: posts, limit: 10, offset: 0).map(\.id) == Array(newest.prefix(10)))
    #expect(try await store.undelivered(to: posts, limit: 10, offset: 190).map(\.id) == Array(newest.suffix(10)))
    #expect(try await store.undelivered(to: posts, limit: 10, offset: 200).isEmpty)
  }

  @Test func eachIsReportedOnceAndReportsThemselvesNever() async throws {
    let store = try await Self.store([Self.failed("a"), Self.failed("r", kind: .undelivered)])
    #expect(try await store.unreported(limit: 9).map(\.id) == ["a"])
    try await store.report(["a"], in: [Self.failed("s", kind: .undelivered)], at: Self.now + 1)
    #expect(try await store.unreported(limit: 9).isEmpty)
    #expect(try await store.lastLetter(to: Samples.post, .undelivered) == Self.now)
    #expect(try await store.lastLetter(to: Samples.other, .undelivered) == nil)
    _ = try await store.retry("a", to: "a@example.org", at: Self.now + 2)
    let again = try #require(try await store.lettersToSend(at: Self.now + 2, limit: 9).first)
    _ = try await store.begin(again, at: Self.now + 2, until: Self.now + 9)
    try await store.end(again, at: Self.now + 3, .failed(.givenUp, said: ""))
    #expect(try await store.unreported(limit: 9).map(\.id) == ["a"])
  }

  /// A try that is under way leaves no doubt; one that was cut off does, for good.
  @Test func aTryThatNobodyKnowsTheEndOfIsSaid() async throws {
    let store = try await Self.store([NoticeTests.letter("l")])
    let first = NoticeTests.letter("l")
    _ = try await store.begin(first, at: Self.now, until: Self.now + 300)
    #expect(try await store.letter("l")?.doubtSince == nil)
    let second = try #require(try await store.lettersToSend(at: Self.now + 300, limit: 9).first)
    _ = try await store.begin(second, at: Self.now + 300, until: Self.now + 600)
    #expect(try await store.letter("l")?.doubtSince == Self.now)
    try await store.end(second, at: Self.now + 301, .sent)
    #expect(try await store.letter("l")?.doubtSince == Self.now)
    #expect(try await store.letter("l")?.state == .sent)
  }
}
