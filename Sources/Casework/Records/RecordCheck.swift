public import CaseRules

/// What anybody may learn of a record by its code: when it was made, and whether it is the latest. Nothing else.
public struct RecordStanding: Hashable, Sendable {
  public var madeAt: Instant
  /// Nothing has been recorded in the case since, but for other records of it and what is taken out of them.
  public var isLatest: Bool
  public init(madeAt: Instant, isLatest: Bool) {
    self.madeAt = madeAt
    self.isLatest = isLatest
  }
}

/// Compares codes of records with the journal.
public struct RecordCheck: Sendable {
  private let journal: any Journal
  private let lists: any Lists
  private let seals: any RecordSeals

  public init(journal: any Journal, lists: any Lists, seals: any RecordSeals) {
    self.journal = journal
    self.lists = lists
    self.seals = seals
  }

  /// The code of the record that an entry made; nil where that entry made none.
  public func code(of caseID: CaseID, _ events: [Event], entry: Int) async throws -> RecordCode? {
    guard events.contains(where: { $0.position == entry && $0.happening.kind == RecordMade.kind }),
      let seal = try await seals.recordSeal(of: caseID, at: entry)
    else { return nil }
    return RecordCode(reference: CaseState(folding: events.prefix(1)).raised.reference, entry: entry, seal: seal)
  }

  /// - Returns: nil for a code that stands on no record of this journal.
  public func standing(of code: RecordCode) async throws -> RecordStanding? {
    for caseID in try await lists.caseIDs(of: code.reference) {
      let events = try await journal.events(of: caseID).map(EventCodec.event)
      guard try await self.code(of: caseID, events, entry: code.entry) == code,
        let made = events.first(where: { $0.position == code.entry })
      else { continue }
      return RecordStanding(madeAt: made.recordedAt, isLatest: Self.isLatest(code.entry, in: events))
    }
    return nil
  }

  private static let aboutRecords = [RecordMade.kind, RedactionMarked.kind, RedactionReviewed.kind]

  public static func isLatest(_ entry: Int, in events: [Event]) -> Bool {
    !events.contains { $0.position > entry && !aboutRecords.contains($0.happening.kind) }
  }
}
