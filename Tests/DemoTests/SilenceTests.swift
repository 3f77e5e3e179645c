import CaseRules
import Synchronization
import Testing
import Wording

@testable import Casework
@testable import Demo
@testable import Engines

/// A challenge that nobody answers, from its raising to the arbiter, by a clock that runs fast: what comes into the
/// mailboxes is what the policy asks for, whatever the clock does meanwhile.
@Suite struct SilenceTests {
  /// Friday 20 November 2026, 11am: Christmas lies ahead.
  private static let start = "2026-11-20T11:00"
  private static let days = 150

  @Test func everythingThatThePoliciesAskForIsInTheMailboxes() async throws {
    let run = try await HurriedRun(on: Self.start)
    try await run.walk(through: (0...Self.days * 24).map { run.start + $0 * 3600 })
    #expect(run.cases.count == 5)
    for caseID in run.cases { try await run.check(caseID) }
  }

  /// Over the ends of summer time and of the year, at every quarter of an hour, as the demo's clock goes.
  @Test func summerTimeChangesNothing() async throws {
    let run = try await HurriedRun(on: "2026-10-22T11:00")
    try await run.walk(through: (0...7 * 96).map { run.start + $0 * 900 })
    for caseID in run.cases { try await run.check(caseID, every: 900) }
  }

  /// The same walk by a clock that goes back a day after each week, and by two programs in turn: the same is told.
  @Test func aClockThatGoesBackRepeatsNothing() async throws {
    let straight = try await HurriedRun(on: Self.start)
    try await straight.walk(through: (0...60 * 24).map { straight.start + $0 * 3600 })
    let crooked = try await HurriedRun(on: Self.start)
    let crookedly = (0...60 * 24).flatMap { hour -> [Int] in
      hour % 168 == 167 ? [hour, hour - 24, hour - 1, hour] : [hour]
    }
    try await crooked.walk(through: crookedly.map { crooked.start + $0 * 3600 })
    #expect(try await crooked.heard() == straight.heard())
  }

  /// Asleep for a week: each hears the latest of what was due meanwhile, once, and nothing that is owed is forgotten.
  @Test func aWeekAsleepForgetsNothing() async throws {
    let run = try await HurriedRun(on: Self.start)
    try await run.walk(through: [0, 3, 10, 17, 24, 31, 38].map { run.start + $0 * 86_400 })
    for caseID in run.cases {
      let told = try await run.store.told(in: caseID)
      #expect(Set(told.map(\.notice.name)).count == told.count)
      for (owed, post) in try await run.owed(caseID)
      where !told.contains(where: { $0.notice.fulfils == TellingDuty.name(owed) }) {
        let own = told.filter { $0.notice.name.hasPrefix("\(caseID) \(owed.key) \(post) ") }
        #expect(!own.isEmpty, "\(owed.key) of \(post)")
        #expect(
          own.allSatisfy { $0.letter?.state == .sent || $0.notice.leavesAt > run.reached }, "\(owed.key) of \(post)")
      }
    }
  }
}

/// The demo's directory, five silent challenges, and somebody who never lets go.
final class HurriedRun: Sendable {
  let world: SeededWorld
  let store: any Journal & Wakes & Outbox
  let start: Instant
  let cases: [CaseID]
  private let sweep: Sweep
  private let persistence: Persistence
  private let now: Mutex<Instant>

  init(on text: String) async throws {
    let world = try await SeededWorld(on: text, times: 0)
    let store = try Engine().open()
    self.world = world
    self.store = store
    start = world.now
    let handler = Handler(journal: store, office: world.office)
    cases = try await SilentStories.raise(handler, world.directory, at: world.now)
    sweep = Sweep(journal: store, wakes: store, office: world.office, words: SweepTests.words)
    persistence = Persistence(journal: store, office: world.office, cases: cases)
    now = Mutex(world.now)
  }

  func walk(through moments: [Instant]) async throws {
    let writing = LetterWriting(outbox: store, directory: world.office.directory) { notices, post in
      (notices[0].text.headline, LetterWords.lines(notices.map { ($0.reference, "", $0.text.lines) }, post: post))
    }
    for moment in moments {
      now.withLock { $0 = moment }
      try await persistence.act(at: moment)
      _ = try await sweep.run(at: moment)
      _ = try await writing.run(at: moment)
      let sending = Sending(outbox: store, now: { [self] in now.withLock { $0 } }, carry: { _ in .taken })
      _ = try await sending.run()
    }
  }

  /// As far as the clock has come.
  var reached: Instant { now.withLock { $0 } }

  func state(of caseID: CaseID) async throws -> CaseState {
    CaseState(folding: try await store.events(of: caseID).map(EventCodec.event))
  }

  func owed(_ caseID: CaseID) async throws -> [(Obligation, PostID)] {
    let state = try await state(of: caseID)
    let setting = try world.office.setting(of: state, in: world.directory)
    let moment = reached
    return state.obligations(under: setting.policy, counting: setting.calendar, at: moment).filter(\.isOwed)
      .flatMap { owed in owed.owes.map { (owed, $0) } }
  }

  /// Everything that anybody heard, without what differs between two worlds.
  func heard() async throws -> [String] {
    var all: [String] = []
    for (number, caseID) in cases.enumerated() {
      for (notice, letter, _) in try await store.told(in: caseID) {
        let name = notice.name.dropFirst(caseID.text.count)
        all.append("\(number)\(name) \(letter?.state.rawValue ?? "nowhere")")
      }
    }
    return all.sorted()
  }

  /// Compares what was told in a case with its policy: it reached the top, and every duty that it has or had was told
  /// at every rung that came while it was owed, to everybody who owed it; nothing else was.
  func check(_ caseID: CaseID, every seconds: Int = 3600) async throws {
    let state = try await state(of: caseID)
    let setting = try world.office.setting(of: state, in: world.directory)
    let end = reached
    let told = try await store.told(in: caseID)
    #expect(Set(told.map(\.notice.name)).count == told.count)
    #expect(told.allSatisfy { $0.letter != nil || $0.notice.leavesAt > end })
    if end - start > 100 * 86_400 {
      #expect(setting.policy.stages.last?.key == state.stage, "\(setting.policy.id)")
    }
    let obligations = state.obligations(under: setting.policy, counting: setting.calendar, at: end)
    for obligation in obligations {
      var over = end + 1
      switch obligation.status {
      case .met(let at), .ended(let at): over = at
      default: break
      }
      var due = obligation
      due.status = .owed
      let rungs = due.rungs(.usual, counting: setting.calendar).filter { $0.rung.ear == .owner && $0.at < over }
      // A limit that is counted from the start of the case is owed once its stage is open.
      let opened = obligation.opening.map { state.openings[$0].at } ?? start
      for (index, rung) in rungs.enumerated() {
        // Two that fall into one step are heard as the later.
        func step(_ at: Instant) -> Int { (max(at, opened) - start + seconds - 1) / seconds }
        if index + 1 < rungs.count, step(rungs[index + 1].at) == step(rung.at) { continue }
        if start + step(rung.at) * seconds >= over { continue }
        // What the program tells in its owner's place: `TellingTests`.
        if rung.rung == .asked, told.contains(where: { $0.notice.fulfils == TellingDuty.name(obligation) }) { continue }
        for post in obligation.owes {
          let found = told.contains {
            $0.notice.name.hasPrefix("\(caseID) \(obligation.key) \(post) \(rung.rung.rawValue) ")
          }
          #expect(found, "\(setting.policy.id): \(obligation.key) of \(post), \(rung.rung), \(rung.at)")
        }
      }
    }
    for (notice, _, _) in told where Rung(rawValue: notice.kind) != nil {
      #expect(
        obligations.contains { notice.name.hasPrefix("\(caseID) \($0.key) ") }, "\(setting.policy.id): \(notice.name)")
    }
  }
}
