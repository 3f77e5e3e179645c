/// A number as it may be shown.
public enum ShownCount: Hashable, Sendable {
  case count(Int)
  /// From 1 to 5, or one that is hidden with it so that nothing can be worked back.
  case hidden
}

/// Hides small numbers in counts that are shown together with their sum.
///
/// 1 to 5 are hidden; none is shown as 0. Whoever knows the sum could work a single hidden number back, so more are
/// hidden, the smallest first, until what remains of the sum leaves each of them any value from 1 to 6 at least.
/// Where that can't be had, or the sum itself is hidden, nothing is shown of what it is made of.
///
/// Counts that are split further stand one below the other: each part is hidden by this same rule under its own sum.
/// As no two splits of a sum are ever crossed, what one of them leaves open no other can close.
public enum Suppression {
  public static let most = 5

  public static func shown(_ sum: Int) -> ShownCount { isSmall(sum) ? .hidden : .count(sum) }

  /// - Parameters:
  ///   - parts: what the sum is made of; each counted once.
  ///   - sum: as it is shown.
  /// - Returns: one for each part, in their order; nil where the split must not be shown at all, because even all
  ///   of it hidden would say too much: six agencies of which each raised one.
  public static func parts(_ parts: [Int], of sum: ShownCount) -> [ShownCount]? {
    guard case .count = sum else { return nil }
    var isHidden = parts.map(isSmall)
    while isHidden.contains(true), !isSafe(parts, isHidden) {
      let next = parts.indices.filter { !isHidden[$0] && parts[$0] > 0 }.min { parts[$0] < parts[$1] }
      guard let next else { return nil }
      isHidden[next] = true
    }
    return parts.indices.map { isHidden[$0] ? .hidden : .count(parts[$0]) }
  }

  /// Whether the sum of what is hidden leaves each of them any value from 1 to one more than is always hidden: each
  /// of the others is at least 1.
  private static func isSafe(_ parts: [Int], _ isHidden: [Bool]) -> Bool {
    let hidden = parts.indices.filter { isHidden[$0] }
    guard hidden.count > 1 else { return false }
    return hidden.reduce(0) { $0 + parts[$1] } - (hidden.count - 1) > most
  }

  private static func isSmall(_ count: Int) -> Bool { (1...most).contains(count) }
}
