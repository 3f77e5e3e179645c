import CaseRules
import Casework
import Foundation
import Storage

/// Sixteen people raising on PostgreSQL, against `pgbench` with bare inserts of as many bytes, one commit each, in the
/// same server.
func measureRaisingOnPostgreSQL() async throws {
  let world = try World()
  try await withFolder { folder in
    let address = try BenchServer.makeDatabase(for: folder)
    let store = try World.open(folder)
    let handler = Handler(journal: store, office: world.office(store))
    let body = try await journalBytes(world, handler, store)
    _ = try await raise(400, people: 16, world, handler)
    var (raised, inserted): ([Double], [Double]) = ([], [])
    for _ in 0..<3 {
      inserted.append(try BenchServer.bareInserts(of: body.count, in: address, folder: folder))
      raised.append(1000 / (try await raise(3200, people: 16, world, handler)))
    }
    let (here, floor) = (raised.sorted()[1], inserted.sorted()[1])
    report(
      "raise-postgres", rounded(here, 0) + " /s", against: "1/\(rounded(floor / here, 1)) of \(rounded(floor, 0)) /s",
      least: "1/6")
    try await store.close()
  }
}

/// The worklist and the case page on PostgreSQL, against the embedded database with the same cases.
func measurePagesOnPostgreSQL() async throws {
  let count = 10_000
  try await withSeeded(count) { embedded, embeddedCase in
    try await withSeeded(count, prepare: BenchServer.prepare) { folder, caseID in
      let (port, other) = (try freePort(), try freePort())
      let here = try await Served(["serve", folder, "\(port)"], port: port)
      defer { here.stop() }
      let there = try await Served(["serve", embedded, "\(other)"], port: other)
      defer { there.stop() }
      for (name, path, otherPath) in [
        ("list-postgres", "/owe", "/owe"), ("case-postgres", "/cases/" + caseID.text, "/cases/" + embeddedCase.text),
      ] {
        let (server, file) = try inTurn({ try here.load(path) }, { try there.load(otherPath) })
        report(
          name, rounded(server, 0) + " /s", against: "\(rounded(server / file, 2)) of \(rounded(file, 0)) /s",
          least: "1/3")
      }
    }
  }
}
