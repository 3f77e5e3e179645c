import CaseRules
import Casework
import Storage

/// The person whose pages are measured: post 0, with forty challenges each way however large the world is.
enum Measured {
  static let raised = 40
  static let received = 40
  static var holder: Holder { World.post(0) }
  static var actor: Actor { World.person(of: holder) }
  static let token = String(repeating: "b", count: 64)
}

extension World {
  /// Brings a store to this many open cases, through the one door, with many people at once.
  func seed(_ store: Store, from before: Int, to count: Int) async throws {
    let start = ContinuousClock.now
    let handler = Handler(journal: store, office: office(store))
    // Enough at once that commits are shared, few enough that nothing piles up.
    let hands = 128
    try await withThrowingTaskGroup(of: Void.self) { group in
      for hand in 0..<hands {
        group.addTask {
          for number in stride(from: before + hand, to: count, by: hands) { try await raise(numbered: number, handler) }
        }
      }
      try await group.waitForAll()
    }
    let taken = (ContinuousClock.now - start).seconds
    remark("seeded \(count - before) cases in \(rounded(taken, 1)) s, to \(count)")
  }

  private func raise(numbered number: Int, _ handler: Handler) async throws {
    var (raising, receiving) = (Self.post(1 + number % 2399), Self.post(1 + (number * 7 + 4) % 2399))
    if number < Measured.raised { raising = Measured.holder }
    if (Measured.raised..<Measured.raised + Measured.received).contains(number) { receiving = Measured.holder }
    if raising.agency == receiving.agency {
      receiving = Self.post(receiving.agency == Self.post(2).agency ? 3 : 2)
      if raising.agency == receiving.agency { receiving = Self.post(5) }
    }
    // Spread over three weeks, so that some are late and none share a moment.
    let moment = now - (number * 37) % (21 * 86_400)
    let order = try self.raising(raising, receiving, at: moment)
    _ = try await handler.raise(order, key: CommandKey(person: order.by.person, key: RandomName.formKey()))
  }

  /// Signs the measured person in.
  func signIn(_ store: Store) async throws {
    let hash = SHA256Digest().sha256(Array(Measured.token.utf8)).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    try await store.start(
      SignIn(
        tokenHash: hash.joined(), person: Measured.actor.person, proofs: Proofs(.password, .app),
        post: Measured.holder.post, startedAt: now,
        seenAt: now, formSecret: String(repeating: "c", count: 64)), forgettingBefore: now)
  }
}
