/// One step of what whoever owes something hears of it as time goes by, and then whoever is above them.
public enum Rung: String, CaseIterable, Sendable {
  /// It is owed from now on.
  case asked
  /// Half of its time is over.
  case halfTime
  /// The working day before it is due.
  case dayBefore
  /// The day on which it is due.
  case onTheDay
  /// It was not done in time.
  case missed
  /// Still not: the manager of whoever owes it hears.
  case missedForManager
  /// Still not: the safeguarding leads of their agency hear.
  case missedForLead

  /// Whom it reaches; each of them hears the latest rung alone when several have passed at once.
  public enum Ear: CaseIterable, Sendable { case owner, manager, lead }

  public var ear: Ear {
    switch self {
    case .asked, .halfTime, .dayBefore, .onTheDay, .missed: .owner
    case .missedForManager: .manager
    case .missedForLead: .lead
    }
  }
}

/// How early and how often people are reminded; a partnership may set its own.
public struct Pace: Hashable, Sendable {
  /// Remind at half time where at least this many working days lie between; nil for never.
  public var halfTimeFrom: Int?
  public var dayBefore: Bool
  public var onTheDay: Bool
  /// Working days after a missed date until the manager hears of it, and until the leads do.
  public var managerAfter: Int
  public var leadAfter: Int

  public init(
    halfTimeFrom: Int? = 4, dayBefore: Bool = true, onTheDay: Bool = true, managerAfter: Int = 0, leadAfter: Int = 1
  ) {
    self.halfTimeFrom = halfTimeFrom
    self.dayBefore = dayBefore
    self.onTheDay = onTheDay
    self.managerAfter = managerAfter
    self.leadAfter = leadAfter
  }

  /// For a partnership that has said nothing else: half time of four working days or more, the day before, the day
  /// itself; the manager with the missed date, the leads a working day later.
  public static let usual = Pace()
}
