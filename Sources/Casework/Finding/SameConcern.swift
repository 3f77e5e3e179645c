public import CaseRules

/// Other challenges that are still open and concern the same person, told only to somebody who may open them. Anybody
/// else is told nothing, not even how many there are: that a child is spoken of elsewhere is itself a secret.
public struct SameConcern: Sendable {
  private let lists: any Lists
  private let reader: CaseReader

  public init(lists: any Lists, reader: CaseReader) {
    self.lists = lists
    self.reader = reader
  }

  /// Beside a case that the viewer has opened.
  public func beside(_ caseID: CaseID, for viewer: Viewer, at now: Instant) async throws -> [ClueMatch] {
    try await openable(
      lists.cases(sharingCluesWith: caseID, posts: viewer.listNames, statuses: Self.running), for: viewer, at: now)
  }

  /// Before a challenge is sent.
  public func known(
    by clues: [Clue], in partnership: PartnershipID, for viewer: Viewer, at now: Instant
  ) async throws -> [ClueMatch] {
    if clues.isEmpty { return [] }
    let query = ClueQuery(
      posts: viewer.listNames, clues: clues, partnerships: [partnership], statuses: Self.running, limit: 10)
    return try await openable(lists.cases(query), for: viewer, at: now)
  }

  private func openable(_ matches: [ClueMatch], for viewer: Viewer, at now: Instant) async throws -> [ClueMatch] {
    if matches.isEmpty { return [] }
    let open = Set(try await reader.openable(matches.map(\.list), as: viewer, at: now).map(\.caseID))
    return matches.filter { open.contains($0.list.caseID) }
  }

  /// What has not ended.
  private static var running: [String] {
    [CaseState.Status.open, .frozen, .recorded].map(\.rawValue)
  }
}
