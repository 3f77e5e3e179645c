import CaseRules
import Testing

/// What a frozen year and the same year today say together.
@Suite struct LaterSuppressionTests {
  private func later(_ now: [Int], after frozen: [Int]) -> [ShownCount]? {
    let (sum, before) = (now.reduce(0, +), frozen.reduce(0, +))
    return Suppression.parts(
      now, of: Suppression.sum(sum, after: before), after: frozen, of: Suppression.shown(before))
  }

  @Test func aSumThatChangedByLittleStaysAsItWas() {
    #expect(Suppression.sum(20, after: 20) == .count(20))
    #expect(Suppression.sum(22, after: 20) == nil)
    #expect(Suppression.sum(15, after: 20) == nil)
    #expect(Suppression.sum(26, after: 20) == .count(26))
    #expect(Suppression.sum(3, after: 0) == nil)
    #expect(Suppression.sum(9, after: 4) == .count(9))
  }

  @Test func aSplitIsShownWhereNothingSmallChanged() {
    #expect(later([10, 12], after: [10, 12]) == [.count(10), .count(12)])
    #expect(later([10, 18], after: [10, 12]) == [.count(10), .count(18)])
    #expect(later([11, 18], after: [10, 12]) == nil, "one more")
    #expect(later([9, 13], after: [10, 12]) == nil, "one moved")
    #expect(later([3, 7, 20], after: [3, 7, 12]) == [.hidden, .hidden, .count(20)])
    #expect(later([4, 7, 20], after: [3, 7, 13]) == nil, "what was hidden changed")
    #expect(later([10, 12], after: [3, 3]) == nil, "nothing was shown")
    #expect(later([10, 12, 6], after: [10, 12]) == nil, "other rows")
  }

  private struct Said: Hashable {
    var frozen: [Int?]
    var now: [Int?]
    var sums: [Int?]
  }

  /// What is known of one part from an answer: its number then, its number now, and what changed.
  private struct Known {
    var values: [[Set<Int>]] = [[[], []], [[], []], [[], []]]
    var isAtTheEdge = false
  }

  private func number(_ count: ShownCount?) -> Int? { if case .count(let number) = count { number } else { nil } }
  private func numbers(_ counts: [ShownCount]?) -> [Int?] { counts.map { $0.map(number) } ?? [-1] }

  /// Everything that could have been, tried: for each answer, all counts that lead to it. A small number is never the
  /// only one that fits, neither in the frozen version nor today nor as what changed between the two.
  @Test func nothingSmallCanBeWorkedOut() {
    let most = 14
    var fits: [Said: Known] = [:]
    for frozen in pairs(most) {
      for change in pairs(most) {
        let now = [frozen[0] + change[0], frozen[1] + change[1]]
        let (sum, before) = (now[0] + now[1], frozen[0] + frozen[1])
        let shown = Suppression.shown(before)
        let said = Said(
          frozen: numbers(Suppression.parts(frozen, of: shown)), now: numbers(later(now, after: frozen)),
          sums: [number(shown), number(Suppression.sum(sum, after: before))])
        var known = fits[said] ?? Known()
        for (kind, values) in [frozen, now, change].enumerated() {
          for part in 0..<2 { known.values[kind][part].insert(values[part]) }
        }
        // Beyond what is tried, more could fit.
        if frozen.contains(most) || change.contains(most) { known.isAtTheEdge = true }
        fits[said] = known
      }
    }
    let whole = fits.filter { !$0.value.isAtTheEdge }
    #expect(whole.count > 1000)
    for (said, known) in whole {
      for only in known.values.joined() where only.count == 1 {
        let number = only.first ?? 0
        #expect(!(1...Suppression.most).contains(number), "\(said) says \(number)")
      }
    }
  }

  private func pairs(_ most: Int) -> [[Int]] { (0...most).flatMap { a in (0...most).map { [a, $0] } } }
}
