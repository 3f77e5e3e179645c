/// Somebody outside the case's circle who opened it with a reason.
public struct GlassNote: Hashable, Sendable {
  public var by: Actor
  public var at: Instant
  /// The first moment at which it is closed again.
  public var until: Instant
  public var position: Int
}

/// Somebody who was let in to advise.
public struct AdviserNote: Hashable, Sendable {
  public var adviser: Holder
  /// The side that they advise.
  public var bySide: Side
  public var at: Instant
  public var position: Int
  /// When the invitation was taken back; nil while it holds.
  public var endedAt: Instant?
}

/// A receiving agency's word that the matter is another's.
public struct NotOursNote: Hashable, Sendable {
  public var agency: AgencyID
  public var at: Instant
  public var position: Int
}

extension CaseState {
  /// How long a case stays open for somebody who opened it with a reason, in seconds: one day, which is enough to see
  /// that somebody is safe and too short to follow a case by it. Whoever needs it again gives a reason again.
  public static let glassSeconds = 24 * 3600

  /// The invitation by which a post advises now. It ends with the case: an adviser helps to settle it, and has nothing
  /// to carry out afterwards as the parties have. A case that is reopened needs the same advice again.
  public func advising(_ post: PostID) -> AdviserNote? {
    if ending != nil { return nil }
    return advisers.last { $0.adviser.post == post && $0.endedAt == nil }
  }

  /// Whether a post has a part in the case on either side, decides it, or advises.
  public func hasPart(_ post: PostID) -> Bool {
    holders.contains { $0.post == post } || arbiter?.post == post || post == raisedBy.post || post == raised.colleague
      || advising(post) != nil
  }

  /// What agencies said is not theirs and have not taken up since.
  public var openNotOurs: [NotOursNote] {
    notOurs.filter { note in !replies.contains { $0.agency == note.agency && $0.position > note.position } }
  }
}

extension CaseState {
  mutating func applyReassigned(_ facts: Reassigned, _ event: Event) {
    guard let place = openings.indices.last,
      let index = openings[place].receiving.firstIndex(where: { $0.agency == facts.receiving.agency })
    else { return note(.noSuchHolder, event) }
    openings[place].receiving[index] = facts.receiving
    // At the first stage this is who is asked, and is told what came of it; whoever handed it on never was.
    guard place == 0, let first = raised.receiving.firstIndex(where: { $0.agency == facts.receiving.agency }) else {
      return
    }
    raised.receiving[first] = facts.receiving
  }

  mutating func applyReleased(_ facts: AdviserReleased, _ event: Event) {
    guard let index = advisers.lastIndex(where: { $0.adviser.post == facts.adviser && $0.endedAt == nil }) else {
      return note(.noSuchHolder, event)
    }
    advisers[index].endedAt = event.happenedAt
  }
}
