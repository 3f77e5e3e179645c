import CaseRules
import Casework

/// Checks passwords: no more than the settings' failures in their window by name and by address. One try is counted,
/// checked and recorded before the next begins, so that many at once are no way past the count; each hash takes 37 MB.
actor PasswordTries {
  private let kit: Kit
  /// Compared with where there is no such name, so that both take as long.
  private var stranger: String?
  private var last: Task<PersonID?, any Error>?

  init(kit: Kit) { self.kit = kit }

  /// Nil where the name or the password is wrong. Throws `Problem.tooMany`.
  func person(name: String, password: String, address: String) async throws -> PersonID? {
    let before = last
    let turn = Task {
      _ = try? await before?.value
      return try await check(name: name.lowercased(), password: password, address: address)
    }
    last = turn
    return try await turn.value
  }

  private func check(name: String, password: String, address: String) async throws -> PersonID? {
    let now = kit.now()
    let since = now - kit.settings.failureWindow
    let failures = try await kit.signIns.failures(name: name, address: address, since: since)
    let most = kit.settings.mostFailures
    guard failures.byName < most, failures.byAddress < most else {
      throw Problem.tooMany(minutes: max(1, kit.settings.failureWindow / 60))
    }
    let known = try await kit.signIns.password(forSignInName: name)
    let stored = if let known { known.stored } else { try await strangersPassword() }
    if try await kit.passwords.matches(password, stored: stored), let known { return known.person }
    try await kit.signIns.recordFailure(name: name, address: address, at: now)
    return nil
  }

  private func strangersPassword() async throws -> String {
    if let stranger { return stranger }
    let stored = try await kit.passwords.stored(for: kit.secret())
    stranger = stored
    return stored
  }
}
