/// A stage that was opened in a case: the same stage may open again after a reopening.
public struct StageOpening: Hashable, Sendable {
  public var stage: String
  public var at: Instant
  public var because: Opening
  public var raising: Holder
  public var receiving: [Holder]
  public var position: Int
  /// The case was reopened here, or came here from another partnership's policy: limits that count from the trigger
  /// count from this moment instead.
  public var countsAnew = false
  /// Where it was, if another partnership's policy governs by now: it asks for nothing any more, and `stage` is empty.
  public var before: FormerStage?
  public var endedAt: Instant?
  public var endedBy: HowStageEnded?
}

/// A stage of a policy that governed the case before.
public struct FormerStage: Hashable, Sendable {
  public var policy: PolicyID
  public var stage: String
  public init(policy: PolicyID, stage: String) {
    self.policy = policy
    self.stage = stage
  }
}

public enum HowStageEnded: String, Sendable { case escalated, agreed, decided, closed, governed }

/// A receiving agency's acknowledgement or answer, or the raiser's further information.
public struct Reply: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case acknowledged
    case answered(Answer)
    case informationGiven
  }
  public var agency: AgencyID
  public var kind: Kind
  public var at: Instant
  /// The index of the opening that it belongs to.
  public var opening: Int
  public var position: Int
}

/// A discussion, meeting or shared view.
public struct Talk: Hashable, Sendable {
  public enum Kind: String, Sendable { case discussed, meetingHeld, meetingNotHeld, viewShared }
  public var kind: Kind
  public var agency: AgencyID
  public var at: Instant
  public var opening: Int
  public var position: Int
}

public struct StageNote: Hashable, Sendable {
  public var stage: String
  public var at: Instant
  public var opening: Int
  public var position: Int
}

public struct OverrideNote: Hashable, Sendable {
  public var event: String
  /// Whoever first came to know: a party, or an outsider.
  public var by: Actor
  public var at: Instant
  /// Whoever receives overrides in an agency of the case may read it.
  public var opensToRecipients: Bool
  /// A second report of what has frozen the case already asks for nothing new.
  public var isNew: Bool
  public var position: Int
}

/// A time in which the ladder's clocks stood still.
public struct Thaw: Hashable, Sendable {
  public var from: Instant
  public var to: Instant
  public init(from: Instant, to: Instant) {
    self.from = from
    self.to = to
  }
}

public struct DoneDuty: Hashable, Sendable {
  public var obligation: String
  public var agency: AgencyID
  public var at: Instant
  public var position: Int
}

/// A date that people set for an obligation.
public struct SetDate: Hashable, Sendable {
  public var obligation: String
  public var day: Day
  public var agency: AgencyID
  public var bySide: Side
  public var at: Instant
  public var position: Int
}

/// A form of the policy that was submitted.
public struct SubmittedForm: Hashable, Sendable {
  public var form: String
  public var agency: AgencyID
  public var at: Instant
  public var opening: Int
  public var position: Int
}

/// A written outcome that waits for, or has, every party's confirmation.
public struct Proposal: Hashable, Sendable {
  public var position: Int
  public var by: AgencyID
  public var bySide: Side
  public var at: Instant
  public var opening: Int
  /// The raising side's word is enough for it.
  public var raisingSideSettles: Bool
  public var confirmedBy: [AgencyID]
  public var agreedAt: Instant?
  public var disputedAt: Instant?
  /// The position of the event that disputed it.
  public var disputedBy: Int?
  /// The case was reopened after it: it no longer settles anything.
  public var setAsideAt: Instant?

  /// How a case ends on it.
  var settles: HowClosed { raisingSideSettles ? .satisfied : .agreed }
}

public struct Action: Hashable, Sendable {
  /// The position of the event that agreed it.
  public var position: Int
  public var owner: Holder
  public var due: Day?
  public var at: Instant
  public var completedAt: Instant?
  /// The position of the event that completed it.
  public var completedBy: Int?
  /// The position of the event by which somebody else saw that it was done.
  public var checkedBy: Int?
  /// Whether it changes how people work, beyond this case.
  public var isForPractice = false
}

/// What somebody recorded as learned.
public struct Lesson: Hashable, Sendable {
  public var what: LearningKind
  public var theme: String
  public var position: Int
}

public struct DecisionNote: Hashable, Sendable {
  public var power: ArbiterPower
  public var at: Instant
  public var opening: Int
  public var position: Int

  /// Mediation, advice and reviews help; only these two settle the matter.
  public var settles: Bool { power.settles }
}

extension ArbiterPower {
  public var settles: Bool { self == .decide || self == .agreeWayForward }
}

public struct Referral: Hashable, Sendable {
  public var route: String
  public var at: Instant
  public var position: Int
}

/// One line of the timeline.
public struct Entry: Hashable, Sendable {
  public var position: Int
  public var kind: String
  public var happenedAt: Instant
  public var recordedAt: Instant
  public var by: Actor
  public var holds: [String]
  public var stage: String
  /// Positions of corrections that name this entry.
  public var corrections: [Int] = []
  /// The position of the event that removed its words; nil while it stands.
  public var removedBy: Int?
}

public struct Ending: Hashable, Sendable {
  public var how: HowClosed
  public var at: Instant
  public var calendar: String
}

/// An event that could not have happened where it stands.
public struct Nonsense: Hashable, Sendable {
  public enum Reason: String, Sendable {
    case notFirst, firstIsNotRaised, noSuchProposal, noSuchAction, noSuchEntry, notFrozen, alreadyEnded, notEnded
    case gapInPositions, happenedAfterRecorded, noSuchHolder, noSuchMeeting
  }
  public var position: Int
  public var reason: Reason
}
