/// A civil day in the UK, counted in days since 1 January 1970.
public struct Day: Hashable, Comparable, Sendable {
  public let number: Int
  public init(number: Int) { self.number = number }
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
