public import CaseRules

/// What the pages about policies say beside the policies themselves.
public enum PolicyPageWords {
  public static let all = "The policies"
  public static let noPolicies = "There is no policy here yet"
  public static let noPoliciesWords = "A partnership adds its policy when it starts. The guidance holds anywhere."
  public static let calculate = "Show the dates"
  public static let day = "On which day does the challenge start?"
  public static let dayHint = "The policy says what starts the clock. For example, 17 4 2026."
  public static let time = "At what time?"
  public static let timeHint = "UK time. For example, 3pm, 15:00 or midday."
  public static let enterDay = "Enter the day on which the challenge starts"
  public static let enterTime = "Enter the time at which it starts, such as 3pm"
  public static let closures = "Whose closed days count?"
  public static let bankHolidaysOnly = "Weekends and bank holidays only"
  public static let ladder = "The stages and their dates"

  /// `Multi-agency policy, July 2024`: unique among policies and their editions.
  public static func title(of policy: Policy) -> String { policy.title + ", " + policy.edition.name }

  public static func ladderTitle(of policy: Policy) -> String { "On one page: " + title(of: policy) }

  public static func datesTitle(of policy: Policy) -> String { "Dates under " + title(of: policy) }

  public static func alsoClosed(_ partnership: String) -> String { "Also the days on which \(partnership) is closed" }

  /// `For children. 6 stages.`
  public static func shape(of policy: Policy) -> String {
    let kinds = policy.concerns.map { $0 == .child ? "children" : "adults" }
    let stages = LimitWords.counted(policy.stages.count, VocabularyWords.stageWord(policy.stageWord))
    return "For " + Sentences.list(kinds) + ". " + stages + "."
  }

  /// `July 2024, in force from Monday 1 July 2024`.
  public static func edition(of policy: Policy) -> String {
    policy.edition.name + ", in force from " + DateWords.long(policy.edition.inForceFrom)
  }

  /// `In use by Marlhaven Safeguarding Children Partnership.`
  public static func inUse(by names: [String]) -> String? {
    names.isEmpty ? nil : "In use by " + Sentences.list(names) + "."
  }

  /// Nil until the day has passed.
  public static func reviewPassed(_ policy: Policy, on today: Day) -> String? {
    guard let due = policy.edition.reviewDue, today > due else { return nil }
    return "Its review was due by \(DateWords.long(due)). Ask the partnership if it still holds."
  }

  public static let starter = "A starter: a partnership adopts it before anybody uses it."

  public static let picture =
    "The stages from the first talk to the last decision, with who talks to whom. The same follows in words."

  /// A text of a policy file, made to start and end as sentences do.
  public static func sentence(_ words: String) -> String { Sentences.sentence(words) }

  /// The same as a heading, which ends without a full stop.
  public static func heading(_ words: String) -> String {
    let sentence = Sentences.sentence(words)
    return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  /// `If it starts at 3pm on Thursday 17 April 2025`.
  public static func starting(_ start: Instant) -> String { "If it starts at " + DateWords.moment(start) }

  public static func undated(_ count: Int) -> String {
    count == 1 ? "1 duty without a date" : "\(count) duties without a date"
  }
}
