public import CaseRules
import Casework
import Hummingbird
import HummingbirdCore
public import Logging
import ServiceLifecycle

/// The web application, built from values: settings, ports and a clock. It knows nothing that it was not given.
public struct WebApplication: Sendable {
  public var settings: WebSettings
  let kit: Kit
  let pages: [any Pages]
  let logger: Logger

  /// Throws where an embedded template does not parse.
  public init(settings: WebSettings, ports: WebPorts, now: @escaping @Sendable () -> Instant, logger: Logger) throws {
    let kit = Kit(
      settings: settings, templates: try Templates(files: EmbeddedFiles.all),
      assets: Assets(files: EmbeddedFiles.all, digest: ports.digest), signIns: ports.signIns,
      passwords: ports.passwords, people: DirectoryPeople(directory: ports.office.directory, now: now),
      store: ports.store,
      randomness: ports.randomness, digest: ports.digest, mail: ports.mail, singleSignOn: ports.singleSignOn, now: now,
      notices: Slices.notices)
    self.init(kit: kit, pages: Slices.all(ports, settings: settings, tally: kit.figures), logger: logger)
  }

  /// The same with slices; tests add routes of their own here.
  init(kit: Kit, pages: [any Pages], logger: Logger) {
    settings = kit.settings
    self.kit = kit
    self.pages = pages
    self.logger = logger
  }

  /// Serves until the process is told to stop, and then until what is under way is answered.
  ///
  /// - Parameters:
  ///   - process: what the process uses now, for the metrics.
  ///   - isListening: called once requests are answered, so that nobody is told so before.
  /// - Throws: `CutShort` where requests stayed without an answer, `MetricsFault`, or why the pages' address can't be
  ///   listened on.
  public func run(
    process: @escaping @Sendable () -> ProcessFigures? = { nil }, isListening: @escaping @Sendable () -> Void = {}
  ) async throws {
    var services: [any Service] = [application(isListening)]
    if let (host, port) = settings.metrics {
      let server = MetricsServer(host: host, port: port, text: { metrics(process()).text }, logger: logger)
      // Started first and so stopped last: the way out can be watched.
      services.insert(server, at: 0)
    }
    let departure = Departure(
      stopping: kit.stopping, figures: kit.figures, leaveAfter: settings.leaveAfter, stopWithin: settings.stopWithin,
      logger: logger)
    try await departure.serve(ServiceGroup(configuration: .init(services: services, logger: logger)))
  }

  /// How many pages were answered so far.
  public var pagesAnswered: Int { kit.figures.state.pages }

  func metrics(_ process: ProcessFigures?) -> MetricsText {
    MetricsText(
      version: settings.version, served: kit.figures.state, isLeaving: kit.stopping.isLeaving,
      writes: kit.store.writeFigures, process: process)
  }

  static var embedded: [(path: String, text: String)] { EmbeddedFiles.all }

  func application(_ isListening: @escaping @Sendable () -> Void = {}) -> Application<Front> {
    Application(
      responder: front,
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(settings.mostConnections)),
      onServerRunning: { _ in isListening() },
      logger: logger)
  }

  var router: Router<OpenContext> {
    let router = Router(context: OpenContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: OurNotFound())
    kit.assets.add(to: router)
    let check = StoreCheck(kit.store, holds: .seconds(settings.readinessHolds))
    Health(check: check, stopping: kit.stopping).add(to: router)
    let all = waysIn + pages
    for slice in all {
      slice.add(toOpen: router.group())
      slice.add(toSignedIn: router.group(context: SignedInContext.self))
    }
    return router
  }

  /// They share their count of tries.
  private var waysIn: [any Pages] {
    let tries = Tries(kit: kit)
    let (password, code) = (PasswordCheck(kit: kit, tries: tries), CodeCheck(kit: kit, tries: tries))
    return [
      SignInPages(check: password), SecondStepPages(check: code), InvitationPages(tries: tries), PostPages(),
      EmailLinkPages(tries: tries), ProviderPages(),
      AccountPages(password: password), AccountFactorPages(check: code, tries: tries), TokenPages(check: code),
      MailChoicePages(),
    ]
  }

  var front: Front {
    let router = router
    return Front(
      kit: kit, router: router.buildResponder(), routes: RouteTable(router), sessions: Sessions(kit: kit),
      headers: SecurityHeaders(settings: settings))
  }
}
