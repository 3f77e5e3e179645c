public import CaseRules
public import Casework

/// A year as it may be shown: on the page, in every document and file. Where it was frozen, that is the year; what has
/// changed since stands beside it as far as nothing small can be worked out from the two.
public struct ShownYear: Sendable {
  public var partnership: PartnershipID
  public var year: ReportYear
  public var sum: ShownCount
  public var tables: [CountedTable]
  public var stages: [YearSheet.Stage]
  public var answered: YearSheet.Days?
  public var settled: YearSheet.Days?
  /// Agencies that raised none; nil where that would say who raised one of few.
  public var silent: [String]?
  public var uncounted: Int
  /// What was brought in from the partnership's own log; nil where nothing was. It counts on where the year is frozen.
  public var log: LogYear?
  /// What held people back, the most frequent first; nil where too few said anything.
  public var barriers: Barriers?

  public struct Barriers: Sendable {
    public var reflections: Int
    public var rows: [CountedTable.Row]
  }

  /// When it was frozen and by whom; nil for a year that still counts.
  public var frozen: FrozenYear?
  /// What it counts today, where it was frozen.
  public var now: Now?

  /// A frozen year as it counts today.
  public struct Now: Sendable {
    /// Nil where it has changed by so little that it is not shown.
    public var sum: ShownCount?
    /// By the key of the table: a number for each of its rows; missing where that must not be shown.
    public var tables: [String: [ShownCount]]
  }

  public init(_ sheet: YearSheet, of partnership: PartnershipID, in year: ReportYear, log: LogYear? = nil) {
    self.log = log
    (self.partnership, self.year, sum) = (partnership, year, Suppression.shown(sheet.raised))
    let sum = sum
    tables = sheet.tables.map { table in
      CountedTable(table.key, table.heading, table.rows.map { ($0.label, $0.count) }, of: sum)
    }
    (stages, answered, settled, uncounted) = (sheet.stages, sheet.answered, sheet.settled, sheet.uncounted)
    barriers = Self.barriers(sheet.barriers)
    let showsRaising = tables.first { $0.key == YearSheet.raisingKey }?.rows != nil
    silent = sheet.raised == 0 || showsRaising ? sheet.silent : nil
  }

  private static func barriers(_ counted: YearSheet.Barriers?) -> Barriers? {
    guard let counted else { return nil }
    let pairs = counted.rows.compactMap { row in Barrier(rawValue: row.id).map { ($0, row.count) } }
    let counts = BarrierCounts(reflections: counted.reflections, byBarrier: Dictionary(uniqueKeysWithValues: pairs))
    return counts.shown.map { shown in
      Barriers(
        reflections: counted.reflections,
        rows: shown.map { found in
          (label: counted.rows.first { $0.id == found.barrier.rawValue }?.label ?? "", count: found.count)
        })
    }
  }

  /// - Parameter live: the same year, added up anew.
  public init(_ frozen: FrozenYear, live: YearSheet, log: LogYear? = nil) {
    self.init(frozen.sheet, of: frozen.partnership, in: frozen.year, log: log)
    self.frozen = frozen
    let later = Suppression.sum(live.raised, after: frozen.sheet.raised)
    var found: [String: [ShownCount]] = [:]
    for table in frozen.sheet.tables {
      guard let counts = Self.counts(live, like: table) else { continue }
      found[table.key] = Suppression.parts(counts, of: later, after: table.rows.map(\.count), of: sum)
    }
    now = Now(sum: later, tables: found)
  }

  /// The live numbers in the order of a frozen table; nil where something is counted now that it has no row for.
  private static func counts(_ live: YearSheet, like table: YearSheet.Table) -> [Int]? {
    let rows = live.tables.first { $0.key == table.key }?.rows ?? []
    let known = Set(table.rows.map(\.id))
    if rows.contains(where: { $0.count > 0 && !known.contains($0.id) }) { return nil }
    return table.rows.map { row in rows.first { $0.id == row.id }?.count ?? 0 }
  }

  /// Whether there is anything to say beyond the sum.
  public var isSplit: Bool {
    if case .count(let number) = sum { number > 0 } else { false }
  }
}

extension YearSheet {
  /// The table of who raised it.
  public static let raisingKey = "raising"
}
