import CaseRules
import Casework
import Wording

/// A partnership's year as a document that stands alone: what a PDF and a word processor's file are made of.
public struct YearHTML: Sendable {
  private let shown: ShownYear
  private let partnership: String
  private let whoFroze: String?
  private let isUntil: String?

  /// - Parameters:
  ///   - whoFroze: "Tomasz Greenhalgh, Partnership business manager"; nil for a year that still counts.
  ///   - isUntil: the day up to which an unfinished year counts.
  public init(
    _ shown: ShownYear, of partnership: String, frozenBy whoFroze: String? = nil, until isUntil: String? = nil
  ) {
    self.shown = shown
    self.partnership = partnership
    self.whoFroze = whoFroze
    self.isUntil = isUntil
  }

  public var title: String { YearWords.title(YearWords.year(shown.year.start)) }

  /// - Parameter pictures: whether charts stand in it. Each has its table, with or without it.
  public func document(pictures: Bool) -> String {
    """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>\(HTMLText.escaped(title + ", " + partnership))</title>
    <meta name="generator" content="Counterpart">
    <style>
    \(RecordStyle.text(runningTitle: title + " · " + partnership))
    figure { margin: 2mm 0 3mm }
    figure svg { width: 100%; height: auto }
    td:last-child, th:last-child { text-align: right; width: 28% }
    </style>
    </head>
    <body>
    <h1>\(HTMLText.escaped(title))</h1>
    \(body(pictures: pictures))</body>
    </html>

    """
  }

  private func body(pictures: Bool) -> String {
    var text = HTMLText()
    text.paragraph(partnership, "lead")
    text.paragraph(YearWords.sum(shown.sum), "lead")
    text.paragraph(YearWords.lead)
    cautions(&text)
    if shown.isSplit {
      for table in shown.tables { write(table, pictures: pictures, &text) }
      timing(&text)
      text.heading(2, YearWords.times)
      text.paragraph(YearWords.answered(shown.answered?.spread))
      text.paragraph(YearWords.resolved(shown.settled?.spread))
    }
    barriers(&text)
    if let silent = shown.silent {
      text.heading(2, YearWords.silentHeading)
      text.paragraph(YearWords.silent(silent.count))
      list(silent, &text)
    }
    if let log = shown.log {
      text.heading(2, LogWords.yearHeading)
      for words in log.words(besides: shown.sum) + [LogWords.yearLead] { text.paragraph(words) }
      for table in log.tables { write(table, pictures: pictures, &text) }
    }
    text.heading(2, YearWords.definitionsHeading)
    list(YearWords.definitions, &text)
    return text.html
  }

  private func cautions(_ text: inout HTMLText) {
    if let frozen = shown.frozen, let whoFroze {
      text.paragraph(YearWords.frozen(DateWords.moment(frozen.at), by: whoFroze), "record-caution")
    }
    if let isUntil { text.paragraph(YearWords.isUnfinished(until: isUntil), "record-caution") }
    if shown.uncounted > 0 { text.paragraph(YearWords.uncounted(shown.uncounted), "record-caution") }
  }

  private func write(_ table: CountedTable, pictures: Bool, _ text: inout HTMLText) {
    text.heading(2, table.heading)
    guard let rows = table.rows else {
      text.paragraph(YearWords.tooFew)
      return
    }
    if let most = table.most { text.paragraph(YearWords.most(most.label, most.number)) }
    text.table(
      table.heading, [YearWords.columns[1], YearWords.columns[2]], rows.map { [$0.label, YearWords.shown($0.count)] })
    // A drawing without a bar says nothing that the table does not.
    if pictures, table.most != nil { text.picture(table.picture) }
  }

  private func timing(_ text: inout HTMLText) {
    if shown.stages.allSatisfy({ $0.share == nil }) { return }
    text.heading(2, YearWords.timing)
    text.table(
      YearWords.timing, [YearWords.stageColumn, YearWords.shareColumn],
      shown.stages.map { [$0.label, YearWords.inTime($0.share)] })
  }

  private func barriers(_ text: inout HTMLText) {
    text.heading(2, ReflectionWords.inTheYear)
    guard let barriers = shown.barriers else {
      text.paragraph(ReflectionWords.tooFew)
      return
    }
    text.paragraph(ReflectionWords.said(barriers.reflections))
    text.table(
      ReflectionWords.inTheYear, [YearWords.columns[1], YearWords.columns[2]],
      barriers.rows.map { [$0.label, YearWords.shown($0.count)] })
  }

  private func list(_ items: [String], _ text: inout HTMLText) {
    if items.isEmpty { return }
    text.open("ul")
    for item in items { text.item(item) }
    text.close("ul")
  }
}

extension CountedTable {
  /// As bars, with the numbers beside them.
  public var picture: String {
    BarPicture.svg(
      (rows ?? []).map { row in
        let number: Int? = if case .count(let number) = row.count { number } else { nil }
        return .init(label: row.label, number: number, words: YearWords.shown(row.count))
      }, title: heading)
  }
}

extension HTMLText {
  /// A drawing of ours, which says by itself what it shows.
  mutating func picture(_ svg: String) {
    open("figure")
    raw(svg)
    close("figure")
  }

  mutating func item(_ words: String) { raw("<li>\(Self.escaped(words))</li>\n") }
}
