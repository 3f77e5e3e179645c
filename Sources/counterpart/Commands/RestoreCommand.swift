import ArgumentParser
import CaseRules
import Casework
import Foundation
import Storage
import Wording

/// Puts a backup into an empty database, of the same engine or another.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Puts a backup into an empty database.",
    discussion: """
      The whole file is compared with its digest before anything is written. Until the restore has come to its end no \
      program opens the database; where it was interrupted, the same command goes on. Then everything that the list of \
      erasures names is erased again, the whole store is verified, and lists that disagree with their entries are made \
      anew.

      The key file of the time of the backup is needed. Where there is none and the backup holds the master key, it is \
      written, and the passphrase is read from COUNTERPART_PASSPHRASE, or else from standard input.
      """)
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions
  @Option(help: "The backup.") var from: String
  @Option(help: "The newest list that “journal erasures” wrote.") var erasures: String?
  @Option(help: "A folder to write the backup’s policies and calendars to; it must not exist.") var files: String?

  func run() async throws {
    let place = try store.place(isThere: false)
    let list = try erasures.map { path in
      try ErasureList(text: String(decoding: try Files.read(path), as: UTF8.self), path: path)
    }
    var progress = ProgressLine("Checking the backup", "")
    let restore = try Restore(from: from) { [progress] in progress.tell($0, of: $1, bytes: $2) }
    let (master, isNew) = try key(restore)
    progress = ProgressLine("Restoring", "rows")
    let filled = try await restore.fill(place, key: master) { [progress] in progress.tell($0, of: $1, bytes: $2) }
    progress.end()
    if isNew { try master.save(path: store.key) }
    let serving = try Serving(
      filled, policies: policies.policies, calendars: calendars.calendars, under: try await filled.notedCalendar())
    if let list {
      let found = try await filled.erase(again: list)
      for caseID in list.wholeCases { try await serving.handler.noteErasure(of: caseID, at: Clock.now) }
      StandardError.say("Erased again: \(found) of the \(list.entries.count) erasures on the list.")
    }
    let findings = try await serving.verify(serving.wholeDepth(), ProgressLine("Verifying", "cases"))
    try await rebuild(Self.stale(findings, list), serving)
    if let files { try KeptFiles.write(restore.files, to: files) }
    try await restore.finish(filled)
    try await say(findings.filter { !$0.isOfLists }, serving, restore)
  }

  /// The cases whose lists are not what their entries lead to, as those of an older program may be, or whose label may
  /// have been erased.
  private static func stale(_ findings: [Finding], _ list: ErasureList?) -> [CaseID] {
    let disagreeing = findings.filter(\.isOfLists).compactMap(\.caseID)
    return Set(disagreeing + (list?.caseIDs ?? [])).sorted()
  }

  private func rebuild(_ cases: [CaseID], _ serving: Serving) async throws {
    if cases.isEmpty { return }
    let rebuilding = Rebuilding(journal: serving.store, lists: serving.store, office: serving.office)
    _ = await rebuilding.rebuild(cases, ProgressLine("Rebuilding lists", "cases"))
  }

  /// The rows are as they were backed up; the chains say whether they were sound then.
  private func say(_ findings: [Finding], _ serving: Serving, _ restore: Restore) async throws {
    for finding in findings { print(finding.description) }
    let cases = try await serving.store.caseIDs().count
    try await serving.store.close()
    let then = DateWords.moment(restore.header.taken)
    print("\(try store.address().name()) holds \(restore.header.rows) rows, as they were at \(then).")
    guard findings.isEmpty else {
      throw Complaint(
        "\(findings.count) things in \(cases) cases were not as they were written when the backup was taken. "
          + "Keep this list, and the backup.")
    }
    print("Everything in \(cases) cases is as it was written.")
  }

  private func key(_ restore: Restore) throws -> (MasterKey, isNew: Bool) {
    if FileManager.default.fileExists(atPath: store.key) || !restore.header.hasMasterKey {
      guard FileManager.default.fileExists(atPath: store.key) else { throw BackupFault.masterKeyAbsent(path: from) }
      let key = try MasterKey.load(path: store.key)
      try restore.check(key)
      return (key, false)
    }
    return (try restore.masterKey(passphrase: Secrets.passphrase()), true)
  }
}
