public import CaseRules

/// One message on its way to one mailbox, with everything that was to leave for it at that moment. Its id stays the
/// same however often it is sent, so that a repeat is recognisable.
public struct Letter: Sendable, Equatable {
  public enum State: String, Sendable {
    case waiting
    /// The next mail server has taken it.
    case sent
    /// It can't be delivered, or was tried for too long.
    case failed
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
  /// What the other side said last.
  public var said: String

  public init(
    id: String, post: PostID, address: String, subject: String, lines: [String], isUrgent: Bool, madeAt: Instant,
    state: State = .waiting, tries: Int = 0, nextAt: Instant?, endedAt: Instant? = nil, said: String = ""
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
  }
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
  case failed(said: String)
}

/// What waits to leave, and how it left.
public protocol Outbox: Sendable {
  /// Notices that may leave now and are in no letter yet, by post and then in the order in which they were made.
  func noticesToLeave(at now: Instant, limit: Int) async throws -> [NumberedNotice]
  /// Keeps letters with the notices that they carry, in one transaction. A letter whose notices another node has put
  /// into one is dropped.
  func keep(_ letters: [(letter: Letter, notices: [Int])]) async throws
  func lettersToSend(at now: Instant, limit: Int) async throws -> [Letter]
  /// Claims the next try. Until `until` nobody else tries: a program that dies in between leaves it open whether the
  /// letter left, and it is sent again under the same id.
  ///
  /// - Returns: false where another node has claimed it.
  func begin(_ letter: Letter, at now: Instant, until: Instant) async throws -> Bool
  /// - Parameter letter: as it was before the try.
  func end(_ letter: Letter, at now: Instant, _ result: TryResult) async throws
  /// The newest letters in a state.
  func letters(_ state: Letter.State, limit: Int) async throws -> [Letter]
  /// Lets a letter that failed be tried again.
  ///
  /// - Returns: false where there is none.
  func retry(_ id: String, at now: Instant) async throws -> Bool
  /// What was told in a case, the newest first, with how it left.
  func told(in caseID: CaseID) async throws -> [(notice: Notice, letter: Letter?, seenAt: Instant?)]
  /// Somebody in a post has opened the case: what that post was told about it has been seen.
  func see(_ caseID: CaseID, as post: PostID, at now: Instant) async throws
}
