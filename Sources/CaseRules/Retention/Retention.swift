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
  /// - Returns: nil for a rule that gives no day, and for a day past the end of the calendar.
  public static func until(_ rule: RetentionRule, for person: PersonKind, birth: Day?, ended: Day) -> Day? {
    switch rule {
    case .usual:
      let end = endOfYear(ended.year + usualYears)
      guard person == .child, let birth, birth < ended else { return end }
      let ofBirth = endOfYear(birth.year + usualYears)
      return ofBirth.map { $0 > ended } ?? false ? ofBirth : end
    case .long: return endOfYear(ended.year + longYears)
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

  /// The last day on which it is kept; nil while it goes on, and once it was erased.
  public var keptUntil: Day? {
    guard let restsSince, erasedAt == nil else { return nil }
    let ended = UKClock.local(restsSince).day
    return keptUntilSet ?? Retention.until(.usual, for: raised.person, birth: nil, ended: ended)
  }
}
