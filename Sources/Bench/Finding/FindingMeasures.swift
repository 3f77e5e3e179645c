import CaseRules
import Casework
import Foundation
import Storage

/// Search against the worklist: a narrowed list, and a person found by an NHS number, each with the access function
/// asked of every row that is shown; among 20,000 open cases.
func measureFinding() async throws {
  try await withSeeded(20_000) { folder, _ in
    let port = try freePort()
    let served = try await Served(["serve", folder, "\(port)"], port: port)
    defer { served.stop() }
    let (list, narrowed) = try inTurn({ try served.load("/owe") }, { try served.load("/cases?agency=agency-1") })
    report(
      "search", rounded(narrowed, 0) + " /s", against: "1/\(rounded(list / narrowed, 2)) of \(rounded(list, 0)) /s",
      least: "1/3")
  }
}

/// Who may see one case of 40 events, from its state.
func measureAccess() async throws {
  let world = try World()
  let events = try await withFolder { folder in
    let store = try World.open(folder)
    let caseID = try await world.longCase(events: 40, in: store, raising: World.post(0), receiving: World.post(1))
    let events = try await store.events(of: caseID).map(EventCodec.event)
    try await store.close()
    return events
  }
  let state = CaseState(folding: events)
  // The dearest answer is the last that the function comes to: no.
  let viewer = Viewer(
    person: PersonID("person-office-team"), post: PostID("office-team"), agency: AgencyID("office"), isLead: true)
  var allowed = 0
  let taken = median(runs: 501, of: 1_000) { if state.access(of: viewer, at: world.now).isAllowed { allowed += 1 } }
  if allowed > 0 { throw Failure("the office may see the case") }
  report("access", rounded(taken / 1000, 3) + " µs", least: "2 µs")
}

/// The first 25 rows of what is owed, and of the cases, for a post that finds 5,000 of them against one that finds 50.
func measureBigWorklist() async throws {
  try await withSeeded(20_000) { folder, _ in
    let store = try World.open(folder)
    try await measureBigWorklist(in: store)
    try await store.close()
  }
}

/// - Parameter store: with however many cases of others.
func measureBigWorklist(in store: Store) async throws {
  let (big, small) = (PostID("big"), PostID("small"))
  guard let pattern = try await store.cases(ListQuery(posts: [Measured.holder.post], limit: 1)).first else {
    throw Failure("nothing was seeded")
  }
  try await withThrowingTaskGroup(of: Void.self) { group in
    for hand in 0..<64 {
      group.addTask {
        for number in stride(from: hand, to: 5_050, by: 64) {
          try await store.add(number, to: number < 5_000 ? big : small, like: pattern)
        }
      }
    }
    try await group.waitForAll()
  }
  func taken(_ post: PostID) async throws -> Double {
    var all: [Double] = []
    for _ in 0..<201 {
      let start = ContinuousClock.now
      let owed = try await store.owed(by: [post], limit: 25, offset: 0)
      let cases = try await store.cases(ListQuery(posts: [post], limit: 25))
      if owed.count + cases.count != 50 { throw Failure("\(owed.count) and \(cases.count) rows") }
      all.append((ContinuousClock.now - start).milliseconds)
    }
    return all.sorted()[100]
  }
  _ = try await (taken(small), taken(big))
  let (few, many) = (try await taken(small), try await taken(big))
  report(
    "big-worklist", rounded(many, 2) + " ms", against: "\(rounded(many / few, 2)) of \(rounded(few, 2)) ms",
    least: "1.2")
}

extension Store {
  fileprivate func add(_ number: Int, to post: PostID, like pattern: ListRow) async throws {
    var row = pattern
    row.caseID = CaseID("big\(number)")
    row.position = 0
    row.openedAt = pattern.openedAt + -number
    let due = DueRow(
      caseID: row.caseID, key: "answer", duty: "answer", owes: post, owedTo: [], since: row.openedAt,
      dueAt: row.openedAt + 86_400, dueDay: nil)
    try await rebuild(
      row, visibility: [VisibilityRow(caseID: row.caseID, post: post, reason: "party")], due: [due], clues: [])
  }
}

/// What the row of each look costs a page, over 16 connections: the page as it is, against one that keeps none.
func measureLooks() async throws {
  try await withSeeded(10_000) { folder, _ in
    let (port, other) = (try freePort(), try freePort())
    let served = try await Served(["serve", folder, "\(port)"], port: port)
    defer { served.stop() }
    let unlogged = try await Served(["serve", folder, "\(other)", "unlogged"], port: other)
    defer { unlogged.stop() }
    let (with, without) = try inTurn({ try served.load("/owe") }, { try unlogged.load("/owe") })
    let cost = (1 - with / without) * 100
    report(
      "looks", rounded(with, 0) + " /s", against: "\(rounded(cost, 0)) % less than \(rounded(without, 0)) /s",
      least: "20 %")
  }
}

/// Keeps nothing, to show what keeping costs.
struct NoLooks: AccessLog {
  func record(_ row: AccessRow) async throws {}
  func looks(at caseID: CaseID, limit: Int, offset: Int) async throws -> [AccessRow] { [] }
  func looks(
    atCasesOf post: PostID, since: Instant, limit: Int, offset: Int
  ) async throws -> [(look: AccessRow, reference: String)] { [] }
  func outsideLooks(atCasesOf post: PostID, since: Instant) async throws -> [OutsideLooks] { [] }
  func casesSeen(
    by people: [PersonID], ofCasesOf post: PostID, from: Instant, before: Instant
  ) async throws -> [PersonID: Int] { [:] }
  func busyHours(atCasesOf post: PostID, since: Instant, atLeast cases: Int) async throws -> [BusyHour] { [] }
}

/// Thirty-two people sign in at once: how long it takes, and how much memory it needs beside what the process had.
func measurePasswords() async throws {
  let passwords = Passwords()
  let stored = try await passwords.stored(for: "correct horse battery")
  let before = try memory("VmRSS")
  let start = ContinuousClock.now
  try await withThrowingTaskGroup(of: Bool.self) { group in
    for _ in 0..<32 { group.addTask { try await passwords.matches("correct horse battery", stored: stored) } }
    for try await matches in group where !matches { throw Failure("the password does not match") }
  }
  let taken = (ContinuousClock.now - start).seconds
  report("passwords", "\(try memory("VmHWM") - before) MB", against: rounded(taken, 2) + " s for 32", least: "160 MB")
}

private func memory(_ name: String) throws -> Int {
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
  let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  return (kilobytes ?? 0) / 1024
}
