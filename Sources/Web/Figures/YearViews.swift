import CaseRules
import Casework
import Documents
import Wording

/// See `pages/year`.
struct YearView: View {
  var pageHeading, captionWords, leadWords, sumWords: String
  var cautions: [String]
  var tables: [YearTableView]
  var times: TimesView?
  var timing: YearTimingView?
  /// Absent where it would say who raised one of few.
  var silentAgencies: SilentView?
  var definitions: [String]
  var otherYears: OtherYearsView?
  var fileHref: String?
}

struct YearTableView: View {
  var tableId, tableHeading: String
  var counted: CountedView?
  var tooFew: String?
}

struct CountedView: View {
  var mostWords: String?
  var rows: [CountedRow]
  var picture: Markup
}

struct CountedRow: View { var rowLabel, number: String }
struct TimesView: View { var lines: [String] }
struct YearTimingView: View { var rows: [CountedRow] }

struct SilentView: View {
  var silentWords: String
  var agencies: [String]
}

struct OtherYearsView: View { var years: [Link] }

extension YearTableView {
  init(_ table: YearTable) {
    (tableId, tableHeading) = (table.key, table.heading)
    guard let rows = table.rows else {
      tooFew = YearWords.tooFew
      return
    }
    let numbers = rows.map { row -> Int? in if case .count(let number) = row.count { number } else { nil } }
    let most = zip(rows, numbers).filter { ($0.1 ?? 0) > 0 }.max { ($0.1 ?? 0) < ($1.1 ?? 0) }
    counted = CountedView(
      mostWords: most.flatMap { row, number in number.map { YearWords.most(row.label, $0) } },
      rows: rows.map { CountedRow(rowLabel: $0.label, number: YearWords.shown($0.count)) },
      picture: Markup(
        html: BarPicture.svg(
          zip(rows, numbers).map { .init(label: $0.label, number: $1, words: YearWords.shown($0.count)) },
          title: table.heading)))
  }
}

/// The figures as JSON: what is not shown is null.
struct YearJSON: Encodable, Sendable {
  struct Table: Encodable, Sendable {
    var name: String
    /// Null where the split is not shown.
    var rows: [Row]?
  }

  struct Row: Encodable, Sendable {
    var name: String
    var count: Int?
  }

  struct Days: Encodable, Sendable { var count, quarter, half, threeQuarters: Int }
  struct Stage: Encodable, Sendable {
    var name: String
    var inTimePercent: Int?
  }

  var partnership: String
  var from, to: String
  var raised: Int?
  var tables: [Table]
  var workingDaysToAnswer, workingDaysToSettle: Days?
  var stages: [Stage]
  var notCounted: Int

  init(_ tables: YearTables) {
    let report = tables.report
    partnership = report.partnership.text
    (from, to) = (report.year.first.iso, report.year.last.iso)
    raised = Self.number(tables.sum)
    self.tables = tables.all().map { table in
      Table(name: table.key, rows: Self.rows(table))
    }
    workingDaysToAnswer = Self.days(report.figures.answerDays)
    workingDaysToSettle = Self.days(report.figures.resolveDays)
    stages = tables.timing().map { Stage(name: $0.label, inTimePercent: $0.share) }
    notCounted = report.uncounted
  }

  static func rows(_ table: YearTable) -> [Row]? {
    table.rows?.map { Row(name: $0.label, count: number($0.count)) }
  }

  static func number(_ count: ShownCount) -> Int? { if case .count(let number) = count { number } else { nil } }

  private static func days(_ counts: [Int: Int]) -> Days? {
    Spread(counts).map { Days(count: $0.count, quarter: $0.lower, half: $0.middle, threeQuarters: $0.upper) }
  }
}
