import CaseRules
import Casework
import Documents
import Wording

/// The tables of what a partnership brought in from its own log, by themselves.
struct ImportedTables {
  let year: ImportedYear
  let policies: [Policy]
  let directory: Directory

  /// Nil where nothing was brought in.
  var shown: LogYear? {
    year.raised == 0 ? nil : LogYear(sum: sum, tables: all(), settled: Spread(year.settleDays))
  }

  private var sum: ShownCount { Suppression.shown(year.raised) }

  /// None where nothing was brought in, or too little; without those of which the log says nothing at all.
  private func all() -> [CountedTable] {
    guard case .count(1...) = sum else { return [] }
    let stages = YearTables.stages(of: policies)
    let grounds = policies.flatMap { $0.grounds.map { (key: $0.key, label: $0.name) } }
    let people = PersonKind.allCases.map { (key: Optional($0), label: LogWords.person($0.rawValue)) }
    let outcomes = HowClosed.allCases.map { YearFigures.Outcome.ended($0) } + [.inDispute]
    return [
      table("person", YearWords.person, people, year.byPerson),
      table("ground", YearWords.ground, Self.first(grounds), year.byGround) { $0 },
      table("stage", YearWords.stage, Self.first(stages), year.byStage) { $0 },
      table("outcome", YearWords.outcome, outcomes.map { (key: $0, label: YearWords.outcome($0)) }, year.byOutcome),
      table("raising", YearWords.raising, [], year.byRaising) { name($0) },
      table("pairs", YearWords.pair, [], year.byPair) { YearWords.pair(name($0.raising), $0.receiving.map(name)) },
    ].compactMap(\.self)
  }

  /// Nil where no row has anything recorded.
  ///
  /// - Parameters:
  ///   - named: what stands in any case, in its order.
  ///   - label: of what else was counted; it stands after that, by its label.
  private func table<Key: Hashable>(
    _ key: String, _ heading: String, _ named: [(key: Key?, label: String)], _ counts: [Key?: Int],
    _ label: (Key) -> String = { "\($0)" }
  ) -> CountedTable? {
    guard counts.contains(where: { $0.key != nil }) else { return nil }
    var rows = named.map { (label: $0.label, count: counts[$0.key] ?? 0) }
    let known = Set(named.map(\.key))
    let others = counts.compactMap { key, count in
      key.flatMap { known.contains($0) ? nil : (label: label($0), count: count) }
    }
    rows += others.sorted { $0.label < $1.label }
    if let missing = counts[nil] { rows.append((label: LogWords.notRecorded, count: missing)) }
    return CountedTable("log-" + key, LogWords.table(heading), rows, of: sum)
  }

  /// The same key may stand in several editions: the first name that is found counts.
  private static func first(_ named: [(key: String, label: String)]) -> [(key: String?, label: String)] {
    var seen: Set<String> = []
    return named.filter { seen.insert($0.key).inserted }.map { (key: Optional($0.key), label: $0.label) }
  }

  private func name(_ agency: AgencyID) -> String { directory.agency(agency)?.name ?? agency.text }
}

/// What the page of a year says of what was brought in.
struct ImportedYearView: View {
  var importedHeading, importedLead: String
  /// "12 were brought in from the partnership's own log."
  var importedWords: [String]
  var tables: [YearTableView]
}

extension ImportedYearView {
  init(_ log: LogYear, besides own: ShownCount) {
    self.init(
      importedHeading: LogWords.yearHeading, importedLead: LogWords.yearLead, importedWords: log.words(besides: own),
      tables: log.tables.map { YearTableView($0) })
  }
}
