import CaseRules
import Casework
import Storage
import Synchronization
import Testing

@testable import Demo
@testable import Engines

/// What leaves when nothing can leave for days, and what those get who want one letter a day. The clock is the test's.
@Suite struct OutageTests {
  /// Time acts and letters leave, through the real store, on a line that the test cuts.
  private final class Post: Sendable {
    let world: SeededWorld
    let store: Store
    let carried = Mutex<[(letter: Letter, at: Instant)]>([])
    let clock: Mutex<Instant>
    let isCut = Mutex(false)

    init() async throws {
      let (world, store, _) = try await SweepTests.world()
      self.world = world
      self.store = try #require(store as? Store)
      clock = Mutex(world.now)
    }

    var now: Instant { clock.withLock { $0 } }

    func step(seconds: Int) async throws {
      clock.withLock { $0 = $0 + seconds }
      let sweep = Sweep(
        journal: store, wakes: store, office: world.office, choices: store, words: SweepTests.words)
      _ = try await sweep.run(at: now)
      let directory = world.directory
      let writing = LetterWriting(
        outbox: store, directory: { directory }, words: { notices, _ in ("\(notices.count)", notices.map(\.name)) })
      _ = try await writing.run(at: now)
      let sending = Sending(outbox: store, now: { self.now }, carry: { self.carry($0) })
      _ = try await sending.run()
    }

    private func carry(_ letter: Letter) -> Sending.Carried {
      if isCut.withLock({ $0 }) { return .away(said: "no route") }
      let at = now
      carried.withLock { $0.append((letter, at)) }
      return .taken
    }
  }

  @Test func afterDaysWithoutAMailServerEverythingLeavesOnceInOrderAndAsFewLetters() async throws {
    let post = try await Post()
    post.isCut.withLock { $0 = true }
    for _ in 0..<(70 * 4) { try await post.step(seconds: 900) }
    #expect(post.carried.withLock { $0.isEmpty })
    post.isCut.withLock { $0 = false }
    let back = post.now
    for _ in 0..<6 { try await post.step(seconds: 900) }
    let letters = post.carried.withLock { $0.map(\.letter) }
    let names = letters.flatMap(\.lines)
    #expect(Set(names).count == names.count && Set(letters.map(\.id)).count == letters.count)
    #expect(try await post.store.noticesToLeave(at: post.now, limit: 9).isEmpty)
    #expect(try await post.store.lettersToSend(at: post.now + 9_999, limit: 9).isEmpty)
    var merged = 0
    // What is new after that goes by itself.
    let waited = letters.filter { !$0.isUrgent && $0.madeAt <= back + 2 * 900 }
    for (_, own) in Dictionary(grouping: waited, by: \.post) {
      #expect(own.map(\.madeAt) == own.map(\.madeAt).sorted())
      #expect(own.count <= 2, "\(own.map { ($0.madeAt, $0.tries, $0.lines) }) to \(own[0].post)")
      if own.count == 2, own[1].lines.count > 1 { merged += 1 }
    }
    #expect(merged > 0)
  }

  /// A letter that can't wait takes along what waits, so nobody gets more of them than without the choice.
  @Test func whoWantsOneLetterADayGetsFewerAndLosesNothing() async throws {
    let (each, daily) = (try await Post(), try await Post())
    for person in daily.world.directory.people {
      try await daily.store.choose(.daily, for: PersonID(person.id), at: daily.now)
    }
    for post in [each, daily] {
      for _ in 0..<(14 * 48) { try await post.step(seconds: 1800) }
    }
    func usual(_ post: Post) -> [Letter] { post.carried.withLock { $0.map(\.letter).filter { !$0.isUrgent } } }
    #expect(usual(daily).count < usual(each).count)
    // Everybody hears in the end, and what is due today waits for no digest.
    #expect(Set(usual(daily).flatMap(\.lines)).count > 100)
    var delayed = 0
    for caseID in try await daily.store.caseIDs() {
      for (notice, _, _) in try await daily.store.told(in: caseID) where notice.leavesAt > notice.madeAt {
        let made = UKClock.local(notice.madeAt)
        // Outside working hours everybody waits.
        guard made.day.weekday.isWeekend == false, (600...900).contains(made.time.minutes) else { continue }
        delayed += 1
        #expect(!notice.isUrgent && notice.kind != Rung.onTheDay.rawValue, "\(notice.name)")
      }
    }
    #expect(delayed > 20)
  }
}
