/// When something is due: a date where one can be computed, and otherwise which of the things it is instead.
public enum Due: Hashable, Sendable {
  /// By the end of this working day (or calendar day, where the limit counts those).
  case day(Day)
  case instant(Instant)
  case immediately
  case judgement
  case agreedByParties
  case noneStated
  case unknown
  /// It follows a duty whose own date can't be known; the key of that duty.
  case after(String)
}

extension Due {
  /// The last moment in time; nil where there is no date.
  public func end(in calendar: WorkingCalendar) -> Instant? {
    switch self {
    case .day(let day): calendar.endOfDay(day)
    case .instant(let instant): instant
    default: nil
    }
  }

  public var day: Day? {
    switch self {
    case .day(let day): day
    case .instant(let instant): UKClock.local(instant).day
    default: nil
    }
  }
}

/// How a date was worked out, as values; the strings table words it.
public struct Working: Hashable, Sendable {
  public var limit: Limit
  public var anchor: Anchor
  /// The moment that was counted from; nil where the anchor has not happened or can't be known.
  public var from: Instant?
  /// Days between that do not count.
  public var daysOff: [DayOff]
  /// The counting used bank holidays that are projected from the rules, not yet published.
  public var isProjected: Bool
  /// The anchor fell after hours or on a day off, which changed the answer.
  public var outOfHours: Bool
  /// A person set this earlier date, to protect the person concerned.
  public var shortened: Bool
  /// Both sides agreed to this date.
  public var agreed: Bool
  /// Whoever called a meeting set it: nothing was counted.
  public var called: Bool
  /// When the clock stood still and the date moved for it, in order.
  public var thaws: [Thaw]
  /// What the policy gives for the silence that led here; nil where the anchor was something else.
  public var silence: SilenceRule?
  /// The day after which the calendar does not know.
  public var calendarEnds: Day?
  /// Keys of the policy's interpretations that this date rests on.
  public var interpretations: [String]

  public init(limit: Limit, anchor: Anchor, from: Instant?, interpretations: [String] = []) {
    self.limit = limit
    self.anchor = anchor
    self.from = from
    self.interpretations = interpretations
    daysOff = []
    isProjected = false
    outOfHours = false
    shortened = false
    agreed = false
    called = false
    thaws = []
    silence = nil
    calendarEnds = nil
  }
}
