public import CaseRules

/// What held people back, counted. Nothing is kept of who said it, when on a day, or about which case.
public protocol Reflections: Sendable {
  func reflect(_ barriers: [Barrier], in partnership: PartnershipID, year: ReportYear) async throws
  func barriers(of partnership: PartnershipID, in year: ReportYear) async throws -> BarrierCounts
}
