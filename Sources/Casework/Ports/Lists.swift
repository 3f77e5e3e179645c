public import CaseRules

/// A case's row in the lists: facts for sorting and showing, and a sealed label.
public struct ListRow: Sendable, Equatable {
  public var caseID: CaseID
  /// Shown to people, such as `KT4-9QX2`; random, says nothing.
  public var reference: String
  public var partnership: PartnershipID
  public var policy: PolicyID
  /// `open`, `frozen`, `closed`, `withdrawn`, `recorded`.
  public var status: String
  /// The stage's key; empty off the ladder.
  public var stage: String
  public var route: String
  /// The ground of the challenge by its key in the policy; empty where the policy has none.
  public var ground: String
  public var raisingAgency: AgencyID
  /// Sorted.
  public var receivingAgencies: [AgencyID]
  public var openedAt: Instant
  /// The position that this row was computed at.
  public var position: Int
  /// What the people in the case call the person concerned: initials or a local reference. Sealed when stored.
  public var label: String
  /// What the figures need of it besides; lists do not read it.
  public var figures: String

  public init(
    caseID: CaseID, reference: String, partnership: PartnershipID, policy: PolicyID, status: String,
    stage: String, route: String, ground: String = "", raisingAgency: AgencyID, receivingAgencies: [AgencyID],
    openedAt: Instant, position: Int, label: String, figures: String = ""
  ) {
    self.caseID = caseID
    self.reference = reference
    self.partnership = partnership
    self.policy = policy
    self.status = status
    self.stage = stage
    self.route = route
    self.ground = ground
    self.raisingAgency = raisingAgency
    self.receivingAgencies = receivingAgencies
    self.openedAt = openedAt
    self.position = position
    self.label = label
    self.figures = figures
  }
}

/// One post that may find the case, and why.
public struct VisibilityRow: Sendable, Hashable {
  public var caseID: CaseID
  public var post: PostID
  /// `party`, `lead`, `arbiter`, `adviser`, `glass`.
  public var reason: String
  /// The first moment at which it no longer holds; nil for what lasts.
  public var until: Instant?
  public init(caseID: CaseID, post: PostID, reason: String, until: Instant? = nil) {
    self.caseID = caseID
    self.post = post
    self.reason = reason
    self.until = until
  }
}

/// Something that falls due, for worklists and the sweep. Late is never stored: it is `dueAt` before now.
public struct DueRow: Sendable, Hashable {
  public var caseID: CaseID
  /// The obligation's key within the case.
  public var key: String
  /// The word for what is owed, such as `answer`.
  public var duty: String
  /// The post that owes it.
  public var owes: PostID
  /// The posts that wait for it, sorted.
  public var owedTo: [PostID]
  /// When it began to be owed.
  public var since: Instant
  /// The last moment in time; nil where the policy states none.
  public var dueAt: Instant?
  /// Where `dueAt` is the end of a working day, so that people read a day.
  public var dueDay: Day?

  public init(
    caseID: CaseID, key: String, duty: String, owes: PostID, owedTo: [PostID], since: Instant, dueAt: Instant?,
    dueDay: Day?
  ) {
    self.caseID = caseID
    self.key = key
    self.duty = duty
    self.owes = owes
    self.owedTo = owedTo
    self.since = since
    self.dueAt = dueAt
    self.dueDay = dueDay
  }
}

/// A row of "what I owe" or "what I am owed": the duty and its case.
public struct WorklistRow: Sendable, Equatable {
  public var due: DueRow
  public var list: ListRow
  public init(due: DueRow, list: ListRow) {
    self.due = due
    self.list = list
  }
}

/// How long the two worklists of some posts are.
public struct WorklistCounts: Sendable, Equatable {
  public var owedBy: Int
  /// Those of them that fall due at a moment.
  public var owedByDate: Int
  public var owedTo: Int
  public init(owedBy: Int, owedByDate: Int, owedTo: Int) {
    self.owedBy = owedBy
    self.owedByDate = owedByDate
    self.owedTo = owedTo
  }
}

/// Which cases to list: newest first, from those that one of the posts may find.
public struct ListQuery: Sendable, Equatable {
  public var posts: [PostID]
  /// Nil for every status.
  public var statuses: [String]?
  /// An exact reference to find, in any case and with or without its dash.
  public var reference: String?
  public var filter: ListFilter
  /// The last case that was shown: the list goes on after it.
  public var after: ListPlace?
  public var limit: Int
  public var offset: Int
  /// What may be found for a while is found at this moment; nil finds none of it.
  public var now: Instant?
  public init(
    posts: [PostID], statuses: [String]? = nil, reference: String? = nil, filter: ListFilter = ListFilter(),
    after: ListPlace? = nil, limit: Int = 25, offset: Int = 0, at now: Instant? = nil
  ) {
    self.now = now
    self.posts = posts
    self.statuses = statuses
    self.reference = reference
    self.filter = filter
    self.after = after
    self.limit = limit
    self.offset = offset
  }
}

/// What else the cases of a list must have. All of it is facts or routing; nothing that says who is concerned.
public struct ListFilter: Sendable, Equatable {
  /// The present stage, by its key.
  public var stage: String?
  public var ground: String?
  /// For each of these lists, one of its names finds the case too: the posts of a person, the leads of an agency.
  public var involving: [[PostID]]
  /// From this moment on.
  public var openedFrom: Instant?
  /// Before this moment.
  public var openedBefore: Instant?

  public init(
    stage: String? = nil, ground: String? = nil, involving: [[PostID]] = [], openedFrom: Instant? = nil,
    openedBefore: Instant? = nil
  ) {
    self.stage = stage
    self.ground = ground
    self.involving = involving
    self.openedFrom = openedFrom
    self.openedBefore = openedBefore
  }
}

/// Where a case stands in a list, newest first.
public struct ListPlace: Sendable, Equatable {
  public var openedAt: Instant
  public var caseID: CaseID
  public init(openedAt: Instant, caseID: CaseID) {
    self.openedAt = openedAt
    self.caseID = caseID
  }

  public init(of row: ListRow) { self.init(openedAt: row.openedAt, caseID: row.caseID) }
}

/// Which cases to find by what a person concerned is known by.
public struct ClueQuery: Sendable, Equatable {
  /// The names under which the viewer finds cases.
  public var posts: [PostID]
  public var clues: [Clue]
  /// A code is one partnership's own: these are looked through.
  public var partnerships: [PartnershipID]
  /// Nil for every status.
  public var statuses: [String]?
  public var limit: Int
  public init(
    posts: [PostID], clues: [Clue], partnerships: [PartnershipID], statuses: [String]? = nil, limit: Int = 25
  ) {
    self.posts = posts
    self.clues = clues
    self.partnerships = partnerships
    self.statuses = statuses
    self.limit = limit
  }
}

/// Rebuildable rows, written in the append's own transaction.
public protocol Lists: FigureSource, DutyOverviews, SentForms, FrozenYears, Reflections {
  /// Soonest first, rows without a date last.
  func owed(by posts: [PostID], limit: Int, offset: Int) async throws -> [WorklistRow]
  func owed(to posts: [PostID], limit: Int, offset: Int) async throws -> [WorklistRow]
  func counts(for posts: [PostID]) async throws -> WorklistCounts
  func cases(_ query: ListQuery) async throws -> [ListRow]
  /// The cases that have a clue in common, newest first.
  func cases(_ query: ClueQuery) async throws -> [ClueMatch]
  /// The cases of these statuses that have a clue in common with one, without it; newest first.
  func cases(sharingCluesWith caseID: CaseID, posts: [PostID], statuses: [String]) async throws -> [ClueMatch]
  func row(of caseID: CaseID) async throws -> ListRow?
  /// The cases with a reference as people type it, whoever may find them: only to ask the access function next.
  func caseIDs(of reference: String) async throws -> [CaseID]
  /// The rows as stored, for `journal verify`.
  func visibility(of caseID: CaseID) async throws -> [VisibilityRow]
  func due(of caseID: CaseID) async throws -> [DueRow]
  /// Replaces a case's rows without an event: only for a rebuild. Throws `JournalConflict` where the rows are not of
  /// the case's last position.
  func rebuild(_ list: ListRow, visibility: [VisibilityRow], due: [DueRow], clues: [PlacedClue]) async throws
}
