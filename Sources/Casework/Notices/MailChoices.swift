public import CaseRules

/// How many letters about cases somebody wants. Nobody chooses none: what is owed is told.
public enum MailChoice: String, Sendable, CaseIterable {
  /// As it happens, in working hours.
  case each
  /// Once each working day, as it begins; what is due before then comes at once.
  case daily
}

/// What each person has chosen; `each` where nobody has.
public protocol MailChoices: Sendable {
  func mailChoice(of person: PersonID) async throws -> MailChoice
  func choose(_ choice: MailChoice, for person: PersonID, at now: Instant) async throws
  /// Everybody who wants one letter a day.
  func dailyReaders() async throws -> Set<PersonID>
}
