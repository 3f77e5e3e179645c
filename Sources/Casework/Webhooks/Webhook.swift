public import CaseRules

/// Another program that hears what happens in the cases of a partnership or an agency: each event once, in order, and
/// nobody's name.
public struct Webhook: Sendable, Equatable {
  public enum Scope: Sendable, Equatable {
    case partnership(PartnershipID)
    case agency(AgencyID)
  }

  public var id: String
  public var scope: Scope
  public var url: String
  /// Both sides know it; what is sent is signed with it.
  public var secret: String
  public var addedAt: Instant
  /// The last entry of the journal that was sent or passed over.
  public var position: Int
  /// It could not be reached for three days, and is asked no more until somebody says so.
  public var isStopped: Bool
  /// Tries of the next entry that were begun.
  public var tries: Int
  /// Nil unless the next entry could not be sent.
  public var nextAt: Instant?
  public var failingSince: Instant?
  /// Why the last try failed.
  public var said: String

  public init(
    id: String, scope: Scope, url: String, secret: String, addedAt: Instant, position: Int, isStopped: Bool = false,
    tries: Int = 0, nextAt: Instant? = nil, failingSince: Instant? = nil, said: String = ""
  ) {
    (self.id, self.scope, self.url, self.secret) = (id, scope, url, secret)
    (self.addedAt, self.position, self.isStopped) = (addedAt, position, isStopped)
    (self.tries, self.nextAt, self.failingSince, self.said) = (tries, nextAt, failingSince, said)
  }

  func hears(of state: CaseState) -> Bool {
    switch scope {
    // What stays within one agency is not the partnership's to see.
    case .partnership(let id): state.raised.partnership == id && !state.receivingAgencies.isEmpty
    case .agency(let id): state.raised.raising.agency == id || state.receivingAgencies.contains(id)
    }
  }
}

/// Where an entry of the journal stands.
public struct JournalPlace: Sendable, Equatable {
  /// Counted over all cases.
  public var sequence: Int
  public var caseID: CaseID
  /// Within its case.
  public var position: Int

  public init(sequence: Int, caseID: CaseID, position: Int) {
    (self.sequence, self.caseID, self.position) = (sequence, caseID, position)
  }
}

public protocol Webhooks: Sendable {
  /// - Returns: false where the id is taken.
  func add(_ webhook: Webhook) async throws -> Bool
  func webhooks() async throws -> [Webhook]
  func removeWebhook(_ id: String) async throws -> Bool
  /// Keeps how far one is and how it fares.
  func keep(_ webhook: Webhook) async throws
  /// Entries of all cases after one, in the order in which they were recorded.
  func places(after sequence: Int, limit: Int) async throws -> [JournalPlace]
  func lastPlace() async throws -> Int
}
