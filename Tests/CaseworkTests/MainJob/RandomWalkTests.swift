import CaseRules
import Casework
import Testing

/// Random commands at random moments through every bundled policy, and what must hold whatever they are.
@Suite struct RandomWalkTests {
  private static let walks = 12
  private static let steps = 40

  @Test(arguments: try Town(variants: true).policies.map(\.id.text))
  func whateverPeopleDo(policy id: String) async throws {
    let town = try Town(variants: true)
    let policy = try #require(town.policy(id))
    var carried: [String: Int] = [:]
    for seed in 1...Self.walks {
      var walk = Walk(town, policy, seed: UInt64(seed))
      do {
        try await walk.raise()
      } catch is Refusal {
        #expect(walk.journal.now.rows.isEmpty)
        continue
      }
      for step in 1...Self.steps {
        let before = (rows: walk.journal.now.rows, words: walk.journal.now.words, state: walk.state)
        let refusal = try await walk.step()
        let rows = walk.journal.now.rows
        let place: Comment = "seed \(seed), step \(step), after \(rows.suffix(3).map(\.kind))"
        #expect(Array(rows.prefix(before.rows.count)) == before.rows, place)
        #expect(rows.map(\.position) == Array(1...rows.count), place)
        if refusal != nil {
          #expect(rows.count == before.rows.count && walk.journal.now.words == before.words, place)
          continue
        }
        #expect(rows.count > before.rows.count, place)
        let broken = Truths(walk: walk).broken()
        #expect(broken.isEmpty, place)
        #expect(try Replay(before.state, walk).differs == nil, place)
        if !broken.isEmpty { break }
      }
      carried.merge(walk.carried) { $0 + $1 }
    }
    #expect(carried.values.reduce(0, +) > Self.walks * 5)
    #expect(carried["escalate", default: 0] > 0)
  }
}

/// Whether a case read back from its stored rows is the case that was lived.
struct Replay {
  var differs: String?

  init(_ before: CaseState, _ walk: Walk) throws {
    var lived = before
    for row in walk.journal.now.rows.dropFirst(before.last) {
      let event = try EventCodec.event(row)
      lived.apply(event)
      let words = Words(event.holds.map { ($0, "x") })
      let again = EventCodec.stored(
        Decision(event.happening, words: words), at: event.happenedAt, recordedAt: event.recordedAt, by: event.by)
      if again.facts != row.facts || again.routing != row.routing || again.kind != row.kind {
        differs = "stored form of \(row.kind)"
      }
    }
    if lived != walk.state { differs = "the fold" }
  }
}
