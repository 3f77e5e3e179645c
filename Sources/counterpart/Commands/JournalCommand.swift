import ArgumentParser
import CaseRules
import Casework
import Foundation
import Storage

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Checks the journal.", subcommands: [JournalVerify.self, JournalCheckpoint.self])
}

/// Reads the whole store and says what is not as it was written.
struct JournalVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Finds what was changed, removed, reordered or added in the store.",
    discussion: "Give it a checkpoint that somebody outside holds, and a rewritten history shows too.")
  @OptionGroup var store: StoreOptions
  @Option(help: "A checkpoint line that was kept elsewhere, as “journal checkpoint” printed it.") var checkpoint:
    String?

  func run() async throws {
    let serving = try Serving(store)
    let held = try checkpoint.map { line in
      guard let held = Checkpoint(line: line) else {
        throw Complaint("This is not a checkpoint. Give the whole line that “journal checkpoint” printed.")
      }
      return held
    }
    let directory = try await serving.office.directory()
    let follows = try await serving.listsFollowTheCalendar()
    if !follows {
      StandardError.say(
        "The lists were worked out under another calendar than this program’s, so their dates are not compared. "
          + "Start the program once, and verify again.")
    }
    let findings =
      follows
      ? try await serving.store.verify(
        against: held, expecting: { caseID, events in try Self.rows(caseID, events, serving.office, directory) })
      : try await serving.store.verify(against: held)
    for finding in findings { print(finding.description) }
    let cases = try await serving.store.caseIDs().count
    guard findings.isEmpty else {
      throw Complaint(
        "\(findings.count) things are not as they were written, in \(cases) cases. Keep this list, and the files.")
    }
    print("Everything in \(cases) cases is as it was written.")
  }

  /// The rows that a case's events lead to. An order of events that makes no sense is a finding too.
  private static func rows(
    _ caseID: CaseID, _ events: [StoredEvent], _ office: Office, _ directory: Directory
  ) throws -> (list: ListRow, visibility: [VisibilityRow], due: [DueRow]) {
    let state = CaseState(folding: try events.map(EventCodec.event))
    if let nonsense = state.nonsense.first {
      throw Complaint("entry \(nonsense.position) makes no sense where it stands (\(nonsense.reason.rawValue))")
    }
    let rows = CaseRows(caseID: caseID, state: state, setting: try office.setting(of: state, in: directory), label: "")
    return (rows.list, rows.visibility, rows.due)
  }
}

/// Prints a line that an outsider can hold.
struct JournalCheckpoint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "Prints a line to keep elsewhere, that shows a rewritten history later.")
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let store = try store.open()
    print(try await store.checkpoint().description)
    try await store.close()
  }
}
