public import CaseRules

/// The words of one question: how it is asked, and what it is called elsewhere.
public struct QuestionWords: Sendable {
  /// The page's heading, in the person's words.
  public var asks: String
  /// After "3 of 9: ", and in "Change the decision".
  public var short: String
  public var hint: String?
  /// What to do where it is left empty; nil where it may be.
  public var missing: String?
  public var strong: String?
  public var weak: String?

  init(
    _ asks: String, short: String, hint: String? = nil, missing: String? = nil, strong: String? = nil,
    weak: String? = nil
  ) {
    self.asks = asks
    self.short = short
    self.hint = hint
    self.missing = missing
    self.strong = strong
    self.weak = weak
  }
}

extension QuestionWords {
  /// The question that asks for a field of the challenge's words; nil for words that no question asks for.
  public static func of(_ field: String, about person: PersonKind) -> QuestionWords? {
    switch field {
    case "label": .person(person)
    case "decision": decision
    case "concern": concern
    case "evidence": evidence
    case "risk": risk
    case "tried": tried
    case "ownManager": ownManager
    case "outcomeSought": outcome
    case "wishes": wishes(person)
    case "capacity": capacity
    case "advocacy": advocacy
    default: nil
    }
  }

  public static func person(_ kind: PersonKind) -> QuestionWords {
    QuestionWords(
      "Who is the \(kind.rawValue) concerned?", short: "the person",
      hint:
        "Initials, or the reference that your agency uses. Leave the name out: fewer people then learn it by accident.",
      missing: "Enter initials or a reference")
  }
  public static let theme = QuestionWords(
    "What do you call it?", short: "the subject",
    hint: "A few words that name nobody, such as “waiting times for speech therapy”.", missing: "Enter a few words")
  public static let board = QuestionWords(
    "Which board is it for?", short: "the board", missing: "Choose the board")

  public static let decision = QuestionWords(
    "What do you challenge?", short: "the decision",
    hint: "A decision, an action, or something that was not done. Say whose it was.",
    missing: "Say what you challenge",
    strong: "“On 3 March you closed the referral of 27 February without speaking to the school or to J.”",
    weak: "“We are not happy with how referrals are handled.”")
  public static let decisionOn = QuestionWords(
    "When was it?", short: "the date of the decision",
    hint: "For example, 3 3 2026. For something that was not done, give the day by which it should have been.")

  public static let ground = QuestionWords(
    "What is it about?", short: "the ground", missing: "Choose what fits best")
  public static let subjects = QuestionWords("Does it touch any of these?", short: "the subjects")
  public static let immediateSubject = "The policy has this dealt with at once"
  public static let priority = QuestionWords(
    "How soon does it matter?", short: "the priority", missing: "Choose how soon it matters")

  public static let concern = QuestionWords(
    "What worries you?", short: "the concern", hint: "One concern, in a few sentences. The receiver reads this first.",
    missing: "Say what worries you",
    strong: "“J. has come to school hungry on six days out of ten. Nobody has seen her at home since January.”",
    weak: "“The family is known to be difficult and nothing ever changes.”")
  public static let evidence = QuestionWords(
    "How do you know?", short: "the evidence", hint: "What you saw, what you were told and by whom, and when.",
    strong: "“On 2 and 9 March her teacher noted that she had eaten nothing since school lunch the day before.”",
    weak: "“Everybody at school is worried.”")
  public static let risk = QuestionWords(
    "What could happen if nothing changes?", short: "the risk",
    hint: "What harm, to whom, how soon, and how sure you are.",
    strong:
      "“She could be left alone over the holiday from 3 April. I think it likely: it happened in February.”",
    weak: "“This is a safeguarding issue.”")
  public static let tried = QuestionWords(
    "What has been tried already?", short: "what was tried", hint: "Who spoke to whom, when, and what came of it.",
    strong:
      "“4 March: I rang the duty manager. She asked for the school’s notes. I sent them on 5 March.”",
    weak: "“We have tried to resolve this many times.”")
  public static let ownManager = QuestionWords(
    "What did you and your own manager think?", short: "your own manager",
    hint:
      "Who it was, when you spoke, and what you both weighed. If there was no time, say so. Only your side reads it.")
  public static let outcome = QuestionWords(
    "What do you ask them to do?", short: "the outcome you seek",
    hint: "A verb, a person and a date, and what it would change.",
    strong: "“Reopen the referral and see J. at home, with her teacher’s notes, before Friday 27 March.”",
    weak: "“Take this seriously.”")
  public static let clockWaits =
    "You can leave this empty. The challenge then goes on record, and the clock starts only when you add this."

  public static let agencies = QuestionWords(
    "Which agency do you ask to think again?", short: "the other side",
    hint: "Choose every agency whose decision or action it is.", missing: "Choose at least one agency")
  public static let ownPost = QuestionWords(
    "Who in your agency do you disagree with?", short: "the other side",
    hint: "Only people in your own agency see it.", missing: "Choose who it is")
  public static let counterpart = QuestionWords(
    "Who should answer?", short: "your counterpart",
    hint: "We have chosen whom the policy names. Change it if somebody else should answer.")
  public static func counterpart(at agency: String) -> String { "Who should answer at \(agency)?" }
  public static func counterpartMissing(at agency: String) -> String { "Choose who should answer at \(agency)" }
  /// For an agency that has nobody in the program.
  public static func notHere(_ agency: String) -> String {
    "Nobody at \(agency) uses Counterpart. When you have sent this, you are asked whom to invite: a name, a work email "
      + "address, and a telephone number by which you pass on a code. They read this one case and answer it."
  }
  public static let byInvitation = "Somebody whom you invite"
  public static func nobody(at agency: String) -> String {
    "Nobody is entered for \(agency) yet. Ask its safeguarding lead, or choose another agency."
  }
  public static let decidedBy = QuestionWords(
    "Who made the decision, if it was somebody else?", short: "who decided",
    hint: "A post is enough, such as “duty manager”.")

  public static func leadAgency(_ kind: PersonKind) -> QuestionWords {
    QuestionWords(
      "Which agency leads for the \(kind.rawValue)?", short: "the lead agency",
      hint: "The agency that is responsible for action in their case. Leave it if nobody leads or you don’t know.")
  }
  public static let leads = "Lead agency"
  public static let nobodyLeads = "Nobody, or I don’t know"

  public static let involved = QuestionWords(
    "Is a chair or a reviewing officer involved?", short: "a chair or reviewing officer",
    hint: "The policy asks us to tell them.", missing: "Choose who is involved, or “Neither”")
  public static let chair = "The chair of a child protection conference"
  public static let adultChair = "The chair of a conference"
  public static let officer = "An independent reviewing officer"
  public static let neither = "Neither"

  public static func family(_ kind: PersonKind) -> QuestionWords {
    QuestionWords(
      kind == .child ? "Do the child or the family know of this challenge?" : "Does the adult know of this challenge?",
      short: "what they know", hint: "There is no rule that they must. What you decided, and why, goes on record.",
      missing: "Choose what comes nearest")
  }
  public static func wishes(_ kind: PersonKind) -> QuestionWords {
    QuestionWords(
      kind == .child ? "What do the child or the family want?" : "What does the adult want?", short: "what they want",
      hint: "In their own words if you can. If you have not asked, say why.")
  }
  public static func knows(_ knows: PersonKnows) -> (text: String, hint: String?) {
    switch knows {
    case .yes: ("Yes", nil)
    case .no: ("No, and I have decided not to tell them now", nil)
    case .unsafeToTell: ("No, because telling them would add to the danger", nil)
    case .notYetDecided: ("I have not decided yet", "You can say so later")
    }
  }

  public static let adult = QuestionWords("Can the adult decide about this?", short: "capacity and advocacy")
  public static let capacity = QuestionWords(
    "What do you know of their capacity to decide about this?", short: "capacity",
    hint: "For this decision, now. Say who assessed it, or that nobody has.")
  public static let advocacy = QuestionWords(
    "Does somebody speak for them?", short: "advocacy", hint: "An advocate, an attorney, a relative, or nobody yet.")

  public static let stage = QuestionWords(
    "Where does it start?", short: "where it starts", missing: "Choose where it starts")
  public static let entryReason = QuestionWords(
    "Why does it not start at the beginning?", short: "why it starts there",
    missing: "Say why it does not start at the beginning")

  public static let behalf = QuestionWords(
    "Do you raise this for a colleague?", short: "for whom you raise it",
    hint: "It is then recorded as theirs, sent by you.",
    missing: "Choose yes or no")
  public static let colleague = QuestionWords("For whom?", short: "your colleague", missing: "Choose your colleague")
  public static let nobodyChosen = "Choose a colleague"

  public static let earlier = QuestionWords(
    "Did you send this challenge in writing before now?", short: "when it was raised",
    hint: "By letter or email, for example. The clock then counts from the day on which you sent it.",
    missing: "Choose yes or no")
  public static let earlierWhen = QuestionWords("When did you send it?", short: "when you sent it")
  public static let earlierOn = QuestionWords(
    "On which day?", short: "the day", hint: "For example, 3 3 2026", missing: "Enter the day on which you sent it")
  public static let earlierAt = QuestionWords(
    "At what time?", short: "the time", hint: "For example, 5:30pm or midday",
    missing: "Enter the time at which you sent it")
  public static let earlierReason = QuestionWords(
    "Why is it recorded here only now?", short: "why it is recorded later",
    hint: "For example, “sent by email; the system was down”.", missing: "Say why it is recorded only now")

  public static func isCounterpart(_ name: String) -> String { "Your counterpart under the policy is \(name)." }
  public static func phone(_ number: String) -> String { "Phone \(number)." }
  public static let choose = "Choose somebody"
  public static let neitherAlone = "Choose “Neither” alone, or who is involved"
  public static let voice = "What do they know, and what do they want?"

  public static let decisionDay = "Date of the decision"
  public static let asked = "Asked to think again"
  public static func answers(at agency: String) -> String { "Answers at \(agency)" }
  public static let chairOrOfficer = "Chair or reviewing officer"
  public static let whetherKnown = "Whether they know"
  public static let startsAt = "Starts at"
  public static let raisedFor = "Raised for"
  public static let raisedAt = "Raised in writing"
  public static func beforeFirstPolicy(_ first: Day?) -> String {
    let since = first.map { "This area’s first policy here holds from \(DateWords.long($0))." }
    return [since, "Enter a later day, or go back and choose “No”; the clock then counts from now."].compactMap { $0 }
      .joined(separator: " ")
  }
  public static let earlierInFuture = "Enter a time that has passed"
}
