import CaseRules
import Casework
import Foundation
import Storage

/// Raising a challenge through the one door, against bare durable inserts of as many bytes.
func measureRaising(people: Int) async throws {
  let world = try World()
  try await withFolder { folder in
    let store = try World.open(folder)
    let bare = try Bare(folder: folder)
    let handler = Handler(journal: store, office: world.office(store))
    let body = try await journalBytes(world, handler, store)
    _ = try await raise(200, people: people, world, handler)
    _ = try await insert(200, body, bare)
    // Taken in turn, so that a slow moment of the machine meets both.
    var raised: [Double] = []
    var inserted: [Double] = []
    for _ in 0..<7 {
      inserted.append(try await insert(300, body, bare))
      raised.append(try await raise(people == 1 ? 300 : 1600, people: people, world, handler))
    }
    let (here, floor) = (raised.sorted()[3], inserted.sorted()[3])
    remark(
      "\(people) raising: \(rounded(here, 4)) ms each; a bare insert of \(body.count) bytes \(rounded(floor, 4)) ms")
    if people == 1 {
      report(
        "raise-one", rounded(here, 3) + " ms", against: "\(rounded(here / floor, 2)) × \(rounded(floor, 3)) ms",
        least: "2 ×")
    } else {
      report(
        "raise-sixteen", rounded(1000 / here, 0) + " /s",
        against: "\(rounded(floor / here, 2)) × \(rounded(1000 / floor, 0)) /s", least: "3 ×")
    }
    try await store.close()
  }
}

/// Milliseconds for one.
func raise(_ count: Int, people: Int, _ world: World, _ handler: Handler) async throws -> Double {
  let start = ContinuousClock.now
  try await withThrowingTaskGroup(of: Void.self) { group in
    for person in 0..<people {
      group.addTask {
        for number in 0..<count / people {
          try await raise(person + number * people, world, handler)
        }
      }
    }
    try await group.waitForAll()
  }
  return (ContinuousClock.now - start).milliseconds / Double(count / people * people)
}

@discardableResult
func raise(_ number: Int, _ world: World, _ handler: Handler) async throws -> CaseID {
  let order = try world.raising(World.post(number), World.post(number * 7 + 1), at: world.now)
  return try await handler.raise(order, key: CommandKey(person: order.by.person, key: RandomName.formKey())).caseID
}

private func insert(_ count: Int, _ body: Data, _ bare: Bare) async throws -> Double {
  let start = ContinuousClock.now
  let now = Instant(seconds: Int(Date().timeIntervalSince1970))
  for _ in 0..<count { try await bare.insert(RandomName.caseID(at: now).text, body) }
  return (ContinuousClock.now - start).milliseconds / Double(count)
}

/// As many bytes as the journal's rows of one challenge have, with their chains and the tags of their sealed words.
func journalBytes(_ world: World, _ handler: Handler, _ store: Store) async throws -> Data {
  let caseID = try await raise(0, world, handler)
  let events = try await store.events(of: caseID)
  let open = events.reduce(0) { $0 + $1.facts.utf8.count + $1.routing.utf8.count + $1.kind.utf8.count + 100 }
  let words = try await store.words(of: caseID).values.reduce(0) { $0 + $1.utf8.count + 28 }
  return Data((0..<open + words).map { _ in UInt8.random(in: 0...255) })
}
