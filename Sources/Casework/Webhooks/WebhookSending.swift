public import CaseRules

/// Sends what happened to other programs. An entry is sent until the other side has taken it, and only then the next:
/// who misses nothing and reads in order needs no clock.
public struct WebhookSending: Sendable {
  /// What goes to the other side.
  public struct Order: Sendable, Equatable {
    public var url: String
    /// The same however often the entry is sent.
    public var id: String
    /// A moment and a signature over it and the body.
    public var signature: String
    public var body: String
  }

  /// What the other side did with it.
  public enum Outcome: Sendable, Equatable {
    case taken
    case failed(said: String)
  }

  private let webhooks: any Webhooks
  private let journal: any Journal
  private let digest: any Digest
  /// Where the program is for people, without a slash at its end.
  private let address: String
  private let now: @Sendable () -> Instant
  private let carry: @Sendable (Order) async -> Outcome

  public init(
    webhooks: any Webhooks, journal: any Journal, digest: any Digest, address: String,
    now: @escaping @Sendable () -> Instant, carry: @escaping @Sendable (Order) async -> Outcome
  ) {
    (self.webhooks, self.journal, self.digest, self.address) = (webhooks, journal, digest, address)
    (self.now, self.carry) = (now, carry)
  }

  /// - Returns: how many entries were taken.
  public func run(batch: Int = 100, mayGoOn: () async throws -> Bool = { true }) async throws -> Int {
    var taken = 0
    for webhook in try await webhooks.webhooks() where !webhook.isStopped && webhook.nextAt.map({ $0 <= now() }) ?? true
    {
      guard try await mayGoOn() else { break }
      taken += try await send(webhook, batch)
    }
    return taken
  }

  private func send(_ start: Webhook, _ batch: Int) async throws -> Int {
    var (webhook, taken) = (start, 0)
    for place in try await webhooks.places(after: webhook.position, limit: batch) {
      if let order = try await order(place, webhook) {
        if case .failed(let said) = await carry(order) {
          note(said, &webhook)
          break
        }
        taken += 1
      }
      (webhook.position, webhook.tries, webhook.nextAt) = (place.sequence, 0, nil)
      (webhook.failingSince, webhook.said) = (nil, "")
      // What was taken is not sent again, even where the program ends before the next.
      try await webhooks.keep(webhook)
    }
    if webhook != start { try await webhooks.keep(webhook) }
    return taken
  }

  private func note(_ said: String, _ webhook: inout Webhook) {
    let now = now()
    webhook.tries += 1
    webhook.failingSince = webhook.failingSince ?? now
    webhook.said = said
    webhook.nextAt = now + Sending.wait(after: webhook.tries)
    webhook.isStopped = now - (webhook.failingSince ?? now) >= Sending.patience
  }

  /// Nil for an entry that this one does not hear of.
  private func order(_ place: JournalPlace, _ webhook: Webhook) async throws -> Order? {
    let events = try await journal.events(of: place.caseID).filter { $0.position <= place.position }
      .map(EventCodec.event)
    let state = CaseState(folding: events)
    guard let event = events.last, event.position == place.position, webhook.hears(of: state) else { return nil }
    let id = "\(place.caseID)-\(place.position)"
    let body = Self.body([
      ("id", id), ("event", event.happening.kind), ("reference", state.raised.reference), ("stage", state.stage),
      ("at", event.recordedAt.iso), ("link", "\(address)/cases/\(place.caseID)"),
    ])
    return Order(url: webhook.url, id: id, signature: signature(of: body, webhook.secret), body: body)
  }

  private func signature(of body: String, _ secret: String) -> String {
    let moment = now().seconds
    let signed = digest.hmacSHA256(Array("\(moment).\(body)".utf8), key: Array(secret.utf8))
    return "t=\(moment),v1=" + signed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// A JSON object of texts, in this order.
  private static func body(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0)\":\"\(escaped($1))\"" }.joined(separator: ",") + "}"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { sign in
      switch sign {
      case "\"", "\\": "\\\(sign)"
      case _ where sign.value < 0x20: "\\u00" + (sign.value < 16 ? "0" : "") + String(sign.value, radix: 16)
      default: String(sign)
      }
    }.joined()
  }
}
