public struct Partnership: Sendable, Codable, Equatable {
  public var id: String
  public var name: String
  /// Where the person concerned lives, as people choose it.
  public var areas: [String]
  /// Policies by the day from which they hold, in any order.
  public var adoptions: [Adoption]
  /// The post that decides at the top.
  public var arbiterPost: String
  /// The post of the business unit.
  public var teamPost: String
  /// In the order in which they were entered: a new one goes to the end and none is taken out, because closed cases
  /// keep those that there were. What no longer holds is taken away by an entry of its own.
  public var closures: [ClosureDay]
  /// Whom to ask for help, as people read it.
  public var support: String
  /// How early and how often people are reminded; nil for the usual pace.
  public var reminders: ReminderPace?
  /// For how many years what has ended is kept; nil for the usual ones.
  public var retention: RetentionYears?
  public init(
    id: String, name: String, areas: [String], adoptions: [Adoption], arbiterPost: String, teamPost: String,
    closures: [ClosureDay] = [], support: String = "",
    reminders: ReminderPace? = nil, retention: RetentionYears? = nil
  ) {
    self.id = id
    self.name = name
    self.areas = areas
    self.adoptions = adoptions
    self.arbiterPost = arbiterPost
    self.teamPost = teamPost
    self.closures = closures
    self.support = support
    self.reminders = reminders
    self.retention = retention
  }
}

public struct Adoption: Sendable, Codable, Equatable {
  public var policy: String
  /// `2025-09-01`.
  public var from: String
  public init(policy: String, from: String) {
    self.policy = policy
    self.from = from
  }
}

public struct ClosureDay: Sendable, Codable, Equatable {
  public var day: String
  public var name: String
  /// That the day counts again; nil for an entry that closes it.
  public var isTakenAway: Bool?
  public init(day: String, name: String, isTakenAway: Bool? = nil) {
    self.day = day
    self.name = name
    self.isTakenAway = isTakenAway
  }
}
