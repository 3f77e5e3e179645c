import CaseRules
import Casework
import Hummingbird
import Logging

/// The first to see a request and the last to see its answer: who asks, the body, the form's secret, then the route;
/// and whatever is thrown on the way becomes a page.
struct Front: HTTPResponder {
  let kit: Kit
  let router: RouterResponder<OpenContext>
  let routes: RouteTable
  let sessions: Sessions
  let headers: SecurityHeaders

  func respond(to request: Request, context: ArrivalContext) async throws -> Response {
    let start = ContinuousClock.now
    kit.figures.begin()
    let id = context.logger[metadataKey: "hb.request.id"]?.description ?? "unnumbered"
    let peer = context.channel.remoteAddress?.ipAddress ?? ""
    let address = ForwardedAddress(proxies: kit.settings.trustedProxies).address(of: request, from: peer)
    var visit = Visit(request, kit: kit, id: id, address: address)
    var response: Response
    do {
      response = try await answer(request, &visit, context)
    } catch {
      response = await problemPage(error, visit, context)
    }
    headers.add(to: &response, requestID: visit.id)
    if kit.stopping.isLeaving { response.headers[.connection] = "close" }
    note(visit, response, ContinuousClock.now - start, context.logger)
    return response
  }

  private func answer(_ request: Request, _ visit: inout Visit, _ context: ArrivalContext) async throws -> Response {
    var request = request
    // Other machines come in here with a secret of their own, which the page itself looks at.
    let isReceipt = visit.path == NotifyReceiptPages.path
    let bearer = isReceipt ? nil : request.bearer
    visit.session =
      if let bearer { try await sessions.session(bearing: bearer, visit) } else {
        try await sessions.session(of: request)
      }
    if bearer == nil, let session = visit.session {
      visit.secret = session.formSecret
      visit.secretIsNew = false
    }
    visit.noticeKey = kit.cookie(.notice, of: request)
    visit.guestKey = kit.cookie(.guest, of: request).flatMap(GuestKey.init)
    if Self.changing.contains(request.method), !isReceipt {
      if let upload = Upload(request, visit.path) {
        visit.form = try await upload.begin()
        visit.upload = upload
      } else {
        visit.form = try await BodyReader(settings: kit.settings).form(of: &request, visit)
      }
      // A browser sends cookies by itself, to whoever asks it; nothing sends a token by itself.
      if bearer == nil { try FormGuard().check(visit, request) }
    }
    let admission = Admission(logger: context.logger, kit: kit, visit: visit)
    return try await router.respond(to: request, context: OpenContext(source: admission))
  }

  private func problemPage(_ error: any Error, _ visit: Visit, _ context: ArrivalContext) async -> Response {
    let problem = known(error, visit)
    if !(error is Problem) { report(error, context.logger) }
    if problem == .tooLarge || problem == .timedOut { closeSoon(context) }
    do {
      return try await ProblemPages(kit: kit).response(to: problem, visit)
    } catch {
      return Response(status: .internalServerError)
    }
  }

  /// An error that nobody foresaw is named by its type alone: its text might quote what somebody wrote.
  private func report(_ error: any Error, _ logger: Logger) {
    var metadata: Logger.Metadata = ["error": "\(String(reflecting: type(of: error)))"]
    if let fault = error as? any OperatorFault { metadata["cause"] = "\(fault.sentence)" }
    logger.error("fault", metadata: metadata)
  }

  private func known(_ error: any Error, _ visit: Visit) -> Problem? {
    if let fault = error as? any OperatorFault, fault.mayPass { return .unavailable }
    guard let problem = error as? Problem else { return nil }
    guard problem == .notFound else { return problem }
    let allowed = routes.methods(for: visit.path)
    return allowed.isEmpty || allowed.contains(visit.method) ? .notFound : .wrongMethod(allowed: allowed)
  }

  /// The rest of an unwanted body is not read for ever.
  private func closeSoon(_ context: ArrivalContext) {
    let channel = context.channel
    channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
  }

  /// Logs and counts the request, under its route's pattern: a path may hold a case.
  private func note(_ visit: Visit, _ response: Response, _ taken: Duration, _ logger: Logger) {
    let route = routes.pattern(of: visit.path)
    let status = response.status.code
    kit.figures.end(method: visit.method, route: route, status: status, seconds: taken / .seconds(1))
    logger.info(
      "request",
      metadata: [
        "method": "\(visit.method)", "route": "\(route)", "status": "\(status)",
        "ms": "\(Int(taken / .milliseconds(1)))",
      ])
  }

  private static let changing: [HTTPRequest.Method] = [.post, .put, .patch, .delete]
}

extension Visit {
  init(_ request: Request, kit: Kit, id: String, address: String) {
    self.id = id
    self.address = address
    method = request.method.rawValue
    path = request.uri.path
    target = path + (request.uri.query.map { "?" + $0 } ?? "")
    wantsJSON = Self.wantsJSON(request)
    browser = BrowserName.words(of: request.headers[.userAgent] ?? "")
    isFromHere = FormGuard.isFromHere(request)
    if let known = kit.cookie(.form, of: request), known.utf8.count == 64 {
      secret = known
    } else {
      secret = kit.secret()
      secretIsNew = true
    }
  }

  private static func wantsJSON(_ request: Request) -> Bool {
    if request.uri.path.hasPrefix("/api/") || request.bearer != nil { return true }
    let accepted = request.headers[.accept] ?? ""
    if accepted.contains("text/html") { return false }
    return accepted.contains("json") || (request.headers[.contentType] ?? "").hasPrefix("application/json")
  }
}
