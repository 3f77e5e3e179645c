import Casework
import Logging

/// Asks the store whether it takes writes: one question at a time, whose answer holds for a while, so that nobody loads
/// the store by asking often. A store that says nothing within the limit is not ready.
actor StoreCheck {
  private let store: any StoreWatch
  private let holds: Duration
  private let limit: Duration
  private var waiting: [CheckedContinuation<Bool, Never>] = []
  private var round = 0
  private var isAsking = false
  private var known: (isReady: Bool, until: ContinuousClock.Instant)?

  /// - Parameter holds: how long an answer is given again.
  init(_ store: any StoreWatch, holds: Duration, limit: Duration = .seconds(2)) {
    self.store = store
    self.holds = holds
    self.limit = limit
  }

  /// - Parameter logger: told why it is not ready; the answer itself gives no details.
  func isReady(_ logger: Logger) async -> Bool {
    if let known, .now < known.until { return known.isReady }
    return await withCheckedContinuation { caller in
      waiting.append(caller)
      if waiting.count == 1 { ask(logger) }
    }
  }

  private func ask(_ logger: Logger) {
    round += 1
    let this = round
    // A question that a store has not answered yet is not asked again.
    if !isAsking {
      isAsking = true
      Task { await self.answer(logger) }
    }
    Task {
      try? await Task.sleep(for: limit)
      self.settle(false, round: this)
    }
  }

  private func answer(_ logger: Logger) async {
    var isReady = true
    do {
      try await store.checkReady()
    } catch {
      isReady = false
      let cause = (error as? any OperatorFault)?.sentence ?? String(reflecting: type(of: error))
      logger.error("not ready", metadata: ["cause": "\(cause)"])
    }
    isAsking = false
    settle(isReady, round: round)
  }

  private func settle(_ isReady: Bool, round: Int) {
    guard round == self.round, !waiting.isEmpty else { return }
    known = (isReady, .now + holds)
    for caller in waiting { caller.resume(returning: isReady) }
    waiting = []
  }
}
