import Bundled
import CaseRules
import Casework
import Curl
import Demo
import Documents
import Foundation
import Logging
import Notices
import OpenID
import PolicyFiles
import Storage
import Web

/// A program at work: its store, its rules, its pages.
struct Serving {
  let store: Store
  let office: Office
  let policies: [Policy]
  private let following: CalendarFollowing
  /// What is wrong with imported lists of bank holidays.
  let refusedLists: [String]
  /// The clock that everything follows; a demonstration in a hurry has another.
  var now: @Sendable () -> Instant = { Clock.now }
  var hurry: Timekeeping.Hurry?

  /// - Parameters:
  ///   - folder: policies to serve instead of those in the program, which include the example.
  ///   - makesNew: as in `StoreOptions.open`.
  init(
    _ options: StoreOptions, policies folder: String? = nil, calendars: String? = nil, makesNew: Bool = false
  ) throws {
    try self.init(try options.open(makesNew: makesNew), policies: folder, calendars: calendars)
  }

  /// - Parameter edition: the calendar's edition to count dates in, where this program knows it, instead of its newest.
  init(_ store: Store, policies folder: String?, calendars: String?, under edition: String? = nil) throws {
    self.store = store
    policies = try folder.map { try Policies(folder: $0).all().map(\.policy) } ?? DemoWorld.policies()
    let cache = DirectoryCache(store)
    let found = try Calendars.shelf(folder: calendars)
    let older = found.editions.firstIndex { $0.name == edition } ?? 0
    refusedLists = found.refused
    let shelf = CalendarShelf(Array(found.editions[older...]))
    following = CalendarFollowing(folder: calendars, shelf: shelf, refused: found.refused)
    office = Office(
      policies: PolicyShelf(policies), calendars: shelf, directory: { try await cache.directory() })
  }

  var handler: Handler { Handler(journal: store, office: office) }
  var reader: CaseReader { CaseReader(journal: store, accessLog: store, notices: store, office: office) }

  /// Serves until the process is told to stop and what is under way is answered, then closes the store.
  ///
  /// - Parameters:
  ///   - mail: what links to sign in go through; nil for none.
  ///   - notifyToken: as in `WebPorts`.
  ///   - converters: what makes files of documents.
  ///   - scanner: what looks through files for viruses; nil for nothing.
  ///   - workbooks: what reads workbooks of past challenges.
  ///   - reach: where the agencies' providers may stand.
  ///   - words: said on standard error once requests are answered.
  func serve(
    _ settings: WebSettings, mail: (any Sender)? = nil, notifyToken: String? = nil, converters: Converters,
    scanner: ClamScanner? = nil, workbooks: WorkbookReader = WorkbookReader(), reach: Reach,
    saying words: String
  ) async throws {
    try PortFault.check(settings.port)
    LoggingSystem.bootstrap { _ in JSONLog(seconds: { Clock.now.seconds }) }
    CalendarFollowing.say(refusedLists)
    let dates = CalendarKeeping(
      Recalculating(journal: store, lists: store, notes: store, office: office), shelf: office.calendars,
      isSound: { [following] in following.isSound })
    try await store.finishErasures()
    try await dates.once(at: now())
    var ports = WebPorts(
      journal: store, lists: store, drafts: store, signIns: store, store: store, accessLog: store,
      passwords: Passwords(), randomness: SecureRandomness(), digest: SHA256Digest(), directory: store, reports: store,
      seals: store, attachments: store, imports: store, outbox: store, office: office,
      mail: mail.map { SignInLetters(sender: $0, randomness: SecureRandomness(), now: now) },
      singleSignOn: OpenIDConnect(HTTPClient(reach), digest: SHA256Digest(), now: { Clock.now }))
    ports.notifyToken = notifyToken
    ports.converters = converters
    ports.scanner = scanner
    ports.workbooks = workbooks
    let web = try WebApplication(
      settings: settings, ports: ports, now: now, logger: Logger(label: "counterpart"))
    let keys = Task { await followKeys() }
    defer { keys.cancel() }
    let calendars = Task { [following] in try? await following.run() }
    defer { calendars.cancel() }
    let courtesy = Courtesy(pages: { web.pagesAnswered })
    // At no lower priority: a service may not set one, and Dispatch says so in the log. The sweep steps aside itself.
    let keeping = Task { await keepTime(mail, at: settings.site, courtesy, dates) }
    defer { keeping.cancel() }
    let hooks = Task { await tellPrograms(settings.site, HTTPClient(Reach(isPrivateAllowed: false))) }
    defer { hooks.cancel() }
    do {
      try await web.run(
        process: { ProcessFigures.now },
        isListening: {
          StandardError.say(words)
          ServiceNotice.isReady()
        })
    } catch let cut as CutShort {
      throw Complaint(
        "Stopped before everything was answered: \(cut.requests) open. Everything that was confirmed is stored.")
    } catch let fault as MetricsFault {
      throw PortFault.complaint(
        fault.cause, host: settings.metrics?.host ?? "", port: settings.metrics?.port ?? 0, naming: .metrics)
    } catch {
      throw PortFault.complaint(error, host: settings.host, port: settings.port)
    }
    keeping.cancel()
    hooks.cancel()
    await keeping.value
    await hooks.value
    try await store.close()
  }
}

extension Serving {
  /// Goes over to a new master key while it is being put in the place of the old one.
  private func followKeys() async {
    var hasSaid = false
    do {
      while true {
        try await Task.sleep(for: .seconds(1))
        do {
          let isNew = try await store.followKeys()
          if isNew, !hasSaid {
            StandardError.say("The master key is being changed. This program goes on; start it with the new key next.")
          }
          hasSaid = hasSaid || isNew
        } catch let fault as StorageFault where fault != .masterKeyChanged {
          // Requests report a database that can't be read.
        }
      }
    } catch let fault as StorageFault {
      StandardError.say(fault.description)
    } catch {}
  }

  /// Makes time act, and lets what is to be told leave, until the task is cancelled.
  private func keepTime(
    _ mail: (any Sender)?, at address: String, _ courtesy: Courtesy, _ dates: CalendarKeeping
  ) async {
    let isHurried = hurry != nil
    let time = Timekeeping(
      store: store, office: office, address: address, carry: mail.map(LetterCarrying.carry), now: now,
      effort: { isHurried ? .full : courtesy.effort() }, dates: dates, hurry: hurry)
    await time.run { error in
      // Requests report a database that can't be read; here it is enough to try again.
      Logger(label: "counterpart").warning("time not kept", metadata: ["why": "\(type(of: error))"])
    }
  }

  private func tellPrograms(_ address: String, _ client: HTTPClient) async {
    await WebhookKeeping(store: store, address: address, client: client).run { error in
      Logger(label: "counterpart").warning("webhooks not kept", metadata: ["why": "\(type(of: error))"])
    }
  }

  /// Whether the stored lists were worked out under the calendar of this program; nobody noted it in a new store.
  func listsFollowTheCalendar() async throws -> Bool {
    let noted = try await store.notedCalendar()
    return noted == nil || noted == office.calendars.newest?.name
  }
}

/// Why an address or a port can't be listened on, in a sentence.
enum PortFault {
  /// A larger number would be cut down to another port in silence, and 0 would be one that nobody is told.
  static func check(_ port: Int) throws {
    guard (1...65535).contains(port) else {
      throw Complaint("There is no port \(port). Choose one from 1 to 65535 with --port.")
    }
  }

  /// The options that name an address.
  struct Options {
    var port: String
    var host: String
    static let pages = Options(port: "--port", host: "--host")
    static let metrics = Options(port: "--metrics-address", host: "--metrics-address")
  }

  static func complaint(
    _ error: any Error, host: String, port: Int, naming options: Options = .pages
  ) -> any Error {
    let text = String(describing: error)
    if text.contains("EADDRINUSE") || text.contains("in use") {
      return Complaint("Port \(port) is in use by another program. Stop it, or choose another with \(options.port).")
    }
    if text.contains("EACCES") || text.contains("ermission denied") {
      return Complaint("Port \(port) is not for this account. Choose one above 1023 with \(options.port).")
    }
    if text.contains("errno: 99") || text.contains("assign requested address") || text.contains("UnknownHost") {
      return Complaint("“\(host)” is not an address of this machine. Name another with \(options.host).")
    }
    return error
  }
}
