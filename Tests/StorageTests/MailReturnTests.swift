import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

/// A bounce marks its letter and address; somebody who answers is answered, once and not in a circle.
@Suite struct MailReturnTests {
  private static let now = NoticeTests.now

  private static func sent(_ id: String) -> Letter {
    Letter(
      id: id, post: Samples.post, address: "Post@example.org", subject: "s", lines: ["l"], isUrgent: false, madeAt: now,
      state: .sent, tries: 1, nextAt: nil, endedAt: now)
  }

  private static func store() async throws -> Store {
    let store = try Engine().open()
    try await store.report([], in: [sent("known"), sent("other")], at: now)
    return store
  }

  @Test func whatCameBackIsSomebodysDuty() async throws {
    let store = try await Self.store()
    #expect(try await !store.cameBack(["unknown"], said: "550", at: Self.now))
    #expect(try await store.cameBack(["unknown", "known"], said: "550 none", at: Self.now + 9))
    let letter = try #require(try await store.undelivered(limit: 9).first)
    #expect(letter.id == "known" && letter.failure == .cameBack && letter.said == "550 none" && letter.isUndelivered)
    #expect(letter.endedAt == Self.now + 9)
    let marks = try await store.addressMarks(of: ["POST@example.org", "else@example.org"])
    #expect(marks == ["post@example.org": AddressMark(at: Self.now + 9, said: "550 none")])
    // The same report twice, once somebody has seen to it.
    _ = try await store.settle("known", by: Samples.other, at: Self.now + 10)
    #expect(try await store.cameBack(["known"], said: "550 none", at: Self.now + 11))
    #expect(try await store.undelivered(limit: 9).isEmpty)
    #expect(try await store.unreported(limit: 9).isEmpty)
  }

  @Test func whatArrivedClearsTheAddress() async throws {
    let store = try await Self.store()
    _ = try await store.cameBack(["known"], said: "", at: Self.now)
    #expect(try await store.delivered(["other"], at: Self.now + 5))
    #expect(try await store.letter("other")?.deliveredAt == Self.now + 5)
    #expect(try await store.addressMarks(of: ["post@example.org"]).isEmpty)
  }

  private static var directory: Directory {
    var directory = Directory()
    directory.agencies = [Agency(id: "a", name: "A", partnerships: [])]
    directory.posts = [Post(id: "post-1", agency: "a", title: "T", tiers: [], phone: "", email: "team@example.org")]
    directory.people = [
      Person(id: "p", name: "P", posts: ["post-1"], signInName: "p", email: "p@example.org")
    ]
    return directory
  }

  @Test func somebodyKnownIsAnsweredOnceAWeekAndAStrangerNever() async throws {
    let store = try await Self.store()
    let answering = ReplyAnswering(
      returns: store, directory: Self.directory, digest: SHA256Digest(), words: ("s", ["how"]))
    #expect(try await !answering.run("stranger@example.org", answering: ["unknown"], at: Self.now))
    #expect(try await answering.run("Stranger@example.org", answering: ["known"], at: Self.now))
    #expect(try await !answering.run("stranger@example.org", answering: ["known"], at: Self.now + 6 * 86_400))
    #expect(try await answering.run("stranger@example.org", answering: ["known"], at: Self.now + 8 * 86_400))
    #expect(try await answering.run("TEAM@example.org", answering: [], at: Self.now))
    #expect(try await answering.run("p@example.org", answering: [], at: Self.now))
    let answers = try await store.lettersToSend(at: Self.now + 9 * 86_400, limit: 9)
    #expect(answers.map(\.kind) == [.reply, .reply, .reply, .reply])
    #expect(Set(answers.map(\.address)).count == 4 && answers.allSatisfy { $0.lines == ["how"] })
    // Who answers an answer gets none, and an answer that fails is nobody's duty.
    #expect(try await !answering.run("q@example.org", answering: [answers[0].id], at: Self.now))
    _ = try await store.cameBack([answers[0].id], said: "550", at: Self.now)
    #expect(try await store.undelivered(limit: 9).isEmpty)
    #expect(try await store.addressMarks(of: answers.map(\.address)).isEmpty)
  }
}
