public import CaseRules

/// One event as it is stored. Facts and routing are open; the words are sealed and read apart.
public struct StoredEvent: Sendable, Equatable {
  public var caseID: CaseID
  /// 1 for the first event of a case, without gaps.
  public var position: Int
  public var kind: String
  public var schema: Int
  public var happenedAt: Instant
  public var recordedAt: Instant
  /// Canonical JSON (sorted keys, no spaces) that names nobody.
  public var facts: String
  /// Canonical JSON with the ids of people, posts and agencies.
  public var routing: String
  public var hasWords: Bool

  public init(
    caseID: CaseID, position: Int, kind: String, schema: Int, happenedAt: Instant, recordedAt: Instant,
    facts: String, routing: String, hasWords: Bool
  ) {
    self.caseID = caseID
    self.position = position
    self.kind = kind
    self.schema = schema
    self.happenedAt = happenedAt
    self.recordedAt = recordedAt
    self.facts = facts
    self.routing = routing
    self.hasWords = hasWords
  }
}

/// An event on its way into the journal; the storage gives it its position and seals its words.
public struct NewEvent: Sendable, Equatable {
  public var kind: String
  public var schema: Int
  public var happenedAt: Instant
  public var recordedAt: Instant
  public var facts: String
  public var routing: String
  /// Canonical JSON of everything that could identify or narrate; nil where the event has none.
  public var words: String?

  public init(
    kind: String, schema: Int, happenedAt: Instant, recordedAt: Instant, facts: String, routing: String,
    words: String?
  ) {
    self.kind = kind
    self.schema = schema
    self.happenedAt = happenedAt
    self.recordedAt = recordedAt
    self.facts = facts
    self.routing = routing
    self.words = words
  }
}

/// What one command adds to one case, in one transaction.
public struct Append: Sendable {
  public var caseID: CaseID
  /// The position that the command was decided on; 0 for a new case.
  public var after: Int
  public var events: [NewEvent]
  /// Positions whose words are destroyed with this command (a mis-filed entry): their wrapped keys are deleted.
  public var erasing: [Int]
  /// The case's row in the lists, replaced whole.
  public var list: ListRow
  /// The label that the case was given stays: only a new case and a removed entry change it.
  public var keepsLabel: Bool
  /// Who may find the case in a list, replaced whole.
  public var visibility: [VisibilityRow]
  /// What falls due in the case, replaced whole.
  public var due: [DueRow]
  /// What the person concerned is known by, replaced whole; nil where the command says nothing of it.
  public var clues: [PlacedClue]?
  /// The file that the first of the events adds.
  public var attachment: SealedAttachment?
  /// Every key of the case is destroyed once the events stand.
  public var erasesCase: Bool
  public var command: CommandKey

  public init(
    caseID: CaseID, after: Int, events: [NewEvent], erasing: [Int] = [], list: ListRow, keepsLabel: Bool = false,
    visibility: [VisibilityRow], due: [DueRow], clues: [PlacedClue]? = nil,
    attachment: SealedAttachment? = nil, erasesCase: Bool = false, command: CommandKey
  ) {
    self.caseID = caseID
    self.after = after
    self.events = events
    self.erasing = erasing
    self.list = list
    self.keepsLabel = keepsLabel
    self.visibility = visibility
    self.due = due
    self.clues = clues
    self.attachment = attachment
    self.erasesCase = erasesCase
    self.command = command
  }
}

/// Makes a repeated submit change nothing: the same person with the same key gets the first answer again.
public struct CommandKey: Sendable, Equatable {
  public var person: PersonID
  /// Chosen by the page or client, 1 to 100 characters.
  public var key: String
  public init(person: PersonID, key: String) {
    self.person = person
    self.key = key
  }
}

public enum AppendOutcome: Sendable, Equatable {
  /// The last position after the append.
  case appended(last: Int)
  /// The key was used before: the case and last position that the first submit led to.
  case repeated(CaseID, last: Int)
}

/// Somebody else's command came first.
public struct JournalConflict: Error, Equatable {
  public var caseID: CaseID
  public var actual: Int
  public init(caseID: CaseID, actual: Int) {
    self.caseID = caseID
    self.actual = actual
  }
}

/// The journal: insert-only.
public protocol Journal: Sendable {
  /// All events of a case in order; empty where there is no such case.
  func events(of caseID: CaseID) async throws -> [StoredEvent]
  /// The same for many cases at once; those that there are not are missing.
  func events(of caseIDs: [CaseID]) async throws -> [CaseID: [StoredEvent]]
  /// The unsealed words of a case by position; an erased entry is missing.
  func words(of caseID: CaseID) async throws -> [Int: String]
  /// Those of one entry alone; nil where it has none, or they were erased.
  func words(of caseID: CaseID, at position: Int) async throws -> String?
  /// Returns when the append is durable. Appends that arrive together share one commit.
  /// Throws `JournalConflict` where `after` is no longer the last position.
  func append(_ append: Append) async throws -> AppendOutcome
  /// What a used key led to, so that a repeat is answered before it is decided anew; nil for a new key.
  func outcome(of command: CommandKey) async throws -> AppendOutcome?
  /// Every case id, in order, for `journal verify` and rebuilding.
  func caseIDs() async throws -> [CaseID]
}

extension Journal {
  /// For a journal that opens all of a case's words at once.
  public func words(of caseID: CaseID, at position: Int) async throws -> String? {
    try await words(of: caseID)[position]
  }

  /// For a journal that has no quicker way.
  public func events(of caseIDs: [CaseID]) async throws -> [CaseID: [StoredEvent]] {
    var found: [CaseID: [StoredEvent]] = [:]
    for caseID in caseIDs {
      let events = try await events(of: caseID)
      if !events.isEmpty { found[caseID] = events }
    }
    return found
  }
}
