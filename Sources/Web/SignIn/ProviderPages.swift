import CaseRules
import Casework
import Hummingbird
import Logging
import Wording

/// Signing in with the account of one's own organisation: there, and back again in the same browser.
struct ProviderPages: Pages {
  /// How long the way there and back may take, in seconds.
  static let mostSeconds = 600

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/sign-in/organisation") { request, context -> Page in
      guard context.kit.singleSignOn != nil else { throw Problem.notFound }
      return try await Self.list(context, to: request.uri.queryParameters["to"].map(String.init))
    }
    routes.get("/sign-in/organisation/:provider", use: leave)
    routes.get("/sign-in/organisation/:provider/answer", use: comeBack)
  }

  private static func list(_ context: OpenContext, to path: String?) async throws -> Page {
    let providers = try await context.kit.signIns.identityProviders()
    if providers.isEmpty { return page(ProviderWords.none, 404, Link(text: SignInWords.title, href: "/sign-in")) }
    let end = LocalPath.checked(path).map { "?to=" + SentForm.escaped($0) } ?? ""
    let view = ProvidersView(
      pageHeading: ProviderWords.title, words: ProviderWords.lead,
      providers: providers.map { Link(text: $0.name, href: "/sign-in/organisation/\($0.id)\(end)") })
    return Page(
      title: ProviderWords.title, template: "pages/providers", view: view,
      back: Link(text: SignInWords.title, href: "/sign-in"))
  }

  private func leave(_ request: Request, _ context: OpenContext) async throws -> Response {
    let (kit, provider, desk) = try await asked(context)
    let journey = ProviderJourney(
      secret: kit.secret(), startedAt: kit.now(),
      to: LocalPath.checked(request.uri.queryParameters["to"].map(String.init)))
    let address: String
    do {
      address = try await desk.address(journey.question(to: provider, kit), at: provider)
    } catch let fault as IdentityFault {
      return try await refused(fault, provider, context)
    }
    var response = Response.seeOther(address)
    response.headers.append(kit.cookie(.provider, journey.text, forSeconds: Self.mostSeconds))
    return response
  }

  private func comeBack(_ request: Request, _ context: OpenContext) async throws -> Response {
    let (kit, provider, desk) = try await asked(context)
    let sent = request.uri.queryParameters
    guard let journey = ProviderJourney(kit.cookie(.provider, of: request) ?? ""),
      kit.now() - journey.startedAt <= Self.mostSeconds
    else { return try ended(ProviderWords.interrupted, 403, context) }
    let question = journey.question(to: provider, kit)
    guard let state = sent["state"], FormGuard.equal(String(state), question.state) else {
      return try ended(ProviderWords.interrupted, 403, context)
    }
    guard let code = sent["code"], !code.isEmpty, code.utf8.count <= 4_000, sent["error"] == nil else {
      return try ended(ProviderWords.saidNo, 403, context)
    }
    do {
      let identity = try await desk.identity(code: String(code), question, at: provider, now: kit.now())
      return try await enter(identity, provider, journey, context)
    } catch let fault as IdentityFault {
      return try await refused(fault, provider, context)
    }
  }

  private func enter(
    _ identity: ProvedIdentity, _ provider: IdentityProvider, _ journey: ProviderJourney, _ context: OpenContext
  ) async throws -> Response {
    let kit = context.kit
    guard let person = try await person(identity, provider, kit) else {
      return try ended(ProviderWords.unknown, 403, context)
    }
    let link = try await kit.signIns.link(
      ProviderLink(provider: provider.id, subject: identity.subject, person: person.id, madeAt: kit.now()))
    guard link.person == person.id, link.subject == identity.subject else {
      return try ended(ProviderWords.another, 403, context)
    }
    var visit = context.visit
    visit.form = visit.form.leading(to: journey.to)
    let entrance = Entrance(kit: kit)
    var response: Response
    if !identity.hadSeveralFactors {
      response = try await entrance.afterFirst(person, by: .provider, visit)
    } else if try await entrance.isDormant(person.id) {
      response = try kit.response(Entrance.dormant, visit)
    } else {
      response = try await entrance.enter(person, Proofs(.provider, .provider), visit)
    }
    response.headers.append(kit.cookie(.provider, "", forSeconds: 0))
    return response
  }

  /// Who was joined with the provider's name stays so, whatever they are called there now; who was not is found by what
  /// the provider claims. Either way only somebody whose posts are all in the provider's agency.
  private func person(_ identity: ProvedIdentity, _ provider: IdentityProvider, _ kit: Kit) async throws -> PersonCard?
  {
    let links = try await kit.signIns.providerLinks(of: provider.id)
    guard let link = links.first(where: { $0.subject == identity.subject }) else {
      return try await kit.people.person(named: identity.claimed, ofAlone: provider.agency)
    }
    let person = try await kit.people.person(link.person)
    return person.flatMap { $0.isOf(alone: provider.agency) ? $0 : nil }
  }

  private func asked(_ context: OpenContext) async throws -> (Kit, IdentityProvider, any SingleSignOn) {
    guard let desk = context.kit.singleSignOn,
      let provider = try await context.kit.signIns.identityProvider(try context.parameters.require("provider"))
    else { throw Problem.notFound }
    return (context.kit, provider, desk)
  }

  /// The operator reads why; the person reads what to do.
  private func refused(
    _ fault: IdentityFault, _ provider: IdentityProvider, _ context: OpenContext
  ) async throws -> Response {
    context.logger.warning(
      "provider refused", metadata: ["provider": "\(provider.id)", "cause": "\(fault.description)"])
    switch fault.kind {
    case .provider: return try ended(ProviderWords.unreachable, 503, context)
    case .code: return try ended(ProviderWords.interrupted, 403, context)
    case .token: return try ended(ProviderWords.notBelieved, 403, context)
    case .time: return try ended(ProviderWords.clocks, 403, context)
    case .claim: return try ended(ProviderWords.noName, 403, context)
    }
  }

  private func ended(_ text: ProblemText, _ status: Int, _ context: OpenContext) throws -> Response {
    var response = try context.kit.response(
      Self.page(text, status, Link(text: ProviderWords.again, href: "/sign-in")), context.visit)
    response.headers.append(context.kit.cookie(.provider, "", forSeconds: 0))
    return response
  }

  private static func page(_ text: ProblemText, _ status: Int, _ link: Link) -> Page {
    EmailLinkPages.page(text, status, link)
  }
}

/// The way to a provider and back. The browser keeps it in a cookie; everything that the provider is asked with follows
/// from its secret, so nothing is stored here.
struct ProviderJourney {
  var secret: String
  var startedAt: Instant
  var to: String?

  init(secret: String, startedAt: Instant, to: String?) {
    (self.secret, self.startedAt) = (secret, startedAt)
    // The cookie stays short.
    self.to = to.flatMap { $0.utf8.count <= 48 && !$0.contains(where: { ".;,\" ".contains($0) }) ? $0 : nil }
  }

  init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0].utf8.count == 64, let started = Int(parts[1]) else { return nil }
    self.init(secret: parts[0], startedAt: Instant(seconds: started), to: LocalPath.checked(parts[2]))
  }

  var text: String { "\(secret).\(startedAt.seconds).\(to ?? "")" }

  /// The provider's id is in all of it, so that no provider can be given the answer of another.
  func question(to provider: IdentityProvider, _ kit: Kit) -> IdentityQuestion {
    let made = { (what: String) in kit.hash("\(what) \(provider.id) \(secret)") }
    return IdentityQuestion(
      state: made("state"), nonce: made("nonce"), verifier: made("verifier"),
      redirect: kit.settings.link("/sign-in/organisation/\(provider.id)/answer"))
  }
}

/// `pages/providers`.
struct ProvidersView: View {
  var pageHeading: String
  var words: String
  var providers: [Link]
}
