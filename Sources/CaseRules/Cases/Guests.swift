/// Somebody who was invited to this one case.
public struct GuestNote: Hashable, Sendable {
  public var guest: PostID
  public var agency: AgencyID
  /// The side that they act for.
  public var side: Side
  /// Who invited them.
  public var by: Actor
  public var at: Instant
  public var position: Int
  /// The first moment at which it is over.
  public var until: Instant
  /// When they came for the first time; nil until then.
  public var openedAt: Instant?
  /// When it was taken back, or wrong codes used it up; nil while it holds or has run out by itself.
  public var endedAt: Instant?
}

extension CaseState {
  /// How long an invitation to one case holds, in seconds: two weeks, which is longer than most limits of a stage. It
  /// can be renewed.
  public static let guestSeconds = 14 * 86_400

  /// No more than so many may hold at once: a case that needs more people needs accounts.
  public static let mostGuests = 10

  /// What somebody who was invited to one case may do in it, by the nouns of the routes: say what a practitioner of
  /// that side knows and thinks. What moves the case, settles it or lets others in is left to those who hold it.
  public static let guestNouns = [
    "requests", "acknowledgements", "answers", "information", "discussions", "views", "overrides", "attachments",
  ]

  /// The invitation that holds now for this name; nil where there is none.
  public func guest(_ post: PostID, at now: Instant) -> GuestNote? {
    guests.last { $0.guest == post && $0.endedAt == nil && now < $0.until }
  }

  /// What somebody does who stands for an agency that nobody of is in the program: all that a guest does, and what
  /// needs that agency's word. Moving the case and letting others in stay with those who have accounts.
  public static let standInNouns =
    guestNouns + [
      "outcomes", "confirmations", "disputes", "proposed-dates", "agreed-dates", "meetings", "completions",
      "duties-done", "meetings-called", "meetings-moved", "meetings-cancelled", "meeting-replies", "minutes",
      "minutes-confirmed", "minutes-corrections",
    ]

  /// Whether somebody who was invited holds the open stage for their agency, which has nobody else here.
  public func standsIn(_ guest: PostID) -> Bool {
    guest.isGuest && (opening?.receiving ?? raised.receiving).contains { $0.post == guest }
  }

  /// The receiving agencies for which nobody can answer: none was invited, or the invitation was ended.
  public var agenciesWithNobody: [AgencyID] {
    let held = opening?.receiving ?? raised.receiving
    return held.filter { isVacant($0.post) }.map(\.agency)
  }

  private func isVacant(_ post: PostID) -> Bool {
    if post.text.isEmpty { return true }
    return post.isGuest && guests.last { $0.guest == post }?.endedAt != nil
  }

  /// Whom an agency without accounts is asked through: the newest whose invitation holds, else the newest that could be
  /// renewed.
  public func standIn(of agency: AgencyID, at now: Instant) -> PostID? {
    let invited = guests.filter { $0.agency == agency && $0.side == .receiving && $0.endedAt == nil }
    return (invited.last { now < $0.until } ?? invited.last)?.guest
  }

  mutating func applyGuestInvited(_ facts: GuestInvited, _ event: Event) {
    // Whoever comes first for an agency that has nobody here answers for it.
    if facts.side == .receiving {
      func fill(_ holders: inout [Holder]) {
        for index in holders.indices where holders[index].agency == facts.agency && isVacant(holders[index].post) {
          holders[index].post = facts.guest
        }
      }
      var (first, now) = (raised.receiving, openings.last?.receiving ?? [])
      fill(&first)
      fill(&now)
      raised.receiving = first
      if !openings.isEmpty { openings[openings.count - 1].receiving = now }
    }
    guests.append(
      GuestNote(
        guest: facts.guest, agency: facts.agency, side: facts.side, by: event.by, at: event.happenedAt,
        position: event.position, until: facts.until))
  }

  mutating func applyGuestOpened(_ event: Event) {
    guard let index = guests.lastIndex(where: { $0.guest == event.by.post }) else { return note(.noSuchHolder, event) }
    guests[index].openedAt = guests[index].openedAt ?? event.happenedAt
  }

  mutating func applyGuestExtended(_ facts: GuestExtended, _ event: Event) {
    guard let index = guests.lastIndex(where: { $0.guest == facts.guest }) else { return note(.noSuchHolder, event) }
    guests[index].until = facts.until
  }

  mutating func applyGuestEnded(_ facts: GuestEnded, _ event: Event) {
    guard let index = guests.lastIndex(where: { $0.guest == facts.guest && $0.endedAt == nil }) else {
      return note(.noSuchHolder, event)
    }
    guests[index].endedAt = event.happenedAt
  }
}

extension PostID {
  private static let guestMark = "guest@"

  /// The name of somebody who was invited to one case: made by the program, of no meaning, and of no directory.
  public static func guest(_ name: String) -> PostID { PostID(guestMark + name) }

  public var isGuest: Bool { text.hasPrefix(Self.guestMark) }
}

extension PersonID {
  public var isGuest: Bool { PostID(text).isGuest }
}
