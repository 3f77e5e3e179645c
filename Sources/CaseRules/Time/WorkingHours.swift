/// The hours between which people are at work on a working day, on the wall clock.
public struct WorkingHours: Hashable, Sendable {
  public let start: LocalTime
  public let end: LocalTime

  /// `nil` unless the start comes before the end.
  public init?(start: LocalTime, end: LocalTime) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  private init(startHour: Int, endHour: Int) {
    start = LocalTime(minutes: startHour * 60)
    end = LocalTime(minutes: endHour * 60)
  }

  /// 09:00 to 17:00, for a partnership that has said nothing else.
  public static let usual = WorkingHours(startHour: 9, endHour: 17)
}
