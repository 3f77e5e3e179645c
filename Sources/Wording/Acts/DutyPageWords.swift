public import CaseRules

/// Words beside a duty on a page.
public enum DutyPageWords {
  public static let done = "Done"
  public static let doneLate = "Done late"
  public static let ended = "No longer needed"
  public static let frozen = "Clock stopped"
  public static let you = "you"
  public static let noDateOfItsOwn = "No date of its own"
  public static let tellsByItself = "Counterpart tells them by email. You do it only if you hear that this failed."
  public static let notDelivered = "The email did not arrive. Tell them another way, and say here that you did."
  public static func toldByEmail(_ at: Instant) -> String { "Told by email at " + DateWords.moment(at) }

  public static func atOnce(hours: Int) -> String { hours < 1 ? "Do this now" : overdue(hours: hours) }
  public static func late(hours: Int) -> String { hours < 1 ? "Just overdue" : overdue(hours: hours) }

  /// From two days on, nobody counts in hours; these are days of the week, because such a limit ran through weekends.
  private static func overdue(hours: Int) -> String {
    "Overdue by " + (hours < 48 ? count(hours, "hour") : count(hours / 24, "day"))
  }

  public static func left(hours: Int) -> String {
    hours < 1 ? "Less than an hour left" : count(hours, "hour") + " left"
  }

  /// "File a copy on the person’s record, stage 2: Line managers", where the stage is over.
  public static func inFull(_ duty: Duty, _ stage: String?, under policy: Policy) -> String {
    let verb = ObligationWords.verb(duty, under: policy)
    return stage.map { verb + ", " + CaseWords.lower($0) } ?? verb
  }

  /// "Owed by you and Amina Yusuf"; "By Amina Yusuf" where it was done.
  public static func whose(_ names: [String], isOwed: Bool) -> String? {
    guard let last = names.last else { return nil }
    let all = names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
    return (isOwed ? "Owed by " : "By ") + all
  }

  public static func reading(_ interpretation: Interpretation) -> String {
    "The policy can be read in two ways. We read: " + end(interpretation.reading) + " Another reading: "
      + end(interpretation.alternative)
  }

  public static func source(_ place: String, worded: String) -> String {
    let sentence = "In the policy: " + place
    return worded.isEmpty ? sentence + "." : sentence + ", “\(worded)”."
  }

  public static func warning(_ due: String) -> String {
    "another reading of the policy gives an earlier date: \(CaseWords.lower(due))."
  }

  public static func count(_ number: Int, _ thing: String) -> String {
    number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
  }

  private static func end(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }
}
