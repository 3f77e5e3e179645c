/// What happened, with its open parts. A new kind of event is a new case here; `apply` then must say what it means.
public enum Happening: Hashable, Sendable {
  case raised(Raised)
  case resolutionRequested(ResolutionRequested)
  case clockStarted(ClockStarted)
  case urgentRouteTaken(UrgentRouteTaken)
  case overridden(Overridden)
  case resumed(Resumed)
  case outcomeProposed(OutcomeProposed)
  case outcomeConfirmed(OutcomeConfirmed)
  case outcomeDisputed(OutcomeDisputed)
  case actionAgreed(ActionAgreed)
  case actionCompleted(ActionCompleted)
  case withdrawn(Withdrawn)
  case corrected(Corrected)
  case removed(Removed)
  case closed(Closed)
  case reopened(Reopened)
  case escalated(Escalated)
  case escalationDeclined(EscalationDeclined)
  case limitShortened(LimitShortened)
  case dateProposed(DateProposed)
  case dateAgreed(DateAgreed)
  case decided(Decided)
  case referred(Referred)
  case adviceSought(AdviceSought)
  case formSubmitted(FormSubmitted)
  case policyMoved(PolicyMoved)
  case acknowledged(Acknowledged)
  case answered(Answered)
  case informationGiven(InformationGiven)
  case discussed(Discussed)
  case meetingHeld(MeetingHeld)
  case meetingNotHeld(MeetingNotHeld)
  case meetingCalled(MeetingCalled)
  case meetingMoved(MeetingMoved)
  case meetingCancelled(MeetingCancelled)
  case meetingReplied(MeetingReplied)
  case minutesWritten(MinutesWritten)
  case minutesConfirmed(MinutesConfirmed)
  case minutesDisputed(MinutesDisputed)
  case viewShared(ViewShared)
  case inabilityRecorded(InabilityRecorded)
  case dutyDone(DutyDone)
  case calendarChanged(CalendarChanged)
  case limitPassed(LimitPassed)
  case glassBroken(GlassBroken)
  case adviserInvited(AdviserInvited)
  case adviserReleased(AdviserReleased)
  case arbiterNamed(ArbiterNamed)
  case reassigned(Reassigned)
  case saidNotOurs(SaidNotOurs)
  case adviceGiven(AdviceGiven)
  case guestInvited(GuestInvited)
  case guestOpened(GuestOpened)
  case guestExtended(GuestExtended)
  case guestEnded(GuestEnded)
  case governed(Governed)
  case recordMade(RecordMade)
  case attached(Attached)
  case learned(Learned)
  case actionChecked(ActionChecked)
  case actionReopened(ActionReopened)
  case keptUntil(KeptUntil)
  case held(Held)
  case holdLifted(HoldLifted)
  case caseErased(CaseErased)
  case redactionMarked(RedactionMarked)
  case redactionReviewed(RedactionReviewed)
  case disclosureReported(DisclosureReported)
  case disclosureJudged(DisclosureJudged)
}

extension Happening {
  public var facts: any EventFacts {
    switch self {
    case .raised(let facts): facts
    case .resolutionRequested(let facts): facts
    case .clockStarted(let facts): facts
    case .urgentRouteTaken(let facts): facts
    case .overridden(let facts): facts
    case .resumed(let facts): facts
    case .outcomeProposed(let facts): facts
    case .outcomeConfirmed(let facts): facts
    case .outcomeDisputed(let facts): facts
    case .actionAgreed(let facts): facts
    case .actionCompleted(let facts): facts
    case .withdrawn(let facts): facts
    case .corrected(let facts): facts
    case .removed(let facts): facts
    case .closed(let facts): facts
    case .reopened(let facts): facts
    case .escalated(let facts): facts
    case .escalationDeclined(let facts): facts
    case .limitShortened(let facts): facts
    case .dateProposed(let facts): facts
    case .dateAgreed(let facts): facts
    case .decided(let facts): facts
    case .referred(let facts): facts
    case .adviceSought(let facts): facts
    case .formSubmitted(let facts): facts
    case .policyMoved(let facts): facts
    case .acknowledged(let facts): facts
    case .answered(let facts): facts
    case .informationGiven(let facts): facts
    case .discussed(let facts): facts
    case .meetingHeld(let facts): facts
    case .meetingNotHeld(let facts): facts
    case .meetingCalled(let facts): facts
    case .meetingMoved(let facts): facts
    case .meetingCancelled(let facts): facts
    case .meetingReplied(let facts): facts
    case .minutesWritten(let facts): facts
    case .minutesConfirmed(let facts): facts
    case .minutesDisputed(let facts): facts
    case .viewShared(let facts): facts
    case .inabilityRecorded(let facts): facts
    case .dutyDone(let facts): facts
    case .calendarChanged(let facts): facts
    case .limitPassed(let facts): facts
    case .glassBroken(let facts): facts
    case .adviserInvited(let facts): facts
    case .adviserReleased(let facts): facts
    case .arbiterNamed(let facts): facts
    case .reassigned(let facts): facts
    case .saidNotOurs(let facts): facts
    case .adviceGiven(let facts): facts
    case .guestInvited(let facts): facts
    case .guestOpened(let facts): facts
    case .guestExtended(let facts): facts
    case .guestEnded(let facts): facts
    case .governed(let facts): facts
    case .recordMade(let facts): facts
    case .attached(let facts): facts
    case .learned(let facts): facts
    case .actionChecked(let facts): facts
    case .actionReopened(let facts): facts
    case .keptUntil(let facts): facts
    case .held(let facts): facts
    case .holdLifted(let facts): facts
    case .caseErased(let facts): facts
    case .redactionMarked(let facts): facts
    case .redactionReviewed(let facts): facts
    case .disclosureReported(let facts): facts
    case .disclosureJudged(let facts): facts
    }
  }

  public var kind: String { type(of: facts).kind }
  public var schema: Int { type(of: facts).schema }

  /// Every kind with an empty value of it, in the order of this file.
  public static let kinds: [(kind: String, empty: Happening)] = [
    (Raised.kind, .raised(Raised())),
    (ResolutionRequested.kind, .resolutionRequested(ResolutionRequested())),
    (ClockStarted.kind, .clockStarted(ClockStarted())),
    (UrgentRouteTaken.kind, .urgentRouteTaken(UrgentRouteTaken())),
    (Overridden.kind, .overridden(Overridden())),
    (Resumed.kind, .resumed(Resumed())),
    (OutcomeProposed.kind, .outcomeProposed(OutcomeProposed())),
    (OutcomeConfirmed.kind, .outcomeConfirmed(OutcomeConfirmed())),
    (OutcomeDisputed.kind, .outcomeDisputed(OutcomeDisputed())),
    (ActionAgreed.kind, .actionAgreed(ActionAgreed())),
    (ActionCompleted.kind, .actionCompleted(ActionCompleted())),
    (Withdrawn.kind, .withdrawn(Withdrawn())),
    (Corrected.kind, .corrected(Corrected())),
    (Removed.kind, .removed(Removed())),
    (Closed.kind, .closed(Closed())),
    (Reopened.kind, .reopened(Reopened())),
    (Escalated.kind, .escalated(Escalated())),
    (EscalationDeclined.kind, .escalationDeclined(EscalationDeclined())),
    (LimitShortened.kind, .limitShortened(LimitShortened())),
    (DateProposed.kind, .dateProposed(DateProposed())),
    (DateAgreed.kind, .dateAgreed(DateAgreed())),
    (Decided.kind, .decided(Decided())),
    (Referred.kind, .referred(Referred())),
    (AdviceSought.kind, .adviceSought(AdviceSought())),
    (FormSubmitted.kind, .formSubmitted(FormSubmitted())),
    (PolicyMoved.kind, .policyMoved(PolicyMoved())),
    (Acknowledged.kind, .acknowledged(Acknowledged())),
    (Answered.kind, .answered(Answered())),
    (InformationGiven.kind, .informationGiven(InformationGiven())),
    (Discussed.kind, .discussed(Discussed())),
    (MeetingHeld.kind, .meetingHeld(MeetingHeld())),
    (MeetingNotHeld.kind, .meetingNotHeld(MeetingNotHeld())),
    (MeetingCalled.kind, .meetingCalled(MeetingCalled())),
    (MeetingMoved.kind, .meetingMoved(MeetingMoved())),
    (MeetingCancelled.kind, .meetingCancelled(MeetingCancelled())),
    (MeetingReplied.kind, .meetingReplied(MeetingReplied())),
    (MinutesWritten.kind, .minutesWritten(MinutesWritten())),
    (MinutesConfirmed.kind, .minutesConfirmed(MinutesConfirmed())),
    (MinutesDisputed.kind, .minutesDisputed(MinutesDisputed())),
    (ViewShared.kind, .viewShared(ViewShared())),
    (InabilityRecorded.kind, .inabilityRecorded(InabilityRecorded())),
    (DutyDone.kind, .dutyDone(DutyDone())),
    (CalendarChanged.kind, .calendarChanged(CalendarChanged())),
    (LimitPassed.kind, .limitPassed(LimitPassed())),
    (GlassBroken.kind, .glassBroken(GlassBroken())),
    (AdviserInvited.kind, .adviserInvited(AdviserInvited())),
    (AdviserReleased.kind, .adviserReleased(AdviserReleased())),
    (ArbiterNamed.kind, .arbiterNamed(ArbiterNamed())),
    (Reassigned.kind, .reassigned(Reassigned())),
    (SaidNotOurs.kind, .saidNotOurs(SaidNotOurs())),
    (AdviceGiven.kind, .adviceGiven(AdviceGiven())),
    (GuestInvited.kind, .guestInvited(GuestInvited())),
    (GuestOpened.kind, .guestOpened(GuestOpened())),
    (GuestExtended.kind, .guestExtended(GuestExtended())),
    (GuestEnded.kind, .guestEnded(GuestEnded())),
    (Governed.kind, .governed(Governed())),
    (RecordMade.kind, .recordMade(RecordMade())),
    (Attached.kind, .attached(Attached())),
    (Learned.kind, .learned(Learned())),
    (ActionChecked.kind, .actionChecked(ActionChecked())),
    (ActionReopened.kind, .actionReopened(ActionReopened())),
    (KeptUntil.kind, .keptUntil(KeptUntil())),
    (Held.kind, .held(Held())),
    (HoldLifted.kind, .holdLifted(HoldLifted())),
    (CaseErased.kind, .caseErased(CaseErased())),
    (RedactionMarked.kind, .redactionMarked(RedactionMarked())),
    (RedactionReviewed.kind, .redactionReviewed(RedactionReviewed())),
    (DisclosureReported.kind, .disclosureReported(DisclosureReported())),
    (DisclosureJudged.kind, .disclosureJudged(DisclosureJudged())),
  ]
}
