import CaseRules
import Casework
import Foundation
import Storage
import Wording

/// The sweep over many open cases: after three weeks in which nobody was told anything, when all of them are due; after
/// an outage of a day; when few are due; when none is; and what the pages lose to it meanwhile.
func measureSweep() async throws {
  let count = Int(ProcessInfo.processInfo.environment["COUNTERPART_BENCH_CASES"] ?? "") ?? 100_000
  let world = try World()
  try await withFolder { folder in
    let store = try World.open(folder)
    try await world.directory.write(to: store, at: Instant(seconds: 0))
    try await world.signIn(store)
    try await world.seed(store, from: 0, to: count)
    try await measureSilence(world, store, count)
    try await measureOutage(world, store)
    try await measureFewDue(world, store)
    try await store.close()
    try await measureBeside(world, folder)
  }
}

private func measureSilence(_ world: World, _ store: Store, _ count: Int) async throws {
  let before = processorTime(RUSAGE_SELF)
  let start = ContinuousClock.now
  let outcome = try await world.sweep(store).run(at: world.now)
  let (taken, used) = ((ContinuousClock.now - start).seconds, processorTime(RUSAGE_SELF) - before)
  guard outcome.cases == count, outcome.unread.isEmpty else { throw Failure("\(outcome)") }
  let events = try await store.checkpoint().events
  remark("\(outcome.notices) notices, \(events - count) events, \(rounded(used, 1)) s of processors")
  report("sweep-silence", "\(rounded(Double(count) / taken, 0)) /s", against: "after three weeks", least: "-")
}

/// Everything that a day without the program leaves to be done.
private func measureOutage(_ world: World, _ store: Store) async throws {
  let start = ContinuousClock.now
  let outcome = try await world.sweep(store).run(at: world.now + 86_400)
  let taken = (ContinuousClock.now - start).seconds
  report(
    "sweep-outage", "\(rounded(Double(outcome.cases) / taken, 0)) /s",
    against: "\(outcome.cases) cases, \(outcome.notices) notices", least: "2000 /s")
}

/// The moment at which about a thousand cases are due, found by asking.
private func measureFewDue(_ world: World, _ store: Store) async throws {
  let sweep = world.sweep(store)
  let high = try await store.moment(withDue: 1000, after: world.now + 86_400)
  let finding = try await fastest { _ = try await store.wakes(at: high, limit: 1000) }
  let none = try await fastest { _ = try await sweep.run(at: world.now + 86_400) }
  let start = ContinuousClock.now
  let outcome = try await sweep.run(at: high)
  let taken = (ContinuousClock.now - start).milliseconds
  report("sweep-finding", "\(rounded(finding, 1)) ms", against: "none due: \(rounded(none, 1)) ms", least: "100 ms")
  report("sweep-due", "\(rounded(taken, 0)) ms", against: "for \(outcome.cases) cases", least: "-")
}

/// What the growing measures end with, once there are a million: the worklist of somebody with 5,000 cases among them,
/// and the sweep where a thousand cases are due, and a hundred thousand.
func measureAmongMany(_ folder: String) async throws {
  let (world, store) = (try World(), try World.open(folder))
  let start = ContinuousClock.now
  try await world.putUpToDate(store)
  remark("every case looked at once in \(rounded((ContinuousClock.now - start).seconds, 0)) s")
  let known = try await store.caseIDs().count
  for count in [1_000, 100_000] where count <= known {
    let moment = try await store.moment(withDue: count, after: world.now)
    let finding = try await fastest { _ = try await store.wakes(at: moment, limit: 1_000) }
    let start = ContinuousClock.now
    let outcome = try await world.sweep(store).run(at: moment)
    let taken = (ContinuousClock.now - start).seconds
    report(
      "sweep-\(count)", "\(rounded(Double(outcome.cases) / taken, 0)) /s",
      against: "\(outcome.cases) cases, \(outcome.notices) notices", least: "2000 /s")
    report("sweep-finding", "\(rounded(finding, 1)) ms", against: "a thousand of them", least: "100 ms")
  }
  try await measureBigWorklist(in: store)
  try await store.close()
}

extension World {
  /// As after a sweep that told everybody everything until now: each case sleeps until something new is due.
  fileprivate func putUpToDate(_ store: Store) async throws {
    let shelf = CalendarShelf([edition])
    guard let policy = policies.first(where: { $0.id.text == "lambeth-2024" }),
      let calendar = shelf.calendar(for: policy, of: directory.partnerships.first)
    else { throw Failure("no policy or no calendar") }
    let all = try await store.caseIDs()
    for start in stride(from: 0, to: all.count, by: 1_000) {
      let events = try await store.events(of: Array(all[start..<min(start + 1_000, all.count)]))
      let looks = try events.map { caseID, stored in
        let state = CaseState(folding: try stored.map(EventCodec.event))
        let next = state.outlook(under: policy, counting: calendar, at: now).next
        return Swept(caseID: caseID, last: state.last, notices: [], next: next)
      }
      _ = try await store.settle(looks)
    }
  }
}

extension Store {
  /// The first moment at which so many cases are due.
  fileprivate func moment(withDue count: Int, after now: Instant) async throws -> Instant {
    var (low, high) = (now, now + 90 * 86_400)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try await wakes(at: middle, limit: count).count < count { low = middle } else { high = middle }
    }
    return high
  }
}

/// In milliseconds.
private func fastest(_ body: () async throws -> Void) async throws -> Double {
  var least = Double.infinity
  for _ in 0..<5 {
    let start = ContinuousClock.now
    try await body()
    least = min(least, (ContinuousClock.now - start).milliseconds)
  }
  return least
}

/// The worklist with and without a sweep that has every case to look at.
private func measureBeside(_ world: World, _ folder: String) async throws {
  let (quiet, swept) = try await (rate(folder, "logged"), rate(folder, "sweeping", world))
  report(
    "sweep-pages", rounded(swept / quiet, 2), against: "\(rounded(swept, 0)) of \(rounded(quiet, 0)) /s", least: "0.8")
}

private func rate(_ folder: String, _ how: String, _ world: World? = nil) async throws -> Double {
  if let world {
    // Everything is due again: the store is as after an outage of a month.
    let store = try World.open(folder)
    let all = try await store.caseIDs().map { Swept(caseID: $0, last: nil, notices: [], next: world.now - 1) }
    for start in stride(from: 0, to: all.count, by: 10_000) {
      _ = try await store.settle(Array(all[start..<min(start + 10_000, all.count)]))
    }
    try await store.close()
  }
  let port = try freePort()
  let served = try await Served(["serve", folder, "\(port)", how], port: port)
  defer { served.stop() }
  _ = try served.load("/owe", seconds: 2)
  return try served.load("/owe", seconds: 8)
}

extension World {
  func sweep(_ store: Store) -> Sweep {
    Sweep(journal: store, wakes: store, office: office(store)) { telling in
      let (headline, lines) = NoticeWords.notice(telling)
      return NoticeText(headline: headline, lines: lines)
    }
  }
}
