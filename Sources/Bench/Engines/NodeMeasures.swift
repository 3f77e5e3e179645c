import Foundation
import Synchronization

/// What two nodes on one PostgreSQL server cost against one: seconds of processors, theirs and the server's, for 1,000
/// pages of what somebody owes, asked for by sixteen people at once.
func measureNodes() async throws {
  try await withSeeded(2_000, prepare: BenchServer.prepare) { folder, _ in
    let one = try await serving(folder)
    defer { one.stop() }
    let two = try await serving(folder)
    defer { two.stop() }
    var (alone, together): ([Double], [Double]) = ([], [])
    for _ in 0..<3 {
      alone.append(try cost(of: [one]))
      together.append(try cost(of: [one, two]))
    }
    let (here, floor) = (together.sorted()[1], alone.sorted()[1])
    report(
      "nodes-postgres", rounded(here, 2) + " s",
      against: "\(rounded(here / floor, 2)) × \(rounded(floor, 2)) s by one", least: "1.2 ×")
  }
}

private func serving(_ folder: String) async throws -> Served {
  let port = try freePort()
  return try await Served(["serve", folder, "\(port)"], port: port)
}

/// Seconds of processors for 1,000 requests, shared out among the nodes.
private func cost(of nodes: [Served]) throws -> Double {
  let seconds = 4
  let before = try nodes.reduce(try BenchServer.processorTime()) { $0 + (try $1.processorTime()) }
  let answered = Mutex(0.0)
  let group = DispatchGroup()
  for node in nodes {
    DispatchQueue.global().async(group: group) {
      let rate = (try? node.load("/owe", seconds: seconds, connections: 16 / nodes.count)) ?? 0
      answered.withLock { $0 += rate * Double(seconds) }
    }
  }
  group.wait()
  let requests = answered.withLock { $0 }
  guard requests > 0 else { throw Failure("nothing was answered") }
  let after = try nodes.reduce(try BenchServer.processorTime()) { $0 + (try $1.processorTime()) }
  return (after - before) / requests * 1000
}
