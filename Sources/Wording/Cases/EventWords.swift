public import CaseRules

/// One line of the timeline: what happened.
public enum EventWords {
  public static func what(_ happening: Happening, under policy: Policy) -> String {
    beginning(happening, policy) ?? talking(happening, policy) ?? going(happening, policy) ?? ending(happening)
  }

  private static func beginning(_ happening: Happening, _ policy: Policy) -> String? {
    switch happening {
    case .raised(let facts): facts.recordOnly ? "Put a dissent on record" : "Raised the challenge"
    case .resolutionRequested: "Requested a specific resolution"
    case .clockStarted: "The clock started"
    case .urgentRouteTaken: "Took the urgent route"
    case .overridden(let facts): "Reported an override: " + event(facts.event, policy)
    case .resumed: "Recorded that the case goes on"
    case .policyMoved(let facts):
      "Moved the case to another edition: " + (facts.to == policy.id ? CasePageWords.edition(policy) : facts.to.text)
    default: nil
    }
  }

  private static func event(_ key: String, _ policy: Policy) -> String {
    let name = policy.route(kind: .override)?.events.first { $0.key == key }?.name ?? key
    return CaseWords.lower(name)
  }

  private static func talking(_ happening: Happening, _ policy: Policy) -> String? {
    switch happening {
    case .acknowledged: "Acknowledged the challenge"
    case .answered(let facts): "Answered: " + CaseWords.answer(facts.answer)
    case .informationGiven: "Gave the information that was asked for"
    case .discussed(let facts): "Recorded a discussion, " + CaseWords.lower(CaseWords.means(facts.means))
    case .meetingHeld: "Held a meeting"
    case .meetingNotHeld: "Recorded why no meeting was held"
    case .meetingCalled(let facts): "Called a meeting for " + MeetingWords.when(facts.at, facts.means)
    case .meetingMoved(let facts): "Moved the meeting to " + DateWords.moment(facts.at)
    case .meetingCancelled: "Cancelled the meeting"
    case .meetingReplied(let facts): MeetingWords.replied(facts.coming)
    case .minutesWritten: "Wrote the minutes of the meeting"
    case .minutesConfirmed: "Confirmed the minutes"
    case .minutesDisputed: "Said what is wrong in the minutes"
    case .viewShared: "Set out the risks and opportunities they see"
    case .inabilityRecorded: "Recorded that this stage could not resolve it"
    case .dutyDone(let facts):
      ObligationWords.done(policy.duty(behind: facts.obligation, kind: facts.duty), under: policy)
    case .adviceSought(let facts): "Asked for advice: " + (policy.role(facts.role)?.name ?? facts.role)
    case .formSubmitted(let facts):
      "Submitted a form: " + (policy.forms.first { $0.key == facts.form }?.title ?? facts.form)
    default: nil
    }
  }

  private static func going(_ happening: Happening, _ policy: Policy) -> String? {
    switch happening {
    case .escalated(let facts): "Escalated to " + stage(facts.to, policy)
    case .escalationDeclined(let facts): "Decided not to escalate to \(stage(facts.to, policy)) now"
    case .limitShortened(let facts): "Set an earlier date" + day(facts.day)
    case .dateProposed(let facts): "Proposed a date" + day(facts.day)
    case .dateAgreed(let facts): "Agreed to the date" + day(facts.day)
    case .decided(let facts): "Decision at the top: " + CaseWords.lower(CaseWords.power(facts.power))
    case .calendarChanged(let facts): DateMoveWords.entry(facts, under: policy)
    case .limitPassed(let facts):
      "The time for \(stage(facts.stage, policy)) passed "
        + (facts.answered ? "without agreement" : "without an answer")
    case .referred(let facts):
      "Referred: " + (policy.route(facts.route)?.name ?? stage(facts.route, policy))
    default: nil
    }
  }

  private static func ending(_ happening: Happening) -> String {
    switch happening {
    case .outcomeProposed(let facts):
      facts.raisingSideSettles
        ? "Wrote down an outcome that the side which raised the challenge must be satisfied with"
        : "Wrote down an outcome for the other side to confirm"
    case .outcomeConfirmed: "Confirmed the outcome"
    case .outcomeDisputed: "Said what is wrong with the proposed outcome"
    case .actionAgreed(let facts):
      (facts.isForPractice ? "Took on a practice issue" : "Agreed an action") + day(facts.due)
    case .actionCompleted: "Completed an action"
    case .actionChecked: "Checked that an action is done"
    case .actionReopened: "Said that an action is not done"
    case .learned(let facts): "Recorded what was learned: " + CaseWords.lower(LearningWords.kind(facts.what))
    case .withdrawn(let facts):
      facts.isMistaken
        ? "Took the challenge back: it was raised about the wrong person" : "Withdrew the challenge"
    case .corrected(let facts): "Corrected entry \(facts.entry)"
    case .removed(let facts): "Removed the words of entry \(facts.entry), which was filed here by mistake"
    case .closed(let facts): "The case closed: " + CaseWords.ended(facts.how)
    case .reopened: "Reopened the case"
    default: circle(happening)
    }
  }

  private static func circle(_ happening: Happening) -> String {
    switch happening {
    case .glassBroken(let facts): "Opened the case with a reason, until " + DateWords.moment(facts.until)
    case .adviserInvited: "Invited an adviser to read the case"
    case .adviserReleased: "Took back an adviser’s invitation"
    case .governed: "Said that another partnership’s policy governs"
    case .recordMade(let facts): "Made the record: " + CaseWords.lower(SharingWords.purpose(facts.purpose))
    case .attached(let facts): "Added a file: " + AttachmentWords.what(facts.type, facts.size)
    case .keptUntil(let facts):
      "Decided how long the record is kept" + (facts.until.map { ": until " + DateWords.long($0) } ?? "")
    case .held: "Put a hold on the record"
    case .holdLifted: "Lifted the hold on the record"
    case .redactionMarked(let facts):
      "Said what is taken out of the record of entry \(facts.record) for its recipient: "
        + RedactionWords.counted(facts)
    case .redactionReviewed(let facts): RedactionWords.reviewed(facts)
    case .caseErased(let facts): "Erased the record: " + CaseWords.lower(RetentionWords.reason(facts.because))
    case .disclosureReported(let facts): DisclosureWords.reported(facts.what)
    case .disclosureJudged(let facts): DisclosureWords.judged(facts.judgement, facts.disclosure)
    case .adviceGiven: "Gave advice"
    case .guestInvited(let facts):
      "Invited somebody without an account to this case, until " + DateWords.moment(facts.until)
    case .guestOpened: "Opened the case by invitation"
    case .guestExtended(let facts): "Renewed an invitation to this case, until " + DateWords.moment(facts.until)
    case .guestEnded(let facts):
      facts.how == .takenBack ? "Ended an invitation to this case" : "Five wrong codes ended an invitation to this case"
    case .arbiterNamed: "Named somebody else to decide"
    case .reassigned(let facts):
      facts.isToInbox
        ? "Said “not me”: the case is in the agency’s inbox, and its dates run on"
        : "Gave the case to somebody else in the agency; its dates run on"
    case .saidNotOurs: "Said that it is not for their agency; the dates run on"
    default: happening.kind
    }
  }

  private static func stage(_ key: String, _ policy: Policy) -> String {
    let all = policy.stages + policy.routes.flatMap(\.stages)
    return all.first { $0.key == key }.map { CaseWords.lower(CaseWords.rung($0, of: policy)) } ?? key
  }

  private static func day(_ day: Day?) -> String { day.map { ", " + DateWords.long($0) } ?? "" }
}
