public import CaseRules

/// A partnership's year as it was added up, with the names that things had then: what is frozen, and what every page
/// and document of a year is made from. It holds numbers that must not be shown as they are.
public struct YearSheet: Sendable, Equatable, Codable {
  public struct Row: Sendable, Equatable, Codable {
    private enum CodingKeys: String, CodingKey { case id, label, count }
    /// What tells the row from others, whatever it is called: a ground's key, an agency's id.
    public var id: String
    public var label: String
    public var count: Int
    public init(id: String, label: String, count: Int) {
      self.id = id
      self.label = label
      self.count = count
    }
  }

  public struct Table: Sendable, Equatable, Codable {
    private enum CodingKeys: String, CodingKey { case key, heading, rows }
    public var key: String
    public var heading: String
    public var rows: [Row]
    public init(key: String, heading: String, rows: [Row]) {
      self.key = key
      self.heading = heading
      self.rows = rows
    }
  }

  /// Working days: how many cases, and within how many days a quarter, half and three quarters of them were.
  public struct Days: Sendable, Equatable, Codable {
    private enum CodingKeys: String, CodingKey { case count, lower, middle, upper }
    public var count, lower, middle, upper: Int
    public init(_ spread: Spread) {
      (count, lower, middle, upper) = (spread.count, spread.lower, spread.middle, spread.upper)
    }
    public var spread: Spread { Spread(count: count, lower: lower, middle: middle, upper: upper) }
  }

  /// The share of a stage's openings that were in time, in per cent; nil where it is not shown.
  public struct Stage: Sendable, Equatable, Codable {
    private enum CodingKeys: String, CodingKey { case label, share }
    public var label: String
    public var share: Int?
    public init(label: String, share: Int?) {
      self.label = label
      self.share = share
    }
  }

  /// What held people back: how many said anything, and each barrier.
  public struct Barriers: Sendable, Equatable, Codable {
    private enum CodingKeys: String, CodingKey { case reflections, rows }
    public var reflections: Int
    public var rows: [Row]
    public init(reflections: Int, rows: [Row]) {
      self.reflections = reflections
      self.rows = rows
    }
  }

  private enum CodingKeys: String, CodingKey {
    case raised, tables, stages, answered, settled, silent, uncounted, barriers
  }

  public var raised: Int
  public var tables: [Table]
  public var stages: [Stage]
  public var answered: Days?
  public var settled: Days?
  /// Agencies that raised none.
  public var silent: [String]
  public var uncounted: Int
  /// Nil in a year that was frozen before it was asked.
  public var barriers: Barriers?

  public init(
    raised: Int, tables: [Table], stages: [Stage], answered: Days?, settled: Days?, silent: [String], uncounted: Int,
    barriers: Barriers? = nil
  ) {
    self.raised = raised
    self.tables = tables
    self.stages = stages
    self.answered = answered
    self.settled = settled
    self.silent = silent
    self.uncounted = uncounted
    self.barriers = barriers
  }
}

/// A year that somebody of the partnership's team has frozen.
public struct FrozenYear: Sendable, Equatable {
  public var partnership: PartnershipID
  public var year: ReportYear
  public var at: Instant
  public var by: Actor
  public var sheet: YearSheet
  public init(partnership: PartnershipID, year: ReportYear, at: Instant, by: Actor, sheet: YearSheet) {
    self.partnership = partnership
    self.year = year
    self.at = at
    self.by = by
    self.sheet = sheet
  }
}

/// Years as they were frozen, each once and for good.
public protocol FrozenYears: Sendable {
  /// Oldest first.
  func frozenYears(of partnership: PartnershipID) async throws -> [FrozenYear]
  /// Answers false, and changes nothing, where it is frozen already.
  func freeze(_ year: FrozenYear) async throws -> Bool
}
