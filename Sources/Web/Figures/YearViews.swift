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
  /// Absent where nothing was brought in.
  var imported: ImportedYearView?
  var barriers: BarriersView
  var definitions: [String]
  var otherYears: OtherYearsView?
  var asFiles: YearFilesView?
  /// Where the year is over and not frozen.
  var freeze: Link?
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
  /// Over the columns, where a frozen year stands beside what it counts today.
  var columns: CountedColumns?
  var nowWords: String?
}

struct CountedColumns: View { var thenWords, nowColumn: String }

struct CountedRow: View {
  var rowLabel, number: String
  var now: String?
}

struct TimesView: View { var lines: [String] }
struct YearTimingView: View { var rows: [CountedRow] }

/// What held people back; without rows where too few said anything.
struct BarriersView: View {
  var barrierWords: String
  var barrierRows: [CountedRow]
  var hasRows: Bool
}

struct SilentView: View {
  var silentWords: String
  var agencies: [String]
}

struct OtherYearsView: View { var years: [Link] }

struct YearFilesView: View {
  var filesHeading: String
  var files: [Link]
  /// Why a file of another kind is not offered.
  var lacking: String?
}

extension YearTableView {
  /// - Parameters:
  ///   - now: what a frozen table counts today, as far as it is shown.
  ///   - isFrozen: whether there is a today beside it at all.
  init(_ table: CountedTable, now: [ShownCount]? = nil, isFrozen: Bool = false) {
    (tableId, tableHeading) = (table.key, table.heading)
    guard let rows = table.rows else {
      tooFew = YearWords.tooFew
      return
    }
    counted = CountedView(
      mostWords: table.most.map { YearWords.most($0.label, $0.number) },
      rows: rows.indices.map { index in
        CountedRow(
          rowLabel: rows[index].label, number: YearWords.shown(rows[index].count),
          now: now.map { YearWords.shown($0[index]) })
      }, picture: Markup(html: table.picture),
      columns: now == nil ? nil : CountedColumns(thenWords: YearWords.thenColumn, nowColumn: YearWords.nowColumn),
      nowWords: isFrozen && now == nil ? YearWords.tooLittle : nil)
  }
}

/// The page of a year.
struct YearViewMaking {
  let opened: YearPages.Opened
  let today: Day
  let offered: [FileFormat]

  private var shown: ShownYear { opened.shown }
  private var address: String { YearPages.address(shown.partnership, shown.year) }

  var view: YearView {
    YearView(
      pageHeading: YearWords.title(YearWords.year(shown.year.start)), captionWords: opened.partnershipName,
      leadWords: YearWords.lead, sumWords: YearWords.sum(shown.sum), cautions: cautions,
      tables: shown.isSplit
        ? shown.tables.map { YearTableView($0, now: shown.now?.tables[$0.key], isFrozen: shown.now != nil) } : [],
      times: shown.isSplit
        ? TimesView(
          lines: [YearWords.answered(shown.answered?.spread), YearWords.resolved(shown.settled?.spread)]) : nil,
      timing: shown.stages.allSatisfy { $0.share == nil }
        ? nil
        : YearTimingView(
          rows: shown.stages.map { CountedRow(rowLabel: $0.label, number: YearWords.inTime($0.share)) }),
      silentAgencies: shown.silent.map { SilentView(silentWords: YearWords.silent($0.count), agencies: $0) },
      imported: shown.log.map { ImportedYearView($0, besides: shown.sum) },
      barriers: barriers,
      definitions: YearWords.definitions + (shown.frozen == nil ? [] : [YearWords.frozenDefinition]),
      otherYears: OtherYearsView(years: years), asFiles: files,
      freeze: shown.frozen == nil && shown.year.last < today
        ? Link(text: YearWords.freezeLink, href: address + "/frozen") : nil)
  }

  private var barriers: BarriersView {
    let rows = shown.barriers?.rows.map { CountedRow(rowLabel: $0.label, number: YearWords.shown($0.count)) } ?? []
    let words = shown.barriers.map { ReflectionWords.said($0.reflections) } ?? ReflectionWords.tooFew
    return BarriersView(barrierWords: words, barrierRows: rows, hasRows: !rows.isEmpty)
  }

  private var cautions: [String] {
    var cautions: [String] = []
    if let frozen = shown.frozen {
      cautions.append(YearWords.frozen(DateWords.moment(frozen.at), by: opened.whoFroze ?? ""))
      cautions.append(YearWords.now(shown.now?.sum))
    }
    if let until = opened.isUntil(today) { cautions.append(YearWords.isUnfinished(until: until)) }
    if shown.uncounted > 0 { cautions.append(YearWords.uncounted(shown.uncounted)) }
    return cautions
  }

  private var files: YearFilesView {
    YearFilesView(
      filesHeading: YearWords.filesHeading,
      files: offered.map {
        Link(text: $0 == .pdf ? YearWords.pdf : YearWords.word, href: "\(address)/\($0.rawValue)")
      } + [
        Link(text: YearWords.file, href: address + "/file")
      ], lacking: offered.lacking)
  }

  private var years: [Link] {
    let last = ReportYear(of: today).start
    return (shown.year.start - 2...shown.year.start + 2).filter {
      $0 != shown.year.start && $0 >= YearPages.firstYear && $0 <= last
    }.map {
      Link(text: YearWords.year($0), href: YearPages.address(shown.partnership, ReportYear(start: $0)))
    }
  }
}

/// The figures as a file of rows.
enum YearCSV {
  static func text(_ shown: ShownYear) -> String {
    var sheet = CSVText(header: YearWords.columns)
    sheet.add([YearWords.title(YearWords.year(shown.year.start)), YearWords.sumRow, YearWords.shown(shown.sum)])
    if let log = shown.log { sheet.add([LogWords.yearHeading, YearWords.sumRow, YearWords.shown(log.sum)]) }
    for table in shown.tables + (shown.log?.tables ?? []) {
      guard let rows = table.rows else {
        sheet.add([table.heading, "", YearWords.tooFew])
        continue
      }
      for row in rows { sheet.add([table.heading, row.label, YearWords.shown(row.count)]) }
    }
    for row in shown.barriers?.rows ?? [] {
      sheet.add([ReflectionWords.inTheYear, row.label, YearWords.shown(row.count)])
    }
    for stage in shown.stages { sheet.add([YearWords.timing, stage.label, YearWords.inTime(stage.share)]) }
    return sheet.text
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
    /// Of a frozen year, what is counted today; null where it is not shown.
    var now: Int?
  }

  struct Days: Encodable, Sendable { var count, quarter, half, threeQuarters: Int }
  struct Stage: Encodable, Sendable {
    var name: String
    var inTimePercent: Int?
  }

  var partnership: String
  var from, to: String
  /// Null where the year still counts.
  var frozenAt: String?
  var raised: Int?
  var tables: [Table]
  var workingDaysToAnswer, workingDaysToSettle: Days?
  var stages: [Stage]
  /// Null where too few said what had held them back.
  var barriers: [Row]?
  var notCounted: Int
  /// What was brought in from the partnership's own log, by itself.
  var broughtIn: Int?
  var broughtInTables: [Table]

  init(_ shown: ShownYear) {
    partnership = shown.partnership.text
    (from, to) = (shown.year.first.iso, shown.year.last.iso)
    frozenAt = shown.frozen?.at.iso
    raised = Self.number(shown.sum)
    tables = shown.tables.map { Table(name: $0.key, rows: Self.rows($0, now: shown.now?.tables[$0.key])) }
    workingDaysToAnswer = Self.days(shown.answered)
    workingDaysToSettle = Self.days(shown.settled)
    stages = shown.stages.map { Stage(name: $0.label, inTimePercent: $0.share) }
    barriers = shown.barriers?.rows.map { Row(name: $0.label, count: Self.number($0.count)) }
    notCounted = shown.uncounted
    broughtIn = Self.number(shown.log?.sum ?? .count(0))
    broughtInTables = (shown.log?.tables ?? []).map { Table(name: $0.key, rows: Self.rows($0)) }
  }

  static func rows(_ table: CountedTable, now: [ShownCount]? = nil) -> [Row]? {
    table.rows.map { rows in
      rows.indices.map { index in
        Row(name: rows[index].label, count: number(rows[index].count), now: now.flatMap { number($0[index]) })
      }
    }
  }

  static func number(_ count: ShownCount) -> Int? { if case .count(let number) = count { number } else { nil } }

  private static func days(_ days: YearSheet.Days?) -> Days? {
    days.map { Days(count: $0.count, quarter: $0.lower, half: $0.middle, threeQuarters: $0.upper) }
  }
}
