public import CaseRules
public import Casework
import Crypto

extension Store {
  public func secondFactor(of person: PersonID) async throws -> SecondFactor? {
    try await secondFactor(of: person, FactorState.inForce)
  }

  public func offered(to person: PersonID, during signIn: String) async throws -> SecondFactor? {
    try await secondFactor(of: person, FactorState.offered(during: signIn))
  }

  public func offer(
    secret: [UInt8], to person: PersonID, during signIn: String, at: Instant, forgettingBefore: Instant
  ) async throws {
    let (factor, state) = (SecondFactor(secret: secret, lastStep: 0, setAt: at), FactorState.offered(during: signIn))
    try await opening { keys in
      let row = try Self.row(factor, state, of: person, keys)
      try await writes.write { connection in
        try keys.checkAreNewest(on: connection)
        try connection.run(
          "DELETE FROM second_factors WHERE person = $1 AND state <> $2 AND set_at < $3",
          [.text(person.text), .text(FactorState.inForce), .integer(forgettingBefore.seconds)])
        try Self.put(row, state, of: person, on: connection)
      }
    }
  }

  public func confirmOffered(
    of person: PersonID, during signIn: String, step: Int, recoveryHashes: [String], replacing: Bool, at: Instant
  ) async throws -> Bool {
    try await opening { keys in
      guard var factor = try await offered(to: person, during: signIn) else { return false }
      (factor.lastStep, factor.setAt) = (step, at)
      let row = try Self.row(factor, FactorState.inForce, of: person, keys)
      return try await writes.write { connection in
        try keys.checkAreNewest(on: connection)
        let taken = try connection.run(
          "DELETE FROM second_factors WHERE person = $1 AND state = $2",
          [.text(person.text), .text(FactorState.offered(during: signIn))])
        guard taken > 0, try replacing || !Self.hasFactor(person, on: connection) else { return false }
        try connection.run(
          "DELETE FROM second_factors WHERE person = $1 AND state <> $2",
          [.text(person.text), .text(FactorState.inForce)])
        try Self.put(row, FactorState.inForce, of: person, on: connection)
        try Self.put(recoveryHashes, of: person, on: connection)
        return true
      }
    }
  }

  public func use(step: Int, of person: PersonID) async throws -> Bool {
    try await writes.write { connection in
      try connection.run(
        "UPDATE second_factors SET last_step = $1 WHERE person = $2 AND state = $3 AND last_step < $1",
        [.integer(step), .text(person.text), .text(FactorState.inForce)]) > 0
    }
  }

  public func useRecovery(hash: String, of person: PersonID) async throws -> Bool {
    try await writes.write { connection in
      try connection.run(
        "DELETE FROM recovery_codes WHERE person = $1 AND code_hash = $2", [.text(person.text), .text(hash)]) > 0
    }
  }

  public func recoveryCodesLeft(of person: PersonID) async throws -> Int {
    try await database.read { connection in
      try connection.first("SELECT COUNT(*) FROM recovery_codes WHERE person = $1", [.text(person.text)])?
        .integer(0) ?? 0
    }
  }

  public func setRecovery(hashes: [String], of person: PersonID) async throws {
    try await writes.write { try Self.put(hashes, of: person, on: $0) }
  }

  private static func hasFactor(_ person: PersonID, on connection: any SQLConnection) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM second_factors WHERE person = $1 AND state = $2",
      [.text(person.text), .text(FactorState.inForce)]) != nil
  }

  private static func put(_ hashes: [String], of person: PersonID, on connection: any SQLConnection) throws {
    try connection.run("DELETE FROM recovery_codes WHERE person = $1", [.text(person.text)])
    try codes.run(hashes.map { [.text(person.text), .text($0)] }, on: connection)
  }

  private static let codes = Insertion(into: "recovery_codes", ["person", "code_hash"])
}

enum FactorState {
  static let inForce = "in force"
  static func offered(during signIn: String) -> String { "offered " + signIn }
}

extension Store {
  private func secondFactor(of person: PersonID, _ state: String) async throws -> SecondFactor? {
    try await opening { keys in
      let row = try await database.read { connection in
        try connection.first(
          "SELECT set_at, last_step, wrapped, sealed FROM second_factors WHERE person = $1 AND state = $2",
          [.text(person.text), .text(state)])
      }
      return try row.map { try Self.factor($0, state, of: person, keys) }
    }
  }

  private static func factor(
    _ row: SQLRow, _ state: String, of person: PersonID, _ keys: Keys
  ) throws -> SecondFactor {
    let (wrapped, sealed) = (try row.blob(2), try row.blob(3))
    do {
      let key = try Sealing.unwrap(
        wrapped, under: keys.factors, orElse: keys.before?.factors, for: Place.factorKey(state, of: person))
      let secret = try Sealing.open(sealed, under: key, for: Place.factor(state, of: person))
      return SecondFactor(
        secret: secret, lastStep: try row.integer(1), setAt: Instant(seconds: try row.integer(0)))
    } catch is CryptoKitError {
      throw StorageFault.damaged(detail: "a second factor does not open under its key")
    }
  }

  private static func row(
    _ factor: SecondFactor, _ state: String, of person: PersonID, _ keys: Keys
  ) throws -> [SQLValue] {
    let key = SymmetricKey(size: .bits256)
    let wrapped = try Sealing.wrap(key, under: keys.factors, for: Place.factorKey(state, of: person))
    let sealed = try Sealing.seal(factor.secret, under: key, for: Place.factor(state, of: person))
    return [.integer(factor.setAt.seconds), .integer(factor.lastStep), .blob(wrapped), .blob(sealed)]
  }

  private static func put(
    _ row: [SQLValue], _ state: String, of person: PersonID, on connection: any SQLConnection
  ) throws {
    try connection.run(
      "DELETE FROM second_factors WHERE person = $1 AND state = $2", [.text(person.text), .text(state)])
    try connection.run(
      """
      INSERT INTO second_factors (person, state, set_at, last_step, wrapped, sealed)
      VALUES ($1, $2, $3, $4, $5, $6)
      """, [.text(person.text), .text(state)] + row)
  }
}
