import ArgumentParser
import Documents
import Storage
import Wording

/// Writes everything that a store needs to go on into one file.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Writes the whole store to one file, while people work.",
    discussion: """
      The file holds the store as it was at one moment: journal, keys still wrapped, access log, drafts, directory, \
      passwords, and the policies and calendars. It needs no key. Words in it open with the master key only, so keep \
      that elsewhere. With --with-master-key it holds that too, under a passphrase, which is read from \
      COUNTERPART_PASSPHRASE, or else from standard input.
      """)
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions
  @OptionGroup var printing: PrintOptions
  @Option(help: "The file to write; it must not exist.") var to: String
  @Flag(help: "Take the master key along, under a passphrase.") var withMasterKey = false

  func run() async throws {
    let place = try store.place()
    let files = try KeptFiles.gather(policies: policies.policies, calendars: calendars.calendars)
    var backup = try Backup(of: place)
    backup.files = files
    if withMasterKey { backup.masterKey = (try MasterKey.load(path: store.key), Secrets.passphrase()) }
    let progress = ProgressLine("Backing up", "rows")
    let (header, bytes) = try await backup.write(to: to, at: Clock.now) { progress.tell($0, of: $1, bytes: $2) }
    progress.end()
    if printing.json {
      print(BackupText.json(header, path: to, bytes: bytes).pretty)
    } else {
      print("\(to) holds \(header.rows) rows in \(bytes) bytes, as they were at \(DateWords.moment(header.taken)).")
    }
  }
}
