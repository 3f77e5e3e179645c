/// A time on the wall clock, in whole minutes since midnight.
public struct LocalTime: Hashable, Comparable, Sendable {
  public let minutes: Int

  /// `nil` outside 00:00 to 23:59.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `17:00`, two digits each.
  public init?(text: String) {
    var reader = DigitReader(text)
    guard let time = reader.time(), reader.isAtEnd else { return nil }
    self = time
  }

  init(minutes: Int) { self.minutes = minutes }

  public static let midnight = LocalTime(minutes: 0)
  public static let midday = LocalTime(minutes: 12 * 60)

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }
  /// `17:00`.
  public var text: String { padded(hour, to: 2) + ":" + padded(minute, to: 2) }

  public static func < (left: LocalTime, right: LocalTime) -> Bool { left.minutes < right.minutes }
}

/// A day and a time on the UK's wall clock. `UKClock` says which instant that is.
public struct LocalMoment: Hashable, Comparable, Sendable {
  public let day: Day
  public let time: LocalTime

  public init(day: Day, time: LocalTime) {
    self.day = day
    self.time = time
  }

  /// Reads `2025-04-17T15:00`.
  public init?(text: String) {
    var reader = DigitReader(text)
    guard let day = reader.day(), reader.skip("T"), let time = reader.time(), reader.isAtEnd else { return nil }
    self.init(day: day, time: time)
  }

  /// `2025-04-17T15:00`.
  public var text: String { day.iso + "T" + time.text }

  public static func < (left: LocalMoment, right: LocalMoment) -> Bool {
    (left.day, left.time) < (right.day, right.time)
  }
}
