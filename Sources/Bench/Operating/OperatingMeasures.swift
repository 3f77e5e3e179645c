import CaseRules
import Casework
import Foundation
import Storage

/// The operator's tools on 100,000 cases, by the program that is shipped: backing up and restoring, and the way to
/// PostgreSQL and back. `cp` and `pg_dump` are what they are compared with.
func measureOperating() async throws {
  let count = Int(ProcessInfo.processInfo.environment["COUNTERPART_BENCH_CASES"] ?? "") ?? 100_000
  try await withSeeded(count) { folder, _ in
    let tools = OperatorTools(folder: folder)
    let file = "sqlite:\(folder)/cases.db"
    let backup = folder + "/first.backup"
    let saving = try tools.run("backup", "--database", file, "--to", backup)
    let copying = try tools.command("sh", "-c", "cp \(folder)/cases.db \(folder)/copy && sync \(folder)/copy")
    tools.reportRate("backup", saving, backup, copying, folder + "/copy", least: "1/10")
    try FileManager.default.removeItem(atPath: folder + "/copy")
    let restored = "sqlite:\(folder)/again.db"
    tools.reportRate(
      "restore", try tools.run("restore", "--from", backup, "--database", restored), backup, copying, backup,
      least: "1/10")
    try FileManager.default.removeItem(atPath: folder + "/again.db")
    try measureMove(tools, backup, file)
  }
}

private func measureMove(_ tools: OperatorTools, _ backup: String, _ file: String) throws {
  let folder = tools.folder
  let server = try BenchServer.makeDatabase(for: folder)
  let filling = try tools.run("restore", "--from", backup, "--database", server)
  let second = folder + "/second.backup"
  let saving = try tools.run("backup", "--database", server, "--to", second)
  let dump = folder + "/dump"
  let dumping = try tools.command("pg_dump", "-Fc", "-Z0", "-f", dump, server)
  tools.reportRate("backup-postgres", saving, second, dumping, dump, least: "1/10")
  let other = try BenchServer.makeDatabase(for: folder)
  let loading = try tools.command("pg_restore", "-d", other, dump)
  tools.reportRate("restore-postgres", filling, backup, loading, dump, least: "1/10")
  let back = "sqlite:\(folder)/back.db"
  _ = try tools.run("restore", "--from", second, "--database", back)
  let (before, after) = (try tools.checkpoint(file), try tools.checkpoint(back))
  guard before == after else { throw Failure("the store that came back is another: \(before) and \(after)") }
  remark("moved \(before.events) events to the server and back: the same heads")
}

/// Verifying 5,000 cases that have come some way: events for each second of a processor.
func measureVerifying() async throws {
  let (cases, events) = (5000, 20)
  let world = try World()
  try await withFolder { folder in
    let store = try World.open(folder)
    try await world.directory.write(to: store, at: world.now)
    let hands = 64
    try await withThrowingTaskGroup(of: Void.self) { group in
      for hand in 0..<hands {
        group.addTask {
          for number in stride(from: hand, to: cases, by: hands) {
            let (raising, receiving) = (World.post(number), World.post(number * 7 + 1))
            let other = receiving.agency == raising.agency ? World.post(number + 1) : receiving
            _ = try await world.longCase(
              events: events, in: store, raising: raising, receiving: other, words: World.fewWords)
          }
        }
      }
      try await group.waitForAll()
    }
    try await measureChain(store)
    try await store.close()
    let tools = OperatorTools(folder: folder)
    let file = "sqlite:\(folder)/cases.db"
    let (found, _) = try tools.checkpoint(file)
    let verifying = try tools.run("journal", "verify", "--database", file)
    report(
      "verify", "\(rounded(Double(found) / verifying.processor, 0)) /s",
      against: "\(rounded(Double(found) / verifying.seconds, 0)) /s by the clock", least: "20000 /s")
  }
}

/// Chains and keys alone, without what the entries lead to.
private func measureChain(_ store: Store) async throws {
  let before = processorTime(RUSAGE_SELF)
  let findings = try await store.verify(.chains)
  let taken = processorTime(RUSAGE_SELF) - before
  guard findings.isEmpty else { throw Failure("\(findings.count) findings") }
  let events = try await store.checkpoint().events
  report("verify-chain", "\(rounded(Double(events) / taken, 0)) /s", least: "100000 /s")
}

/// Seconds of processors that this process, or those that it waited for, have used.
func processorTime(_ who: __rusage_who) -> Double {
  var used = rusage()
  getrusage(__rusage_who_t(who.rawValue), &used)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(used.ru_utime) + seconds(used.ru_stime)
}
