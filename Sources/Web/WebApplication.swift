public import CaseRules
import Casework
import Hummingbird
public import Logging

/// The web application, built from values: settings, ports and a clock. It knows nothing that it was not given.
public struct WebApplication: Sendable {
  public var settings: WebSettings
  let kit: Kit
  let pages: [any Pages]
  let logger: Logger

  /// Throws where an embedded template does not parse.
  public init(settings: WebSettings, ports: WebPorts, now: @escaping @Sendable () -> Instant, logger: Logger) throws {
    self.init(
      kit: Kit(
        settings: settings, templates: try Templates(files: EmbeddedFiles.all),
        assets: Assets(files: EmbeddedFiles.all, digest: ports.digest), signIns: ports.signIns,
        passwords: ports.passwords, people: DirectoryPeople(directory: ports.office.directory),
        randomness: ports.randomness, digest: ports.digest, now: now, notices: Slices.notices),
      pages: Slices.all(ports), logger: logger)
  }

  /// The same with slices; tests add routes of their own here.
  init(kit: Kit, pages: [any Pages], logger: Logger) {
    settings = kit.settings
    self.kit = kit
    self.pages = pages
    self.logger = logger
  }

  /// Serves until the process is told to stop.
  ///
  /// - Parameter isListening: called once requests are answered, so that nobody is told so before.
  public func run(isListening: @escaping @Sendable () -> Void = {}) async throws {
    try await application(isListening).runService()
  }

  static var embedded: [(path: String, text: String)] { EmbeddedFiles.all }

  func application(_ isListening: @escaping @Sendable () -> Void = {}) -> Application<Front> {
    Application(
      responder: front,
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(address: .hostname(settings.host, port: settings.port)),
      onServerRunning: { _ in isListening() },
      logger: logger)
  }

  var router: Router<OpenContext> {
    let router = Router(context: OpenContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: OurNotFound())
    kit.assets.add(to: router)
    Health().add(to: router)
    let all: [any Pages] = [SignInPages(tries: PasswordTries(kit: kit)), PostPages()] + pages
    for slice in all {
      slice.add(toOpen: router.group())
      slice.add(toSignedIn: router.group(context: SignedInContext.self))
    }
    return router
  }

  var front: Front {
    let router = router
    return Front(
      kit: kit, router: router.buildResponder(), routes: RouteTable(router), sessions: Sessions(kit: kit),
      headers: SecurityHeaders(settings: settings))
  }
}
