/// Where a case stands: the fold of its journal. It keeps what later decisions and obligations need, and no words.
public struct CaseState: Hashable, Sendable {
  /// The position of the last event; 0 before the first.
  public var last = 0
  public var raised = Raised()
  public var raisedAt = Instant(seconds: 0)
  public var raisedBy = Actor(person: PersonID(""), post: PostID(""), agency: AgencyID(""))
  /// The edition that the case keeps.
  public var policy = PolicyID("")
  /// When the policy's trigger was met; nil while something that it requires is missing.
  public var clockStartedAt: Instant?
  /// Fields of the record that hold something, over all entries that add to the challenge. Sorted.
  public var holds: [String] = []
  public var openings: [StageOpening] = []
  public var urgentSince: Instant?
  public var overrides: [OverrideNote] = []
  public var frozenSince: Instant?
  public var thaws: [Thaw] = []
  public var replies: [Reply] = []
  public var talks: [Talk] = []
  public var meetings: [Meeting] = []
  public var inabilities: [StageNote] = []
  /// The openings whose limit is on record as passed.
  public var limitsPassed: [Int] = []
  public var declined: [StageNote] = []
  public var done: [DoneDuty] = []
  public var shortened: [SetDate] = []
  public var proposedDates: [SetDate] = []
  public var agreedDates: [SetDate] = []
  public var proposals: [Proposal] = []
  /// The duties whose date a changed calendar has moved, each with its last move.
  public var movedDates: [MovedDate] = []
  public var actions: [Action] = []
  public var decisions: [DecisionNote] = []
  public var lessons: [Lesson] = []
  public var referrals: [Referral] = []
  public var forms: [SubmittedForm] = []
  public var arbiter: Holder?
  public var advisers: [AdviserNote] = []
  public var glass: [GlassNote] = []
  public var guests: [GuestNote] = []
  public var notOurs: [NotOursNote] = []
  /// The files that stand in the case, in their order.
  public var attachments: [AttachmentNote] = []
  public var records: [RecordNote] = []
  /// What is taken out of records for those who receive them, in the order in which it was said.
  public var redactions: [RedactionNote] = []
  public var entries: [Entry] = []
  public var ending: Ending?
  /// The last day on which it is kept, where somebody has said so since it ended.
  public var keptUntilSet: Day?
  /// Somebody holds it: nothing of it is erased.
  public var heldSince: Instant?
  /// What reached somebody who may not read it, in the order of the reports.
  public var disclosures: [DisclosureNote] = []
  /// Its keys were destroyed: no word of it can be read any more.
  public var erasedAt: Instant?
  /// Events that make no sense where they stand, by position: reported, never skipped in silence.
  public var nonsense: [Nonsense] = []

  public init() {}
}

extension CaseState {
  public enum Status: String, CaseIterable, Sendable { case recorded, open, frozen, closed, withdrawn }

  public var status: Status {
    if let ending { return ending.how == .withdrawn ? .withdrawn : .closed }
    if frozenSince != nil { return .frozen }
    return clockStartedAt == nil ? .recorded : .open
  }

  /// The stage that is open, or was when the case ended.
  public var opening: StageOpening? { openings.last }
  public var stage: String { openings.last?.stage ?? "" }

  /// The index of the opening that was there at a moment: what is told late belongs to the stage that it happened in.
  /// What comes before the clock belongs to the first; -1 where there is none.
  func opening(at moment: Instant) -> Int {
    openings.lastIndex { $0.at <= moment } ?? min(0, openings.count - 1)
  }

  /// Since when this policy has governed, where another partnership's did before and something was done under it: no
  /// time of this policy's begins earlier.
  var governedAt: Instant? {
    openings.contains { $0.before != nil } ? openings.first { $0.before == nil }?.at : nil
  }

  /// The key of the stage that was open at a moment; empty off the ladder.
  func stage(at moment: Instant) -> String {
    let index = opening(at: moment)
    return index < 0 ? "" : openings[index].stage
  }

  /// The agencies that are asked to reconsider.
  public var receivingAgencies: [AgencyID] { raised.receiving.map(\.agency) }

  /// An outcome that everybody whose word the stage asks for wrote or confirmed.
  public var agreement: Proposal? { proposals.last { $0.agreedAt != nil && $0.setAsideAt == nil } }

  /// The arbiter's decision that settles the case as it stands; one from before a reopening no longer does.
  public var settlingDecision: DecisionNote? {
    decisions.last { $0.settles && $0.opening == openings.count - 1 }
  }

  /// How the matter was settled, whether or not the case has closed on it; nil while it is in dispute.
  public var settled: (how: HowClosed, at: Instant)? {
    if let agreement, let at = agreement.agreedAt { return (agreement.settles, at) }
    return settlingDecision.map { (.decided, $0.at) }
  }

  /// The proposal that waits for confirmation.
  public var pendingProposal: Proposal? {
    proposals.last.flatMap { $0.agreedAt == nil && $0.disputedAt == nil && $0.setAsideAt == nil ? $0 : nil }
  }

  public var openActions: [Action] { actions.filter { $0.completedAt == nil } }

  /// What may keep the case open: a practice issue lasts longer than any case should.
  public var blockingActions: [Action] { openActions.filter { !$0.isForPractice } }

  /// Whether agreed actions that are not done keep the case open: only where the policy says so.
  func waitsForActions(under policy: Policy) -> Bool { policy.closing.openActionsBlock && !blockingActions.isEmpty }

  public func entry(_ position: Int) -> Entry? {
    position > 0 && position <= entries.count ? entries[position - 1] : nil
  }
}

/// The two sides of a challenge, and those beside them.
public enum Side: String, CaseIterable, Sendable { case raising, receiving, arbiter, outside }

extension CaseState {
  /// For which side somebody acts. Within one agency the post tells, elsewhere the agency.
  public func side(of actor: Actor) -> Side {
    if let arbiter, arbiter.agency == actor.agency, arbiter.post == actor.post { return .arbiter }
    if actor.post.isGuest { return guests.last { $0.guest == actor.post }?.side ?? .outside }
    let withinOne = receivingAgencies.allSatisfy { $0 == raised.raising.agency }
    if actor.agency == raised.raising.agency {
      let posts = openings.flatMap { $0.receiving.map(\.post) } + raised.receiving.map(\.post)
      return withinOne && posts.contains(actor.post) ? .receiving : .raising
    }
    return receivingAgencies.contains(actor.agency) ? .receiving : .outside
  }
}
