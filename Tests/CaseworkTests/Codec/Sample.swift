import CaseRules

/// One event of each kind with every field filled in, in the order of `Happening.kinds`.
enum Sample {
  static let holder = Holder(agency: AgencyID("agency-2"), post: PostID("post-2"))
  static let other = Holder(agency: AgencyID("agency-3"), post: PostID("post-3"))
  static let day = Day(iso: "2026-11-27")

  static let all: [Happening] = [
    .raised(raised), .resolutionRequested(ResolutionRequested()),
    .clockStarted(with(ClockStarted()) { $0.policy = PolicyID("lambeth-2024") }),
    .urgentRouteTaken(UrgentRouteTaken()), .overridden(with(Overridden()) { $0.event = "death" }),
    .resumed(Resumed()), .outcomeProposed(with(OutcomeProposed()) { $0.stage = "2" }),
    .outcomeConfirmed(with(OutcomeConfirmed()) { $0.proposal = 4 }),
    .outcomeDisputed(with(OutcomeDisputed()) { $0.proposal = 4 }), .actionAgreed(action),
    .actionCompleted(with(ActionCompleted()) { $0.action = 5 }),
    .withdrawn(with(Withdrawn()) { $0.calendar = "2026 and rules" }), .corrected(with(Corrected()) { $0.entry = 3 }),
    .removed(with(Removed()) { $0.entry = 3 }), .closed(closed), .reopened(Reopened()), .escalated(escalated),
    .escalationDeclined(with(EscalationDeclined()) { $0.to = "3" }), .limitShortened(shortened),
    .dateProposed(proposed), .dateAgreed(agreed), .decided(with(Decided()) { $0.power = .mediate }),
    .referred(with(Referred()) { $0.route = "police" }),
    .adviceSought(with(AdviceSought()) { $0.role = "named-doctor" }),
    .formSubmitted(form), .policyMoved(moved), .acknowledged(Acknowledged()),
    .answered(with(Answered()) { $0.answer = .agreeInPart }), .informationGiven(InformationGiven()),
    .discussed(discussed), .meetingHeld(meeting), .meetingNotHeld(with(MeetingNotHeld()) { $0.stage = "2" }),
    .meetingCalled(meetingCalled),
    .meetingMoved(with(MeetingMoved()) { ($0.meeting, $0.at) = (6, Instant(seconds: 1_780_086_400)) }),
    .meetingCancelled(with(MeetingCancelled()) { $0.meeting = 6 }),
    .meetingReplied(with(MeetingReplied()) { ($0.meeting, $0.coming) = (6, .apologies) }),
    .minutesWritten(with(MinutesWritten()) { $0.meeting = 6 }),
    .minutesConfirmed(with(MinutesConfirmed()) { $0.minutes = 8 }),
    .minutesDisputed(with(MinutesDisputed()) { $0.minutes = 8 }),
    .viewShared(with(ViewShared()) { $0.stage = "2" }),
    .inabilityRecorded(with(InabilityRecorded()) { $0.stage = "2" }),
    .dutyDone(done), .calendarChanged(calendar), .limitPassed(limit),
    .glassBroken(with(GlassBroken()) { $0.until = Instant(seconds: 1_780_086_400) }),
    .adviserInvited(with(AdviserInvited()) { $0.adviser = holder }),
    .adviserReleased(with(AdviserReleased()) { $0.adviser = holder.post }),
    .arbiterNamed(with(ArbiterNamed()) { $0.arbiter = holder }), .reassigned(reassigned),
    .saidNotOurs(with(SaidNotOurs()) { $0.stage = "1" }), .adviceGiven(AdviceGiven()),
    .guestInvited(invited), .guestOpened(GuestOpened()),
    .guestExtended(
      with(GuestExtended()) { ($0.guest, $0.until) = (.guest("x"), Instant(seconds: 1_781_209_600)) }),
    .guestEnded(with(GuestEnded()) { ($0.guest, $0.how) = (.guest("x"), .wrongCodes) }), .governed(governed),
    .recordMade(with(RecordMade()) { ($0.purpose, $0.basis) = (.court, .legalObligation) }),
    .attached(
      with(Attached()) { ($0.type, $0.size, $0.parts, $0.digest) = (.docx, 70_000, 2, "5feceb66") }),
    .learned(with(Learned()) { ($0.what, $0.theme) = (.practiceChanged, "drift") }),
    .actionChecked(with(ActionChecked()) { $0.action = 5 }),
    .actionReopened(with(ActionReopened()) { $0.action = 5 }),
    .keptUntil(with(KeptUntil()) { ($0.rule, $0.until) = (.long, day) }), .held(Held()),
    .holdLifted(HoldLifted()), .caseErased(with(CaseErased()) { $0.because = .ordered }),
    .redactionMarked(
      with(RedactionMarked()) {
        ($0.record, $0.others, $0.harm, $0.notTheirs, $0.words, $0.files) = (9, 3, 1, 2, 4, [5, 7])
      }),
    .redactionReviewed(with(RedactionReviewed()) { ($0.redaction, $0.isAlone) = (10, true) }),
    .disclosureReported(with(DisclosureReported()) { ($0.what, $0.entry) = (.record, 6) }),
    .disclosureJudged(with(DisclosureJudged()) { ($0.disclosure, $0.judgement) = (7, .notReportable) }),
  ]

  /// The kinds that gained fields after their first events, with those filled in too.
  static let later: [Happening] = [
    .meetingHeld(
      with(meeting) {
        $0.meeting = 6
        $0.review = day
      }),
    .calendarChanged(
      with(calendar) {
        $0.moves = [
          DateMove(
            key: "1.2-answer", stage: "2", kind: .answer, from: .day(Day(number: 20_150)), to: .day(Day(number: 20_151))
          ),
          DateMove(
            key: "urgent", stage: "", kind: .decide, from: .moment(Instant(seconds: 1_780_086_400)),
            to: .moment(Instant(seconds: 1_780_172_800))),
        ]
        $0.closed = [NamedDay(day: Day(number: 20_151), name: "Moving house")]
        $0.opened = [NamedDay(day: Day(number: 20_152), name: "")]
      }),
    .raised(
      with(raised) {
        $0.leadAgency = AgencyID("agency-5")
        $0.colleague = PostID("post-4")
      }),
    .outcomeProposed(
      with(OutcomeProposed()) {
        $0.stage = "2"
        $0.raisingSideSettles = true
      }),
    .withdrawn(with(Withdrawn()) { ($0.calendar, $0.isMistaken) = ("2026 and rules", true) }),
    .overridden(
      with(Overridden()) {
        $0.event = "death"
        $0.opensToRecipients = true
      }),
  ]

  private static let meetingCalled = with(MeetingCalled()) {
    $0.stage = "3"
    $0.at = Instant(seconds: 1_780_000_000)
    $0.means = .video
    $0.chairRole = "service-lead"
    $0.invited = [holder.agency, other.agency]
  }

  private static func with<Facts>(_ facts: Facts, _ change: (inout Facts) -> Void) -> Facts {
    var copy = facts
    change(&copy)
    return copy
  }

  private static let governed = with(Governed()) {
    $0.policy = PolicyID("croydon-2018")
    $0.stage = "1"
    $0.partnership = PartnershipID("partnership-2")
  }

  private static let invited = with(GuestInvited()) {
    $0.side = .receiving
    $0.until = Instant(seconds: 1_781_209_600)
    $0.guest = .guest("x")
    $0.agency = holder.agency
  }

  private static let raised = with(Raised()) {
    $0.reference = "KT4-9QX2"
    $0.partnership = PartnershipID("partnership-1")
    $0.policy = PolicyID("lambeth-2024")
    $0.board = "east"
    $0.route = "dissent"
    $0.person = .adult
    $0.ground = "threshold"
    $0.subjects = ["plans", "roles"]
    $0.priority = "high"
    $0.immediateRisk = true
    $0.conferenceChairInvolved = true
    $0.reviewingOfficerInvolved = true
    $0.personKnows = .unsafeToTell
    $0.decisionOn = day
    $0.recordOnly = true
    $0.stage = "2"
    $0.raising = holder
    $0.receiving = [other]
  }

  private static let action = with(ActionAgreed()) {
    $0.due = day
    $0.owner = holder
  }

  private static let closed = with(Closed()) {
    $0.how = .overridden
    $0.calendar = "2026 and rules"
  }

  private static let escalated = with(Escalated()) {
    $0.from = "1"
    $0.to = "2"
    $0.because = .silence
    $0.raising = holder
    $0.receiving = [other]
    $0.arbiter = Holder(agency: AgencyID("agency-4"), post: PostID("post-4"))
  }

  private static let shortened = with(LimitShortened()) {
    $0.obligation = "1.1-resolve"
    $0.day = day
  }

  private static let proposed = with(DateProposed()) {
    $0.obligation = "1.1-resolve"
    $0.day = day
  }

  private static let agreed = with(DateAgreed()) {
    $0.obligation = "1.1-resolve"
    $0.day = day
  }

  private static let form = with(FormSubmitted()) {
    $0.form = "appendix-a"
    $0.stage = "3"
  }

  private static let moved = with(PolicyMoved()) {
    $0.to = PolicyID("lambeth-briefing")
    $0.stage = "2"
  }

  private static let discussed = with(Discussed()) {
    $0.stage = "2"
    $0.means = .video
  }

  private static let meeting = with(MeetingHeld()) {
    $0.stage = "2"
    $0.attended = [AgencyID("agency-2"), AgencyID("agency-3")]
  }

  private static let calendar = with(CalendarChanged()) {
    $0.from = "2026-11"
    $0.to = "2026-11 and 2027-bank-holidays.json"
  }

  private static let limit = with(LimitPassed()) {
    $0.stage = "2"
    $0.answered = true
  }

  private static let reassigned = with(Reassigned()) {
    $0.stage = "1"
    $0.isToInbox = true
    $0.receiving = holder
  }

  private static let done = with(DutyDone()) {
    $0.obligation = "2.2-feedback"
    $0.duty = .feedback
  }
}
