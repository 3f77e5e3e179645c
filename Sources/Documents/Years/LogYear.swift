public import CaseRules
import Wording

/// What a partnership brought in of a year from its own log, as it may be shown: by itself, on the page and in every
/// document and file.
public struct LogYear: Sendable {
  public var sum: ShownCount
  public var tables: [CountedTable]
  public var settled: Spread?

  public init(sum: ShownCount, tables: [CountedTable], settled: Spread?) {
    self.sum = sum
    self.tables = tables
    self.settled = settled
  }

  /// How many there are, and together with the cases of the year.
  public func words(besides own: ShownCount) -> [String] {
    var words = [LogWords.inYear(sum)]
    if case (.count(let log), .count(let own)) = (sum, own), own > 0 { words.append(LogWords.together(log + own)) }
    if case .count = sum, let settled { words.append(YearWords.resolved(settled)) }
    return words
  }
}
