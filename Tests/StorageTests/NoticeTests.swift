import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

/// When cases are looked at, what is told once, and how letters leave.
@Suite struct NoticeTests {
  static let now = Samples.now + 5

  static func notice(_ name: String, post: PostID = Samples.post, leavesAt: Instant = now, urgent: Bool = false)
    -> Notice
  {
    Notice(
      name: name, caseID: CaseID("c1"), reference: "REF-c1", post: post, kind: "asked",
      text: NoticeText(headline: "To do", lines: ["Answer.", "By then."]), isUrgent: urgent, madeAt: now,
      leavesAt: leavesAt)
  }

  static func letter(_ id: String, nextAt: Instant? = now) -> Letter {
    Letter(
      id: id, post: Samples.post, address: "post@example.org", subject: "s", lines: ["a", "b"], isUrgent: false,
      madeAt: now, nextAt: nextAt)
  }

  static func swept(_ last: Int?, _ notices: [Notice] = [], next: Instant? = nil) -> Swept {
    Swept(caseID: CaseID("c1"), last: last, notices: notices, next: next)
  }

  @Test func whatIsAppendedWakesItsCase() async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c1"))
    #expect(try await store.wakes(at: Self.now - 1, limit: 9).isEmpty)
    #expect(try await store.wakes(at: Self.now, limit: 9) == [Wake(caseID: CaseID("c1"), told: 0)])
    _ = try await store.settle([Self.swept(1, next: Self.now + 60)])
    #expect(try await store.wakes(at: Self.now + 59, limit: 9).isEmpty)
    #expect(try await store.wakes(at: Self.now + 60, limit: 9) == [Wake(caseID: CaseID("c1"), told: 1)])
    _ = try await store.append(Samples.append("c1", after: 1))
    #expect(try await store.wakes(at: Self.now, limit: 9) == [Wake(caseID: CaseID("c1"), told: 1)])
  }

  /// What happens while the sweep looks at a case is looked at next.
  @Test func aCaseThatChangesMeanwhileStaysAwake() async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c1"))
    _ = try await store.append(Samples.append("c1", after: 1))
    _ = try await store.settle([Self.swept(1, next: nil)])
    #expect(try await store.wakes(at: Self.now, limit: 9) == [Wake(caseID: CaseID("c1"), told: 0)])
    _ = try await store.settle([Self.swept(2, next: nil)])
    #expect(try await store.wakes(at: Self.now + 9_999_999, limit: 9).isEmpty)
  }

  /// What could not be read is left alone for a while, and nothing of it counts as told.
  @Test func anUnreadCaseWaitsAndLosesNothing() async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c1"))
    _ = try await store.settle([Self.swept(nil, next: Self.now + 3600)])
    #expect(try await store.wakes(at: Self.now + 3599, limit: 9).isEmpty)
    #expect(try await store.wakes(at: Self.now + 3600, limit: 9) == [Wake(caseID: CaseID("c1"), told: 0)])
  }

  @Test func aNameIsToldOnce() async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c1"))
    #expect(try await store.settle([Self.swept(1, [Self.notice("a"), Self.notice("b"), Self.notice("a")])]) == 2)
    #expect(try await store.settle([Self.swept(1, [Self.notice("b"), Self.notice("c")])]) == 1)
    let told = try await store.told(in: CaseID("c1"))
    #expect(told.map(\.notice) == ["c", "b", "a"].map { Self.notice($0) })
  }

  @Test func twoSweepsAtOnceTellOnce() async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c1"))
    let added = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { try await store.settle([Self.swept(1, (0..<5).map { Self.notice("n\($0)") })]) }
      }
      return try await group.reduce(0, +)
    }
    #expect(added == 5)
    #expect(try await store.noticesToLeave(at: Self.now, limit: 99).map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test func whatMayLeaveIsPutIntoOneLetterOnce() async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c1"))
    let notices = [
      Self.notice("a"), Self.notice("b", post: Samples.other),
      Self.notice("late", post: PostID("late"), leavesAt: Self.now + 60),
    ]
    _ = try await store.settle([Self.swept(1, notices)])
    #expect(try await store.noticesToLeave(at: Self.now, limit: 9).map(\.notice) == Array(notices.prefix(2)))
    try await store.keep([(Self.letter("l1"), [1, 2])])
    try await store.keep([(Self.letter("l2"), [1])])
    #expect(try await store.noticesToLeave(at: Self.now, limit: 9).isEmpty)
    var ofOneCase = Self.letter("l1")
    ofOneCase.caseID = CaseID("c1")
    #expect(try await store.lettersToSend(at: Self.now, limit: 9) == [ofOneCase])
    #expect(try await store.noticesToLeave(at: Self.now + 60, limit: 9).map(\.notice.name) == ["late"])
  }

  /// A letter that leaves takes along what waits for the same post; what can't wait takes nothing along.
  @Test(arguments: [(false, ["a", "late"]), (true, ["a"])])
  func whatWaitsGoesWithTheNextLetter(isUrgent: Bool, names: [String]) async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c1"))
    var first = Self.notice("a")
    first.isUrgent = isUrgent
    _ = try await store.settle([Self.swept(1, [first, Self.notice("late", leavesAt: Self.now + 60)])])
    #expect(try await store.noticesToLeave(at: Self.now, limit: 9).map(\.notice.name) == names)
  }

  @Test func oneProgramClaimsATry() async throws {
    let store = try Engine().open()
    try await Self.kept(in: store)
    let letter = Self.letter("l")
    #expect(try await store.begin(letter, at: Self.now, until: Self.now + 300))
    #expect(try await !store.begin(letter, at: Self.now, until: Self.now + 300))
    #expect(try await store.lettersToSend(at: Self.now + 299, limit: 9).isEmpty)
    // Nobody knows whether it left: it is tried again under the same id.
    let again = try #require(try await store.lettersToSend(at: Self.now + 300, limit: 9).first)
    #expect(again.id == "l" && again.tries == 1)
    #expect(try await store.begin(again, at: Self.now + 300, until: Self.now + 600))
    try await store.end(again, at: Self.now + 301, .sent)
    #expect(try await store.lettersToSend(at: Self.now + 9999, limit: 9).isEmpty)
    #expect(try await store.letters(.sent, limit: 9).map(\.tries) == [2])
  }

  private static func kept(in store: Store) async throws {
    _ = try await store.append(Samples.append("c1"))
    _ = try await store.settle([swept(1, [notice("a")])])
    try await store.keep([(letter("l"), [1])])
  }

  @Test func whatFailsWaitsAndThenIsShown() async throws {
    let store = try Engine().open()
    try await Self.kept(in: store)
    let letter = Self.letter("l")
    _ = try await store.begin(letter, at: Self.now, until: Self.now + 300)
    try await store.end(letter, at: Self.now + 2, .again(at: Self.now + 62, said: "451 later"))
    let waiting = try #require(try await store.lettersToSend(at: Self.now + 62, limit: 9).first)
    #expect(waiting.said == "451 later" && waiting.tries == 1)
    _ = try await store.begin(waiting, at: Self.now + 62, until: Self.now + 362)
    try await store.end(waiting, at: Self.now + 63, .failed(.refused, said: "550 no such box"))
    let failed = try #require(try await store.letters(.failed, limit: 9).first)
    #expect(failed.said == "550 no such box" && failed.nextAt == nil && failed.endedAt == Self.now + 63)
    #expect(failed.failure == .refused && failed.isUndelivered)
    #expect(try await store.retry("l", to: "new@example.org", at: Self.now + 100))
    #expect(try await !store.retry("l", to: "new@example.org", at: Self.now + 100))
    let again = try await store.lettersToSend(at: Self.now + 100, limit: 9)
    #expect(again.map(\.id) == ["l"] && again.map(\.address) == ["new@example.org"])
    #expect(again.first?.failure == nil)
  }

  /// What a mail server that is away kept back goes in one when it is back.
  @Test func theRestForAPostWaitsForALetterThatDidNotGo() async throws {
    let store = try Engine().open()
    try await Self.kept(in: store)
    let notices = [Self.notice("b"), Self.notice("c", urgent: true), Self.notice("d", post: Samples.other)]
    _ = try await store.settle([Self.swept(1, notices)])
    let letter = Self.letter("l")
    _ = try await store.begin(letter, at: Self.now, until: Self.now + 300)
    try await store.end(letter, at: Self.now, .away(until: Self.now + 900, said: "no route"))
    #expect(try await store.noticesToLeave(at: Self.now, limit: 9).map(\.notice.name) == ["c", "d"])
    #expect(try await store.lettersToSend(at: Self.now + 60, limit: 9).isEmpty)
    try await store.serverIsBack(at: Self.now + 60)
    let again = try #require(try await store.lettersToSend(at: Self.now + 60, limit: 9).first)
    #expect(again.said == "no route" && again.failure == nil)
    _ = try await store.begin(again, at: Self.now + 60, until: Self.now + 300)
    try await store.end(again, at: Self.now + 61, .sent)
    #expect(try await store.noticesToLeave(at: Self.now + 61, limit: 9).map(\.notice.name) == ["b", "c", "d"])
  }

  /// A letter that was refused for now is not hurried by another's luck.
  @Test func onlyWhatTheServerKeptBackIsHurried() async throws {
    let store = try Engine().open()
    try await Self.kept(in: store)
    let letter = Self.letter("l")
    _ = try await store.begin(letter, at: Self.now, until: Self.now + 300)
    try await store.end(letter, at: Self.now, .again(at: Self.now + 900, said: "451 later"))
    try await store.serverIsBack(at: Self.now + 60)
    #expect(try await store.lettersToSend(at: Self.now + 899, limit: 9).isEmpty)
  }

  @Test func eachChoosesHowManyLetters() async throws {
    let store = try Engine().open()
    #expect(try await store.mailChoice(of: PersonID("p1")) == .each)
    try await store.choose(.daily, for: PersonID("p1"), at: Self.now)
    try await store.choose(.daily, for: PersonID("p2"), at: Self.now)
    try await store.choose(.each, for: PersonID("p2"), at: Self.now)
    #expect(try await store.mailChoice(of: PersonID("p1")) == .daily)
    #expect(try await store.dailyReaders() == [PersonID("p1")])
  }

  @Test func whoOpensTheCaseHasSeenIt() async throws {
    let store = try Engine().open()
    try await Self.kept(in: store)
    try await store.see(CaseID("c1"), as: Samples.other, at: Self.now + 7)
    #expect(try await store.told(in: CaseID("c1")).map(\.seenAt) == [nil])
    try await store.see(CaseID("c1"), as: Samples.post, at: Self.now + 8)
    try await store.see(CaseID("c1"), as: Samples.post, at: Self.now + 9)
    let told = try await store.told(in: CaseID("c1"))
    #expect(told.map(\.seenAt) == [Self.now + 8])
    #expect(told.map(\.letter?.id) == ["l"])
  }

  @Test func oneHolderHasTheWork() async throws {
    let store = try Engine().open()
    #expect(try await store.take("sweep", for: "n1", at: Self.now, until: Self.now + 30))
    #expect(try await store.take("sweep", for: "n1", at: Self.now + 10, until: Self.now + 40))
    #expect(try await !store.take("sweep", for: "n2", at: Self.now + 39, until: Self.now + 69))
    #expect(try await store.take("sweep", for: "n2", at: Self.now + 40, until: Self.now + 70))
    try await store.giveBack("sweep", by: "n1")
    #expect(try await !store.take("sweep", for: "n1", at: Self.now + 41, until: Self.now + 71))
    try await store.giveBack("sweep", by: "n2")
    #expect(try await store.take("sweep", for: "n1", at: Self.now + 42, until: Self.now + 72))
  }
}
