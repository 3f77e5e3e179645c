public import Casework

extension Store: CalendarNotes {
  public func notedCalendar() async throws -> String? {
    try await database.read { connection in
      try connection.first("SELECT value FROM settings WHERE name = 'calendar'")?.text(0)
    }
  }

  public func noteCalendar(_ edition: String) async throws {
    try await writes.write { connection in
      try connection.run(
        """
        INSERT INTO settings (name, value) VALUES ('calendar', $1)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, [.text(edition)])
    }
  }
}
