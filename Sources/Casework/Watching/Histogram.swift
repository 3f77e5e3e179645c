/// How many measured values were at or below each of some bounds, with their sum. The unit is whatever is measured.
public struct Histogram: Sendable, Equatable {
  /// Rising.
  public let bounds: [Double]
  /// How many values fell between the bound before and this one; the last is of those above every bound.
  public private(set) var counts: [Int]
  public private(set) var sum = 0.0

  public init(bounds: [Double]) {
    self.bounds = bounds
    counts = Array(repeating: 0, count: bounds.count + 1)
  }

  public var count: Int { counts.reduce(0, +) }

  public mutating func add(_ value: Double) {
    counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
    sum += value
  }
}
