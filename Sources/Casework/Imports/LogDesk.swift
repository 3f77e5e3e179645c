public import CaseRules

/// A partnership's log on the desk of its team: the vocabulary and calendar of the partnership, and what is in already.
public struct LogDesk: Sendable {
  public let partnership: PartnershipID
  public let vocabulary: LogVocabulary
  private let store: any ImportStore
  private let calendar: WorkingCalendar?
  private let today: Day

  /// A file read under a mapping, beside what is in.
  public struct Found: Sendable {
    public var mapping: LogMapping
    public var reading: LogReading
    /// The lines of rows that are in already.
    public var there: Set<Int>

    public var wrong: [LogReading.Row] { reading.rows.filter { $0.challenge == nil } }
    /// How many rows would be brought in.
    public var right: Int { reading.rows.count - there.count - wrong.count }
  }

  /// Nil where there is no such partnership.
  public init?(_ office: Office, _ store: any ImportStore, for id: PartnershipID, on today: Day) async throws {
    let directory = try await office.directory()
    guard let partnership = directory.partnership(id) else { return nil }
    let adopted = partnership.adoptions.sorted { $0.from > $1.from }.compactMap { office.policies[PolicyID($0.policy)] }
    self.partnership = id
    self.store = store
    self.today = today
    vocabulary = LogVocabulary(id, directory, adopted)
    calendar = adopted.first.flatMap { office.calendars.calendar(for: $0, of: partnership) }
  }

  public func remembered() async throws -> LogMapping? {
    try await store.logMapping(of: partnership).map { LogMapping(text: $0) }
  }

  public func read(_ sheet: LogSheet, _ mapping: LogMapping) async throws -> Found {
    var reading = LogReading(sheet, mapping, vocabulary, counting: calendar, on: today)
    let there = try await LogImport(store, for: partnership).compare(&reading)
    return Found(mapping: mapping, reading: reading, there: there)
  }

  /// What a thing of the vocabulary is called.
  public func name(_ column: LogColumn, _ id: String) -> String {
    vocabulary.choices[column]?.first { $0.id == id }?.name ?? id
  }
}
