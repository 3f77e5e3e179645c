import CaseRules
import Testing

@Suite struct SpreadTests {
  @Test(arguments: [
    ([1, 2, 3, 4, 5, 6, 7, 8], [2, 4, 6]), ([1, 1, 1, 1, 1, 1], [1, 1, 1]), ([0, 0, 0, 0, 0, 9], [0, 0, 0]),
    ([0, 3, 5, 5, 20, 40, 41], [3, 5, 40]),
  ]) func theMiddleAndTheQuarters(numbers: [Int], quarters: [Int]) throws {
    let spread = try #require(Spread(Dictionary(grouping: numbers) { $0 }.mapValues(\.count)))
    #expect([spread.lower, spread.middle, spread.upper] == quarters)
    #expect(spread.count == numbers.count)
  }

  @Test func ofFiveNothingIsSaid() { #expect(Spread([1: 2, 4: 3]) == nil) }
}
