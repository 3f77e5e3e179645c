/// The labels, hints and errors of the fields in the forms of acts.
public enum ActFieldWords {
  public static let whoIsConcerned = "Who is concerned"
  public static let leaveOrTakeAway =
    "Leave it empty where it is right. Write “none” where it is wrong and nobody knows better."
  public static let means = "How did you talk?"
  public static let attended = "Which agencies came?"
  public static let toStage = "Where does it go?"
  public static let because = "Why does it go on?"
  public static let whichDate = "Which date must be sooner?"
  public static let newDate = "The date"
  public static let event = "What has happened?"
  public static let owner = "Who will do it?"
  public static let choose = "Choose a person"
  public static let due = "By when?"
  public static let power = "What do you do?"
  public static let route = "Where do you refer it?"
  public static let destination = "Which edition, and which stage of it?"
  public static let noOtherEdition = "The partnership has no other edition that this case could move to."
  /// "A significant policy issue, to stage 6: …", for a referral that opens no stage.
  public static func policyIssue(_ stage: String) -> String {
    "A significant policy issue, to " + CaseWords.lower(stage)
  }
  public static let policyIssueHint = "The case itself stays as it is."
  public static let adviser = "Whom did you ask?"
  public static let when = "When did this happen?"
  public static let whenHint = "Leave it empty if it happened just now. Example: 27 3 2026"
  public static let time = "At what time?"
  public static let earlierSummary = "It happened earlier"
  public static let earlierReasonHint = "Needed if it happened more than an hour ago, because it moves the clock."

  public static let learned = "What came of it?"
  public static let theme = "What was it about beneath the disagreement?"
  public static let scope = "Does it change how people work?"
  public static let isForPractice = "Yes: it is a practice issue, beyond this case"
  public static let isForPracticeHint = "It is followed until it is done, and does not hold the case open."

  public static let chooseAnswer = "Choose where you stand"
  public static let chooseMeans = "Choose how you talked"
  public static let chooseAttended = "Choose the agencies that came"
  public static let chooseOne = "Choose one"
  public static let chooseDestination = "Choose where the case goes on"
  public static let chooseStage = "Choose where it goes"
  public static let chooseBecause = "Choose why it goes on"
  public static let chooseOwner = "Choose who will do it"
  public static let enterDate = "Enter a date"
  public static let timeAhead = "This time lies ahead. Enter when it happened, now or earlier"

  /// "Write what was said", for a text that is missing.
  public static func missing(_ label: String) -> String { "Write " + CaseWords.lower(label) }

  /// For a question that is left empty.
  public static func answer(_ question: String) -> String { "Answer “\(question)”" }

  public static func label(_ field: String, in noun: String) -> String {
    special.first { $0.noun == noun && $0.field == field }?.label ?? FieldWords.label(field)
  }

  public static func hint(_ field: String, in noun: String) -> String? {
    special.first { $0.noun == noun && $0.field == field }?.hint
  }

  private static let special: [(noun: String, field: String, label: String, hint: String?)] = [
    ("acknowledgements", "note", "Who is looking at it, and when you expect to answer", nil),
    (
      "answers", "reasons", "Your reasons",
      "What you looked at and what follows from it. If you ask for something first, say what."
    ),
    ("answers", "willDo", "What you will do, and by when", nil),
    ("answers", "changeMind", "What would change your mind", "This helps the other side to bring what matters."),
    (
      "information", "information", "The information",
      "Answer the question that was asked, with where you know it from."
    ),
    ("discussions", "people", "Who talked", nil),
    ("discussions", "account", "What was said", "Both views, what you agree on, and what is still open."),
    ("meetings", "people", "Who came", nil),
    ("meetings", "account", "What was said", "Each agency’s view of the risks and of the opportunities."),
    ("meetings", "options", "The options that you weighed", "What speaks for each, and what against it."),
    ("meetings", "decided", "What was decided", "Or that nothing was, and what follows from that."),
    ("meetings", "dissent", "Anyone who did not agree, and why", nil),
    ("meetings-called", "place", "Where, or by which link or number", nil),
    (
      "meetings-called", "people", "Who else is invited",
      "Such as somebody who speaks for the family. Tell them yourself."
    ),
    ("meetings-called", "agenda", "The agenda", "Drafted from the case. Change it as you like."),
    ("meetings-moved", "reason", "Why it is moved", nil),
    ("meetings-cancelled", "reason", "Why it is cancelled", nil),
    ("meeting-replies", "note", "Who comes, or why nobody can and what you want to be heard", nil),
    ("minutes", "minutes", "The minutes", "Who came, each agency’s view, what was decided, who does what by when."),
    ("minutes-confirmed", "note", "Anything to add", nil),
    ("minutes-corrections", "correction", "What is wrong, and what is right", nil),
    ("meetings-not-held", "reason", "Why no meeting was held", nil),
    ("views", "risks", "The risks you see", nil),
    ("views", "opportunities", "The opportunities you see", "What is going well, who can help, what could change."),
    ("advice", "account", "What you asked and what you were told", nil),
    ("requests", "evidence", "Anything new that supports it", nil),
    ("inabilities", "reason", "What stands between you", "Say it so that both sides would agree with the description."),
    ("escalations", "reason", "What is still open", "What you agree on, where you differ, and why it cannot wait."),
    ("refusals-to-escalate", "reason", "Why you do not take it further now", nil),
    ("earlier-dates", "reason", "Why it cannot wait until then", nil),
    ("proposed-dates", "note", "Why this date", nil),
    ("urgent-route", "rationale", "Why it cannot wait", nil),
    ("urgent-route", "taken", "What you have done to protect them", nil),
    ("overrides", "account", "What you know, and how you know it", nil),
    ("resumptions", "reason", "Why the case goes on", nil),
    ("policy-moves", "reason", "Why the case moves", nil),
    ("decisions", "decision", "The decision", nil),
    ("outcomes", "outcome", "What is agreed", "Write it so that a stranger could tell whether it was kept."),
    (
      "outcomes", "outstanding", "How outstanding issues will be pursued",
      "Who does what by when. If nothing is open, say so."
    ),
    ("outcomes", "actions", "Actions with owners and dates", "You can also add each action to the case by itself."),
    ("confirmations", "note", "Anything to add", nil),
    ("disputes", "reason", "What is wrong, and what would put it right", nil),
    ("actions", "action", "What will be done", "Start with a verb: visit, send, call a meeting."),
    ("completions", "evidence", "How it was done", nil),
    ("checks", "note", "How you know", nil),
    ("actions-reopened", "reason", "What is not done", nil),
    ("learning", "lesson", "What others can learn from it", "Somebody who was not there should be able to use it."),
    ("learning", "changed", "What was changed because of it", "Needed where a policy or practice has changed."),
    (
      "duties-done", "account", "How it was done",
      "Who was told or what was filed, how and when. Name nobody who is not needed."
    ),
    ("referrals", "reason", "Why you refer it", nil),
    ("withdrawals", "reason", "Why you withdraw it", nil),
    ("corrections", "correction", "What is right", nil),
    ("removals", "reason", "Why it does not belong here", "Do not repeat the words that are to go."),
    ("closures", "reason", "Why it closes", "Needed where an override stopped the case."),
    ("closures", "outstanding", "How outstanding issues will be pursued", nil),
    ("reopenings", "reason", "Why it opens again", nil),
    ("not-me", "reason", "Why it is not you", "Say who might have decided, if you know."),
    ("reassignments", "reason", "Why they take it", nil),
    ("not-ours", "reason", "Why it is not for your agency", "Say whose it is, if you know, and how you know it."),
    ("advisers", "reason", "What you ask their advice about", "The other side reads this too."),
    ("advisers-released", "reason", "Why it ends", nil),
    ("partnerships", "reason", "Why it is that one", "Say where they live, by area, or which board’s rule holds."),
    ("advice-given", "advice", "Your advice", "What you looked at, what you think, and what you do not know."),
    ("guests", "reason", "What you need them for", "They read this too."),
    ("guests-renewed", "reason", "Why they are still needed", nil),
    ("guests-ended", "reason", "Why it ends", nil),
    ("arbiters", "reason", "Why somebody else should decide", nil),
    (
      "records", "reason", "Why it is shared, or filed",
      "The decision to share it, in a sentence. Both sides read it. Name nobody who is not needed."
    ),
    ("retention", "reason", "Why that long", nil),
    ("holds", "reason", "Why it must stay", "Both sides read it. Name nobody who is not needed."),
    ("holds-lifted", "reason", "Why it need not stay any more", nil),
    ("mistaken", "reason", "How it came about", "Both sides read it. Do not name the person whom you meant."),
    (
      "disclosures", "account", "What went where, and how you noticed",
      "Both sides read it. Name nobody whose name is not needed."
    ),
    ("disclosures", "taken", "What you have done about it", nil),
    ("disclosures-judged", "reason", "Why", "What could come of it, for whom, and what makes that likely or not."),
    ("attachments", "note", "What it is, and what it shows", nil),
    (
      "reopenings", "newInformation", "What is new since the decision",
      "The decision was final, so the case opens again only on something that nobody knew or weighed then."
    ),
  ]
}

extension ActFieldWords {
  public static let theAdviser = "The adviser"
  public static let goesTo = "Who"
  public static let whichPartnership = "Which partnership’s policy governs?"
  public static let whichAdviser = "Who will advise?"
  public static let whichPost = "Who takes it?"
  public static let whichArbiter = "Who will decide?"
  public static let removeInstead = "Remove it, because it belongs to another case"
  public static let theOutcome = "The outcome"
  public static let theEntry = "The entry"
  public static let theAction = "The action"
  public static let theDay = "When"
  public static let theDate = "The proposed date"
  public static let whoTalks = "Who talks next"

  public static func stale(_ entries: Int) -> String {
    let what = entries == 1 ? "one new entry" : "\(entries) new entries"
    return
      "Somebody wrote to this case while you were writing: \(what). Read it, then send yours again; it is still here."
  }

  public static let repeated =
    "An earlier version of this is recorded already. This one differs and is not recorded. Send it to add it as well."

  public static func nobodyMapped(_ agency: String) -> String {
    "Nobody is named for this at \(agency). Ask its safeguarding lead to name somebody."
  }
}
