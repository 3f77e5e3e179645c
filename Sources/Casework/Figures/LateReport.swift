public import CaseRules

/// What runs late in a partnership now, from the facts of its open cases.
public struct LateReport: Sendable {
  public var partnership: PartnershipID
  public var stages: LateStages
  /// How many of the late stages have been open for how long.
  public var byAge: [(age: DutyAge, count: Int)]
  /// Open cases whose rows are from before there were figures; “journal rebuild” counts them.
  public var uncounted: Int

  private struct Sum: Sendable {
    var stages = LateStages()
    var uncounted = 0
  }

  /// - Parameter calendar: counts the ages; nil counts every day.
  public init(
    _ store: any FigureSource, of partnership: PartnershipID, counting calendar: WorkingCalendar?, on today: Day
  ) async throws {
    let sum = try await store.figures(ofOpen: partnership, into: Sum()) { sum, row in
      if let figures = FiguresText.read(row) { sum.stages.add(figures) } else { sum.uncounted += 1 }
    }
    let stages = sum.stages
    (self.partnership, self.stages, uncounted) = (partnership, stages, sum.uncounted)
    let cuts = DutyAge.cuts(on: today, counting: calendar)
    byAge = DutyAge.spread(
      of: stages.late, before: cuts.map { cut in stages.openedAt.reduce(0) { $0 + ($1.key < cut ? $1.value : 0) } })
  }
}
