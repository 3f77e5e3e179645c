public import CaseRules

/// What somebody who may not see a case said of a grave event. A lead of the agency that it was sent to links it to a
/// case, sets it aside or passes it on to another agency's leads; the reporter learns which, and never which case.
public struct OverrideReport: Sendable, Equatable {
  public enum State: String, Sendable, CaseIterable { case waiting, linked, setAside, passedOn }

  public var id: String
  public var reporter: Actor
  /// The agency whose leads read it.
  public var agency: AgencyID
  /// The reference of a case as the reporter typed it; empty where they know none.
  public var reference: String
  public var happenedAt: Instant
  public var reportedAt: Instant
  /// What happened; sealed when stored.
  public var account: String
  public var state: State
  /// The case that it was linked to.
  public var caseID: CaseID?
  public var settledBy: Actor?
  public var settledAt: Instant?
  /// Why it was set aside or passed on; sealed when stored.
  public var reason: String
  /// The report that another agency's lead passed on as this one.
  public var passedFrom: String?

  public init(
    id: String, reporter: Actor, agency: AgencyID, reference: String, happenedAt: Instant, reportedAt: Instant,
    account: String, state: State = .waiting, caseID: CaseID? = nil, settledBy: Actor? = nil,
    settledAt: Instant? = nil, reason: String = "", passedFrom: String? = nil
  ) {
    self.id = id
    self.reporter = reporter
    self.agency = agency
    self.reference = reference
    self.happenedAt = happenedAt
    self.reportedAt = reportedAt
    self.account = account
    self.state = state
    self.caseID = caseID
    self.settledBy = settledBy
    self.settledAt = settledAt
    self.reason = reason
    self.passedFrom = passedFrom
  }

  /// The same report for another agency's leads.
  public func passed(on agency: AgencyID, at now: Instant, id: String) -> OverrideReport {
    OverrideReport(
      id: id, reporter: reporter, agency: agency, reference: reference, happenedAt: happenedAt, reportedAt: now,
      account: account, passedFrom: self.id)
  }

  /// Whether somebody may read it: whoever wrote it, and the leads of the agency that it was sent to.
  public func isRead(by viewer: Viewer) -> Bool { reporter.person == viewer.person || isSettled(by: viewer) }

  /// Whether somebody links it or sets it aside.
  public func isSettled(by viewer: Viewer) -> Bool { viewer.isLead && viewer.agency == agency }
}

/// Reports of grave events, outside the journal until a lead links them to a case.
public protocol OverrideReports: Sendable {
  func add(_ report: OverrideReport) async throws
  func overrideReport(_ id: String) async throws -> OverrideReport?
  /// Newest first.
  func overrideReports(by person: PersonID) async throws -> [OverrideReport]
  /// Those that an agency's leads have yet to settle, oldest first.
  func overrideReports(waitingFor agency: AgencyID) async throws -> [OverrideReport]
  /// Stores that a report was passed on, and the one that it goes on as, together. Answers like `settle`.
  func pass(_ report: OverrideReport, on next: OverrideReport) async throws -> Bool
  /// Stores what became of a report. Answers false, and changes nothing, where somebody settled it before.
  func settle(_ report: OverrideReport) async throws -> Bool
}
