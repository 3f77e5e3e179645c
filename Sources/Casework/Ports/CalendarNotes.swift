public import CaseRules

/// Which edition of the calendar the stored due rows were worked out under.
public protocol CalendarNotes: Sendable {
  /// Nil where nobody has noted one yet.
  func notedCalendar() async throws -> String?
  func noteCalendar(_ edition: String) async throws
  /// For each partnership, how many entries of its closed days they were worked out with.
  func notedClosures() async throws -> [PartnershipID: Int]
  func noteClosures(_ entries: Int, of partnership: PartnershipID) async throws
  /// Cases of a partnership that are not over, by id, after one.
  func openCases(of partnership: PartnershipID, after caseID: CaseID?, limit: Int) async throws -> [CaseID]
}
