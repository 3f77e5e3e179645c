import CaseRules
import Casework
import Foundation
import Storage

/// Requests a second for the first 25 rows of what somebody owes, among 100,000 open cases, against the same rows by
/// GRDB and Mustache alone.
func measureWorklist() async throws {
  try await withSeeded(100_000) { folder, _ in
    let (here, floor, memory) = try await worklist(folder)
    report(
      "worklist", rounded(here, 0) + " /s", against: "\(rounded(here / floor, 2)) of \(rounded(floor, 0)) /s",
      least: "0.5")
    report("memory-load", "\(memory) MB", least: "250 MB")
  }
}

/// Requests for the page of a case with 40 events, against a constant answer of the same server.
func measureCasePage() async throws {
  try await withSeeded(100) { folder, caseID in
    let port = try freePort()
    let served = try await Served(["serve", folder, "\(port)"], port: port)
    defer { served.stop() }
    let page = try served.page("/cases/" + caseID.text)
    let (here, constant) = try inTurn({ try served.load("/cases/" + caseID.text) }, { try served.load("/healthz") })
    remark("case page: \(page.utf8.count) bytes")
    report(
      "case-page", rounded(here, 0) + " /s", against: "1/\(rounded(constant / here, 1)) of \(rounded(constant, 0)) /s",
      least: "1/40")
  }
}

/// How the cost grows with the number of open cases.
func measureGrowth(isLong: Bool) async throws {
  let world = try World()
  try await withFolder { folder in
    let first = try World.open(folder)
    try await world.directory.write(to: first, at: Instant(seconds: 0))
    let caseID = try await world.longCase(events: 40, in: first, raising: Measured.holder, receiving: World.post(1))
    try await world.signIn(first)
    try await first.close()
    var before = 0
    for count in [1_000, 10_000, 100_000] + (isLong ? [1_000_000] : []) {
      let store = try World.open(folder)
      try await world.seed(store, from: before, to: count)
      before = count
      try await store.close()
      try await reportGrown(world, folder, count, caseID)
    }
    if isLong { try await measureAmongMany(folder) }
  }
}

/// The same line for a folder that an earlier run kept (`COUNTERPART_BENCH_KEEP=1`): a million cases take half an hour.
///
/// - Parameter caseID: its case of 40 entries.
func measureGrown(_ folder: String, _ count: Int, _ caseID: CaseID) async throws {
  try await reportGrown(try World(), folder, count, caseID)
}

private func reportGrown(_ world: World, _ folder: String, _ count: Int, _ caseID: CaseID) async throws {
  let store = try World.open(folder)
  let raising = try await raisedPerSecond(world, store)
  try await store.close()
  let (list, floor, memory) = try await worklist(folder)
  let port = try freePort()
  let served = try await Served(["serve", folder, "\(port)"], port: port)
  defer { served.stop() }
  let page = try served.load("/cases/" + caseID.text)
  print(
    "| \(count) | \(rounded(list, 0)) /s | \(rounded(floor, 0)) /s | \(rounded(page, 0)) /s "
      + "| \(rounded(raising, 0)) /s | \(memory) MB |")
  fflush(nil)
}

private func raisedPerSecond(_ world: World, _ store: Store) async throws -> Double {
  let handler = Handler(journal: store, office: world.office(store))
  let start = ContinuousClock.now
  try await withThrowingTaskGroup(of: Void.self) { group in
    for person in 1...16 {
      group.addTask { for number in 0..<50 { try await raise(person + number * 16, world, handler) } }
    }
    try await group.waitForAll()
  }
  return 800 / (ContinuousClock.now - start).seconds
}

private func worklist(_ folder: String) async throws -> (here: Double, floor: Double, megabytes: Int) {
  let (port, floorPort) = (try freePort(), try freePort())
  let served = try await Served(["serve", folder, "\(port)"], port: port)
  defer { served.stop() }
  let floor = try await Served(["floor", folder, "\(floorPort)", Measured.holder.post.text], port: floorPort)
  defer { floor.stop() }
  let (page, bare) = (try served.page("/owe"), try floor.page("/"))
  let rows = { (html: String) in html.components(separatedBy: "class=\"duty\"").count - 1 }
  guard rows(page) == rows(bare), rows(page) == 25 else {
    throw Failure("the pages differ: \(rows(page)) rows here, \(rows(bare)) on the floor")
  }
  remark("worklist: \(rows(page)) rows, \(page.utf8.count) bytes; the floor's page \(bare.utf8.count) bytes")
  let (here, there) = try inTurn({ try served.load("/owe") }, { try floor.load("/") })
  return (here, there, try served.megabytes("VmHWM"))
}

/// The middle one of three of each, taken in turn, so that a slow moment of the machine meets both.
func inTurn(_ one: () throws -> Double, _ other: () throws -> Double) throws -> (Double, Double) {
  var (ones, others): ([Double], [Double]) = ([], [])
  for _ in 0..<3 {
    ones.append(try one())
    others.append(try other())
  }
  return (ones.sorted()[1], others.sorted()[1])
}

func withSeeded(
  _ count: Int, prepare: (String) throws -> Void = { _ in }, _ body: (String, CaseID) async throws -> Void
) async throws {
  let world = try World()
  try await withFolder { folder in
    try prepare(folder)
    let store = try World.open(folder)
    try await world.directory.write(to: store, at: Instant(seconds: 0))
    let caseID = try await world.longCase(events: 40, in: store, raising: Measured.holder, receiving: World.post(1))
    try await world.signIn(store)
    try await world.seed(store, from: 0, to: count)
    try await store.close()
    try await body(folder, caseID)
  }
}
