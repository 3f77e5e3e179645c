/// When an edition was made, holds and is to be reviewed.
public struct Edition: Hashable, Sendable {
  /// As people say it, such as "July 2024".
  public var name: String
  public var inForceFrom: Day
  /// Shown with a warning once it has passed; nil where the policy gives none.
  public var reviewDue: Day?
  public var earlier: [String]
  /// The edition that this one replaces.
  public var supersedes: PolicyID?
  /// The document that the rules come from.
  public var source: String
  public init(name: String, inForceFrom: Day, source: String) {
    self.name = name
    self.inForceFrom = inForceFrom
    self.source = source
    reviewDue = nil
    earlier = []
    supersedes = nil
  }
}

/// How the policy counts.
public struct TimeRules: Hashable, Sendable {
  public var division: Division
  public var counting: CountingRule
  public var hours: WorkingHours
  public init() {
    division = .englandAndWales
    counting = .triggerDayIsDayZero
    hours = .usual
  }
}

/// One of the boards that share a text, chosen by area.
public struct Board: Hashable, Sendable {
  public var key: String
  public var name: String
  public var area: String
  public init(key: String, name: String, area: String) {
    self.key = key
    self.name = name
    self.area = area
  }
}

/// An abstract role, resolved to a post by each agency's own role map.
public struct Role: Hashable, Sendable {
  public var key: String
  public var name: String
  /// Nil where the role is the partnership's or outside both sides.
  public var tier: Tier
  public var source: Source
  public init(key: String, name: String, tier: Tier, source: Source) {
    self.key = key
    self.name = name
    self.tier = tier
    self.source = source
  }
}

/// The tiers that agencies map their posts to, whatever a policy calls them.
public enum Tier: String, CaseIterable, Sendable {
  case practitioner, lineManager, operationalManager, safeguardingLead, seniorManager, headOfService, director
  case conferenceChair, reviewingOfficer, adviser, partnershipTeam, arbiter, learningGroup, overrideRecipient
  case emergencyService
}

/// The questions before the formal ladder.
public struct Door: Hashable, Sendable {
  /// What the policy is for, in plain words.
  public var inScope: [String]
  public var signposts: [Signpost]
  /// What a person affirms before raising, such as that no child is at immediate risk.
  public var gates: [Gate]
  /// What comes first, untimed: an informal contact, a talk with one's own manager.
  public var firstSteps: [FirstStep]
  public init() {
    inScope = []
    signposts = []
    gates = []
    firstSteps = []
  }
}

/// A question that must be answered in one way for the ladder to be the right route.
public struct Gate: Hashable, Sendable {
  public var key: String
  public var question: String
  /// What to do when the answer is the other one.
  public var otherwise: String
  public var source: Source
  public init(key: String, question: String, otherwise: String, source: Source) {
    self.key = key
    self.question = question
    self.otherwise = otherwise
    self.source = source
  }
}

/// An untimed step before the formal ladder.
public struct FirstStep: Hashable, Sendable {
  public var name: String
  /// What is to be recorded of it; the clock waits for it only where `startRequires` names it.
  public var records: [RecordItem]
  public var source: Source
  public init(name: String, records: [RecordItem], source: Source) {
    self.name = name
    self.records = records
    self.source = source
  }
}

/// Somebody beside the line who advises.
public struct Adviser: Hashable, Sendable {
  public var role: String
  public var name: String
  public var source: Source
  public init(role: String, name: String, source: Source) {
    self.role = role
    self.name = name
    self.source = source
  }
}

/// What a case needs to close.
public struct Closing: Hashable, Sendable {
  /// What the written confirmation between the parties must hold.
  public var confirmationHolds: [RecordItem]
  public var openActionsBlock: Bool
  public var source: Source
  public init() {
    confirmationHolds = [.outcomeAgreed, .outstandingIssues]
    openActionsBlock = false
    source = Source("")
  }
}

/// The last stage's arbiter.
public struct Arbiter: Hashable, Sendable {
  public var role: String
  public var name: String
  public var powers: [ArbiterPower]
  public var isFinal: Bool
  /// The arbiter must have had no part in the case.
  public var mustBeUninvolved: Bool
  /// A post to warn about when its own agency is a party, such as a director who manages the partnership's team.
  public var conflictRoles: [String]
  public var source: Source
  public init(role: String, name: String, powers: [ArbiterPower], source: Source) {
    self.role = role
    self.name = name
    self.powers = powers
    self.source = source
    isFinal = false
    mustBeUninvolved = false
    conflictRoles = []
  }
}

/// The policy's own form, with its own questions.
public struct Form: Hashable, Sendable {
  public var key: String
  public var title: String
  public var fields: [FormField]
  public var submittedBy: [String]
  public var side: Owner
  /// First submitted at this stage; empty for every stage.
  public var atStage: String
  public var updatedAt: [String]
  /// One form that follows the case, or one for each stage.
  public var followsCase: Bool
  public var sight: Sight
  public var source: Source
  public init(key: String, title: String, fields: [FormField], source: Source) {
    self.key = key
    self.title = title
    self.fields = fields
    self.source = source
    submittedBy = []
    side = .raising
    atStage = ""
    updatedAt = []
    followsCase = true
    sight = .identified
  }
}

/// One question of a form. The label is quoted from the policy.
public struct FormField: Hashable, Sendable {
  public var key: String
  public var label: String
  /// Where the program takes what it fills in for a start; nil where somebody writes it.
  public var filledFrom: FormSource?
  public var mayBeEmpty: Bool
  public init(key: String, label: String, filledFrom: FormSource? = nil, mayBeEmpty: Bool = false) {
    self.key = key
    self.label = label
    self.filledFrom = filledFrom
    self.mayBeEmpty = mayBeEmpty
  }
}

/// What of a case can be filled into a form.
public enum FormSource: String, CaseIterable, Sendable {
  // Whoever sends it.
  case senderName, senderRole, senderAgency, senderContact
  // Facts of the case.
  case reference, trigger, stages, counterparts, chairTold, partnershipTold, outcome
  // What people wrote.
  case personInformation, concern, outcomeSought, tried, discussions, decision, confirmation, outstandingIssues, actions

  public var isOfSender: Bool {
    switch self {
    case .senderName, .senderRole, .senderAgency, .senderContact: true
    default: false
    }
  }

  /// Whether it holds words of the case, which can say who is concerned.
  public var isWritten: Bool {
    switch self {
    case .personInformation, .concern, .outcomeSought, .tried, .discussions, .decision, .confirmation,
      .outstandingIssues, .actions:
      true
    default: false
    }
  }
}

/// What is learned, and who receives it.
public struct Learning: Hashable, Sendable {
  public var themes: [Choice]
  public var annualReport: [String]
  /// The role that receives a referral for wider learning; empty where the policy has none.
  public var referTo: String
  public var precondition: String
  public var source: Source
  public init() {
    themes = []
    annualReport = []
    referTo = ""
    precondition = ""
    source = Source("")
  }
}

/// The decision in dispute is not carried out until it is settled.
public struct Standstill: Hashable, Sendable {
  public var name: String
  public var source: Source
  public init(name: String, source: Source) {
    self.name = name
    self.source = source
  }
}

/// A principle of the policy, in our own words, with its place.
public struct Principle: Hashable, Sendable {
  public var words: String
  public var source: Source
  public init(words: String, source: Source) {
    self.words = words
    self.source = source
  }
}

/// How an unclear text was read, and how else it could be read. Shown to whoever asks how a date was worked out.
public struct Interpretation: Hashable, Sendable {
  public var key: String
  public var unclear: String
  public var reading: String
  public var alternative: String
  public var why: String
  public var source: Source
  public init(key: String, unclear: String, reading: String, alternative: String, why: String, source: Source) {
    self.key = key
    self.unclear = unclear
    self.reading = reading
    self.alternative = alternative
    self.why = why
    self.source = source
  }
}
