public import CaseRules

/// A case that the sweep is to look at: something was appended, or time has come to one of its duties. The row is
/// written with the events themselves, so nothing that happened can go untold.
public struct Wake: Sendable, Equatable {
  public var caseID: CaseID
  /// The last event whose news were made into notices.
  public var told: Int

  public init(caseID: CaseID, told: Int) {
    self.caseID = caseID
    self.told = told
  }
}

/// What one look at a case came to.
public struct Swept: Sendable, Equatable {
  public var caseID: CaseID
  /// The last event that was looked at. Where more was appended meanwhile, the case stays awake. Nil where the case
  /// could not be read: what was told stays as it is, and the case is left alone until `next`.
  public var last: Int?
  public var notices: [Notice]
  /// When time alone next gives somebody something to hear; nil for never.
  public var next: Instant?
  /// Duties to tell, by name, of which it is known what became: nothing waits for their letters any more.
  public var heard: [String]

  public init(caseID: CaseID, last: Int?, notices: [Notice], next: Instant?, heard: [String] = []) {
    self.caseID = caseID
    self.last = last
    self.notices = notices
    self.next = next
    self.heard = heard
  }
}

/// When each case is to be looked at next.
public protocol Wakes: Tellings {
  /// Cases whose moment has come, the longest waiting first.
  func wakes(at now: Instant, limit: Int) async throws -> [Wake]
  /// Keeps notices that nobody was told yet and the next moments, in one transaction.
  ///
  /// - Returns: how many notices were new.
  func settle(_ swept: [Swept]) async throws -> Int
}

/// One node at a time does a kind of work, until it says that it has finished or its time runs out.
public protocol Leases: Sendable {
  /// Takes or keeps the work for this holder; false while another holder has it.
  func take(_ work: String, for holder: String, at now: Instant, until: Instant) async throws -> Bool
  func giveBack(_ work: String, by holder: String) async throws
}
