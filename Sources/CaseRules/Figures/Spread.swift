/// The middle and the quarters of many whole numbers, from how often each occurs.
public struct Spread: Hashable, Sendable {
  /// How many there are.
  public var count: Int
  /// A quarter of them are at most this; the half; three quarters. Each is a number that occurs: the smallest that at
  /// least this share does not exceed.
  public var lower: Int
  public var middle: Int
  public var upper: Int

  public init(count: Int, lower: Int, middle: Int, upper: Int) {
    (self.count, self.lower, self.middle, self.upper) = (count, lower, middle, upper)
  }

  /// Nil where there are so few that the middle would say how long one case took: at most five.
  ///
  /// - Parameter counts: by number, how often it occurs.
  public init?(_ counts: [Int: Int]) {
    let sorted = counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    let all = sorted.reduce(0) { $0 + $1.value }
    guard all > Suppression.most else { return nil }
    func atMost(_ quarters: Int) -> Int {
      var seen = 0
      for (number, count) in sorted {
        seen += count
        if seen * 4 >= all * quarters { return number }
      }
      return sorted[sorted.count - 1].key
    }
    count = all
    (lower, middle, upper) = (atMost(1), atMost(2), atMost(3))
  }
}
