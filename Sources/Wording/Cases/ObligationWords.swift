public import CaseRules

/// What somebody owes, as a verb first.
public enum ObligationWords {
  /// "Answer the challenge", for a list of duties.
  public static func verb(_ kind: DutyKind) -> String {
    switch kind {
    case .resolve: "Talk and resolve it"
    case .handOver: "If it is not resolved, hand over to the next stage"
    case .acknowledge: "Acknowledge the challenge"
    case .answer: "Answer"
    case .discuss: "Talk it over"
    case .meet: "Hold a meeting"
    case .minute: "Write the minutes"
    case .circulate: "Send round the minutes"
    case .confirm: "Confirm the outcome in writing"
    case .notify: "Tell those who must know"
    case .feedback: "Give feedback"
    case .submitForm: "Send the form"
    case .decide: "Decide"
    case .refer: "Refer it"
    case .record: "File a copy on the person’s record"
    case .review: "Review what was agreed"
    case .agreeDate: "Agree a date"
    case .plan: "Agree an action plan"
    case .contact: "Make contact"
    case .advise: "Give advice"
    case .write: "Put it in writing"
    case .standStill: "Leave the decision as it was"
    case .act: "Do what was agreed"
    }
  }

  /// The same with whom to tell and what to write down, from the policy. The program's own duties have their own words.
  public static func verb(_ duty: Duty, under policy: Policy) -> String {
    let to = PolicyTerms(policy).party(duty.to)
    switch duty.key {
    case Obligation.startKey: return "Add what is missing, so that the clock starts"
    case Obligation.resumeKey: return "Decide whether the case goes on"
    case Obligation.closeKey: return "Close the case"
    case Obligation.glassKey: return "Know that somebody outside the case opened it, and check why"
    case Obligation.notOursKey: return "Say who it is for: they say that it is not theirs"
    case Obligation.standInKey: return "Invite somebody to answer for the other agency"
    case Obligation.meetingKey: return "Come to the meeting"
    case Obligation.minutesKey: return "Read the minutes, and confirm or correct them"
    case Obligation.meetingReviewKey: return "Look again at what the meeting decided"
    default: break
    }
    switch duty.kind {
    case .notify where !to.isEmpty:
      return "Tell " + to + (duty.purpose == .information ? ", for information" : "")
    case .handOver where duty.conditions.contains(.immediateRisk):
      return "Hand over" + (to.isEmpty ? " now" : " to " + to)
    case .handOver where duty.isFurtherOn && !to.isEmpty: return "If it is not resolved, hand over to " + to
    case .submitForm:
      return "Send the form" + (policy.forms.first { $0.key == duty.form }.map { ": " + $0.title } ?? "")
    case .write where !to.isEmpty: return "Put it in writing to " + to
    case .contact where !to.isEmpty: return "Contact " + to
    case .record: return notes(of: duty, under: policy).map { "Write down " + $0 } ?? verb(.record)
    default: return verb(duty.kind)
    }
  }

  /// What a duty to record wants written down, where that is no copy of the case; nil for one that is.
  private static func notes(of duty: Duty, under policy: Policy) -> String? {
    let ofTheCase: [RecordItem] = [.concern, .personInformation, .outcomeAgreed, .dates, .people, .stagesUsed]
    if duty.contents.isEmpty || duty.contents.contains(where: ofTheCase.contains) { return nil }
    return Sentences.list(PolicyTerms(policy).records(duty.contents))
  }

  /// What the timeline says once a duty of the policy was done.
  public static func done(_ duty: Duty, under policy: Policy) -> String {
    switch duty.key {
    case Obligation.glassKey: return "Recorded that the leads know of the opening"
    case Obligation.notOursKey: return "Said who it is for"
    case Obligation.standInKey: return "Invited somebody to answer"
    case Obligation.meetingReviewKey: return "Looked again at what the meeting decided"
    default: break
    }
    guard duty.kind == .record, let notes = notes(of: duty, under: policy) else { return done(duty.kind) }
    return "Wrote down " + notes
  }

  private static func done(_ kind: DutyKind) -> String {
    switch kind {
    case .notify: "Told those who must know"
    case .feedback: "Gave feedback"
    case .record: "Filed a copy on the person’s record"
    case .circulate: "Sent round the minutes"
    case .minute: "Wrote the minutes"
    case .contact: "Made contact"
    case .advise: "Gave advice"
    case .review: "Reviewed what was agreed"
    case .write: "Put it in writing"
    case .plan: "Agreed an action plan"
    case .submitForm: "Sent the form"
    case .refer: "Referred it"
    case .standStill: "Left the decision as it was"
    case .handOver: "Handed over"
    default: "Did what was owed: " + CaseWords.lower(verb(kind))
    }
  }
}

extension Duty {
  /// A hand-over that runs from the opening of a stage before is owed at several, and need not be to the next.
  fileprivate var isFurtherOn: Bool {
    if case .openingOf = anchor { return true }
    return false
  }
}
