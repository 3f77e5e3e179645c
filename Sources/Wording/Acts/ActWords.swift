public import CaseRules

/// The words of one act on a case: its page's heading, what leads in, its button, its notice.
public struct ActWords: Sendable {
  public var heading: String
  public var lead: String?
  /// What cannot be undone.
  public var warning: String?
  public var button: String
  /// Said after it was recorded.
  public var notice: String
  /// The guidance that stands beside the form, by its name.
  public var beside: String?

  init(
    _ heading: String, lead: String? = nil, warning: String? = nil, button: String, notice: String,
    beside: String? = nil
  ) {
    self.heading = heading
    self.lead = lead
    self.warning = warning
    self.button = button
    self.notice = notice
    self.beside = beside
  }

  /// The words by their name, which is the act's noun for most; nil where there are none.
  public static func of(_ name: String) -> ActWords? {
    (all + ways).first { $0.noun == name }?.words
  }

  /// The words' own name where one act is said in several ways: an outcome, by whose word settles the stage.
  public static func name(of noun: String, by side: Side, resolvedBy: Satisfaction?) -> String {
    guard noun == "outcomes", resolvedBy == .raisingSide else { return noun }
    return side == .raising ? "outcomes-by-the-raising-side" : "outcomes-for-the-raising-side"
  }

  /// Every name that has words: the nouns, and the other ways to say them.
  public static var names: [String] { nouns + ways.map(\.noun) }

  /// Every noun that has a page.
  public static var nouns: [String] { all.map(\.noun) }

  private static let all: [(noun: String, words: ActWords)] =
    talking + meetings + goingOn + agreeing + afterwards + circle

  private static let talking: [(noun: String, words: ActWords)] = [
    (
      "acknowledgements",
      ActWords(
        "Acknowledge the challenge", lead: "This shows the other side that it has arrived and who is looking at it.",
        button: "Acknowledge", notice: "You acknowledged the challenge")
    ),
    (
      "answers",
      ActWords(
        "Answer the challenge", button: "Send the answer", notice: "Your answer is recorded", beside: "beside-answer")
    ),
    (
      "information",
      ActWords(
        "Give the information they asked for", button: "Send the information", notice: "Your information is recorded")
    ),
    (
      "discussions",
      ActWords(
        "Record a discussion", lead: "Write what each side said, so that somebody who was not there can follow it.",
        button: "Record the discussion", notice: "The discussion is recorded", beside: "beside-discuss")
    ),
    (
      "meetings",
      ActWords(
        "Record a meeting", lead: "Say who came, what was said and what was decided.", button: "Record the meeting",
        notice: "The meeting is recorded", beside: "beside-meet")
    ),
    (
      "meetings-not-held",
      ActWords(
        "Say why no meeting was held", lead: "The policy expects a meeting here. Leaving it out needs a reason.",
        button: "Record the reason", notice: "The reason is recorded")
    ),
    (
      "views",
      ActWords(
        "Set out the risks and opportunities you see",
        lead: "Each agency gives its own view, once, so that all of them stand side by side.",
        button: "Record our view", notice: "Your agency’s view is recorded", beside: "beside-risk")
    ),
    (
      "advice",
      ActWords(
        "Record advice", lead: "You can ask for advice at any time, beside the stages.", button: "Record the advice",
        notice: "The advice is recorded")
    ),
    (
      "requests",
      ActWords(
        "Add what is missing",
        button: "Add it and start the clock", notice: "The clock has started", beside: "beside-outcome")
    ),
  ]

  private static let goingOn: [(noun: String, words: ActWords)] = [
    (
      "inabilities",
      ActWords(
        "Record that this stage could not resolve it",
        lead: "This is no one’s failure. It starts the time for handing over.", button: "Record it",
        notice: "It is recorded that this stage could not resolve it", beside: "beside-escalate")
    ),
    (
      "escalations",
      ActWords(
        "Escalate", lead: "The whole record goes with it. Going on is a duty when a matter is not resolved.",
        button: "Escalate", notice: "The case has gone to the next stage", beside: "beside-escalate")
    ),
    (
      "refusals-to-escalate",
      ActWords(
        "Decide not to escalate now", lead: "The policy leaves this to you. The case stays open and can still go on.",
        button: "Record the decision", notice: "Your decision is recorded; the case stays open",
        beside: "beside-escalate")
    ),
    (
      "earlier-dates",
      ActWords(
        "Set an earlier date",
        lead: "Use this when the policy’s time would leave somebody at risk. A date can only become earlier.",
        button: "Set the date", notice: "The earlier date is set", beside: "beside-shorten")
    ),
    (
      "proposed-dates",
      ActWords(
        "Propose a date", lead: "The policy gives no date that we can work out, so the two sides agree one.",
        button: "Propose this date", notice: "Your proposed date is recorded")
    ),
    (
      "agreed-dates",
      ActWords("Agree to the proposed date", button: "Agree to this date", notice: "Both sides agree to the date")
    ),
    (
      "urgent-route",
      ActWords(
        "Take the urgent route", lead: "Act first and record afterwards.", button: "Record the urgent route",
        notice: "The urgent route is recorded")
    ),
    (
      "overrides",
      ActWords(
        "Report an override",
        lead: "Some events suspend the policy’s stages. Everybody who must know is to be told at once.",
        warning: "This stops the clocks of the stages until somebody records that the case goes on.",
        button: "Report it", notice: "The override is recorded and the clocks are stopped", beside: "beside-override")
    ),
    (
      "resumptions",
      ActWords(
        "Record that the case goes on", lead: "The clocks start again where they stopped.",
        button: "Let the case go on", notice: "The case goes on")
    ),
    (
      "decisions",
      ActWords(
        "Decide", lead: "Give reasons that both sides can read, and say how what is left will be pursued.",
        button: "Record the decision", notice: "The decision is recorded", beside: "beside-decide")
    ),
    (
      "policy-moves",
      ActWords(
        "Move the case to another edition",
        lead: "A case keeps the edition it was raised under unless somebody moves it, with a reason.",
        button: "Move the case", notice: "The case is under the other edition now")
    ),
  ]

  private static let ways: [(noun: String, words: ActWords)] = [
    (
      "outcomes-by-the-raising-side",
      ActWords(
        "Write what settles it",
        lead: "At this stage the policy asks for the word of your side alone. Nobody else confirms it.",
        warning: "The case closes with this, unless open actions hold it.", button: "Record that it is settled",
        notice: "It is recorded that your side is satisfied", beside: "beside-agree")
    ),
    (
      "outcomes-for-the-raising-side",
      ActWords(
        "Write what you agreed",
        lead: "The side that raised the challenge confirms it, or says what is wrong with it. Nobody else has to.",
        button: "Send it for confirmation", notice: "The outcome waits for the side that raised the challenge",
        beside: "beside-agree")
    ),
  ]

  private static let agreeing: [(noun: String, words: ActWords)] = [
    (
      "outcomes",
      ActWords(
        "Write what you agreed",
        lead: "The other side confirms it, or says what is wrong with it. Nothing closes before that.",
        button: "Send it for confirmation", notice: "The outcome waits for the other side to confirm it",
        beside: "beside-agree")
    ),
    (
      "confirmations",
      ActWords(
        "Confirm the outcome", lead: "Read it as if you had to keep it, because you do.", button: "Confirm",
        notice: "You confirmed the outcome", beside: "beside-agree")
    ),
    (
      "disputes",
      ActWords(
        "Say what is wrong with the outcome",
        lead: "The outcome goes back to be written again. Say what would have to change.", button: "Send it back",
        notice: "It is recorded what is wrong with the outcome", beside: "beside-agree")
    ),
    (
      "actions",
      ActWords(
        "Agree an action", lead: "One action, one owner, one date.", button: "Add the action",
        notice: "The action is agreed")
    ),
    ("completions", ActWords("Record that an action is done", button: "It is done", notice: "The action is done")),
    (
      "checks",
      ActWords(
        "Check that an action is done", lead: "Say so where you have seen for yourself that it was done.",
        button: "It is done: I have seen it", notice: "You checked the action")
    ),
    (
      "actions-reopened",
      ActWords(
        "Say that an action is not done", lead: "It is owed again, by the same person and the same date.",
        button: "Open the action again", notice: "The action is open again")
    ),
  ]

  private static let afterwards: [(noun: String, words: ActWords)] = [
    (
      "learning",
      ActWords(
        "Record what was learned",
        lead: "The partnership counts what kind of thing it was and its theme. Your words stay in the case.",
        button: "Record it", notice: "What was learned is recorded")
    ),
    (
      "duties-done",
      ActWords(
        "Record that this is done", lead: "Say how it was done, so that nobody has to ask.", button: "It is done",
        notice: "It is recorded as done", beside: "beside-feedback")
    ),
    ("forms", ActWords("Send the policy’s form", button: "Send the form", notice: "The form is recorded")),
    (
      "referrals",
      ActWords(
        "Refer it", lead: "A referral runs beside the stages, or follows when a case has ended.",
        button: "Record the referral", notice: "The referral is recorded")
    ),
    (
      "withdrawals",
      ActWords(
        "Withdraw the challenge",
        lead: "Do this when it has become pointless or mistaken. A concern that still stands should go on.",
        warning: "The case ends with this.", button: "Withdraw the challenge", notice: "The challenge is withdrawn")
    ),
    (
      "corrections",
      ActWords(
        "Correct an entry", lead: "The entry stays as it is. Your correction stands beside it.",
        button: "Record the correction", notice: "The correction is recorded", beside: "beside-correct")
    ),
    (
      "removals",
      ActWords(
        "Remove an entry that was filed here by mistake", lead: "Only words that belong to another case are removed.",
        warning: "The words are destroyed and cannot be brought back. That there was an entry stays on record.",
        button: "Remove the words", notice: "The words of the entry are removed")
    ),
    (
      "closures",
      ActWords(
        "Close the case",
        lead: "What is owed to others, such as feedback and actions, stays on the lists until it is done.",
        button: "Close the case", notice: "The case is closed")
    ),
    (
      "reopenings",
      ActWords(
        "Reopen the case", lead: "The stage that was last open opens again.", button: "Reopen the case",
        notice: "The case is open again")
    ),
  ]
}
