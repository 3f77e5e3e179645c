import ArgumentParser
import CaseRules
import Casework
import Demo
import Foundation
import Notices
import Storage
import Web

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Serves a small invented world, to try the program in.",
    discussion: """
      Nobody in it is real, and nothing leaves it. Sign in as any of ten people with one click, or with a sign-in \
      name such as nia.pemberton and the password “\(DemoWorld.password)”.
      """)
  @Option(help: "The folder that keeps the world.") var data = "var/demo"
  @Option(help: "A PostgreSQL database for the world, as postgres://NAME@HOST/DATABASE; the folder then keeps its key.")
  var database: String?
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on.") var port = 8080
  @Flag(help: "Send cookies over plain HTTP too, to try the demo from another device on your own network.")
  var plainHTTP = false
  @Flag(help: "Throw the world in the folder away and make a new one, with dates relative to today.") var fresh = false
  @Option(
    help: """
      Seconds that pass in each second, such as 3600: what time brings to challenges that nobody answers. Their
      letters stand in the folder's mail.
      """)
  var fast: Int?
  @OptionGroup var running: RunningOptions

  func run() async throws {
    var settings = try running.settings()
    // Nothing leaves the demonstration unless somebody names a server: links stand in its folder.
    let mail = try running.mail.sender() ?? FolderSender("\(data)/mail", from: MailOptions.inventedSender)
    let reach = try running.providers.reach()
    let lock = try prepare()
    defer { withExtendedLifetime(lock) {} }
    let options = StoreOptions(
      database: database ?? "sqlite:\(data)/counterpart.sqlite", key: "\(data)/counterpart.key")
    var serving = try Serving(options, makesNew: true)
    try fast.map(HurriedClock.check)
    if try await !isWhole(serving) {
      StandardError.say("Making the demo world in \(data)…")
      try await seed(serving)
    }
    // Time runs from here on, however long the making took.
    if let clock = fast.map({ HurriedClock(pace: $0, data: data) }) {
      try await hurry(&serving, by: clock)
      settings.idleLimit *= clock.pace
      settings.absoluteLimit *= clock.pace
    } else {
      try HurriedClock.checkIsPast(data)
    }
    settings.host = host
    settings.port = port
    settings.demo = true
    if running.site == nil { settings.site = "http://localhost:\(port)" }
    settings.demoPassword = DemoWorld.password
    settings.secureCookies = !plainHTTP
    try await serving.serve(
      settings, mail: mail, notifyToken: try running.mail.notify.token(),
      converters: try running.converters.converters(), scanner: try running.scanner.scanner(),
      workbooks: try running.workbooks.reader(),
      reach: reach,
      saying: "The demo world is at http://localhost:\(port)/ – stop it with Ctrl-C.")
  }

  /// Challenges that nobody answers, and a raiser who goes on with them whenever their time is over.
  private func hurry(_ serving: inout Serving, by clock: HurriedClock) async throws {
    let cases = try await SilentStories.raise(
      serving.handler, try await serving.office.directory(), at: clock.begun)
    let persistence = Persistence(journal: serving.store, office: serving.office, cases: cases)
    serving.now = { clock.now }
    serving.hurry = Timekeeping.Hurry(clock: clock, act: { try await persistence.act(at: $0) })
  }

  /// The passwords are written last, so a world whose making was interrupted is made to its end.
  private func isWhole(_ serving: Serving) async throws -> Bool {
    let last = DemoWorld.directory(today: Clock.today).people.last
    guard let last else { return true }
    return try await serving.store.password(forSignInName: last.signInName) != nil
  }

  /// A world that another demo serves is never thrown away.
  private func prepare() throws -> FolderLock {
    if fresh, database != nil {
      throw Complaint(
        "A world on a server is not thrown away from here. Drop its database, then start without --fresh.")
    }
    do {
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    } catch {
      throw Complaint("The folder \(data) can’t be made or written to. Name another with --data.")
    }
    let lock = try FolderLock(data)
    if fresh { for name in Self.files { try? FileManager.default.removeItem(atPath: "\(data)/\(name)") } }
    return lock
  }

  private static let files = [
    "counterpart.sqlite", "counterpart.sqlite-wal", "counterpart.sqlite-shm", "counterpart.key", "clock",
  ]

  private func seed(_ serving: Serving) async throws {
    let now = Clock.now
    let directory = DemoWorld.directory(today: Clock.today)
    try await directory.write(to: serving.store, at: now)
    try await DemoWorld.seed(
      handler: serving.handler, attachments: serving.store, policies: serving.policies, directory: directory,
      now: now)
    for report in DemoWorld.reports(in: directory, now: now)
    where try await serving.store.overrideReport(report.id) == nil {
      try await serving.store.add(report)
    }
    // One hash for everybody: it takes a quarter of a second, and guards nothing here.
    let stored = try await Passwords().stored(for: DemoWorld.password)
    for person in directory.people {
      try await serving.store.setPassword(stored, signInName: person.signInName, for: PersonID(person.id))
    }
  }
}
