extension CaseState {
  /// The fold. It accepts every event; one that makes no sense where it stands is noted.
  public init(folding events: some Sequence<Event>) {
    self.init()
    for event in events { apply(event) }
  }

  public mutating func apply(_ event: Event) {
    if event.position != last + 1 { note(.gapInPositions, event) }
    if event.happenedAt > event.recordedAt { note(.happenedAfterRecorded, event) }
    if last == 0, event.happening.kind != Raised.kind { note(.firstIsNotRaised, event) }
    last = event.position
    entries.append(
      Entry(
        position: event.position, kind: event.happening.kind, happenedAt: event.happenedAt,
        recordedAt: event.recordedAt, by: event.by, holds: event.holds, stage: stage))
    applyHappening(event)
  }

  /// Exhaustive on purpose: a new kind of event must say here what it means.
  private mutating func applyHappening(_ event: Event) {
    switch event.happening {
    case .raised(let facts): applyRaised(facts, event)
    case .resolutionRequested, .informationGiven: applyAddition(event)
    case .clockStarted(let facts):
      policy = facts.policy
      clockStartedAt = event.happenedAt
      // Ambiguity 1: the trigger opens the first stage, so a stage that waited for it opens now.
      if !openings.isEmpty { openings[openings.count - 1].at = event.happenedAt }
    case .urgentRouteTaken: urgentSince = urgentSince ?? event.happenedAt
    case .overridden(let facts): applyOverridden(facts, event)
    case .resumed: applyResumed(event)
    case .acknowledged: reply(.acknowledged, event)
    case .answered(let facts): reply(.answered(facts.answer), event)
    case .discussed: talk(.discussed, event)
    case .meetingHeld(let facts): applyHeld(facts, event)
    case .meetingNotHeld: talk(.meetingNotHeld, event)
    case .meetingCalled(let facts): applyCalled(facts, event)
    case .meetingMoved(let facts): applyMoved(facts, event)
    case .meetingCancelled(let facts):
      change(meeting: facts.meeting, event) {
        ($0.cancelledAt, $0.cancelledBy) = (event.happenedAt, event.position)
      }
    case .meetingReplied(let facts): applyReplied(facts, event)
    case .minutesWritten(let facts): applyMinutes(facts, event)
    case .minutesConfirmed(let facts): answerMinutes(facts.minutes, confirms: true, event)
    case .minutesDisputed(let facts): answerMinutes(facts.minutes, confirms: false, event)
    case .viewShared: talk(.viewShared, event)
    case .inabilityRecorded(let facts): inabilities.append(stageNote(facts.stage, event))
    case .escalationDeclined(let facts): declined.append(stageNote(facts.to, event))
    case .escalated(let facts): applyEscalated(facts, event)
    case .dutyDone(let facts):
      done.append(
        DoneDuty(
          obligation: facts.obligation,
          agency: facts.agency.isEmpty ? event.by.agency : AgencyID(facts.agency), at: event.happenedAt,
          position: event.position))
    case .limitShortened(let facts): setDate(\.shortened, facts.obligation, facts.day, event)
    case .dateProposed(let facts): setDate(\.proposedDates, facts.obligation, facts.day, event)
    case .dateAgreed(let facts): setDate(\.agreedDates, facts.obligation, facts.day, event)
    case .decided(let facts): applyDecided(facts, event)
    case .referred(let facts):
      referrals.append(Referral(route: facts.route, at: event.happenedAt, position: event.position))
    // Dates are computed, never stored: the entry alone says that they moved.
    case .calendarChanged(let facts):
      let moved = facts.moves.map { MovedDate(key: $0.key, at: event.recordedAt) }
      movedDates.removeAll { old in moved.contains { $0.key == old.key } }
      movedDates += moved
    case .adviceSought, .adviceGiven: break
    case .recordMade(let facts): applyRecord(facts, event)
    case .redactionMarked(let facts): applyRedaction(facts, event)
    case .redactionReviewed(let facts): applyReview(facts, event)
    case .attached(let facts):
      attachments.append(AttachmentNote(position: event.position, type: facts.type, size: facts.size))
    case .keptUntil(let facts): keptUntilSet = facts.until
    case .held: heldSince = event.recordedAt
    case .holdLifted: heldSince = nil
    case .caseErased:
      erasedAt = event.recordedAt
      attachments = []
    case .disclosureReported(let facts):
      disclosures.append(
        DisclosureNote(
          position: event.position, what: facts.what, agency: event.by.agency, noticedAt: event.happenedAt,
          judgement: nil))
    case .disclosureJudged(let facts): applyJudged(facts, event)
    case .limitPassed: limitsPassed.append(opening(at: event.happenedAt))
    case .formSubmitted(let facts):
      forms.append(
        SubmittedForm(
          form: facts.form, agency: event.by.agency, at: event.happenedAt,
          opening: opening(at: event.happenedAt), position: event.position))
    case .policyMoved(let facts): applyPolicyMoved(facts, event)
    case .outcomeProposed(let facts): applyProposed(facts, event)
    case .outcomeConfirmed(let facts): applyConfirmed(facts, event)
    case .outcomeDisputed(let facts): applyDisputed(facts, event)
    case .actionAgreed(let facts):
      actions.append(
        Action(
          position: event.position, owner: facts.owner, due: facts.due, at: event.happenedAt,
          isForPractice: facts.isForPractice))
    case .actionCompleted(let facts): applyCompleted(facts, event)
    case .actionChecked(let facts): change(facts.action, event) { $0.checkedBy = event.position }
    case .actionReopened(let facts):
      change(facts.action, event) { ($0.completedAt, $0.completedBy, $0.checkedBy) = (nil, nil, nil) }
    case .learned(let facts):
      lessons.append(Lesson(what: facts.what, theme: facts.theme, position: event.position))
    case .withdrawn(let facts): end(.withdrawn, calendar: facts.calendar, event)
    case .corrected(let facts): mark(facts.entry, event) { $0.corrections.append(event.position) }
    case .removed(let facts):
      mark(facts.entry, event) { $0.removedBy = event.position }
      forget(facts.entry)
      gatherHolds()
    case .closed(let facts): end(facts.how, calendar: facts.calendar, event)
    case .reopened: applyReopened(event)
    case .glassBroken(let facts):
      glass.append(GlassNote(by: event.by, at: event.happenedAt, until: facts.until, position: event.position))
    case .adviserInvited(let facts):
      advisers.append(
        AdviserNote(
          adviser: facts.adviser, bySide: side(of: event.by), at: event.happenedAt, position: event.position))
    case .adviserReleased(let facts): applyReleased(facts, event)
    case .guestInvited(let facts): applyGuestInvited(facts, event)
    case .governed(let facts): applyGoverned(facts, event)
    case .guestOpened: applyGuestOpened(event)
    case .guestExtended(let facts): applyGuestExtended(facts, event)
    case .guestEnded(let facts): applyGuestEnded(facts, event)
    case .arbiterNamed(let facts): arbiter = facts.arbiter
    case .reassigned(let facts): applyReassigned(facts, event)
    case .saidNotOurs:
      notOurs.append(NotOursNote(agency: event.by.agency, at: event.happenedAt, position: event.position))
    }
  }

  mutating func note(_ reason: Nonsense.Reason, _ event: Event) {
    nonsense.append(Nonsense(position: event.position, reason: reason))
  }
}
