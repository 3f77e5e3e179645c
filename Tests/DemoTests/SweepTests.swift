import CaseRules
import Testing
import Wording

@testable import Casework
@testable import Demo
@testable import Engines

/// Time acts on the demo's cases, through the real store.
@Suite struct SweepTests {
  static let words: Sweep.Words = { telling in
    let (headline, lines) = NoticeWords.notice(telling)
    return NoticeText(headline: headline, lines: lines)
  }

  static func world(times: Int = 0) async throws -> (SeededWorld, any Journal & Wakes & Outbox, Sweep) {
    let world = try await SeededWorld(on: "2026-11-20T11:00", times: times)
    let store = try Engine().open()
    try await DemoWorld.seed(
      handler: Handler(journal: store, office: world.office), attachments: store, policies: world.policies,
      directory: world.directory, now: world.now)
    return (world, store, Sweep(journal: store, wakes: store, office: world.office, words: words))
  }

  @Test func aSecondRunTellsNobodyAnything() async throws {
    let (world, store, sweep) = try await Self.world()
    let first = try await sweep.run(at: world.now)
    #expect(first.cases == DemoWorld.stories.count && first.unread.isEmpty && first.notices > 100)
    #expect(try await sweep.run(at: world.now).cases == 0)
    // A clock that was set back, and every case looked at again.
    let again = Sweep(journal: store, wakes: Everything(store: store), office: world.office, words: Self.words)
    #expect(try await again.run(at: world.now, effort: { SweepEffort(batch: 1000) }).notices == 0)
  }

  /// A year, by every moment that the store says and no other; then the same year in one jump.
  @Test func aYearInSeconds() async throws {
    let (world, store, sweep) = try await Self.world()
    _ = try await sweep.run(at: world.now)
    var (now, steps) = (world.now, 0)
    while now < world.now + 366 * 86_400 {
      now = now + 6 * 3600
      steps += try await sweep.run(at: now).cases
    }
    #expect(steps > 50)
    for caseID in try await store.caseIDs() {
      let told = try await store.told(in: caseID).map(\.notice)
      #expect(Set(told.map(\.name)).count == told.count)
      let state = CaseState(folding: try await store.events(of: caseID).map(EventCodec.event))
      let setting = try world.office.setting(of: state, in: world.directory)
      for owed in state.obligations(under: setting.policy, counting: setting.calendar, at: now) where owed.isOwed {
        // What the program tells in its owner's place is told to those whom it is for.
        for post in owed.owes where !told.contains(where: { $0.fulfils == TellingDuty.name(owed) }) {
          #expect(told.contains { $0.post == post && $0.name.contains(" \(owed.key) ") }, "\(owed.key) of \(post)")
        }
      }
    }
  }

  /// Letters to one mailbox about one case hang together; one about several stands alone.
  @Test func lettersAboutOneCaseShareItsRoot() async throws {
    let (world, store, sweep) = try await Self.world()
    _ = try await sweep.run(at: world.now)
    let writing = LetterWriting(outbox: store, directory: world.office.directory) { notices, _ in
      ("", Set(notices.map(\.caseID.text)).sorted())
    }
    _ = try await writing.run(at: world.now)
    let letters = try await store.lettersToSend(at: world.now, limit: 1_000)
    var (alone, together) = (0, 0)
    for letter in letters {
      #expect(letter.caseID?.text == (letter.lines.count == 1 ? letter.lines[0] : nil))
      guard let root = letter.root else {
        alone += 1
        continue
      }
      together += 1
      let others = letters.filter { $0.root == root }
      #expect(others.allSatisfy { $0.caseID == letter.caseID && $0.address == letter.address })
      #expect(!root.contains("@") && !letters.contains { $0.id == root })
    }
    #expect(alone > 0 && together > 0)
  }

  /// Silence is put on record, both sides hear of it, and whoever goes on owes that from then on.
  @Test func silenceLeadsOn() async throws {
    let (world, store, sweep) = try await Self.world()
    _ = try await sweep.run(at: world.now)
    var silent = 0
    for caseID in try await store.caseIDs() {
      let events = try await store.events(of: caseID).map(EventCodec.event)
      let state = CaseState(folding: events)
      let setting = try world.office.setting(of: state, in: world.directory)
      #expect(state.passedLimit(under: setting.policy, counting: setting.calendar, at: world.now) == nil)
      for event in events where event.by == .program {
        guard case .limitPassed(let facts) = event.happening, event.recordedAt == world.now else { continue }
        silent += facts.answered ? 0 : 1
        let told = try await store.told(in: caseID).map(\.notice).filter { $0.kind == LimitPassed.kind }
        #expect(Set(told.map(\.post)) == Set(state.told))
      }
    }
    #expect(silent > 0)
  }

  /// Each partnership reminds at its own pace.
  @Test func aPartnershipsOwnPace() async throws {
    let (world, store, _) = try await Self.world()
    var directory = world.directory
    for index in directory.partnerships.indices where directory.partnerships[index].id == DemoWorld.marlhaven {
      directory.partnerships[index].reminders = ReminderPace(
        halfTimeFrom: nil, dayBefore: false, onTheDay: false, managerAfter: 0, leadAfter: 1)
    }
    let changed = directory
    let office = Office(
      policies: world.office.policies, calendars: world.office.calendars, directory: { changed })
    let sweep = Sweep(journal: store, wakes: store, office: office, words: Self.words)
    for hour in 0..<20 * 24 { _ = try await sweep.run(at: world.now + hour * 3600) }
    var heard: [Bool: Set<String>] = [:]
    for caseID in try await store.caseIDs() {
      let state = CaseState(folding: try await store.events(of: caseID).map(EventCodec.event))
      let kinds = try await store.told(in: caseID).map(\.notice.kind)
      heard[state.raised.partnership.text == DemoWorld.marlhaven, default: []].formUnion(kinds)
    }
    let early = Set([Rung.halfTime, .dayBefore, .onTheDay].map(\.rawValue))
    #expect(heard[true]?.isDisjoint(with: early) == true && heard[true]?.contains("missed") == true)
    #expect(heard[false]?.isSuperset(of: early) == true)
  }

  @Test func nothingRoutineLeavesOutsideWorkingHours() async throws {
    let (world, store, sweep) = try await Self.world()
    _ = try await sweep.run(at: world.now + 2 * 86_400 + 3600)  // a Sunday
    let sunday = try await store.noticesToLeave(at: world.now + 2 * 86_400 + 3600, limit: 10_000)
    #expect(sunday.allSatisfy(\.notice.isUrgent) && !sunday.isEmpty)
    let monday = try await store.noticesToLeave(at: world.now + 3 * 86_400, limit: 10_000)
    #expect(monday.count > sunday.count)
  }

  /// Nothing that anybody wrote, and no name of anybody, is in any message.
  @Test func noMessageSaysWhoItIsAbout() async throws {
    let (world, store, sweep) = try await Self.world()
    _ = try await sweep.run(at: world.now + 30 * 86_400)
    let names = world.directory.people.map(\.name)
    for caseID in try await store.caseIDs() {
      let written = try await store.words(of: caseID).values.flatMap { body in
        try EventCodec.words(of: body).fields.map(\.text).filter { $0.count > 3 }
      }
      let state = CaseState(folding: try await store.events(of: caseID).map(EventCodec.event))
      #expect(written.isEmpty == (state.erasedAt != nil))
      for (notice, _, _) in try await store.told(in: caseID) {
        let text = ([notice.text.headline] + notice.text.lines).joined(separator: " ")
        #expect(!names.contains { text.contains($0) }, "\(text)")
        #expect(!written.contains { text.contains($0) }, "\(text)")
      }
    }
  }
}

/// Every case, as if none had been looked at.
private struct Everything: Wakes {
  let store: any Journal & Wakes
  func wakes(at now: Instant, limit: Int) async throws -> [Wake] {
    try await store.caseIDs().prefix(limit).map { Wake(caseID: $0, told: 0) }
  }
  func rouseTold(at now: Instant) async throws {}
  func tellings(in cases: [CaseID]) async throws -> [CaseID: [String: TellingStanding]] { [:] }
  func settle(_ swept: [Swept]) async throws -> Int { try await store.settle(swept) }
}
