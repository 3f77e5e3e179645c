import ArgumentParser
import CaseRules
import Casework
import Documents
import Foundation
import Storage
import Wording

/// The operator's way to bring in a partnership's log of past challenges; its team has pages.
struct ChallengesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "challenges", abstract: "Past challenges that a partnership brings in from its own log.",
    subcommands: [ChallengesBringIn.self, ChallengesBatches.self, ChallengesTakeBack.self])
}

struct ChallengesBringIn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Brings in a spreadsheet of past challenges, for the figures of their years.",
    discussion: """
      Columns are those that the partnership's team chose, or else what their headings say; --column names others, \
      such as --column "raised=Date logged". The columns are \
      \(LogColumn.allCases.map(\.rawValue).joined(separator: ", ")). A column that says who is concerned is never \
      read. Rows that are right come in, and the others are said with what is wrong; the same file again adds nothing.
      """)
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions
  @OptionGroup var workbooks: WorkbookOptions
  @Argument(help: "The file.") var file: String
  @Option(help: "The partnership's id.") var partnership: String
  @Option(help: "A column and its heading in the file: raised=Date logged.") var column: [String] = []
  @Option(help: "What a value means: ground:drift=Delay, or ground:=Delay for nothing recorded.") var value: [String] =
    []
  @Option(help: "A file to write the rows to that can't be brought in, with what is wrong.") var wrong: String?
  @Flag(help: "Only say what each row would become.") var dryRun = false

  private static let mostSaid = 100

  func run() async throws {
    var bytes = [UInt8](try Files.read(file))
    let serving = try Serving(store, policies: policies.policies, calendars: calendars.calendars)
    let desk = try await LogDesk(serving.office, serving.store, for: PartnershipID(partnership), on: Clock.today)
    guard let desk else { throw Complaint("There is no partnership “\(partnership)”. “directory show” lists them.") }
    let sheet: LogSheet
    do {
      if WorkbookReader.isWorkbook(bytes) { bytes = try await workbooks.reader().text(bytes) }
      sheet = try LogSheet(bytes, on: Clock.today)
    } catch let fault as LogFault {
      throw Complaint("\(file): \(LogWords.sentence(fault))")
    }
    if !sheet.dropped.isEmpty { StandardError.say(LogWords.dropped(sheet.dropped)) }
    let found = try await desk.read(sheet, try mapping(sheet, try await desk.remembered()))
    say(found, desk)
    if let wrong { try Data(found.wrongText.utf8).write(to: URL(fileURLWithPath: wrong)) }
    if !dryRun {
      let progress = ProgressLine("Bringing in", "rows")
      let outcome = try await LogImport(serving.store, for: desk.partnership).bringIn(
        found.reading, as: RandomName.formKey(), by: PersonID("operator"), in: nil, at: Clock.now
      ) { progress.tell($0, of: found.reading.rows.count) }
      progress.end()
      print(LogWords.brought(added: outcome.added, there: outcome.there))
    }
    try await serving.store.close()
    let count = found.wrong.count
    if count > 0 { throw Complaint(LogWords.summary(right: 0, there: 0, wrong: count)) }
  }

  private func mapping(_ sheet: LogSheet, _ remembered: LogMapping?) throws -> LogMapping {
    var mapping = LogMapping(for: sheet, remembered: remembered)
    let said = LogMapping(text: (column + value).joined(separator: "\n"))
    for (column, heading) in said.columns {
      guard sheet.headings.contains(heading) else {
        let list = sheet.headings.filter { !$0.isEmpty }.joined(separator: ", ")
        throw Complaint("There is no column “\(heading)” in the file. It has \(list).")
      }
      mapping.columns = mapping.columns.filter { $0.value != heading }
      mapping.columns[column] = heading
    }
    for (column, values) in said.values { mapping.values[column, default: [:]].merge(values) { $1 } }
    guard mapping.columns[.raised] != nil else {
      throw Complaint("\(LogWords.chooseRaised). Name it by its heading: --column \"raised=Date logged\".")
    }
    return mapping
  }

  private func say(_ found: LogDesk.Found, _ desk: LogDesk) {
    for (column, heading) in found.mapping.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      print("\(LogWords.column(column)): “\(heading)”")
    }
    for row in found.wrong.prefix(Self.mostSaid) {
      let sentences = row.mistakes.map { LogWords.sentence($0, said: .option) }.joined(separator: " ")
      StandardError.say("\(file):\(row.line): \(sentences)")
    }
    for column in LogColumn.allCases where found.reading.foreign.contains(where: { $0.column == column }) {
      let ids = (desk.vocabulary.choices[column] ?? []).map(\.id)
      StandardError.say(LogWords.ids(column, ids))
    }
    if found.wrong.count > Self.mostSaid { StandardError.say(LogWords.more(found.wrong.count - Self.mostSaid)) }
    if dryRun {
      for row in found.reading.rows {
        guard let challenge = row.challenge, !found.there.contains(row.line) else { continue }
        print("\(LogWords.line(row.line)): " + LogWords.becomes(challenge) { desk.name($0, $1) })
      }
    }
    print(LogWords.summary(right: found.right, there: found.there.count, wrong: found.wrong.count))
  }
}

struct ChallengesBatches: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what was brought in for a partnership, newest first.")
  @OptionGroup var store: StoreOptions
  @Option(help: "The partnership's id.") var partnership: String

  func run() async throws {
    let opened = try store.open()
    for batch in try await opened.importBatches(of: PartnershipID(partnership)) {
      print("\(batch.id)  " + LogWords.batch(batch.rows, DateWords.moment(batch.at), by: batch.person.text))
      if let at = batch.takenBackAt { print("  " + LogWords.takenBack(DateWords.moment(at))) }
    }
    try await opened.close()
  }
}

struct ChallengesTakeBack: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take-back", abstract: "Takes back what one import brought in: its rows count no more.")
  @OptionGroup var store: StoreOptions
  @Argument(help: "What was brought in, as “challenges list” names it.") var batch: String
  @Option(help: "The partnership's id.") var partnership: String

  func run() async throws {
    let opened = try store.open()
    let isTaken = try await opened.takeBack(
      batch, of: PartnershipID(partnership), by: PersonID("operator"), in: nil, at: Clock.now)
    try await opened.close()
    guard isTaken else {
      throw Complaint("Nothing that counts was brought in as “\(batch)”. “challenges list” says what was.")
    }
    print(LogWords.takenBackNotice + ".")
  }
}
