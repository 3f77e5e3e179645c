import CaseRules
import Foundation
import Testing

@testable import Casework
@testable import Engines
@testable import Storage

@Suite struct EmailLinkTests {
  func link(_ token: String, _ browser: String, _ person: PersonID?, _ seconds: Int = 600) -> EmailLink {
    EmailLink(tokenHash: token, browserHash: browser, person: person, endsAt: Samples.now + seconds)
  }

  @Test func aLinkIsUsedOnceByItsOwnBrowserInItsTime() async throws {
    let store = try Engine().open()
    let person = PersonID("p")
    for token in ["a", "b", "c"] { try await store.add(link(token, "browser", person), forgettingBefore: Samples.now) }
    #expect(try await store.useEmailLink(tokenHash: "a", browserHash: "another", at: Samples.now) == nil)
    #expect(try await store.useEmailLink(tokenHash: "a", browserHash: "browser", at: Samples.now + 600) == nil)
    #expect(try await store.useEmailLink(tokenHash: "a", browserHash: "browser", at: Samples.now + 599) == person)
    #expect(try await store.useEmailLink(tokenHash: "a", browserHash: "browser", at: Samples.now) == nil)
    try await store.add(link("d", "browser", nil), forgettingBefore: Samples.now + 601)
    #expect(try await store.useEmailLink(tokenHash: "d", browserHash: "browser", at: Samples.now) == nil)
    #expect(try await store.useEmailLink(tokenHash: "b", browserHash: "browser", at: Samples.now) == nil)
  }

  @Test func ofManyAtOnceOneGetsIn() async throws {
    let engine = try Engine()
    let nodes = [try engine.open(), try engine.open()]
    try await nodes[0].add(link("a", "browser", PersonID("p")), forgettingBefore: Samples.now)
    let used = try await withThrowingTaskGroup(of: PersonID?.self) { group in
      for id in 0..<20 {
        group.addTask {
          try await nodes[id % 2].useEmailLink(tokenHash: "a", browserHash: "browser", at: Samples.now)
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 == nil ? 0 : 1 }
    }
    #expect(used == 1)
  }
}

@Suite struct IdentityProviderTests {
  static let provider = IdentityProvider(
    id: "city", agency: AgencyID("a"), name: "City", issuer: "https://login.example.org", clientID: "c",
    clientSecret: "a secret that nobody reads", claim: "preferred_username", factorMark: "mfa", maxAge: 300,
    addedAt: Samples.now)

  @Test func aProviderIsKeptWithItsSecretSealed() async throws {
    let engine = try Engine()
    let store = try engine.open()
    #expect(try await store.add(Self.provider))
    #expect(try await !store.add(Self.provider))
    var plain = Self.provider
    (plain.id, plain.name, plain.maxAge, plain.clientSecret) = ("b", "Bridge", nil, "")
    #expect(try await store.add(plain))
    #expect(try await store.identityProviders() == [plain, Self.provider])
    #expect(try await store.identityProvider("city") == Self.provider)
    #expect(try engine.place.bytes().range(of: Data(Self.provider.clientSecret.utf8)) == nil)
    try engine.tamper("UPDATE identity_providers SET id = 'other' WHERE id = 'city'")
    await #expect(throws: StorageFault.damaged(detail: "the secret of the provider other does not open under its key"))
    {
      try await store.identityProvider("other")
    }
  }

  @Test func aProvidersNameIsOnePersonsAndAPersonHasOneName() async throws {
    let store = try Engine().open()
    let first = ProviderLink(provider: "city", subject: "s", person: PersonID("p"), madeAt: Samples.now)
    #expect(try await store.link(first) == first)
    for (subject, person) in [("s", "q"), ("t", "p"), ("s", "p")] {
      let other = ProviderLink(provider: "city", subject: subject, person: PersonID(person), madeAt: Samples.now + 9)
      #expect(try await store.link(other) == first)
    }
    let elsewhere = ProviderLink(provider: "bridge", subject: "s", person: PersonID("q"), madeAt: Samples.now)
    #expect(try await store.link(elsewhere) == elsewhere)
    #expect(try await store.providerLinks(of: "city") == [first])
    #expect(try await store.unlink(PersonID("p")) == 1)
    #expect(try await store.providerLinks(of: "city").isEmpty)
    #expect(try await store.add(Self.provider))
    #expect(try await store.link(first) == first)
    #expect(try await store.removeIdentityProvider("city"))
    #expect(try await !store.removeIdentityProvider("city"))
    #expect(try await store.providerLinks(of: "city").isEmpty)
  }

  @Test func itsSecretGoesOverToANewMasterKey() async throws {
    let engine = try Engine()
    let store = try engine.open()
    #expect(try await store.add(Self.provider))
    let next = MasterKey(bytes: SecureRandomness().bytes(32))
    _ = try await KeyRotation(of: store, to: next, batch: 1, settling: .zero).run()
    #expect(try await store.identityProvider("city") == Self.provider)
  }
}

@Suite struct LastSignInTests {
  @Test func theLastOneStaysWhenTheHistoryHasForgottenIt() async throws {
    let store = try Engine().open()
    let person = PersonID("p")
    #expect(try await store.lastSignIn(of: person) == nil)
    for seconds in [0, 60] { try await store.noteSignIn(of: person, at: Samples.now + seconds) }
    #expect(try await store.lastSignIn(of: person) == Samples.now + 60)
    let many = (0..<450).map { PersonID("p\($0)") }
    for one in many.prefix(401) { try await store.noteSignIn(of: one, at: Samples.now) }
    let found = try await store.lastSignIns(of: many + [person])
    #expect(found.count == 402)
    #expect(found[person] == Samples.now + 60)
  }
}
