public import CaseRules

/// The directory of partnerships, agencies, services, posts and people, stored as rows and read whole: it is small.
public protocol DirectoryStore: Sendable {
  /// Rows in the order in which they were first written.
  func directoryRows() async throws -> [DirectoryRow]
  /// Grows with every change, so that a node knows when to read again.
  func directoryVersion() async throws -> Int
  /// Rows and their entries of the record in one transaction: all or none.
  ///
  /// - Throws: `DirectoryConflict` where the directory has changed since it was read.
  func write(_ change: DirectoryWrite) async throws -> DirectoryWritten
  /// Whether a submit with this key by this person was carried out.
  func hasWritten(key: String, by person: PersonID) async throws -> Bool
  /// Entries of the record, newest first.
  func directoryEntries(_ query: DirectoryQuery) async throws -> [DirectoryEntry]
}

/// A row as it stands in the store.
public struct DirectoryRow: Sendable, Equatable {
  public var kind: String
  public var id: String
  /// JSON.
  public var body: String
  /// The number of the newest entry of the record about it; 0 for a row from before there was one.
  public var entry: Int
  public init(kind: String, id: String, body: String, entry: Int) {
    self.kind = kind
    self.id = id
    self.body = body
    self.entry = entry
  }
}

/// What one row became, with what it was.
public struct StoredChange: Sendable, Equatable {
  public var kind: String
  public var id: String
  /// The agency that it concerns; empty for a partnership.
  public var agency: String
  /// What happened: a `DirectoryAct`.
  public var act: String
  /// JSON; nil for a new row.
  public var before: String?
  public var after: String
  public init(kind: String, id: String, agency: String, act: String, before: String?, after: String) {
    self.kind = kind
    self.id = id
    self.agency = agency
    self.act = act
    self.before = before
    self.after = after
  }
}

public struct DirectoryWrite: Sendable {
  /// The version of the directory in which the changes were decided.
  public var expecting: Int
  public var at: Instant
  public var person: PersonID
  public var post: PostID?
  /// The same key by the same person is written once.
  public var key: String
  public var reason: String
  public var changes: [StoredChange]
  /// People whose sessions end with it.
  public var ending: [PersonID]
  /// What others are told of it by email, in the same transaction.
  public var letters: [Letter]
  public init(
    expecting: Int, at: Instant, person: PersonID, post: PostID?, key: String, reason: String,
    changes: [StoredChange], ending: [PersonID], letters: [Letter] = []
  ) {
    self.expecting = expecting
    self.at = at
    self.person = person
    self.post = post
    self.key = key
    self.reason = reason
    self.changes = changes
    self.ending = ending
    self.letters = letters
  }
}

public enum DirectoryWritten: Sendable, Equatable {
  case written
  /// The same key came before; nothing was done again.
  case repeated
}

/// Somebody changed the directory after it was read.
public struct DirectoryConflict: Error, Equatable {
  public init() {}
}

/// One entry of the record of the directory. Entries are chained like the access log.
public struct DirectoryEntry: Sendable, Equatable {
  /// From 1, without gaps.
  public var number: Int
  public var at: Instant
  public var person: PersonID
  /// Nil for the operator.
  public var post: PostID?
  public var key: String
  public var reason: String
  public var change: StoredChange
  public init(
    number: Int, at: Instant, person: PersonID, post: PostID?, key: String, reason: String, change: StoredChange
  ) {
    self.number = number
    self.at = at
    self.person = person
    self.post = post
    self.key = key
    self.reason = reason
    self.change = change
  }
}

/// Which entries of the record are wanted.
public struct DirectoryQuery: Sendable {
  public var agency: String?
  public var name: DirectoryName?
  /// Only entries with a higher number.
  public var after: Int
  public var limit: Int
  public var offset: Int
  public init(agency: String? = nil, name: DirectoryName? = nil, after: Int = 0, limit: Int, offset: Int = 0) {
    self.agency = agency
    self.name = name
    self.after = after
    self.limit = limit
    self.offset = offset
  }
}
