import CaseRules
import Foundation
import Testing

@testable import Casework
@testable import Engines
@testable import Storage

@Suite struct TimeCodeTests {
  /// RFC 6238, appendix B, for SHA-1.
  @Test(arguments: [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
    (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ])
  func thePublishedVectorsHold(seconds: Int, code: String) {
    let secret = TimeCode(secret: Array("12345678901234567890".utf8), digest: SHA256Digest())
    #expect(secret.code(atStep: seconds / 30, digits: 8) == code)
    #expect(secret.code(atStep: seconds / 30) == String(code.suffix(6)))
    #expect(secret.step(of: String(code.suffix(6)), seconds: seconds, after: 0) == seconds / 30)
  }

  @Test(arguments: ["", "12345", "1234567", "٢٨٧٠٨٢", "28708 2", "abcdef", "-00001"])
  func whatIsNoCodeIsNone(typed: String) {
    let secret = TimeCode(secret: Array("12345678901234567890".utf8), digest: SHA256Digest())
    #expect(secret.step(of: typed, seconds: 59, after: 0) == (typed == "28708 2" ? 1 : nil))
  }

  /// RFC 4648, section 10, without its padding.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
  ])
  func base32HoldsToo(text: String, encoded: String) {
    #expect(Base32.text(Array(text.utf8)) == encoded)
  }

  @Test func anAppReadsTheAddress() {
    let address = TimeCode(secret: Array("fooba".utf8), digest: SHA256Digest()).address(for: "a b@x", at: "Counterpart")
    #expect(address == "otpauth://totp/Counterpart:a%20b%40x?secret=MZXW6YTB&issuer=Counterpart")
  }
}

@Suite struct RecoveryCodeTests {
  @Test func codesAreReadAsPeopleWriteThem() throws {
    let codes = RecoveryCode.make(SecureRandomness())
    #expect(Set(codes).count == 10)
    let digest = SHA256Digest()
    let hash = try #require(RecoveryCode.hash("0123-4567-89AB-C1E0", of: "p", digest))
    #expect(RecoveryCode.hash(" o123 4567 89ab cLeO", of: "p", digest) == hash)
    #expect(RecoveryCode.hash("0123-4567-89AB-C1E0", of: "q", digest) != hash)
    #expect(RecoveryCode.hash("0123-4567-89AB-C1E", of: "p", digest) == nil)
    #expect(RecoveryCode.hash("0123-4567-89AB-C1EU", of: "p", digest) == nil)
  }
}

@Suite struct SecondFactorTests {
  let person = PersonID("person-1")

  /// A second factor in force, as somebody sets it up during the sign-in “s”.
  static func put(
    _ secret: [UInt8], into store: Store, of person: PersonID, recoveryHashes: [String] = [], step: Int = 7,
    during signIn: String = "s", replacing: Bool = true, at: Instant = Samples.now
  ) async throws -> Bool {
    try await store.offer(secret: secret, to: person, during: signIn, at: at, forgettingBefore: at - 3600)
    return try await store.confirmOffered(
      of: person, during: signIn, step: step, recoveryHashes: recoveryHashes, replacing: replacing, at: at)
  }

  @Test func anOfferedSecretHoldsOnceItIsConfirmed() async throws {
    let store = try Engine().open()
    #expect(try await store.secondFactor(of: person) == nil)
    #expect(
      try await !store.confirmOffered(
        of: person, during: "s", step: 1, recoveryHashes: [], replacing: true, at: Samples.now))
    try await store.offer(
      secret: [1], to: person, during: "s", at: Samples.now, forgettingBefore: Samples.now - 3600)
    #expect(try await store.secondFactor(of: person) == nil)
    #expect(try await Self.put([2], into: store, of: person, recoveryHashes: ["a", "b"], at: Samples.now + 2))
    #expect(
      try await store.secondFactor(of: person) == SecondFactor(secret: [2], lastStep: 7, setAt: Samples.now + 2))
    #expect(try await store.offered(to: person, during: "s") == nil)
    #expect(try await store.recoveryCodesLeft(of: person) == 2)
  }

  /// One of two sign-ins of a person may be a thief's, who would know the secret that its owner goes on to confirm.
  @Test func whatIsOfferedDuringOneSignInIsUnseenInAnother() async throws {
    let (store, now) = (try Engine().open(), Samples.now)
    try await store.offer(secret: [1], to: person, during: "thief", at: now, forgettingBefore: now - 3600)
    try await store.offer(secret: [2], to: person, during: "owner", at: now, forgettingBefore: now - 3600)
    #expect(try await store.offered(to: person, during: "thief")?.secret == [1])
    #expect(try await store.offered(to: person, during: "owner")?.secret == [2])
    #expect(
      try await store.confirmOffered(
        of: person, during: "owner", step: 7, recoveryHashes: [], replacing: false, at: now))
    #expect(try await store.offered(to: person, during: "thief") == nil)
    #expect(try await !Self.put([3], into: store, of: person, during: "thief", replacing: false))
    #expect(try await store.secondFactor(of: person)?.secret == [2])
    try await store.offer(secret: [4], to: person, during: "old", at: now, forgettingBefore: now - 3600)
    try await store.offer(secret: [5], to: person, during: "new", at: now + 3601, forgettingBefore: now + 1)
    #expect(try await store.offered(to: person, during: "old") == nil)
  }

  @Test func aStepAndARecoveryCodeAreUsedOnceHoweverManyTry() async throws {
    let store = try Engine().open()
    _ = try await Self.put([1], into: store, of: person, recoveryHashes: ["a", "b"])
    #expect(try await !store.use(step: 7, of: person))
    let (person, steps, codes) = try await withThrowingTaskGroup(of: (Bool, Bool).self) { [person] group in
      for _ in 0..<20 {
        group.addTask { (try await store.use(step: 8, of: person), try await store.useRecovery(hash: "a", of: person)) }
      }
      return try await group.reduce(into: (person, 0, 0)) {
        $0.1 += $1.0 ? 1 : 0
        $0.2 += $1.1 ? 1 : 0
      }
    }
    #expect(steps == 1)
    #expect(codes == 1)
    #expect(try await store.recoveryCodesLeft(of: person) == 1)
    #expect(try await !store.useRecovery(hash: "b", of: PersonID("person-2")))
  }

  @Test func theSecretIsSealedWhereItRests() async throws {
    let engine = try Engine()
    let store = try engine.open()
    let secret = Array("a secret that nobody reads".utf8)
    _ = try await Self.put(secret, into: store, of: person)
    #expect(try engine.place.bytes().range(of: Data(secret)) == nil)
    // Somebody's sealed secret in another's row opens for neither.
    try engine.tamper("UPDATE second_factors SET person = 'person-2'")
    await #expect(throws: StorageFault.damaged(detail: "a second factor does not open under its key")) {
      try await store.secondFactor(of: PersonID("person-2"))
    }
  }
}

@Suite struct TryTests {
  func asked(_ id: Int, _ name: String, _ address: String, _ seconds: Int = 0) -> SignInTry {
    SignInTry(id: "t\(id)", name: name, address: address, at: Samples.now + seconds, window: 300, most: 3)
  }

  @Test func triesAreCountedByNameAndByAddress() async throws {
    let store = try Engine().open()
    for id in 0..<3 { #expect(try await store.beginTry(asked(id, "Kim", "192.0.2.\(id)", id)) == .begun) }
    #expect(try await store.beginTry(asked(3, "KIM", "192.0.2.9", 10)) == .tooMany(until: Samples.now + 300))
    for id in 4..<7 { #expect(try await store.beginTry(asked(id, "n\(id)", "192.0.2.7", 20)) == .begun) }
    #expect(try await store.beginTry(asked(7, "lee", "192.0.2.7", 30)) == .tooMany(until: Samples.now + 320))
    try await store.forgive(tryID: "t0")
    #expect(try await store.beginTry(asked(8, "kim", "192.0.2.8", 40)) == .begun)
    #expect(try await store.beginTry(asked(9, "kim", "192.0.2.8", 302)) == .begun)
  }

  @Test func manyAtOnceOnTwoNodesGetNoMoreThanTheirNumber() async throws {
    let engine = try Engine()
    let nodes = [try engine.open(), try engine.open()]
    let begun = try await withThrowingTaskGroup(of: TryOutcome.self) { group in
      for id in 0..<20 { group.addTask { try await nodes[id % 2].beginTry(asked(id, "kim", "192.0.2.\(id)")) } }
      return try await group.reduce(into: 0) { $0 += $1 == .begun ? 1 : 0 }
    }
    #expect(begun <= 3)
  }
}

@Suite struct HalfSignInTests {
  @Test func halfASignInIsNeverASession() async throws {
    let store = try Engine().open()
    let half = HalfSignIn(
      tokenHash: "h", person: PersonID("p"), first: .password, startedAt: Samples.now, invitation: "i")
    try await store.start(half, forgettingBefore: Samples.now)
    #expect(try await store.halfSignIn(tokenHash: "h") == half)
    #expect(try await store.signIn(tokenHash: "h") == nil)
    #expect(try await store.endHalf(tokenHash: "h"))
    #expect(try await !store.endHalf(tokenHash: "h"))
    #expect(try await store.halfSignIn(tokenHash: "h") == nil)
  }

  @Test func aPersonHasOneInvitation() async throws {
    let store = try Engine().open()
    for hash in ["a", "b"] {
      try await store.invite(Invitation(tokenHash: hash, person: PersonID("p"), endsAt: Samples.now))
    }
    #expect(try await store.invitation(tokenHash: "a") == nil)
    #expect(try await store.invitation(tokenHash: "b")?.endsAt == Samples.now)
    #expect(try await store.useInvitation(tokenHash: "b"))
    #expect(try await !store.useInvitation(tokenHash: "b"))
  }

  @Test func notesComeNewestFirstAndOldOnesGo() async throws {
    let store = try Engine().open()
    for (number, what) in SignInNote.What.allCases.enumerated() {
      let note = SignInNote(
        id: "n\(number)", person: PersonID("p"), at: Samples.now + number, what: what,
        proofs: number == 0 ? Proofs(.password, .recoveryCode) : nil, address: "192.0.2.1", browser: "Firefox")
      try await store.note(note, forgettingBefore: Samples.now)
      #expect(try await store.signInNotes(of: PersonID("p"), limit: 1) == [note])
    }
    let more = SignInNote(
      id: "n", person: PersonID("q"), at: Samples.now + 99, what: .signedIn, address: "", browser: "")
    try await store.note(more, forgettingBefore: Samples.now + 2)
    let left = SignInNote.What.allCases.count - 2
    #expect(try await store.signInNotes(of: PersonID("p"), limit: 99).count == left)
  }

  @Test func aTokenIsItsPersonsAlone() async throws {
    let store = try Engine().open()
    var token = AccessToken(
      id: "1", tokenHash: "h", person: PersonID("p"), post: Samples.post, name: "n", scope: .act, madeAt: Samples.now,
      endsAt: Samples.now + 60)
    try await store.add(token)
    try await store.touch(accessToken: "1", at: Samples.now + 5)
    token.usedAt = Samples.now + 5
    #expect(try await store.accessToken(tokenHash: "h") == token)
    #expect(try await store.accessTokens(of: PersonID("p")) == [token])
    #expect(try await !store.end(accessToken: "1", of: PersonID("q")))
    #expect(try await store.end(accessToken: "1", of: PersonID("p")))
    #expect(try await store.accessToken(tokenHash: "h") == nil)
  }
}
