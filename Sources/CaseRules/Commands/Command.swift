/// What somebody wants to do with a case. Every change is one of these, from a page, the API, the command line or the
/// clock, and goes through `decide`.
public enum Command: Hashable, Sendable {
  case raise(Raised)
  /// Adds what the policy's trigger still lacks.
  case requestResolution
  case acknowledge
  case answer(Answer)
  case giveInformation
  case discuss(Means)
  /// - Parameters:
  ///   - meeting: the position of the entry that called it; 0 where nobody did.
  ///   - review: when what was decided is to be looked at again.
  case holdMeeting(attended: [AgencyID], meeting: Int = 0, review: Day? = nil)
  case leaveOutMeeting
  /// The policy says who chairs it.
  case callMeeting(MeetingCalled)
  case moveMeeting(Int, to: Instant)
  case cancelMeeting(Int)
  case replyToMeeting(Int, Coming)
  /// Of the meeting that is known by this entry.
  case writeMinutes(Int)
  case confirmMinutes(Int)
  case disputeMinutes(Int)
  case shareView
  case recordInability
  case escalate(Escalated)
  case declineEscalation(to: String)
  case shortenLimit(obligation: String, to: Day)
  case proposeDate(obligation: String, Day)
  case agreeDate(obligation: String)
  case takeUrgentRoute
  case override(event: String)
  case resume
  case proposeOutcome
  case confirmOutcome(proposal: Int)
  case disputeOutcome(proposal: Int)
  /// - Parameter isForPractice: whether it changes how people work, beyond this case: a practice issue.
  case agreeAction(owner: Holder, due: Day, isForPractice: Bool = false)
  case completeAction(Int)
  case checkAction(Int)
  case reopenAction(Int)
  case decide(ArbiterPower)
  case refer(route: String)
  case seekAdvice(role: String)
  case submitForm(FormSending)
  case doDuty(obligation: String)
  /// A message of the program told those whom a duty of this agency names. Only the program gives it.
  case recordTold(obligation: String, of: AgencyID?)
  case movePolicy(to: PolicyID, stage: String)
  /// Dates are worked out under another edition of the calendar. Only the program gives it.
  case changeCalendar(CalendarChanged)
  /// The limit of the stage has passed. Only the program gives it.
  case passLimit
  case withdraw
  /// Taken back because it was raised about the wrong person.
  case withdrawMistaken
  case correct(entry: Int)
  case remove(entry: Int)
  case close
  case reopen
  /// A manager of a party's agency who has no part in the case opens it for a while.
  case breakGlass
  case inviteAdviser(Holder)
  case releaseAdviser(PostID)
  /// Another partnership's policy governs; the directory names its edition.
  case govern(by: PartnershipID, PolicyID)
  /// Whoever advises says what they think.
  case giveAdvice
  /// Somebody without an account is let into this one case, for one side. The program makes the guest's name.
  case inviteGuest(PostID, side: Side, agency: AgencyID)
  /// The invited person comes for the first time.
  case openAsGuest
  case extendGuest(PostID)
  case endGuest(PostID)
  /// Wrong codes have used an invitation up. Only the program gives it.
  case spendGuest(PostID)
  /// Somebody else decides at the top.
  case nameArbiter(Holder)
  /// "Not me": back to the receiving agency's inbox, which the directory names.
  case handBack(inbox: Holder)
  /// Another post of the receiving agency.
  case reassign(to: Holder)
  case sayNotOurs
  /// The case as a document: for whom, and on what lawful basis.
  case makeRecord(RecordMade)
  /// A file, whose bytes the storage keeps beside.
  case attach(Attached)
  case learn(LearningKind, theme: String)
  case keepUntil(KeptUntil)
  case hold
  case liftHold
  /// Every key of the case is destroyed with it.
  case eraseCase(ErasureReason)
  /// What is taken out of a record for whoever receives it.
  case markRedaction(RedactionMarked)
  /// The entry that says what is taken out, looked at by a second person.
  ///
  /// - Parameter nobodyElse: the directory knows nobody else of the agency who may.
  case reviewRedaction(Int, nobodyElse: Bool)
  /// Something of the case reached somebody who may not read it; the entry that went there, or 0.
  case reportDisclosure(DisclosureKind, entry: Int)
  /// Whether the regulator is told of what was reported at an entry.
  case judgeDisclosure(Int, DisclosureJudgement)
}

extension Command {
  /// The noun of its route, as in `POST /cases/{id}/escalations`.
  public var noun: String {
    switch self {
    case .raise: "challenges"
    case .requestResolution: "requests"
    case .acknowledge: "acknowledgements"
    case .answer: "answers"
    case .giveInformation: "information"
    case .discuss: "discussions"
    case .holdMeeting: "meetings"
    case .leaveOutMeeting: "meetings-not-held"
    case .callMeeting: "meetings-called"
    case .moveMeeting: "meetings-moved"
    case .cancelMeeting: "meetings-cancelled"
    case .replyToMeeting: "meeting-replies"
    case .writeMinutes: "minutes"
    case .confirmMinutes: "minutes-confirmed"
    case .disputeMinutes: "minutes-corrections"
    case .shareView: "views"
    case .recordInability: "inabilities"
    case .escalate: "escalations"
    case .declineEscalation: "refusals-to-escalate"
    case .shortenLimit: "earlier-dates"
    case .proposeDate: "proposed-dates"
    case .agreeDate: "agreed-dates"
    case .takeUrgentRoute: "urgent-route"
    case .override: "overrides"
    case .resume: "resumptions"
    case .proposeOutcome: "outcomes"
    case .confirmOutcome: "confirmations"
    case .disputeOutcome: "disputes"
    case .agreeAction: "actions"
    case .completeAction: "completions"
    case .checkAction: "checks"
    case .reopenAction: "actions-reopened"
    case .decide: "decisions"
    case .refer: "referrals"
    case .seekAdvice: "advice"
    case .submitForm: "forms"
    case .doDuty: "duties-done"
    case .recordTold: "told"
    case .movePolicy: "policy-moves"
    case .changeCalendar: "calendar-changes"
    case .passLimit: "limits-passed"
    case .withdraw: "withdrawals"
    case .withdrawMistaken: "mistaken"
    case .correct: "corrections"
    case .remove: "removals"
    case .close: "closures"
    case .reopen: "reopenings"
    case .breakGlass: "openings"
    case .inviteAdviser: "advisers"
    case .releaseAdviser: "advisers-released"
    case .govern: "partnerships"
    case .giveAdvice: "advice-given"
    case .inviteGuest: "guests"
    case .openAsGuest: "guests-arrived"
    case .extendGuest: "guests-renewed"
    case .endGuest: "guests-ended"
    case .spendGuest: "guests-locked-out"
    case .nameArbiter: "arbiters"
    case .handBack: "not-me"
    case .reassign: "reassignments"
    case .sayNotOurs: "not-ours"
    case .makeRecord: "records"
    case .attach: "attachments"
    case .learn: "learning"
    case .keepUntil: "retention"
    case .hold: "holds"
    case .liftHold: "holds-lifted"
    case .eraseCase: "erasures"
    case .markRedaction: "redactions"
    case .reviewRedaction: "redactions-reviewed"
    case .reportDisclosure: "disclosures"
    case .judgeDisclosure: "disclosures-judged"
    }
  }
}

/// A command with who gives it, when it happened and what was written.
public struct Order: Hashable, Sendable {
  public var command: Command
  public var by: Actor
  /// When it happened; may lie before `now`, never after.
  public var happenedAt: Instant
  /// When it is being recorded.
  public var now: Instant
  public var words: Words

  public init(_ command: Command, by: Actor, at happenedAt: Instant, now: Instant, words: Words = Words()) {
    self.command = command
    self.by = by
    self.happenedAt = happenedAt
    self.now = now
    self.words = words
  }
}

/// What a command led to: an event yet without a place, and the words that it seals.
public struct Decision: Hashable, Sendable {
  public var happening: Happening
  public var words: Words
  public init(_ happening: Happening, words: Words = Words()) {
    self.happening = happening
    self.words = words
  }
}
