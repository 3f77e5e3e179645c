import CaseRules
import Casework
import Synchronization

/// Sign-ins in memory, for tests about the pages rather than the store.
final class MemorySignIns: SignIns {
  private struct State {
    var sessions: [String: SignIn] = [:]
    var passwords: [String: (person: PersonID, stored: String)] = [:]
    var failures: [(name: String, address: String, at: Instant)] = []
    var isBroken = false
  }

  struct Broken: Error {}

  private let state = Mutex(State())

  var sessions: [SignIn] { state.withLock { Array($0.sessions.values) } }
  func breakDown() { state.withLock { $0.isBroken = true } }

  private func use<Value: Sendable>(_ body: @Sendable (inout State) -> Value) throws -> Value {
    try state.withLock { state in
      guard !state.isBroken else { throw Broken() }
      return body(&state)
    }
  }

  func start(_ signIn: SignIn, forgettingBefore: Instant) throws {
    try use { state in
      state.sessions = state.sessions.filter { $0.value.startedAt >= forgettingBefore }
      state.sessions[signIn.tokenHash] = signIn
    }
  }
  func signIn(tokenHash: String) throws -> SignIn? { try use { $0.sessions[tokenHash] } }
  func touch(tokenHash: String, at: Instant) throws { try use { $0.sessions[tokenHash]?.seenAt = at } }
  func change(post: PostID?, tokenHash: String) throws { try use { $0.sessions[tokenHash]?.post = post } }
  func end(tokenHash: String) throws { try use { $0.sessions[tokenHash] = nil } }
  func endAll(of person: PersonID) throws {
    try use { state in state.sessions = state.sessions.filter { $0.value.person != person } }
  }
  func password(forSignInName name: String) throws -> (person: PersonID, stored: String)? {
    try use { $0.passwords[name] }
  }
  func setPassword(_ stored: String, signInName: String, for person: PersonID) throws {
    try use { $0.passwords[signInName] = (person, stored) }
  }
  func failures(name: String, address: String, since: Instant) throws -> (byName: Int, byAddress: Int) {
    try use { state in
      let recent = state.failures.filter { $0.at >= since }
      return (recent.filter { $0.name == name }.count, recent.filter { $0.address == address }.count)
    }
  }
  func recordFailure(name: String, address: String, at: Instant) throws {
    try use { $0.failures.append((name, address, at)) }
  }
}
