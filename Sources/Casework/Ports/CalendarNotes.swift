/// Which edition of the calendar the stored due rows were worked out under.
public protocol CalendarNotes: Sendable {
  /// Nil where nobody has noted one yet.
  func notedCalendar() async throws -> String?
  func noteCalendar(_ edition: String) async throws
}
