/// Something that somebody owes in a case, computed from journal, policy and calendar, never stored.
public struct Obligation: Hashable, Sendable {
  /// Names it within the case and stays the same: the opening's number and the duty's key, such as `2.2-resolve`.
  public var key: String
  public var stage: String
  /// The index of the stage's opening; nil for a duty outside the ladder.
  public var opening: Int?
  public var duty: Duty
  /// The agency that owes it; nil where both sides do together, or where anyone who knows may do it.
  public var agency: AgencyID?
  /// The posts that owe it, sorted: one named owner for each agency that owes.
  public var owes: [PostID]
  /// The posts that wait for it, sorted.
  public var owedTo: [PostID]
  public var since: Instant
  public var due: Due
  /// An earlier date to show, where an interpretation could be wrong.
  public var warning: Due?
  public var working: Working
  public var status: Status

  public enum Status: Hashable, Sendable {
    case owed
    case met(at: Instant)
    /// It no longer applies: the case went on, or ended.
    case ended(at: Instant)
    /// An override has stopped its clock.
    case frozen
  }
}

extension Obligation {
  /// The program's own duties: the challenge is incomplete, an override waits for a person, all is settled but not
  /// closed. They are done by acting, never by saying so.
  public static let startKey = "start"
  public static let resumeKey = "override-review"
  public static let closeKey = "close"
  static let ownKeys = [startKey, resumeKey, closeKey, standInKey, meetingKey, minutesKey]

  public var isOwed: Bool { status == .owed }

  /// Late is never stored: it is always a question of now.
  public func isLate(at now: Instant, in calendar: WorkingCalendar) -> Bool {
    let moment: Instant
    switch status {
    case .owed: moment = now
    case .met(let at): moment = at
    case .ended, .frozen: return false
    }
    if due == .immediately { return moment > since }
    guard let end = due.end(in: calendar) else { return false }
    return moment > end
  }
}
