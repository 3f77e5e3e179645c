public import CaseRules

/// Sends the letters that wait, each try claimed first. What went wrong for now is tried again after growing waits, for
/// three days; what can't go is a failed letter, which people see. Where the mail server itself is away, one letter at
/// a time looks whether it is back, and then everything that waited for it goes.
public struct Sending: Sendable {
  /// Brings one letter on its way.
  public typealias Carry = @Sendable (Letter) async -> Carried

  /// What the mail server said.
  public enum Carried: Sendable, Equatable {
    case taken
    case notNow(said: String)
    /// There is no way to it now, for this or any other letter.
    case away(said: String)
    case never(said: String)
  }

  private let outbox: any Outbox
  private let now: @Sendable () -> Instant
  private let carry: Carry

  public init(outbox: any Outbox, now: @escaping @Sendable () -> Instant, carry: @escaping Carry) {
    self.outbox = outbox
    self.now = now
    self.carry = carry
  }

  /// How long one try may take before another program may take it for lost, in seconds.
  static let longestTry = 300
  /// Minutes between tries; the last stands for all after it.
  static let waits = [1, 5, 15, 60, 240, 480]
  /// The longest wait where the mail server itself is away: the next letter shows whether it is back.
  static let longestAway = 3600
  /// A letter that nobody refused is tried for so long, in seconds.
  static let patience = 3 * 86_400
  /// After so many tries, some three days, a letter has failed.
  static let most = 14

  static func wait(after tries: Int) -> Int { 60 * waits[min(max(0, tries - 1), waits.count - 1)] }

  /// - Returns: how many letters were taken.
  public func run(batch: Int = 100, mayGoOn: () async throws -> Bool = { true }) async throws -> Int {
    var taken = 0
    while try await mayGoOn() {
      let waiting = try await outbox.lettersToSend(at: now(), limit: batch)
      if waiting.isEmpty { break }
      for letter in waiting {
        switch try await send(letter) {
        case .taken:
          taken += 1
          if taken == 1 { try await outbox.serverIsBack(at: now()) }
        case .away: return taken
        default: break
        }
      }
    }
    return taken
  }

  /// - Returns: nil where another node has claimed the try.
  private func send(_ letter: Letter) async throws -> Carried? {
    let start = now()
    guard try await outbox.begin(letter, at: start, until: start + Self.longestTry) else { return nil }
    let carried = await carry(letter)
    try await outbox.end(letter, at: now(), result(of: carried, letter))
    return carried
  }

  private func result(of carried: Carried, _ letter: Letter) -> TryResult {
    let (now, isLast) = (now(), letter.tries + 1 >= Self.most)
    let wait = Self.wait(after: letter.tries + 1)
    switch carried {
    case .taken: return .sent
    case .never(let said): return .failed(.refused, said: said)
    case .away(let said) where isLast && now - letter.madeAt >= Self.patience: return .failed(.givenUp, said: said)
    case .away(let said): return .away(until: now + min(wait, Self.longestAway), said: said)
    case .notNow(let said) where isLast: return .failed(.givenUp, said: said)
    case .notNow(let said): return .again(at: now + wait, said: said)
    }
  }
}
