import ArgumentParser
import CaseRules
import Casework
import Documents
import Foundation
import Storage
import Wording

/// What the page at `/subject-access` does: finds the cases of a lead's agency that concern a person, and writes what
/// may go to them into a folder. It acts as that lead, and each case is a look on record.
struct SubjectAccessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject-access",
    abstract: "Gathers what an agency holds about one person, as a safeguarding lead.",
    discussion: """
      Writes a folder: a page of contents, and for each case that a second person has let go its record without what \
      was taken out, the files that go with it, and who looked. Without --to it only says how far each case is. What \
      is typed here stands in the history of the shell: clear it. Who acts proves it as for “case show”.
      """)
  @Option(name: .customLong("as"), help: "The sign-in name of the lead who gathers.") var name: String
  @Option(help: "The person's NHS number.") var nhsNumber: String?
  @Option(help: "Another reference of the person.") var localReference: String?
  @Option(help: "The person's full name, with --born.") var fullName: String?
  @Option(help: "The person's date of birth, such as 2012-04-03.") var born: String?
  @Option(name: .customLong("case"), help: "The reference of a case that concerns them. May be repeated.")
  var references: [String] = []
  @Option(help: "The folder to write, which must not exist.") var to: String?
  @Option(help: "Where people reach the program, such as https://counterpart.example.org: stands in the record.")
  var site = "http://localhost:8080"
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions
  @OptionGroup var converters: ConverterOptions
  @OptionGroup var printing: PrintOptions

  func run() async throws {
    let clues = try clues()
    if let to, FileManager.default.fileExists(atPath: to) {
      throw Complaint("\(to) is there already. Name a folder that does not exist.")
    }
    let serving = try Serving(store, policies: policies.policies, calendars: calendars.calendars)
    let viewer = try await serving.viewer(named: name)
    guard !viewer.leads.isEmpty else {
      throw Complaint("\(name) leads safeguarding in no agency. Only a lead gathers what is held about a person.")
    }
    let access = SubjectAccess(
      lists: serving.store, reader: serving.reader, accessLog: serving.store, attachments: serving.store,
      check: RecordCheck(journal: serving.store, lists: serving.store, seals: serving.store),
      converters: try converters.converters(), office: serving.office)
    let found = try await access.cases(
      by: clues, references: references.map { $0.uppercased() }, for: viewer, at: Clock.now)
    for reference in references where !found.contains(where: { $0.reference == reference.uppercased() }) {
      throw Complaint(SubjectWords.notFound(reference))
    }
    say(found)
    if let to { try await write(found, of: access, for: viewer, to: to) }
    try await serving.store.close()
  }

  private func clues() throws -> [Clue] {
    var clues: [Clue] = []
    func add(_ clue: Clue?, orSay words: String) throws {
      guard let clue else { throw Complaint(words) }
      clues.append(clue)
    }
    if let nhsNumber { try add(Clue(nhsNumber: nhsNumber), orSay: HomeWords.notAnNHSNumber) }
    if let localReference {
      try add(Clue(localReference: localReference), orSay: "--local-reference needs three letters or digits or more.")
    }
    if let fullName {
      let words = "Give --full-name together with --born, a date such as 2012-04-03."
      try add(Clue(name: fullName, birthDate: born ?? "", today: Clock.today), orSay: words)
    }
    if fullName == nil, born != nil { throw Complaint("Give --born together with --full-name.") }
    guard !clues.isEmpty || !references.isEmpty else {
      throw Complaint("Give --nhs-number, --local-reference, --full-name with --born, or --case.")
    }
    return clues
  }

  private func say(_ found: [SubjectAccess.Found]) {
    if printing.json {
      let cases = found.map { found in
        JSON.object([
          .init("id", .text(found.file.caseID.text)), .init("reference", .text(found.reference)),
          .init("mayGo", .bool(found.mayGo)), .init("standing", .text(found.words)),
        ])
      }
      print(JSON.object([.init("cases", .list(cases))]).pretty)
      return
    }
    print(found.isEmpty ? SubjectWords.none + ". " + SubjectWords.noneWords : SubjectWords.count(found.count) + ".")
    for found in found { print("\(found.reference): \(found.words)") }
  }

  private func write(
    _ found: [SubjectAccess.Found], of access: SubjectAccess, for viewer: Viewer, to folder: String
  ) async throws {
    guard found.contains(where: \.mayGo) else { throw Complaint("Nothing was written. " + SubjectWords.nothingReady) }
    let address = try SiteAddress.checked(site) + "/verify"
    let bundle = try await SubjectBundle(found, of: access, for: viewer, at: Clock.now, checkedAt: address)
    do {
      for part in bundle.parts { try await write(part, below: folder) }
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw error
    }
    StandardError.say("\(folder): " + SubjectWords.ready(bundle.ready, waiting: bundle.waiting))
  }

  /// Nobody but whoever runs this reads it.
  private func write(_ part: SubjectBundle.Part, below folder: String) async throws {
    let path = folder + "/" + part.name
    let own: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true, attributes: own)
    } catch {
      throw Complaint("\(parent): the folder can’t be made. Check that its parent exists and may be written.")
    }
    let file = try WholeFile(path)
    do {
      try await SubjectBundle.write(part) { try file.write($0) }
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }
}
