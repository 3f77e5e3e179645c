import CaseRules
import Casework
import Curl
import Storage

/// Lets other programs hear what happens while the program serves, apart from what people are told: a slow one holds
/// up nobody's letter. One node at a time.
struct WebhookKeeping: Sendable {
  let store: Store
  let address: String
  let client: HTTPClient
  private let holder = RandomName.formKey()

  init(store: Store, address: String, client: HTTPClient) {
    (self.store, self.address, self.client) = (store, address, client)
  }

  private static let work = "webhooks"
  /// Longer than one try.
  private static let turn = 60

  func run(complaining: @Sendable (any Error) -> Void) async {
    while !Task.isCancelled {
      do {
        _ = try await once()
      } catch is CancellationError {
      } catch {
        complaining(error)
      }
      try? await Task.sleep(for: .seconds(Timekeeping.pace))
    }
    try? await store.giveBack(Self.work, by: holder)
  }

  private func once() async throws -> Int {
    let sending = WebhookSending(
      webhooks: store, journal: store, digest: SHA256Digest(), address: address, now: { Clock.now }, carry: carry)
    return try await sending.run(batch: 20) {
      try Task.checkCancellation()
      return try await store.take(Self.work, for: holder, at: Clock.now, until: Clock.now + Self.turn)
    }
  }

  /// No redirect is followed: an address that was allowed says nothing of another.
  @Sendable private func carry(_ order: WebhookSending.Order) async -> WebhookSending.Outcome {
    let request = HTTPRequest(
      .post, order.url,
      headers: [
        HTTPHeader("Content-Type", "application/json"), HTTPHeader("Counterpart-Event", order.id),
        HTTPHeader("Counterpart-Signature", order.signature),
      ], body: Array(order.body.utf8))
    do {
      let answer = try await client.send(request, within: HTTPLimits(mostBytes: 10_000, seconds: 10))
      if (200...299).contains(answer.status) { return .taken }
      return .failed(said: "It answered with \(answer.status).")
    } catch {
      return .failed(said: String(describing: error))
    }
  }
}
