/// The days that count have changed, and dates of the open case moved with them.
public struct CalendarChanged: EventFacts {
  public static let kind = "calendarChanged"
  /// Names of the calendars. They differ, also where the days of the two do not.
  public var from = ""
  public var to = ""
  /// Each duty whose date moved, in the order in which they are owed. Events from before this field have none.
  public var moves: [DateMove] = []
  /// Days that counted and do so no longer, between the first of the duties and the last of their dates.
  public var closed: [NamedDay] = []
  /// Days that did not count and now do, with what they were.
  public var opened: [NamedDay] = []
  public init() {}

  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("from", &from)
    try coder.fact("to", &to)
    var lists = [moves.map(\.key), moves.map(\.stage), moves.map(\.kind.rawValue), moves.map(\.from.text)]
    lists.append(moves.map(\.to.text))
    for (index, name) in ["moved", "movedStages", "movedDuties", "movedFrom", "movedTo"].enumerated() {
      try coder.laterFact(name, &lists[index])
      guard lists[index].count == lists[0].count else {
        throw .wrongForm(field: name, found: "lists of unequal length")
      }
    }
    moves = []
    for index in lists[0].indices {
      moves.append(
        DateMove(
          key: lists[0][index], stage: lists[1][index], kind: try Self.duty(lists[2][index]),
          from: try Self.end(lists[3][index], "movedFrom"), to: try Self.end(lists[4][index], "movedTo")))
    }
    try Self.code("closed", &closed, with: &coder)
    try Self.code("opened", &opened, with: &coder)
  }

  private static func code(_ name: String, _ days: inout [NamedDay], with coder: inout some FactCoder)
    throws(FactProblem)
  {
    var texts = days.map { $0.day.iso + " " + $0.name }
    try coder.laterFact(name, &texts)
    days = []
    for text in texts {
      let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let day = Day(iso: parts[0]) else { throw .wrongForm(field: name, found: text) }
      days.append(NamedDay(day: day, name: parts[1]))
    }
  }

  private static func duty(_ text: String) throws(FactProblem) -> DutyKind {
    guard let kind = DutyKind(rawValue: text) else { throw .wrongForm(field: "movedDuties", found: text) }
    return kind
  }

  private static func end(_ text: String, _ field: String) throws(FactProblem) -> DateMove.End {
    guard let end = DateMove.End(text) else { throw .wrongForm(field: field, found: text) }
    return end
  }
}

/// One duty whose date moved.
public struct DateMove: Hashable, Sendable {
  /// The obligation's key.
  public var key: String
  /// The key of its stage; empty off the ladder.
  public var stage: String
  public var kind: DutyKind
  public var from: End
  public var to: End

  public init(key: String, stage: String, kind: DutyKind, from: End, to: End) {
    self.key = key
    self.stage = stage
    self.kind = kind
    self.from = from
    self.to = to
  }

  /// When something is due: the end of a day, or a moment.
  public enum End: Hashable, Sendable {
    case day(Day)
    case moment(Instant)

    /// A day as `2026-12-24`, a moment as whole seconds since 1970.
    var text: String {
      switch self {
      case .day(let day): day.iso
      case .moment(let moment): String(moment.seconds)
      }
    }

    init?(_ text: String) {
      if let day = Day(iso: text) {
        self = .day(day)
      } else if let seconds = Int(text) {
        self = .moment(Instant(seconds: seconds))
      } else {
        return nil
      }
    }
  }
}

/// A day with what it is called: a bank holiday, a closed day.
public struct NamedDay: Hashable, Sendable {
  public var day: Day
  public var name: String

  public init(day: Day, name: String) {
    self.day = day
    self.name = name
  }
}

/// Since when a duty has had the date that a changed calendar gave it.
public struct MovedDate: Hashable, Sendable {
  public var key: String
  public var at: Instant
}
