public import CaseRules

/// When each person last signed in, kept for as long as the person is.
public protocol LastSignIns: Sendable {
  func noteSignIn(of person: PersonID, at: Instant) async throws
  func lastSignIn(of person: PersonID) async throws -> Instant?
  /// Those among these people who ever signed in.
  func lastSignIns(of people: [PersonID]) async throws -> [PersonID: Instant]
}
