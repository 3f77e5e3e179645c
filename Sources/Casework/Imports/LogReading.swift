public import CaseRules

/// A log read row by row under a mapping: what each row becomes, and what is wrong with it.
public struct LogReading: Sendable {
  public struct Row: Sendable {
    public var line: Int
    /// By what the row is known again when the file comes again.
    public var key: String
    /// Nil where something is wrong.
    public var challenge: ImportedChallenge?
    public var mistakes: [LogMistake]
    /// What the columns that are read have; empty where it looks as if it said who is concerned.
    public var cells: [LogColumn: String]
  }

  public private(set) var rows: [Row] = []
  /// Values that the figures have no name for, in the file's order, each once, also where somebody has said what they
  /// mean; of a column with too many none.
  public private(set) var foreign: [(column: LogColumn, value: String)] = []
  /// Columns that have so many unknown values that they are the wrong ones.
  public private(set) var doubtful: [LogColumn] = []

  /// Longer than any list of agencies or grounds that people keep.
  public static let mostForeign = 60
  private static let mostLetters = 200

  /// - Parameter calendar: counts the days to a settlement; nil for none counted.
  public init(
    _ sheet: LogSheet, _ mapping: LogMapping, _ vocabulary: LogVocabulary, counting calendar: WorkingCalendar?,
    on today: Day
  ) {
    var bench = Bench(mapping, vocabulary, calendar, today)
    let places = mapping.columns.compactMapValues { sheet.headings.firstIndex(of: $0) }
    rows.reserveCapacity(sheet.rows.count)
    for row in sheet.rows { rows.append(bench.read(row, places, headings: sheet.headings.count)) }
    for column in LogColumn.allCases {
      let values = bench.foreign[column] ?? []
      if values.count > Self.mostForeign { doubtful.append(column) } else { foreign += values.map { (column, $0) } }
    }
  }

  /// Marks rows of which the store says that they were brought in before and said something else.
  public mutating func refuse(_ place: Int) {
    rows[place].challenge = nil
    rows[place].mistakes.append(.saysOther)
  }

  private struct Bench {
    let chosen: [LogColumn: [String: String]]
    let vocabulary: LogVocabulary
    let calendar: WorkingCalendar?
    let today: Day
    let identities: IdentityCheck
    var foreign: [LogColumn: [String]] = [:]
    private var seen: [LogColumn: Set<String>] = [:]
    private var references: [String: Int] = [:]
    private var copies: [String: Int] = [:]
    private var meanings: [LogColumn: [String: Found]] = [:]
    private var mistakes: [LogMistake] = []
    private var cells: [LogColumn: String] = [:]

    init(_ mapping: LogMapping, _ vocabulary: LogVocabulary, _ calendar: WorkingCalendar?, _ today: Day) {
      chosen = mapping.folded
      self.vocabulary = vocabulary
      self.calendar = calendar
      self.today = today
      let names = vocabulary.choices.values.flatMap { $0.map(\.name) }
      identities = IdentityCheck(known: KnownIdentities(ordinary: names.sorted()), today: today)
    }

    mutating func read(_ row: LogSheet.Row, _ places: [LogColumn: Int], headings: Int) -> LogReading.Row {
      mistakes = []
      cells = [:]
      if let misfit = row.misfit {
        return LogReading.Row(
          line: row.line, key: "", mistakes: [.fieldCount(expected: headings, found: misfit)], cells: [:])
      }
      for (column, place) in places where !row.cells[place].isEmpty { cells[column] = row.cells[place] }
      for column in LogColumn.allCases { check(column) }
      let key = key(row)
      let challenge = challenge()
      return LogReading.Row(
        line: row.line, key: key, challenge: mistakes.isEmpty ? challenge : nil, mistakes: mistakes, cells: cells)
    }

    private enum Found {
      case meaning(LogVocabulary.Meaning)
      case identity(IdentityFinding.Kind)
    }

    private func cell(_ column: LogColumn) -> String { cells[column] ?? "" }

    /// What is too long is a story, and what is in a story is nobody's business here.
    private mutating func check(_ column: LogColumn) {
      guard let text = cells[column] else { return }
      if text.utf8.count > LogReading.mostLetters {
        mistakes.append(.tooLong(column))
        cells[column] = nil
      } else if column == .reference, let kind = identities.findings(in: text).first?.kind ?? Self.asAName(text) {
        mistakes.append(.identity(column, kind))
        cells[column] = nil
      }
    }

    /// "Smith J", "J. Smith", "Smith, Jo": two words or more, a capital at the beginning of each, and no number. What a
    /// team counts by has one.
    private static func asAName(_ text: String) -> IdentityFinding.Kind? {
      if text.contains(where: \.isNumber) { return nil }
      let words = text.split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" }
      let looksSo = words.count > 1 && words.allSatisfy { $0.first?.isUppercase ?? false }
      return looksSo && words.contains { $0.contains(where: \.isLowercase) } ? .likeName : nil
    }

    /// By its reference, or else by everything that the row says and how often it stood before.
    private mutating func key(_ row: LogSheet.Row) -> String {
      let reference = LogMapping.folded(cell(.reference))
      if !reference.isEmpty {
        if let first = references[reference] {
          mistakes.append(.referenceTwice(firstLine: first))
        } else {
          references[reference] = row.line
        }
        return "reference " + reference
      }
      let whole = row.cells.joined(separator: "\u{1F}")
      copies[whole, default: 0] += 1
      return "row \(copies[whole] ?? 1) " + whole
    }

    private mutating func challenge() -> ImportedChallenge? {
      let (raised, settled) = (day(.raised), day(.settled))
      let kinds = [LogColumn.person, .ground, .stage, .outcome, .raising].map { ($0, value($0)) }
      let found = Dictionary(uniqueKeysWithValues: kinds)
      let receiving = receiving()
      if cell(.raised).isEmpty, !mistakes.contains(where: { $0.column == .raised }) {
        mistakes.append(.missing(.raised))
      }
      guard let raised else { return nil }
      var challenge = ImportedChallenge(raisedOn: raised)
      challenge.settledOn = settled
      challenge.person = found[.person]?.flatMap { PersonKind(rawValue: $0) }
      challenge.ground = found[.ground] ?? nil
      challenge.stage = found[.stage] ?? nil
      challenge.outcome = found[.outcome]?.flatMap { id in
        id == LogVocabulary.inDispute ? .inDispute : HowClosed(rawValue: id).map { .ended($0) }
      }
      challenge.raising = found[.raising]?.map { AgencyID($0) }
      challenge.receiving = receiving
      if let settled {
        if settled < raised { mistakes.append(.settledFirst(raised: raised, settled: settled)) }
        if challenge.outcome == .inDispute { mistakes.append(.settledInDispute) }
        challenge.settleDays = calendar.flatMap { try? $0.workingDays(after: raised, through: settled) }
      }
      return challenge
    }

    private mutating func day(_ column: LogColumn) -> Day? {
      let text = cell(column)
      if text.isEmpty { return nil }
      guard let day = LogDay.read(text) else {
        let kind = identity(text)
        if kind != nil { cells[column] = nil }
        mistakes.append(kind.map { .identity(column, $0) } ?? .notADay(column, text))
        return nil
      }
      if day > today { mistakes.append(.inFuture(column, day)) }
      if day < Self.earliest { mistakes.append(.tooEarly(column, day)) }
      return day
    }

    /// The figures begin with this year.
    private static let earliest = ReportYear(start: 2000).first

    private mutating func value(_ column: LogColumn) -> String? { meaning(cell(column), column) }

    /// One agency, or several with semicolons or slashes between them.
    private mutating func receiving() -> [AgencyID] {
      let whole = cell(.receiving)
      guard vocabulary.meaning(of: whole, in: .receiving, chosen[.receiving] ?? [:]) == .unknown,
        whole.contains(where: { ";/+".contains($0) || $0.isNewline })
      else { return meaning(whole, .receiving).map { [AgencyID($0)] } ?? [] }
      let parts = whole.split { ";/+".contains($0) || $0.isNewline }.map { String($0).trimmed }
      return Set(parts.compactMap { meaning($0, .receiving) }.map { AgencyID($0) }).sorted()
    }

    private mutating func meaning(_ text: String, _ column: LogColumn) -> String? {
      if text.isEmpty { return nil }
      let found = meanings[column]?[text] ?? look(text, column)
      meanings[column, default: [:]][text] = found
      switch found {
      case .meaning(.known(let id)): return id
      case .meaning(.notRecorded): return nil
      case .meaning(.unknown): mistakes.append(.unknown(column, text))
      case .identity(let kind):
        mistakes.append(.identity(column, kind))
        cells[column] = nil
      }
      return nil
    }

    /// What a value means; one that the figures have no name for is noted.
    private mutating func look(_ text: String, _ column: LogColumn) -> Found {
      let own = vocabulary.meaning(of: text, in: column, [:])
      guard own == .unknown else { return .meaning(own) }
      if let kind = identity(text) { return .identity(kind) }
      if seen[column, default: []].insert(LogMapping.folded(text)).inserted,
        foreign[column, default: []].count <= LogReading.mostForeign
      {
        foreign[column, default: []].append(text)
      }
      return .meaning(vocabulary.meaning(of: text, in: column, chosen[column] ?? [:]))
    }

    /// Grounds and agencies are often written as names are: what merely looks like one is repeated.
    private func identity(_ text: String) -> IdentityFinding.Kind? {
      identities.findings(in: text).first { !$0.isHint }?.kind
    }
  }
}
