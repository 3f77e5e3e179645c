public import CaseRules

/// One message on its way to one mailbox, with everything that was to leave for it at that moment. Its id stays the
/// same however often it is sent, so that a repeat is recognisable.
public struct Letter: Sendable, Equatable {
  public enum State: String, Sendable {
    case waiting
    /// The next mail server has taken it.
    case sent
    /// It can't be delivered, or was tried for too long: somebody's duty now.
    case failed
  }

  /// What a letter carries.
  public enum Kind: String, Sendable {
    /// Notices about cases.
    case cases
    /// That letters of others could not be delivered, for whoever keeps their addresses.
    case undelivered
    /// How to answer here, for somebody who answered by email.
    case reply
    /// That who reads an agency's cases by right has changed.
    case leads
  }

  /// Why a letter is not with its reader. The strings table words it.
  public enum Failure: String, Sendable, CaseIterable {
    /// Its post has no email address, and nor has anybody who holds it.
    case noAddress = "no-address"
    /// The mail server refused it for good.
    case refused
    /// It was tried for three days.
    case givenUp = "given-up"
    /// It was taken, and came back.
    case cameBack = "came-back"
  }

  public var id: String
  public var post: PostID
  /// Empty where the post has none.
  public var address: String
  public var subject: String
  public var lines: [String]
  public var isUrgent: Bool
  public var madeAt: Instant
  public var state: State
  /// How often sending it was begun.
  public var tries: Int
  /// Nil once it is sent or has failed.
  public var nextAt: Instant?
  public var endedAt: Instant?
  /// What the other side said last, in its own words.
  public var said: String
  public var kind: Kind
  /// Nil unless it has failed.
  public var failure: Failure?
  /// When its reader's own mailbox was known to have it; few senders can say so.
  public var deliveredAt: Instant?
  /// When somebody told its reader another way, and in which post.
  public var settledAt: Instant?
  public var settledBy: PostID?
  /// When a try began that nobody knows the end of: the letter may have come twice. Read, never stored.
  public var doubtSince: Instant?
  /// The one case that it is about; nil where it is about several, or none. Read where it is to be sent, never stored.
  public var caseID: CaseID?

  public init(
    id: String, post: PostID, address: String, subject: String, lines: [String], isUrgent: Bool, madeAt: Instant,
    state: State = .waiting, tries: Int = 0, nextAt: Instant?, endedAt: Instant? = nil, said: String = "",
    kind: Kind = .cases, failure: Failure? = nil
  ) {
    self.id = id
    self.post = post
    self.address = address
    self.subject = subject
    self.lines = lines
    self.isUrgent = isUrgent
    self.madeAt = madeAt
    self.state = state
    self.tries = tries
    self.nextAt = nextAt
    self.endedAt = endedAt
    self.said = said
    self.kind = kind
    self.failure = failure
  }
}

extension Letter {
  /// What mail programs put the letters about one case to one mailbox together by: the id of a message that nobody
  /// ever got. It names nobody, and no letter has an id like it.
  public var root: String? { caseID.map { "case-\($0)-" + Fingerprint.of(address.lowercased()) } }
}

/// A notice with its number in the store.
public struct NumberedNotice: Sendable, Equatable {
  public var number: Int
  public var notice: Notice

  public init(number: Int, notice: Notice) {
    self.number = number
    self.notice = notice
  }
}

/// What became of one try.
public enum TryResult: Sendable, Equatable {
  case sent
  case again(at: Instant, said: String)
  /// Nothing could be sent to anybody.
  case away(until: Instant, said: String)
  case failed(Letter.Failure, said: String)
}

/// Which notices their posts have seen.
public protocol SeenNotices: Sendable {
  /// Somebody in a post has opened the case: what that post was told about it has been seen.
  func see(_ caseID: CaseID, as post: PostID, at now: Instant) async throws
}

/// What waits to leave, and how it left.
public protocol Outbox: Tellings, SeenNotices {
  /// Notices that may leave now and are in no letter yet, by post and then in the order in which they were made. While
  /// a routine letter to a post waits to be tried again, the rest for it is kept back, so that it leaves after it and
  /// as one.
  func noticesToLeave(at now: Instant, limit: Int) async throws -> [NumberedNotice]
  /// Keeps letters with the notices that they carry, in one transaction. A letter whose notices another node has put
  /// into one is dropped.
  func keep(_ letters: [(letter: Letter, notices: [Int])]) async throws
  /// Letters whose time has come, in the order in which they were made.
  func lettersToSend(at now: Instant, limit: Int) async throws -> [Letter]
  /// Claims the next try. Until `until` nobody else tries: a program that dies in between leaves it open whether the
  /// letter left, and it is sent again under the same id.
  ///
  /// - Returns: false where another node has claimed it.
  func begin(_ letter: Letter, at now: Instant, until: Instant) async throws -> Bool
  /// - Parameter letter: as it was before the try.
  func end(_ letter: Letter, at now: Instant, _ result: TryResult) async throws
  /// Lets letters go now that wait because nothing could be sent to anybody.
  func serverIsBack(at now: Instant) async throws
  /// The newest letters in a state.
  func letters(_ state: Letter.State, limit: Int) async throws -> [Letter]
  /// What was told in a case, the newest first, with how it left.
  func told(in caseID: CaseID) async throws -> [(notice: Notice, letter: Letter?, seenAt: Instant?)]
}
