import Testing

@testable import Storage

@Suite struct PasswordTests {
  let passwords = Passwords(atOnce: 2, randomness: SecureRandomness(), cost: Passwords.Cost(log2N: 4))

  @Test func aPasswordMatchesItselfAlone() async throws {
    let stored = try await passwords.stored(for: "correct horse")
    #expect(try await passwords.matches("correct horse", stored: stored))
    #expect(try await !passwords.matches("correct hors", stored: stored))
    #expect(try await !passwords.matches("", stored: stored))
    #expect(try await passwords.stored(for: "correct horse") != stored)
    #expect(!stored.contains("horse"))
  }

  @Test func composedAndDecomposedLettersAreTheSame() async throws {
    let stored = try await passwords.stored(for: "caf\u{E9}")
    #expect(try await passwords.matches("cafe\u{301}", stored: stored))
  }

  @Test func theProgramsOwnCostIsWhatWasDecided() async throws {
    let stored = try await Passwords().stored(for: "x")
    #expect(stored.hasPrefix("scrypt$14$8$5$"))
    #expect(try await passwords.matches("x", stored: stored))
  }

  @Test(arguments: [
    "", "scrypt", "scrypt$14$8$5$00", "scrypt$99$8$5$00$00", "scrypt$4$8$5$zz$00", "bcrypt$4$8$5$00$00",
    "scrypt$4$8$5$00$",
  ]) func whatCantBeReadMatchesNothing(stored: String) async throws {
    #expect(try await !passwords.matches("x", stored: stored))
  }

  /// RFC 7914, section 12: P = "password", S = "NaCl", N = 1024, r = 8, p = 16, first 32 of 64 bytes.
  @Test func thePublishedVectorHolds() async throws {
    let stored = "scrypt$10$8$16$4e61436c$fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
    #expect(try await passwords.matches("password", stored: stored))
  }

  @Test func manyAtOnceAllGetTheirTurn() async throws {
    let stored = try await passwords.stored(for: "x")
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask { try await passwords.matches(number < 20 ? "x" : "y", stored: stored) }
      }
      let right = try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      #expect(right == 20)
    }
  }
}
