/// What a message says, as values. None of them names a person or says what was written in a case.
public struct Telling: Sendable {
  public enum What: Sendable {
    /// Something that the reader, or whoever the reader is above, owes.
    case reminder(Reminder)
    /// Something that the agency with this name has done.
    case happened(Happening, by: String)
    /// The days that count have changed, and with them dates of what the reader owes.
    case moved(CalendarChanged)
    /// What the agency with this name has to tell the reader, told in its place.
    ///
    /// - Parameter opens: whether the reader may open the case.
    case duty(Obligation, of: String, opens: Bool)
    /// A form of the policy that came to the partnership's team from the agency with this name.
    case form(Form, version: Int, by: String)
  }

  public var what: What
  /// The case, as people call it to each other.
  public var reference: String
  public var policy: Policy
  /// The key of the stage that the case is at; empty off the ladder.
  public var stage: String
  /// Names of agencies.
  public var raising: String
  public var receiving: [String]
  /// For what somebody else owes: the title of their post.
  public var ower: String

  public init(
    _ what: What, reference: String, policy: Policy, stage: String, raising: String, receiving: [String],
    ower: String = ""
  ) {
    self.what = what
    self.reference = reference
    self.policy = policy
    self.stage = stage
    self.raising = raising
    self.receiving = receiving
    self.ower = ower
  }
}

extension Happening {
  /// Whether those who hold the case are told that it happened; the rest is for the timeline.
  public var isNews: Bool {
    switch self {
    case .clockStarted, .corrected, .removed, .calendarChanged, .dutyDone, .formSubmitted, .recordMade: false
    case .keptUntil, .held, .holdLifted, .caseErased, .redactionMarked, .redactionReviewed, .disclosureJudged: false
    default: true
    }
  }

  /// Whether that can't wait for working hours.
  public var isUrgent: Bool {
    switch self {
    // The law counts 72 hours, over nights and Sundays.
    case .urgentRouteTaken, .overridden, .disclosureReported: true
    default: false
    }
  }
}

extension CaseState {
  /// The posts that are told what happens: those who hold the case on both sides, those who began it, and whoever was
  /// asked to decide; sorted.
  public var told: [PostID] { told() }

  /// - Parameter happening: whoever invited somebody to the case is told too what becomes of that.
  public func told(of happening: Happening? = nil) -> [PostID] {
    let holders = openings.last.map { [$0.raising] + $0.receiving } ?? [raised.raising] + raised.receiving
    let posts =
      holders.map(\.post) + [raised.raising.post, raisedBy.post, arbiter?.post ?? PostID("")] + inviters(happening)
    return Set(posts).filter { !$0.text.isEmpty && !$0.isGuest }.sorted()
  }

  private func inviters(_ happening: Happening?) -> [PostID] {
    guard case .guestEnded(let facts) = happening else { return [] }
    return guests.filter { $0.guest == facts.guest }.map(\.by.post)
  }
}
