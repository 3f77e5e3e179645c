import ArgumentParser
import CaseRules
import Casework
import Documents
import Foundation
import Storage
import Wording

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Checks the journal.",
    subcommands: [JournalVerify.self, JournalCheckpoint.self, JournalRebuild.self, JournalErasures.self])
}

/// Reads the whole store and says what is not as it was written.
struct JournalVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Finds what was changed, removed, reordered or added in the store.",
    discussion: "Give it a checkpoint that somebody outside holds, and a rewritten history shows too.")
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions
  @OptionGroup var printing: PrintOptions
  @Option(help: "A checkpoint line that was kept elsewhere, as “journal checkpoint” printed it.") var checkpoint:
    String?

  @Flag(help: "Compare entries with their chains and checkpoints alone, which takes about half the time.")
  var chainsOnly = false

  func run() async throws {
    let serving = try Serving(store, policies: policies.policies, calendars: calendars.calendars)
    let held = try checkpoint.map { line in
      guard let held = Checkpoint(line: line) else {
        throw Complaint("This is not a checkpoint. Give the whole line that “journal checkpoint” printed.")
      }
      return held
    }
    let follows = try await serving.listsFollowTheCalendar()
    if !follows, !chainsOnly {
      StandardError.say(
        "The lists were worked out under another calendar than this program’s, so their dates are not compared. "
          + "Start the program once, and verify again.")
    }
    let progress = ProgressLine("Verifying", "cases")
    let depth: Store.VerifyDepth = chainsOnly ? .chains : follows ? try await serving.wholeDepth() : .words
    let findings = try await serving.verify(depth, against: held, progress)
    let cases = try await serving.store.caseIDs().count
    if printing.json {
      let found = JSON.list(findings.map { .text($0.description) })
      print(JSON.object([.init("cases", .number(cases)), .init("findings", found)]).pretty)
    } else {
      for finding in findings { print(finding.description) }
    }
    guard findings.isEmpty else {
      throw Complaint(
        "\(findings.count) things are not as they were written, in \(cases) cases. Keep this list, and the files.")
    }
    let what = chainsOnly ? "Every entry" : "Everything"
    if !printing.json { print("\(what) in \(cases) cases is as it was written.") }
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

/// Makes the rows of the lists anew.
struct JournalRebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Makes lists, worklists and who may find what anew from the journal.",
    discussion: "The journal itself is only read. People can work meanwhile.")
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions

  func run() async throws {
    let serving = try Serving(store, policies: policies.policies, calendars: calendars.calendars)
    let rebuilding = Rebuilding(journal: serving.store, lists: serving.store, office: serving.office)
    let cases = try await serving.store.caseIDs()
    let left = await rebuilding.rebuild(cases, ProgressLine("Rebuilding", "cases"))
    print("The lists of \(cases.count - left) cases are made anew.")
    try await serving.store.close()
    guard left == 0 else { throw Complaint("\(left) cases were left as they were. Run journal verify.") }
  }
}
