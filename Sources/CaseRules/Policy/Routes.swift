/// What kind of matter a route carries.
public enum RouteKind: String, CaseIterable, Sendable {
  /// Past the ladder, with its own recipients and limits; the emergency message comes first.
  case urgent
  /// Named events that suspend the ladder: clocks freeze, history stays.
  case override
  /// One side and no counterpart; the partnership does not see it.
  case withinAgency
  /// Disagreement at a conference.
  case dissent
  /// A dispute raised by a conference chair or reviewing officer.
  case reviewer
  /// Disagreement about the detail of a plan.
  case planDetail
  /// An issue not tied to one person: a theme, a resource, a pattern.
  case theme
  /// A referral outside that runs beside the ladder and is not a stage.
  case parallelReferral
  /// After resolution, to those who learn from it.
  case widerLearning
}

/// A way beside the main ladder.
public struct Route: Hashable, Sendable {
  public var key: String
  public var kind: RouteKind
  public var name: String
  /// Named events (override) or subjects that lead here.
  public var events: [Choice]
  /// Anyone may use it, including people who are no party to the case.
  public var openToAnyone: Bool
  public var freezesClocks: Bool
  /// For an override: whoever receives overrides in an agency of the case may then read it.
  public var recipientsOpen: Bool
  /// For a dissent: it may be recorded without a challenge.
  public var mayRecordOnly: Bool
  /// For a dissent: it may be taken as a formal challenge.
  public var mayChallenge: Bool
  /// Conditions in words that a person affirms, such as that the procedure was followed.
  public var preconditions: [String]
  public var stages: [Stage]
  public var duties: [Duty]
  public var interpretations: [String]
  public var source: Source

  public init(key: String, kind: RouteKind, name: String, source: Source) {
    self.key = key
    self.kind = kind
    self.name = name
    self.source = source
    events = []
    openToAnyone = false
    freezesClocks = false
    recipientsOpen = false
    mayRecordOnly = false
    mayChallenge = false
    preconditions = []
    stages = []
    duties = []
    interpretations = []
  }
}

/// One coded choice with its words, such as a ground or an override event.
public struct Choice: Hashable, Sendable {
  public var key: String
  public var name: String
  /// For a subject: it is always dealt with at once, whatever the stage's limit.
  public var immediate: Bool
  public var source: Source
  public init(key: String, name: String, immediate: Bool = false, source: Source = Source("")) {
    self.key = key
    self.name = name
    self.immediate = immediate
    self.source = source
  }
}

/// A matter that does not belong here, and where it goes instead.
public struct Signpost: Hashable, Sendable {
  public var matter: Matter
  public var goTo: String
  public var source: Source
  public init(matter: Matter, goTo: String, source: Source) {
    self.matter = matter
    self.goTo = goTo
    self.source = source
  }
}

/// What somebody comes to the door with.
public enum Matter: String, CaseIterable, Sendable {
  case otherAgency, ownAgency, complaintConduct, complaintAgency, complaintBoard, allegationAgainstStaff
  case whistleblowing, conferenceDissent
}
