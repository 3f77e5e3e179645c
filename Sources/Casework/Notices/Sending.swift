public import CaseRules

/// Sends the letters that wait, each try claimed first. What went wrong for now is tried again after growing waits, for
/// three days; what can't go is a failed letter, which people see.
public struct Sending: Sendable {
  /// Brings one letter on its way.
  public typealias Carry = @Sendable (Letter) async -> Carried

  /// What the mail server said.
  public enum Carried: Sendable, Equatable {
    case taken
    case notNow(said: String)
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
  /// After so many tries, some three days, a letter has failed.
  static let most = 14

  static func wait(after tries: Int) -> Int { 60 * waits[min(max(0, tries - 1), waits.count - 1)] }

  /// - Returns: how many letters were taken.
  public func run(batch: Int = 100, mayGoOn: () async throws -> Bool = { true }) async throws -> Int {
    var taken = 0
    while try await mayGoOn() {
      let waiting = try await outbox.lettersToSend(at: now(), limit: batch)
      if waiting.isEmpty { break }
      for letter in waiting where try await send(letter) { taken += 1 }
    }
    return taken
  }

  private func send(_ letter: Letter) async throws -> Bool {
    let start = now()
    guard try await outbox.begin(letter, at: start, until: start + Self.longestTry) else { return false }
    let carried = await carry(letter)
    let end = now()
    let result: TryResult =
      switch carried {
      case .taken: .sent
      case .never(let said): .failed(said: said)
      case .notNow(let said) where letter.tries + 1 >= Self.most: .failed(said: said)
      case .notNow(let said): .again(at: end + Self.wait(after: letter.tries + 1), said: said)
      }
    try await outbox.end(letter, at: end, result)
    return carried == .taken
  }
}
