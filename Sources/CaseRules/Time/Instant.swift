/// A moment, in whole seconds since 1 January 1970 in UTC.
public struct Instant: Hashable, Comparable, Sendable {
  public let seconds: Int
  public init(seconds: Int) { self.seconds = seconds }
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant {
  public static func + (instant: Instant, seconds: Int) -> Instant { Instant(seconds: instant.seconds + seconds) }
  public static func - (instant: Instant, seconds: Int) -> Instant { Instant(seconds: instant.seconds - seconds) }
  /// The seconds from the earlier to the later moment.
  public static func - (later: Instant, earlier: Instant) -> Int { later.seconds - earlier.seconds }

  /// UK local time with its offset: `2025-04-29T17:00:00+01:00`.
  public var iso: String {
    let offset = UKClock.offset(at: self)
    let local = UKClock.local(self)
    let second = seconds - (seconds >= 0 ? seconds / 60 : (seconds - 59) / 60) * 60
    return local.text + ":" + padded(second, to: 2) + "+" + padded(offset / 3600, to: 2) + ":00"
  }

  /// Reads `2025-04-29T17:00:00+01:00`; the seconds may be missing, and the offset may be `Z` or another one.
  public init?(iso text: String) {
    var reader = DigitReader(text)
    guard let day = reader.day(), reader.skip("T"), let time = reader.time() else { return nil }
    var second = 0
    if reader.skip(":") {
      guard let read = reader.number(digits: 2), read < 60 else { return nil }
      second = read
    }
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    self.init(seconds: day.number * 86_400 + time.minutes * 60 + second - offset)
  }
}

extension DigitReader {
  /// The seconds east of UTC that `Z` or `+01:00` says.
  fileprivate mutating func offset() -> Int? {
    if skip("Z") { return 0 }
    let sign = skip("+") ? 1 : -1
    if sign == -1, !skip("-") { return nil }
    guard let time = time() else { return nil }
    return sign * time.minutes * 60
  }
}
