/// A moment, in whole seconds since 1 January 1970 in UTC.
public struct Instant: Hashable, Comparable, Sendable {
  public let seconds: Int
  public init(seconds: Int) { self.seconds = seconds }
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
