import CaseRules
import Casework
import Wording

/// A log that waits, as its page shows it: which column is which, what its words mean, what each row becomes.
struct OpenedLog {
  let id: PartnershipID
  let name: String
  let desk: LogDesk
  var log: WaitingLog
  let policies: [Policy]

  /// What a page can hold; the file has the rest.
  private static let (mostRight, mostWrong) = (25, 25)
  private static let notRecorded = "-"

  private var address: String { LogPages.address(id.text) }

  /// What was chosen; nil where something is wrong with it.
  func mapping(from read: inout FormReader, _ found: LogDesk.Found) -> LogMapping? {
    var mapping = LogMapping()
    for column in LogColumn.allCases {
      let field = Self.field(column)
      guard let heading = read.optionalText(field), log.sheet.headings.contains(heading) else { continue }
      if mapping.columns.values.contains(heading) { read.refuse(field, LogWords.columnTwice(heading)) }
      mapping.columns[column] = heading
    }
    if mapping.columns[.raised] == nil { read.refuse(Self.field(.raised), LogWords.chooseRaised) }
    mapping.values = log.mapping.values
    for (column, value) in found.reading.foreign {
      let chosen = read.form[Self.field(column, value)] ?? ""
      let ids = choices(column).map(\.value)
      mapping.values[column] = mapping.values[column]?.filter { $0.key.isOther(than: value) }
      if chosen == Self.notRecorded {
        mapping.values[column, default: [:]][value] = ""
      } else if ids.contains(chosen) {
        mapping.values[column, default: [:]][value] = chosen
      }
    }
    mapping.values = mapping.values.filter { !$0.value.isEmpty }
    return read.isGood ? mapping : nil
  }

  private static func field(_ column: LogColumn) -> String { "column-" + column.rawValue }
  private static func field(_ column: LogColumn, _ value: String) -> String {
    "meaning-\(column.rawValue)-\(LogMapping.folded(value))"
  }

  /// - Parameters:
  ///   - typed: a form that has something wrong in it.
  ///   - hasMoved: whether rows become something else than what was shown before.
  func page(_ found: LogDesk.Found, _ typed: Filled? = nil, hasMoved: Bool = false) -> Page {
    let wrong = found.wrong
    let filled = typed ?? Filled(form(found))
    let right = found.reading.rows.filter { $0.challenge != nil && !found.there.contains($0.line) }
    let view = LogView(
      captionWords: name, pageHeading: LogWords.lookHeading,
      summaryWords: LogWords.summary(right: found.right, there: found.there.count, wrong: wrong.count),
      cautions: cautions(found) + (hasMoved ? [LogWords.moved] : []), action: address + "/file",
      endsAction: address + "/file/ends", fields: fields(filled, found),
      mainButton: found.right > 0
        ? ButtonView(text: LogWords.bringIn(found.right), name: "do", value: "apply")
        : ButtonView(text: LogWords.check, name: "do", value: "look"),
      otherButtons: found.right > 0 ? [OtherButtonView(text: LogWords.check, name: "do", value: "look")] : [],
      wrong: wrong.isEmpty ? nil : wrongRows(wrong),
      right: right.isEmpty
        ? nil
        : LogRowsView(
          rowsHeading: LogWords.rightHeading,
          rows: right.prefix(Self.mostRight).map { row in
            LogRowView(
              lineWords: LogWords.line(row.line),
              sentences: row.challenge.map { [LogWords.becomes($0, label)] } ?? [])
          }, moreWords: right.count > Self.mostRight ? LogWords.more(right.count - Self.mostRight) : nil))
    var page = Page(
      title: LogWords.lookHeading, template: "pages/import-log", view: view, errors: filled.errors,
      back: Link(text: LogWords.title(name), href: address))
    if hasMoved { page.status = 409 }
    return page
  }

  private func wrongRows(_ wrong: [LogReading.Row]) -> LogRowsView {
    LogRowsView(
      rowsHeading: LogWords.wrongHeading, fileHref: address + "/file/wrong", fileWords: LogWords.wrongFile,
      rows: wrong.prefix(Self.mostWrong).map { row in
        LogRowView(lineWords: LogWords.line(row.line), sentences: row.mistakes.map { LogWords.sentence($0) })
      }, moreWords: wrong.count > Self.mostWrong ? LogWords.more(wrong.count - Self.mostWrong) : nil)
  }

  private func cautions(_ found: LogDesk.Found) -> [String] {
    (log.sheet.dropped.isEmpty ? [] : [LogWords.dropped(log.sheet.dropped)])
      + found.reading.doubtful.map { LogWords.doubtful($0) }
  }

  /// The form as the mapping has it.
  private func form(_ found: LogDesk.Found) -> SentForm {
    var form = SentForm()
    for (column, heading) in log.mapping.columns {
      form.fields.append(SentForm.Field(name: Self.field(column), value: heading))
    }
    for (column, value) in found.reading.foreign {
      let chosen = log.mapping.values[column]?.first { LogMapping.folded($0.key) == LogMapping.folded(value) }
      guard let id = chosen?.value else { continue }
      form.fields.append(
        SentForm.Field(name: Self.field(column, value), value: id.isEmpty ? Self.notRecorded : id))
    }
    return form
  }

  private func fields(_ filled: Filled, _ found: LogDesk.Found) -> [FieldItem] {
    let headings = log.sheet.headings.filter { !$0.isEmpty }.map { Option($0, CleanText.visible($0)) }
    var fields: [FieldItem] = [.heading(LogWords.columnsHeading)]
    fields += LogColumn.allCases.map { column in
      .select(
        filled, Self.field(column), LogWords.column(column), [Option("", LogWords.noColumn)] + headings,
        Asking(hint: LogWords.hint(column)))
    }
    if !found.reading.foreign.isEmpty {
      fields += [.heading(LogWords.valuesHeading), .inset(LogWords.valuesHint)]
      fields += found.reading.foreign.map { column, value in
        .select(
          filled, Self.field(column, value), LogWords.value(column, value),
          [Option("", LogWords.chooseMeaning)] + choices(column) + [Option(Self.notRecorded, LogWords.notRecorded)])
      }
    }
    return fields
  }

  private func choices(_ column: LogColumn) -> [Option] {
    (desk.vocabulary.choices[column] ?? []).map { Option($0.id, label(column, $0.id)) }
  }

  private func label(_ column: LogColumn, _ id: String) -> String {
    switch column {
    case .outcome: return LogWords.outcome(id)
    case .person: return LogWords.person(id)
    case .stage: return YearTables.stages(of: policies).first { $0.key == id }?.label ?? id
    default: return desk.name(column, id)
    }
  }
}

extension String {
  /// Whether it is another value of a log, however it is written.
  fileprivate func isOther(than value: String) -> Bool { LogMapping.folded(self) != LogMapping.folded(value) }
}
