import CaseRules
import Storage
import Synchronization
import Testing
import Wording

@testable import Casework
@testable import Demo
@testable import Engines

/// Duties to tell: the program tells those whom the policy names, says on record that it did, and gives the duty back
/// to its owner where it could not.
@Suite struct TellingTests {
  /// The demo's world, its time and its mail.
  private final class World: Sendable {
    let world: SeededWorld
    let store: Store
    let now: Mutex<Instant>
    /// Whom nothing reaches.
    let lost = Mutex<Set<PostID>>([])

    init() async throws {
      let (world, store, _) = try await SweepTests.world()
      self.world = world
      self.store = try #require(store as? Store)
      now = Mutex(world.now)
    }

    /// Time acts, letters leave, and time acts on what became of them.
    func step(seconds: Int = 0) async throws {
      let moment = now.withLock { now in
        now = now + seconds
        return now
      }
      let sweep = Sweep(journal: store, wakes: store, office: world.office, words: SweepTests.words)
      _ = try await sweep.run(at: moment)
      let writing = LetterWriting(outbox: store, directory: world.office.directory) { notices, post in
        (notices[0].text.headline, LetterWords.lines(notices.map { ($0.reference, "", $0.text.lines) }, post: post))
      }
      _ = try await writing.run(at: moment)
      let sending = Sending(
        outbox: store, now: { moment },
        carry: { [self] letter in
          lost.withLock { $0.contains(letter.post) } ? .never(said: "no such mailbox") : .taken
        })
      _ = try await sending.run()
      _ = try await sweep.run(at: moment)
    }

    func state(_ caseID: CaseID) async throws -> (CaseState, CaseSetting) {
      let state = CaseState(folding: try await store.events(of: caseID).map(EventCodec.event))
      return (state, try world.office.setting(of: state, in: world.directory))
    }

    /// Every duty to tell that is owed and that the program can do.
    func duties() async throws -> [(caseID: CaseID, duty: TellingDuty)] {
      var found: [(CaseID, TellingDuty)] = []
      let moment = now.withLock { $0 }
      for caseID in try await store.caseIDs() {
        let (state, setting) = try await state(caseID)
        for obligation in state.obligations(under: setting.policy, counting: setting.calendar, at: moment) {
          let duty = setting.tellingDuty(obligation, in: state, world.directory, on: UKClock.local(moment).day)
          if let duty { found.append((caseID, duty)) }
        }
      }
      return found
    }

    func status(_ caseID: CaseID, _ duty: TellingDuty) async throws -> Obligation.Status? {
      let (state, setting) = try await state(caseID)
      return state.obligations(under: setting.policy, counting: setting.calendar, at: now.withLock { $0 })
        .first { TellingDuty.name($0) == duty.name }?.status
    }

    func told(_ caseID: CaseID, _ duty: TellingDuty) async throws -> [Notice] {
      try await store.told(in: caseID).map(\.notice).filter { $0.fulfils == duty.name }
    }

    func asked(_ caseID: CaseID, _ duty: TellingDuty) async throws -> Int {
      try await store.told(in: caseID).map(\.notice).filter {
        $0.kind == Rung.asked.rawValue && $0.name.hasPrefix("\(caseID) \(duty.obligation.key) ")
          && duty.obligation.owes.contains($0.post)
      }.count
    }
  }

  @Test func whoeverThePolicyNamesIsToldAndTheRecordSaysSo() async throws {
    let world = try await World()
    let duties = try await world.duties()
    #expect(duties.count > 10)
    #expect(Set(duties.map(\.duty.obligation.duty.to)).count > 2)
    try await world.step()
    for (caseID, duty) in duties {
      let notices = try await world.told(caseID, duty)
      #expect(notices.map(\.post).sorted() == duty.recipients, "\(duty.name)")
      #expect(try await world.asked(caseID, duty) == 0, "\(duty.name)")
      guard case .met = try await world.status(caseID, duty) else {
        Issue.record("\(duty.name) is not done")
        continue
      }
      let events = try await world.store.events(of: caseID).map(EventCodec.event)
      let isOnRecord = events.contains { event in
        if case .dutyDone(let facts) = event.happening {
          return event.by == .program && facts.obligation == duty.obligation.key
            && facts.agency == duty.obligation.agency?.text ?? ""
        }
        return false
      }
      #expect(isOnRecord, "\(duty.name)")
    }
    let before = try await world.store.checkpoint().events
    try await world.step()
    #expect(try await world.store.checkpoint().events == before)
    #expect(try await world.duties().isEmpty)
  }

  /// Whoever is told without names gets no way into the case; a message for information asks for nothing.
  @Test func whatIsSaidIsWhatTheirPostMayKnow() async throws {
    let world = try await World()
    try await world.step()
    var (open, closed) = (0, 0)
    for caseID in try await world.store.caseIDs() {
      let (state, _) = try await world.state(caseID)
      for notice in try await world.store.told(in: caseID).map(\.notice) where !notice.fulfils.isEmpty {
        let post = try #require(world.world.directory.post(notice.post))
        let viewer = world.world.directory.viewer(PersonID("somebody"), in: post)
        #expect(notice.opens == state.may(.read, viewer, at: world.world.now).isYes)
        #expect(notice.text.lines.contains { $0.contains("the case is not open to you") } != notice.opens)
        if notice.opens { open += 1 } else { closed += 1 }
      }
    }
    #expect(open > 0 && closed > 0)
  }

  /// Given that the message can't be delivered, then its owner is asked, once; when it is sent again or somebody says
  /// that they told them another way, then it is done.
  @Test(arguments: [true, false]) func whatFailsIsItsOwnersAgain(isSentAgain: Bool) async throws {
    let world = try await World()
    let (caseID, duty) = try #require(try await world.duties().first { $0.duty.recipients.count == 1 })
    let reader = duty.recipients[0]
    world.lost.withLock { $0 = [reader] }
    try await world.step()
    try await world.step()
    #expect(try await world.status(caseID, duty) == .owed)
    #expect(try await world.asked(caseID, duty) == duty.obligation.owes.count)
    world.lost.withLock { $0 = [] }
    for letter in try await world.store.undelivered(to: [reader], limit: 100, offset: 0) {
      let now = world.now.withLock { $0 }
      let isThere =
        isSentAgain
        ? try await world.store.retry(letter.id, to: letter.address, at: now)
        : try await world.store.settle(letter.id, by: reader, at: now)
      #expect(isThere)
    }
    try await world.step(seconds: 60)
    guard case .met = try await world.status(caseID, duty) else {
      Issue.record("still owed")
      return
    }
    #expect(try await world.asked(caseID, duty) == duty.obligation.owes.count)
    #expect(try await world.told(caseID, duty).count == 1)
  }

  /// Nobody but the program says that the program told somebody.
  @Test func nobodyElseSaysSo() async throws {
    let world = try await World()
    let (caseID, duty) = try #require(try await world.duties().first)
    let (state, setting) = try await world.state(caseID)
    let holder = state.raised.raising
    let order = Order(
      .recordTold(obligation: duty.obligation.key, of: duty.obligation.agency),
      by: Actor(person: PersonID("amy"), post: holder.post, agency: holder.agency), at: world.world.now,
      now: world.world.now)
    #expect(throws: Refusal.notAParty) {
      _ = try state.decide(order, under: setting.policy, counting: setting.calendar)
    }
  }
}
