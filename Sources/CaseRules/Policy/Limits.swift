/// A time limit as a policy can state it. Four of these are not numbers and are never confused:
/// `immediately`, `noneStated` (the policy is silent), `unknown` (the policy points to something that we do not have)
/// and `judgement` (a time that protects the person). The program never invents a date for them.
public enum Limit: Hashable, Sendable {
  /// The end of the nth working day after the anchor's day.
  case workingDays(Int)
  /// Five working days a week.
  case workingWeeks(Int)
  /// Hours within working time.
  case workingHours(Int)
  /// Elapsed hours: nights, weekends and holidays count.
  case hours(Int)
  /// The end of the nth day, every day counted.
  case calendarDays(Int)
  /// The nth day of the whole case in working days, where the trigger day is day 1.
  case dayNumber(Int)
  /// The same in calendar days.
  case calendarDayNumber(Int)
  /// The end of the working day on which the anchor falls; at once when that is after hours or a day off.
  case sameWorkingDay
  case immediately
  case judgement
  case agreedByParties
  case noneStated
  case unknown
}

extension Limit {
  /// Whether an anchor's moment is enough to compute a date.
  public var isComputable: Bool {
    switch self {
    case .judgement, .agreedByParties, .noneStated, .unknown: false
    default: true
    }
  }

  /// Whether the limit is counted from the trigger of the whole case, whatever the duty's anchor says.
  public var isCumulative: Bool {
    switch self {
    case .dayNumber, .calendarDayNumber: true
    default: false
    }
  }
}

/// What a limit counts from.
public enum Anchor: Hashable, Sendable {
  /// The policy's trigger was met: the clock started.
  case trigger
  /// The duty's own stage opened; receipt of the hand-over is its entry in the system.
  case stageOpened
  /// A named stage opened.
  case openingOf(String)
  /// It was recorded, or followed from a passed limit, that the stage before could not resolve the matter.
  case inability
  /// The concern was identified.
  case identified
  /// The decision that is challenged was received.
  case decisionReceived
  /// A meeting of the duty's stage took place.
  case meetingHeld
  /// The conference or meeting that the matter arose at.
  case conference
  /// Both sides confirmed an outcome.
  case agreement
  /// The duty with this key was done.
  case completionOf(String)
  /// The override event became known.
  case overrideKnown
  /// Immediate risk was stated.
  case urgencyStated
  /// The arbiter decided.
  case decision
  /// Any stage was resolved, escalated or decided: the event that the duty reports.
  case eachOutcome
}
