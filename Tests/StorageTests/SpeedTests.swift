import CaseRules
import Casework
import Foundation
import Testing

@testable import Storage

@Suite(.serialized) struct SpeedTests {
  @Test func files() async throws {
    let engine = try Engine()
    let store = try engine.open()
    try await store.save(Draft(id: "d", person: PersonID("p"), savedAt: Samples.now, body: "x"))
    let key = try #require(try await store.database.read { try $0.first("SELECT wrapped FROM drafts")?.blob(0) })
    try await store.delete("d", of: PersonID("p"))
    try await store.close()
    for name in try FileManager.default.contentsOfDirectory(atPath: engine.folder) {
      let data = FileManager.default.contents(atPath: engine.folder + "/" + name) ?? Data()
      print("SPEED file", name, data.count, data.range(of: Data(key)) as Any)
    }
  }

  @Test(arguments: [1, 16]) func speed(callers: Int) async throws {
    let store = try Engine().open()
    let clock = ContinuousClock()
    let each = 1600 / callers / (callers == 1 ? 4 : 1)
    let took = try await clock.measure {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for caller in 0..<callers {
          group.addTask { for n in 0..<each { _ = try await store.append(Samples.append("c\(caller)-\(n)")) } }
        }
        try await group.waitForAll()
      }
    }
    print(
      "SPEED", callers,
      Double(each * callers) / (Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds)))
  }
  @Test func bare() async throws {
    let store = try Engine().open()
    let took = try ContinuousClock().measure {
      for n in 0..<400 {
        try store.database.writeNow { w in
          try w.begin()
          try w.run("INSERT INTO settings (name, value) VALUES ($1, 'x')", [.text("\(n)")])
          try w.commit()
        }
      }
    }
    print("SPEED bare", took / 400)
    let lists = try PlanTests.filled()
    for _ in 0..<2 {
      let took2 = try await ContinuousClock().measure {
        for _ in 0..<200 { _ = try await lists.owed(by: [PlanTests.posts[0]], limit: 25, offset: 0) }
      }
      print("SPEED list", took2 / 200)
    }
  }
}
