public import CaseRules

/// One look at or change to something: who, as what, what, when. Chained like the journal.
public struct AccessRow: Sendable, Equatable {
  public var at: Instant
  public var person: PersonID
  public var post: PostID?
  public var caseID: CaseID?
  /// A noun of the routes, such as `case`, `worklist`, `record`. After `search` stands what was asked, in codes: words
  /// of closed lists, days, and the kind of what was typed, never what was typed.
  public var act: String
  public var allowed: Bool
  /// The address that the request came from; nil on the command line.
  public var address: String?
  public init(
    at: Instant, person: PersonID, post: PostID?, caseID: CaseID?, act: String, allowed: Bool, address: String? = nil
  ) {
    self.at = at
    self.person = person
    self.post = post
    self.caseID = caseID
    self.act = act
    self.allowed = allowed
    self.address = address
  }

  /// Ends the act of somebody who looked in the place of the post: it was away or vacant, and theirs stood in.
  public static let inPlace = " in place"
}

/// An hour in which one person looked at many cases.
public struct BusyHour: Sendable, Equatable {
  public var person: PersonID
  public var from: Instant
  public var cases: Int
  public init(person: PersonID, from: Instant, cases: Int) {
    self.person = person
    self.from = from
    self.cases = cases
  }
}

/// Looks of one person at cases in which the post that they acted in has no part.
public struct OutsideLooks: Sendable, Equatable {
  public var person: PersonID
  public var post: PostID?
  /// Whether the cases opened: by another right than a part in them, such as a safeguarding lead's.
  public var allowed: Bool
  public var cases: Int
  public init(person: PersonID, post: PostID?, allowed: Bool, cases: Int) {
    self.person = person
    self.post = post
    self.allowed = allowed
    self.cases = cases
  }
}

public protocol AccessLog: Sendable {
  /// Returns when the row is durable. Rows that arrive together share one commit.
  func record(_ row: AccessRow) async throws
  /// Newest first.
  func looks(at caseID: CaseID, limit: Int, offset: Int) async throws -> [AccessRow]
  /// Looks at the cases that stand in a post's list, with what people call each; newest first.
  func looks(
    atCasesOf post: PostID, since: Instant, limit: Int, offset: Int
  ) async throws -> [(look: AccessRow, reference: String)]
  /// Who looked at these cases without a part in them, those first who looked at most.
  func outsideLooks(atCasesOf post: PostID, since: Instant) async throws -> [OutsideLooks]
  /// At how many of these cases each of some people looked in a span of time; nobody who looked at none.
  func casesSeen(
    by people: [PersonID], ofCasesOf post: PostID, from: Instant, before: Instant
  ) async throws -> [PersonID: Int]
  /// Hours of the clock in which one person looked at that many of these cases or more; newest first.
  func busyHours(atCasesOf post: PostID, since: Instant, atLeast cases: Int) async throws -> [BusyHour]
}
