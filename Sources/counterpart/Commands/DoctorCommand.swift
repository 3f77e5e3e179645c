import ArgumentParser
import CaseRules
import Casework
import Documents
import Foundation
import PolicyFiles
import Storage
import Wording

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Says what is wrong with an installation, and how to put it right.")
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions
  @OptionGroup var printing: PrintOptions
  @Option(help: "A database to look at, as sqlite:PATH.") var database: String?
  @Option(help: "The master key’s file.") var key = "counterpart.key"
  @Option(help: "A folder that backups are kept in: the newest should be of the last two days.") var backups: String?

  @OptionGroup var scanner: ScannerOptions

  struct Finding {
    var what: String
    var isRight: Bool
    var words: String
  }

  func run() async throws {
    let virusCheck = try await checkScanner()
    let findings = clock() + checkCalendars() + checkPolicies() + checkDatabase() + checkBackups() + [virusCheck]
    if printing.json {
      print(JSON.list(findings.map(Self.object)).pretty)
    } else {
      for finding in findings { print((finding.isRight ? "right  " : "WRONG  ") + finding.what + ": " + finding.words) }
    }
    if findings.contains(where: { !$0.isRight }) { throw ExitCode.failure }
  }

  private func clock() -> [Finding] {
    let now = Clock.now
    let isSound = Clock.today.year >= 2026
    let words = isSound ? "It says \(DateWords.moment(now))." : "It says \(DateWords.moment(now)). Set the time."
    return [Finding(what: "clock", isRight: isSound, words: words)]
  }

  private func checkCalendars() -> [Finding] {
    do {
      let shelf = try Calendars.shelf(folder: calendars.calendars)
      let refused = shelf.refused.map {
        Finding(what: "list of bank holidays", isRight: false, words: $0 + " Import it again, or take it away.")
      }
      guard let edition = shelf.editions.first else { return refused }
      return refused
        + Division.allCases.map { division in
          let calendar = edition.calendar(for: division)
          let warning = calendar.warning(on: Clock.today)
          let end = DateWords.medium(calendar.publishedThrough)
          let words = warning.map(CalendarWords.warning) ?? "Its bank holidays are published to \(end)."
          return Finding(what: "calendar of \(CalendarWords.name(division))", isRight: warning == nil, words: words)
        }
    } catch {
      return [Finding(what: "calendars", isRight: false, words: "\(error)")]
    }
  }

  private func checkPolicies() -> [Finding] {
    do {
      let all = try policies.library().all()
      let names = all.map(\.policy.id.text).joined(separator: ", ")
      guard !all.isEmpty else {
        return [Finding(what: "policies", isRight: false, words: "There are none. Name a folder with --policies.")]
      }
      return [Finding(what: "policies", isRight: true, words: "\(all.count) can be used: \(names).")]
    } catch {
      return [Finding(what: "policies", isRight: false, words: "\(error)")]
    }
  }

  /// Opens the database with its key: a locked, read-only, newer, damaged or foreign one says so.
  private func checkDatabase() -> [Finding] {
    guard let database else { return [] }
    do {
      let options = StoreOptions(database: database, key: key)
      _ = try options.open()
      return [Finding(what: "database", isRight: true, words: "It opens with its key.")]
    } catch {
      return [Finding(what: "database", isRight: false, words: "\(error)")]
    }
  }

  /// Reads the beginnings of the files in a folder; whether a backup is whole, a restore says.
  private func checkBackups() -> [Finding] {
    guard let backups else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: backups)) ?? []
    let taken = names.filter { !$0.hasSuffix(".unfinished") }
      .compactMap { try? BackupHeader(unchecked: backups + "/" + $0).taken }
    guard let newest = taken.max() else {
      return [Finding(what: "backups", isRight: false, words: "There is none in \(backups). Run “counterpart backup”.")]
    }
    let isRecent = newest.seconds > Clock.now.seconds - Self.oldestBackup
    let words = "The newest was taken at \(DateWords.moment(newest))." + (isRecent ? "" : " Take one every day.")
    return [Finding(what: "backups", isRight: isRecent, words: words)]
  }

  /// Nothing is wrong with having none; whoever runs the program should know it.
  private func checkScanner() async throws -> Finding {
    guard let clam = try scanner.scanner() else {
      return Finding(
        what: "virus check", isRight: true,
        words: "There is none: files are added to cases as they come. Name ClamAV’s socket with --clamav.")
    }
    let isThere = await clam.isThere()
    let path = scanner.path ?? ""
    let words =
      isThere
      ? "ClamAV answers at \(path)."
      : "ClamAV does not answer at \(path), so every file is refused. Start clamav-daemon, or name its socket."
    return Finding(what: "virus check", isRight: isThere, words: words)
  }

  private static let oldestBackup = 2 * 86_400

  private static func object(_ finding: Finding) -> JSON {
    .object([
      .init("what", .text(finding.what)), .init("isRight", .bool(finding.isRight)),
      .init("words", .text(finding.words)),
    ])
  }
}
