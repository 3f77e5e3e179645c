import CaseRules
import Wording

/// A case's record as HTML. The body stands in a page of the program; the whole document is what a PDF and a word
/// processor's file are made of. It loads nothing and links to nothing but itself.
public struct RecordHTML: Sendable {
  private let record: CaseRecord
  /// Where anybody can have the code checked.
  private let checkAddress: String

  public init(_ record: CaseRecord, checkedAt address: String) {
    self.record = record
    checkAddress = address
  }

  /// With its own style, for a program that makes a file of it.
  public var document: String {
    """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>\(HTMLText.escaped(title))</title>
    <meta name="generator" content="Counterpart">
    <style>
    \(RecordStyle.text(runningTitle: runningTitle))
    </style>
    </head>
    <body>
    <h1>\(HTMLText.escaped(title))</h1>
    \(body)</body>
    </html>

    """
  }

  public var title: String { RecordWords.title(record.reference, entry: record.making?.entry) }

  /// At the foot of each page, so that a leaf that was lost finds its record again.
  private var runningTitle: String { [title, record.making?.code].compactMap { $0 }.joined(separator: " · ") }

  /// All below the heading of the first level.
  public var body: String {
    var text = HTMLText()
    text.open("div", "record")
    text.paragraph(record.about + ". " + record.standing + ".", "lead")
    text.paragraph(record.making == nil ? RecordWords.draft : RecordWords.caution, "record-caution")
    contents(&text)
    for part in parts {
      text.open("section", "record-part", id: part.rawValue)
      text.heading(2, RecordWords.heading(part))
      write(part, &text)
      text.close("section")
    }
    text.close("div")
    return text.html
  }

  private var parts: [RecordPart] { RecordPart.allCases.filter(holds) }

  private func holds(_ part: RecordPart) -> Bool {
    switch part {
    case .who, .grounds, .positions, .timeline: true
    case .talks: !record.talks.isEmpty
    case .settlement: !record.settlements.isEmpty
    case .actions: !record.actions.isEmpty
    case .files: !record.files.isEmpty
    case .outstanding: !record.outstanding.isEmpty
    case .missed: !record.missed.isEmpty
    case .dissent: !record.dissent.isEmpty
    case .takenOut: !record.takenOut.isEmpty
    case .making: record.making != nil
    }
  }

  private func contents(_ text: inout HTMLText) {
    text.open("nav", "record-contents", label: RecordWords.contents)
    text.heading(2, RecordWords.contents)
    text.open("ol")
    for part in parts { text.link(to: part.rawValue, RecordWords.heading(part)) }
    text.close("ol")
    text.close("nav")
  }

  private func write(_ part: RecordPart, _ text: inout HTMLText) {
    switch part {
    case .who: who(&text)
    case .grounds: text.facts(record.grounds)
    case .positions: positions(&text)
    case .talks: lines(record.talks, &text)
    case .settlement: settlements(&text)
    case .actions:
      text.table(
        RecordWords.actions, [RecordWords.what, RecordWords.owner, RecordWords.due, RecordWords.state],
        record.actions.map { [$0.what, $0.owner, $0.due, $0.standing] })
    case .files: files(&text)
    case .outstanding: duties(RecordWords.outstanding, record.outstanding, &text)
    case .missed: duties(RecordWords.missed, record.missed, &text)
    case .dissent: lines(record.dissent, &text)
    case .timeline: lines(record.timeline, &text)
    case .takenOut:
      text.paragraph(RedactionWords.inTheRecord)
      text.facts(record.takenOut)
    case .making: record.making.map { making($0, &text) }
    }
  }

  private func who(_ text: inout HTMLText) {
    text.facts(
      record.person + [
        .init(label: RecordWords.partnership, text: record.partnership),
        .init(label: RecordWords.policy, text: record.policy),
        .init(label: RecordWords.standing, text: record.standing),
      ])
    text.table(
      RecordWords.personNow, [RecordWords.part, RecordWords.person, RecordWords.post, RecordWords.agency],
      record.parties.map { [$0.part, $0.person, $0.post, $0.agency] })
  }

  private func positions(_ text: inout HTMLText) {
    for stage in record.stages {
      text.heading(3, stage.name)
      if !stage.dates.isEmpty { text.paragraph(stage.dates, "quiet") }
      for (heading, said) in [
        (RecordWords.raisingSaid, stage.raising), (RecordWords.receivingSaid, stage.receiving),
      ] {
        text.heading(4, heading)
        if said.isEmpty { text.paragraph(RecordWords.nothingSaid, "quiet") } else { lines(said, &text) }
      }
    }
  }

  private func settlements(_ text: inout HTMLText) {
    for settlement in record.settlements {
      text.heading(3, settlement.heading)
      lines([settlement.text] + settlement.answers, &text)
    }
  }

  private func files(_ text: inout HTMLText) {
    text.table(
      RecordWords.files, [RecordWords.entry, RecordWords.fileName, RecordWords.fileKind, RecordWords.fileHash],
      record.files.map { ["\($0.entry)", $0.name, $0.kind, $0.hash] })
    text.paragraph(RecordWords.filesApart)
  }

  private func duties(_ caption: String, _ duties: [CaseRecord.DutyLine], _ text: inout HTMLText) {
    text.table(
      caption, [RecordWords.what, RecordWords.owner, RecordWords.due, RecordWords.state],
      duties.map { [$0.what, $0.who, $0.due, $0.standing] })
  }

  private func lines(_ lines: [CaseRecord.Line], _ text: inout HTMLText) {
    for line in lines {
      text.open("div", "record-line")
      text.paragraph(RecordWords.line(line.entry, line.what), "record-what")
      let who = [line.who, line.post, line.agency].filter { !$0.isEmpty }.joined(separator: ", ")
      let later = line.recordedAt.map { ". " + CasePageWords.recordedLater($0) } ?? ""
      text.paragraph(CasePageWords.moment(UKClock.local(line.at)) + ". " + who + later, "quiet")
      for note in line.notes { text.paragraph(note, "quiet") }
      if let part = line.inFull { text.paragraph(RecordWords.inFull(RecordWords.heading(part)), "quiet") }
      text.facts(line.words)
      text.close("div")
    }
  }

  private func making(_ making: CaseRecord.Making, _ text: inout HTMLText) {
    text.facts([
      .init(label: RecordWords.madeBy, text: [making.who, making.post, making.agency].joined(separator: ", ")),
      .init(label: RecordWords.madeAt, text: DateWords.moment(making.at)),
      .init(label: RecordWords.madeFrom, text: RecordWords.entries(making.entry)),
      .init(label: RecordWords.purpose, text: making.purpose), .init(label: RecordWords.basis, text: making.basis),
      .init(label: RecordWords.reason, text: making.reason), .init(label: RecordWords.code, text: making.code),
    ])
    text.paragraph(RecordWords.howToCheck(checkAddress))
  }
}

extension RecordWords {
  static func heading(_ part: RecordPart) -> String {
    switch part {
    case .who: who
    case .grounds: grounds
    case .positions: positions
    case .talks: talks
    case .settlement: settlement
    case .actions: actions
    case .files: files
    case .outstanding: outstanding
    case .missed: missed
    case .dissent: dissent
    case .timeline: timeline
    case .takenOut: RedactionWords.takenOut
    case .making: making
    }
  }
}
