import CaseRules
import Casework

/// Whether a name and a password belong together, in the same time for a name that nobody has.
struct PasswordCheck: Sendable {
  let kit: Kit
  let tries: Tries

  /// Nil where the name or the password is wrong. Throws `Problem.tooMany`.
  func person(name: String, password: String, _ visit: Visit) async throws -> PersonID? {
    let name = name.lowercased()
    let found = try await tries.run(.password(signInName: name), from: visit.address) {
      let known = try await kit.signIns.password(forSignInName: name)
      let stored = if let known { known.stored } else { try await strangersPassword() }
      if try await kit.passwords.matches(password, stored: stored), let known { return Optional(known.person) }
      // Noted for nobody where the name is unknown: the time that it takes would tell.
      try await kit.note(.wrongPassword, of: known?.person ?? PersonID(""), visit)
      return nil
    }
    return found
  }

  /// As costly to compare with as any, and nobody's.
  private func strangersPassword() async throws -> String {
    try await kit.strangersPassword.value { try await kit.passwords.stored(for: kit.secret()) }
  }
}

/// Made once, when it is first asked for.
actor MadeOnce<Value: Sendable> {
  private var made: Task<Value, any Error>?

  func value(_ make: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let task = made ?? Task { try await make() }
    made = task
    return try await task.value
  }
}
