import CaseRules
import Casework
import Foundation
import Storage
import Synchronization
import Testing

@testable import Demo
@testable import Engines

/// Other programs hear each event of their cases once and in order, and nobody's name.
@Suite struct WebhookTests {
  private final class OtherSide: Sendable {
    let took = Mutex<[WebhookSending.Order]>([])
    let isDown = Mutex(false)
    let clock: Mutex<Instant>
    init(_ now: Instant) { clock = Mutex(now) }
    var now: Instant { clock.withLock { $0 } }
    var ids: [String] { took.withLock { $0.map(\.id) } }

    func sending(from store: Store) -> WebhookSending {
      WebhookSending(
        webhooks: store, journal: store, digest: SHA256Digest(), address: "https://counterpart.example.org",
        now: { self.now },
        carry: { order in
          if self.isDown.withLock({ $0 }) { return .failed(said: "It answered with 302.") }
          self.took.withLock { $0.append(order) }
          return .taken
        })
    }
  }

  private static func world(_ scope: Webhook.Scope) async throws -> (SeededWorld, Store, OtherSide) {
    let (world, made, _) = try await SweepTests.world()
    let store = try #require(made as? Store)
    #expect(
      try await store.add(
        Webhook(
          id: "hook", scope: scope, url: "https://hook.example.org/in", secret: "shared", addedAt: world.now,
          position: 0)))
    return (world, store, OtherSide(world.now))
  }

  /// The entries that belong to a scope, in the order in which they were recorded.
  private static func owed(_ store: Store, _ hears: (CaseState) -> Bool) async throws -> [String] {
    var owed: [String] = []
    for place in try await store.places(after: 0, limit: 100_000) {
      let events = try await store.events(of: place.caseID).filter { $0.position <= place.position }
      if hears(CaseState(folding: try events.map(EventCodec.event))) {
        owed.append("\(place.caseID)-\(place.position)")
      }
    }
    return owed
  }

  @Test func aPartnershipsProgramHearsAllOfItsCasesOnceInOrder() async throws {
    let partnership = try #require(DemoWorld.directory(today: Day(number: 20_000)).partnerships.first)
    let id = PartnershipID(partnership.id)
    let (_, store, other) = try await Self.world(.partnership(id))
    // Few at a time, over a line that breaks now and then.
    for round in 0..<2_000 {
      other.isDown.withLock { $0 = round % 7 == 3 }
      other.clock.withLock { $0 = $0 + 3_600 }
      _ = try await other.sending(from: store).run(batch: 40)
      if try await store.webhooks()[0].position == (try await store.lastPlace()) { break }
    }
    let owed = try await Self.owed(store) { $0.raised.partnership == id && !$0.receivingAgencies.isEmpty }
    #expect(owed.count > 20 && other.ids == owed)
    let last = try await store.lastPlace()
    #expect(try await store.webhooks().map(\.position) == [last])
    #expect(try await other.sending(from: store).run() == 0)
  }

  @Test func anAgencysProgramHearsOfItsOwnCases() async throws {
    let agency = AgencyID("social-care")
    let (_, store, other) = try await Self.world(.agency(agency))
    while try await store.webhooks()[0].position < (try await store.lastPlace()) {
      _ = try await other.sending(from: store).run()
    }
    let owed = try await Self.owed(store) {
      $0.raised.raising.agency == agency || $0.receivingAgencies.contains(agency)
    }
    #expect(!owed.isEmpty && other.ids == owed)
  }

  @Test func whatIsSentIsSignedAndNamesNobody() async throws {
    let (world, store, other) = try await Self.world(.agency(AgencyID("social-care")))
    for _ in 0..<20 { _ = try await other.sending(from: store).run() }
    let orders = other.took.withLock { $0 }
    #expect(orders.count > 20)
    let names = world.directory.people.map(\.name) + world.directory.people.map(\.id)
    for order in orders {
      let fields = try #require(try JSONSerialization.jsonObject(with: Data(order.body.utf8)) as? [String: String])
      #expect(Set(fields.keys) == ["id", "event", "reference", "stage", "at", "link"])
      #expect(fields["id"] == order.id && order.url == "https://hook.example.org/in")
      #expect(!names.contains { order.body.contains($0) }, "\(order.body)")
      let moment = other.now.seconds
      let signed = SHA256Digest().hmacSHA256(Array("\(moment).\(order.body)".utf8), key: Array("shared".utf8))
      let text = signed.map { String(format: "%02x", $0) }.joined()
      #expect(order.signature == "t=\(moment),v1=\(text)")
    }
  }

  @Test func whoIsAwayForThreeDaysIsAskedNoMoreAndGoesOnWhereItStopped() async throws {
    let (_, store, other) = try await Self.world(.agency(AgencyID("social-care")))
    other.isDown.withLock { $0 = true }
    while try await !store.webhooks()[0].isStopped {
      other.clock.withLock { $0 = $0 + 600 }
      _ = try await other.sending(from: store).run()
    }
    var stopped = try #require(try await store.webhooks().first)
    #expect(stopped.said == "It answered with 302." && stopped.tries < 20)
    let days = (other.now - (stopped.failingSince ?? other.now)) / 86_400
    #expect(days == 3)
    other.isDown.withLock { $0 = false }
    #expect(try await other.sending(from: store).run() == 0)
    (stopped.isStopped, stopped.tries, stopped.nextAt, stopped.failingSince) = (false, 0, nil, nil)
    try await store.keep(stopped)
    while try await store.webhooks()[0].position < (try await store.lastPlace()) {
      _ = try await other.sending(from: store).run()
    }
    let owed = try await Self.owed(store) {
      $0.raised.raising.agency.text == "social-care" || $0.receivingAgencies.contains(AgencyID("social-care"))
    }
    #expect(other.ids == owed)
  }
}
