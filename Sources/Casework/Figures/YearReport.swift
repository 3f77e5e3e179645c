public import CaseRules

/// A partnership's year: from 1 April to 31 March, by the day on which a case was raised.
public struct ReportYear: Hashable, Sendable {
  /// The calendar year that it begins in.
  public var start: Int

  public init(start: Int) { self.start = start }

  /// The year that a day lies in.
  public init(of day: Day) {
    start = day.month >= 4 ? day.year : day.year - 1
  }

  public var first: Day { Self.day(start, 4, 1) }
  public var last: Day { Self.day(start + 1, 3, 31) }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }
}

/// The figures of a year, worked out from the facts of its cases.
public struct YearReport: Sendable {
  public var partnership: PartnershipID
  public var year: ReportYear
  public var figures: YearFigures
  /// Cases whose rows are from before there were figures; “journal rebuild” counts them.
  public var uncounted: Int
  /// What was brought in from the partnership's own log, by itself.
  public var imported: ImportedYear

  private struct Sum: Sendable {
    var figures = YearFigures()
    var uncounted = 0
  }

  public init(
    _ store: any FigureSource, of partnership: PartnershipID, in year: ReportYear
  ) async throws {
    let (from, before) = (UKClock.start(of: year.first), UKClock.start(of: year.last + 1))
    let sum = try await store.figures(of: partnership, from: from, before: before, into: Sum()) { sum, row in
      if let figures = FiguresText.read(row) { sum.figures.add(figures) } else { sum.uncounted += 1 }
    }
    imported = try await store.imported(of: partnership, from: from, before: before, into: ImportedYear()) {
      $0.add($1)
    }
    (self.partnership, self.year, figures, uncounted) = (partnership, year, sum.figures, sum.uncounted)
  }
}
