/// How long a case is kept once it has ended. The sources name no period; what is usual is in use elsewhere.
public enum RetentionRule: String, CaseIterable, Sendable {
  /// For a child, from the birth date; for an adult, and where no birth date is known, from the day on which the case
  /// ended, which is never sooner for a child.
  case usual
  /// Where sexual abuse is concerned, or something else that is asked about a lifetime later: from the end of the case.
  case long
  /// A day that somebody has a reason for.
  case other
}

/// For how many years a partnership keeps what has ended.
public struct RetentionPeriods: Hashable, Sendable {
  /// From a child's birth; from the end of the case where no birth date is on record.
  public var child: Int
  /// From the end of a case about an adult.
  public var adult: Int
  /// From the end where sexual abuse is concerned.
  public var long: Int

  public init(child: Int, adult: Int, long: Int) {
    self.child = child
    self.adult = adult
    self.long = long
  }

  /// For a partnership that has said nothing else.
  public static let usual = RetentionPeriods(
    child: Retention.usualYears, adult: Retention.usualYears, long: Retention.longYears)
}

public enum Retention {
  /// Years that are usual for records of children and of adults.
  public static let usualYears = 25
  /// Years where sexual abuse is concerned.
  public static let longYears = 75

  /// The last day on which a case is kept by a rule: the end of its year, so that the day, which stands in the open,
  /// tells no birth date.
  ///
  /// - Parameters:
  ///   - birth: nil where it is not known.
  ///   - ended: the day on which the case ended.
  ///   - periods: the partnership's own.
  /// - Returns: nil for a rule that gives no day, and for a day past the end of the calendar.
  public static func until(
    _ rule: RetentionRule, for person: PersonKind, birth: Day?, ended: Day, by periods: RetentionPeriods = .usual
  ) -> Day? {
    switch rule {
    case .usual:
      let years = person == .child ? periods.child : periods.adult
      let end = endOfYear(ended.year + years)
      guard person == .child, let birth, birth < ended else { return end }
      let ofBirth = endOfYear(birth.year + years)
      return ofBirth.map { $0 > ended } ?? false ? ofBirth : end
    case .long: return endOfYear(ended.year + periods.long)
    case .other: return nil
    }
  }

  private static func endOfYear(_ year: Int) -> Day? { Day(year: year, month: 12, day: 31) }
}

/// Why a case is erased.
public enum ErasureReason: String, CaseIterable, Sendable {
  /// The day until which it was to be kept has passed.
  case timeIsOver
  /// The person concerned asked for it, and the law gives them that right.
  case personAsked
  /// A court or the regulator ordered it.
  case ordered
  /// It was raised about the wrong person.
  case wrongPerson
  /// It was erased before, and a backup from before that was restored. Only the program says so.
  case again

  /// What people give as a reason.
  public static let ofPeople: [ErasureReason] = [.timeIsOver, .personAsked, .ordered, .wrongPerson]
}

extension CaseState {
  /// Since when nothing more is settled in it: from its end, or from the beginning where it was only put on record.
  public var restsSince: Instant? { ending?.at ?? (last > 0 && raised.recordOnly ? raisedAt : nil) }

  /// The entries whose words were removed, by position; 0 stands for all of them, where the case was erased.
  public var wordsGone: Set<Int> {
    let removed = entries.filter { $0.removedBy != nil }.map(\.position)
    return Set(removed + (erasedAt == nil ? [] : [0]))
  }

  /// The last day on which it is kept by the usual periods; nil while it goes on, and once it was erased.
  public var keptUntil: Day? { keptUntil(by: .usual) }

  /// The same where a partnership has periods of its own. While nobody has decided, a longer one holds and a shorter
  /// one does not: what is short is decided by a person, case by case.
  public func keptUntil(by periods: RetentionPeriods) -> Day? {
    guard let restsSince, erasedAt == nil else { return nil }
    if let keptUntilSet { return keptUntilSet }
    let ended = UKClock.local(restsSince).day
    let days = [RetentionPeriods.usual, periods].map {
      Retention.until(.usual, for: raised.person, birth: nil, ended: ended, by: $0)
    }
    // Past the end of the calendar is later than every day in it.
    return days.contains(nil) ? Day(year: 9999, month: 12, day: 31) : days.compactMap(\.self).max()
  }
}
