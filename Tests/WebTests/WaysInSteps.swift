import CaseRules
import Testing

@testable import Casework
@testable import Storage
@testable import Web

extension World {
  /// The sessions that hold, as they are stored.
  var sessions: [SignIn] {
    get async throws {
      let store = try store
      let hashes = try await store.database.read { connection in
        try connection.rows("SELECT token_hash FROM sign_ins").map { try $0.text(0) }
      }
      var found: [SignIn] = []
      for hash in hashes { if let signIn = try await store.signIn(tokenHash: hash) { found.append(signIn) } }
      return found
    }
  }

  static let secret = Array("12345678901234567890".utf8)

  /// Amina with a password and an app, and her recovery codes.
  @discardableResult
  func enrol() async throws -> [String] {
    let (store, amina) = (try store, FewPeople.amina.id)
    try await store.setPassword("plain:right horse battery", signInName: "amina", for: amina)
    try await store.offer(secret: Self.secret, to: amina, during: "s", at: now, forgettingBefore: now)
    let codes = RecoveryCode.make(SystemRandomness())
    let hashes = codes.compactMap { RecoveryCode.hash($0, of: amina.text, SHA256Digest()) }
    #expect(
      try await store.confirmOffered(
        of: amina, during: "s", step: 0, recoveryHashes: hashes, replacing: true, at: now))
    return codes
  }

  /// What Amina's app shows so many seconds from now.
  func code(in seconds: Int = 0, secret: [UInt8] = World.secret) -> String {
    TimeCode(secret: secret, digest: SHA256Digest()).code(atStep: (now.seconds + seconds) / 30)
  }

  /// A browser in which Amina has proved herself by one way, as a link by email or a provider leaves it.
  func half(by first: FirstProof, _ test: @Sendable (Browser) async throws -> Void) async throws {
    let token = RandomName.formKey()
    let hash = SHA256Digest().sha256(Array(token.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    try await store.start(
      HalfSignIn(tokenHash: hash.joined(), person: FewPeople.amina.id, first: first, startedAt: now),
      forgettingBefore: now - 600)
    try await browse { browser in
      browser.hold("__Host-half", token)
      try await test(browser)
    }
  }

  func invite(_ person: PersonID = FewPeople.amina.id, for seconds: Int = 3600) async throws -> String {
    let token = person.text + String(repeating: "ab", count: 32)
    let hash = SHA256Digest().sha256(Array(token.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    try await store.invite(Invitation(tokenHash: hash.joined(), person: person, endsAt: now + seconds))
    return "/invitations/" + token
  }
}

extension Browser {
  /// The first step with Amina's password.
  func firstStep(password: String = "right horse battery", to: String = "/tries") async throws -> Answer {
    try await post("/sign-in", ["name": "amina", "password": password, "to": to], from: get("/sign-in"))
  }

  func bothSteps(_ code: String) async throws {
    let answer = try await press("Go on", on: firstStep(), typing: [("code", code)])
    #expect(answer.status == 303)
  }
}
