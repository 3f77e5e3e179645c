public import CaseRules

/// The words of the case page that belong to no duty and no act.
public enum CasePageWords {
  public static let back = "What I owe"
  public static let challenge = "The challenge"
  public static let timeline = "What has happened"
  public static let raises = "Raises the challenge"
  public static let challenged = "Is asked to think again"
  public static let decides = "Decides at the top"
  public static let vacant = "Nobody in post"
  public static let notInvited = "Nobody invited yet"
  public static let whoAnswers = "Whoever answers for this agency"
  public static let there = "There today"
  public static let nobody = "This is a matter within one agency, so there is no other side."
  public static let program = "Counterpart"
  public static let byItself = "the program itself"
  public static let theChallenge = "The challenge"
  public static let noAnswer = "No answer yet"
  public static let noAnswerYet = "They have not answered yet."
  /// Where both sides work in more than one partnership: which governs, and by what rule.
  public static func governed(
    by partnership: String, _ person: PersonKind, under policy: Policy, others: [String]
  ) -> String {
    let rule =
      person == .adult
      ? "for an adult this policy goes by \(VocabularyWords.area(policy.adultArea))"
      : "the area where the child lives decides"
    return "\(partnership) governs. These agencies work together in \(others.joined(separator: ", ")) too; \(rule)."
  }
  public static let advises = "You are asked for advice. Read the case, then say what you think."
  public static let readsOnly = "You read this case, and do nothing in it."
  public static let nothing = "You have nothing to do here now."
  public static let waiting = "You owe nothing here now. You can still act."
  public static let frozen = "An override has stopped the clocks of the stages. Recording and telling go on."
  public static let urgent = "Somebody said that a person is at immediate risk. Protect first, record afterwards."
  public static let removedWords = "These words were filed here by mistake and have been removed."
  public static let recordDone = "Record that it is done"
  public static let correct = "Correct this entry"
  public static let noEntries = "No entry fits this choice."
  public static let byAgency = "By agency"
  public static let byKind = "What happened"
  public static let all = "All"
  public static let owned = "What is owed"

  public static func leads(_ agency: String, _ person: PersonKind) -> String {
    "\(agency) leads for the \(person.rawValue)."
  }

  public static func title(_ reference: String) -> String { "Case \(reference)" }
  public static func under(_ policy: Policy) -> String { "Under " + edition(policy) }
  /// "“Escalation policy”, July 2024".
  public static func edition(_ policy: Policy) -> String { "“\(policy.title)”, \(policy.edition.name)" }
  /// "“Escalation policy”, July 2024: stage 2: managers talk".
  public static func place(_ stage: Stage, of policy: Policy) -> String {
    edition(policy) + ": " + CaseWords.lower(CaseWords.rung(stage, of: policy))
  }
  public static func ended(_ how: HowClosed) -> String { "This case has ended: " + CaseWords.ended(how) }
  public static func nowWith(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    return "Now with " + (names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last)
  }
  public static func outcomeWaits(for agencies: [String]) -> String {
    "The outcome waits for \(others(agencies)) to confirm it"
  }
  public static func dateWaits(_ day: Day, for agencies: [String]) -> String {
    "\(DateWords.long(day)) waits for \(others(agencies)) to agree"
  }
  private static func others(_ agencies: [String]) -> String {
    agencies.isEmpty ? "the other side" : Sentences.list(agencies)
  }
  public static func byWhen(_ verb: String, _ due: String) -> String { verb + " " + CaseWords.lower(due) }
  public static let doneAndChecked = "Done, and checked by the other side"
  public static let practiceIssue = "Practice issue: "
  public static func actionDone(_ action: String) -> String { "Record as done: " + CaseWords.lower(action) }
  public static func says(_ answer: String) -> String { answer.prefix(1).uppercased() + answer.dropFirst() }
  public static func recorded(_ day: Day) -> String { "Recorded on " + DateWords.long(day) }
  public static func recordedLater(_ at: Instant) -> String { "Recorded later, at " + DateWords.moment(at) }
  public static func moment(_ local: LocalMoment) -> String {
    DateWords.long(local.day) + ", " + DateWords.time(local.time)
  }
  public static func onBehalf(_ name: String) -> String { "On behalf of " + name }
  public static func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries, newest first" }

  public static let repeated = "This was recorded already"
  public static let repeatedWords = "The same form arrived twice. Nothing new was recorded, and nothing is lost."
  public static func readEntry(_ entry: Int) -> String { "Read entry \(entry)" }
  public static func corrected(by entry: Int) -> String { "Corrected by entry \(entry)" }
  public static func removed(by entry: Int) -> String { "Removed by entry \(entry)" }
  public static func seeEntry(_ entry: Int) -> String { "See entry \(entry)" }

  public static func away(until day: String) -> String {
    Day(iso: day).map { "Away until " + DateWords.long($0) } ?? "Away"
  }

  public static func deputy(_ name: String, phone: String) -> String {
    "Speak to \(name)" + (phone.isEmpty ? "" : ", \(phone)")
  }

  public static func pair(_ names: [String]) -> String {
    names.count == 2 ? names[0] + " with " + CaseWords.lower(names[1]) : names[0]
  }

  public static func opened(_ day: Day, ended: Day?) -> String {
    let start = "Opened " + DateWords.long(day)
    return ended.map { start + ", ended " + DateWords.long($0) } ?? start
  }

  public static let wasAgreed = "What was agreed"
  public static let wasDecided = "What was decided"

  public static func place(_ place: String) -> String {
    switch place {
    case "done": "Done"
    case "present": "Now"
    case "passed-over": "Passed over"
    case "not-needed": "Not needed"
    default: "To come"
    }
  }

  /// The kinds of entry, for the filter.
  public static func kind(_ kind: String) -> String {
    let spaced = kind.reduce(into: "") { text, letter in
      text += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
    return spaced.prefix(1).uppercased() + spaced.dropFirst()
  }
}
