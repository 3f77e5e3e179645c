import CaseRules
import Testing

/// Small numbers can't be read, nor worked back from what is shown beside them.
@Suite struct SuppressionTests {
  /// Nil stands for hidden; no list at all, for a split that is not shown.
  struct Row: CustomTestStringConvertible, Sendable {
    var parts: [Int]
    var shown: [Int?]?
    var testDescription: String { "\(parts)" }
  }

  @Test(arguments: [
    Row(parts: [10, 20, 30], shown: [10, 20, 30]),
    Row(parts: [0, 20, 30], shown: [0, 20, 30]),
    Row(parts: [3, 20, 30], shown: [nil, nil, 30]),
    Row(parts: [1, 1, 30, 40], shown: [nil, nil, nil, 40]),
    Row(parts: [5, 5, 30], shown: [nil, nil, 30]),
    Row(parts: [2, 4, 30], shown: [nil, nil, nil]),
    Row(parts: [1, 0, 9], shown: [nil, 0, nil]),
    Row(parts: [1, 1, 1, 1, 1, 1], shown: nil),
    Row(parts: [2, 4, 0], shown: nil),
    Row(parts: [2, 3], shown: nil),
  ]) func whatIsShown(row: Row) {
    let sum = Suppression.shown(row.parts.reduce(0, +))
    let found = Suppression.parts(row.parts, of: sum)?.map { count -> Int? in
      if case .count(let number) = count { number } else { nil }
    }
    #expect(found == row.shown)
  }

  @Test(arguments: [(0, ShownCount.count(0)), (1, .hidden), (5, .hidden), (6, .count(6))])
  func aSum(sum: Int, shown: ShownCount) { #expect(Suppression.shown(sum) == shown) }

  /// Tries to work them back: for every split of every sum up to 24 into up to four parts, each hidden part could be
  /// any number from 1 to 6 as far as the page says, whatever the others are.
  @Test func noHiddenNumberCanBeWorkedBack() {
    var tried = 0
    for parts in Self.splits(most: 24, parts: 4) {
      let sum = parts.reduce(0, +)
      guard let shown = Suppression.parts(parts, of: Suppression.shown(sum)) else { continue }
      for index in parts.indices where (1...5).contains(parts[index]) { #expect(shown[index] == .hidden) }
      let hidden = shown.indices.filter { shown[$0] == .hidden }
      if hidden.isEmpty { continue }
      tried += 1
      let possible = Self.firsts(summing: hidden.reduce(0) { $0 + parts[$1] }, parts: hidden.count)
      #expect(Set(possible).isSuperset(of: 1...6), "\(parts): \(hidden) could only be \(possible)")
    }
    #expect(tried > 1000)
  }

  /// What the first of several positive numbers can be that have this sum.
  private static func firsts(summing sum: Int, parts: Int) -> [Int] {
    guard parts > 1 else { return [sum] }
    return (1...max(1, sum - parts + 1)).filter { sum - $0 >= parts - 1 }
  }

  private static func splits(most: Int, parts: Int) -> [[Int]] {
    guard parts > 0 else { return [[]] }
    return splits(most: most, parts: parts - 1).flatMap { head in
      (0...(most - head.reduce(0, +))).map { head + [$0] }
    }
  }
}
