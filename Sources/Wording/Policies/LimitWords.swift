public import CaseRules

/// The words for limits and for what they count from.
public enum LimitWords {
  /// The amount alone: "5 working days". For a limit that is no number, which of the other things it is.
  public static func amount(_ limit: Limit) -> String {
    switch limit {
    case .workingDays(let count): counted(count, "working day")
    case .workingWeeks(let count): counted(count, "working week")
    case .workingHours(let count): counted(count, "working hour")
    case .hours(let count): counted(count, "hour")
    case .calendarDays(let count): counted(count, "day") + ", every day counted"
    case .dayNumber(let number): "day \(number) of the case, in working days"
    case .calendarDayNumber(let number): "day \(number) of the case, every day counted"
    case .sameWorkingDay: "the same working day"
    case .immediately: "at once"
    case .judgement: "in time to protect the person"
    case .agreedByParties: "a date that both sides agree"
    case .noneStated: "no limit stated"
    case .unknown: "a limit that we do not have"
    }
  }

  /// When the duty is due, to follow what is done: "within 5 working days of the opening of this stage".
  /// Empty where the policy states none or points to one that we do not have: `sentence` says so.
  public static func clause(_ limit: Limit, after anchor: String, person: String) -> String {
    switch limit {
    case .workingDays, .workingWeeks, .workingHours: "within " + amount(limit) + " of " + anchor
    case .hours(let count): "within " + counted(count, "hour") + " of " + anchor + ", nights and weekends counted"
    case .calendarDays(let count): "within " + counted(count, "day") + " of " + anchor + ", every day counted"
    case .dayNumber(let number): "by day \(number) of the case, in working days"
    case .calendarDayNumber(let number): "by day \(number) of the case, every day counted"
    case .sameWorkingDay: "on the same working day"
    case .immediately: "at once"
    case .judgement: "in a time that protects the " + person
    case .agreedByParties: "by a date that both sides agree"
    case .noneStated, .unknown: ""
    }
  }

  /// What the person is told where there is no number; nil where the clause has said it all.
  public static func sentence(_ limit: Limit) -> String? {
    switch limit {
    case .noneStated: "No limit is stated."
    case .unknown: "The policy refers to a limit that we do not have, so both sides agree a date."
    case .agreedByParties: "The policy leaves the date to the two sides."
    case .workingDays, .workingWeeks, .workingHours, .hours, .calendarDays, .dayNumber, .calendarDayNumber,
      .sameWorkingDay, .immediately, .judgement:
      nil
    }
  }

  /// The anchor as a thing: "the opening of this stage". `stage` and `deed` name what a key stands for.
  public static func anchor(
    _ anchor: Anchor, stageWord: String, stage: (String) -> String, deed: (String) -> String
  ) -> String {
    switch anchor {
    case .trigger: "the start of the clock"
    case .stageOpened: "the opening of this " + stageWord
    case .openingOf(let key): "the opening of " + stage(key)
    case .inability: "the failure to agree at the " + stageWord + " before"
    case .identified: "the concern being identified"
    case .decisionReceived: "the receipt of the decision"
    case .meetingHeld: "the meeting"
    case .conference: "the conference"
    case .agreement: "the agreement"
    case .completionOf(let key): deed(key)
    case .overrideKnown: "the event becoming known"
    case .urgencyStated: "immediate risk being stated"
    case .decision: "the decision at the top"
    case .eachOutcome: "each outcome"
    }
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }
}
