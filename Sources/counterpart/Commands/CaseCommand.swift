import ArgumentParser
import CaseRules
import Casework
import Documents
import Storage
import Wording

struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Shows or erases a case, as a person who may, and checks records of cases.",
    subcommands: [CaseShow.self, CaseCheck.self, CaseErase.self])
}

/// Shows what the case page shows. It acts as a person, with that person's password, through the same access and onto
/// the same record of looks.
struct CaseShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows where a case stands, what is owed and what happened.",
    discussion: """
      The password is read from COUNTERPART_PASSWORD, or else from standard input. The code of somebody with a second \
      step is read from COUNTERPART_CODE. A key for programs in COUNTERPART_TOKEN takes the place of both.
      """)
  @Argument(help: "The case's reference, such as KT4-9QX2.") var reference: String
  @Option(name: .customLong("as"), help: "The sign-in name of the person who looks.") var name: String
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions
  @OptionGroup var printing: PrintOptions

  func run() async throws {
    let serving = try Serving(store, policies: policies.policies, calendars: calendars.calendars)
    let viewer = try await serving.viewer(named: name)
    let rows = try await serving.store.cases(
      ListQuery(posts: viewer.listNames, reference: reference, limit: 1, at: Clock.now))
    guard let row = rows.first else {
      throw Complaint("There is no case “\(reference)” that \(name) may see. Check the reference.")
    }
    let file = try await serving.reader.open(
      row.caseID, as: viewer, at: Clock.now, act: "case show", evenErased: true)
    print(printing.json ? CaseText.json(file).pretty : CaseText.text(file))
    try await serving.store.close()
  }
}

/// Says what the page at `/verify` says. It names nobody, so it asks for nobody's password.
struct CaseCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Compares the code of a case's record with the journal.",
    discussion: "Says when the record was made and whether more has been recorded since, and nothing of the case.")
  @Argument(help: "The code in the last part of the record, such as KT4-9QX2-14-ABCD-EFGH-JKMN-PQRT.") var code: String
  @OptionGroup var store: StoreOptions
  @OptionGroup var printing: PrintOptions

  func run() async throws {
    let store = try store.open(makesNew: false)
    let check = RecordCheck(journal: store, lists: store, seals: store)
    guard let read = RecordCode(reading: code), let standing = try await check.standing(of: read) else {
      throw Complaint(
        "No record with this code was made from this database. Compare it with the paper letter by letter.")
    }
    let since = standing.isLatest ? SharingWords.isLatest : SharingWords.isOlder
    let json = JSON.object([
      .init("madeAt", .text(standing.madeAt.iso)), .init("isLatest", .bool(standing.isLatest)),
    ])
    print(printing.json ? json.pretty : SharingWords.wasMade(DateWords.moment(standing.madeAt)) + " " + since)
    try await store.close()
  }
}
