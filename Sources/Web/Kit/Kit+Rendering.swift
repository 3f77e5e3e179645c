import CaseRules
import HTTPTypes
import Hummingbird
import Wording

extension Kit {
  /// The page as HTML, or as JSON for a client that asked for it.
  func response(_ page: Page, _ visit: Visit) throws -> Response {
    let status = page.status == 200 && !page.errors.isEmpty ? 422 : page.status
    if visit.wantsJSON { return try data(page, status: status) }
    let text = try html(page, visit)
    var response = Response.html(text, status: status)
    if visit.secretIsNew, text.contains("name=\"csrf\"") {
      response.headers.append(cookie(.form, visit.secret, forSeconds: nil))
    }
    if visit.noticeKey != nil { response.headers.append(cookie(.notice, "", forSeconds: 0)) }
    return response
  }

  func html(_ page: Page, _ visit: Visit) throws -> String {
    let body = BodyView(
      view: page.view,
      given: GivenView(
        csrf: visit.secret, once: secret(), seen: page.seen.map(String.init), problem: problem(page),
        endsWords: visit.session.map { SignInWords.ends(idle: $0.idleEnd, last: $0.end) }))
    let main = try templates.render(page.template, body)
    return try templates.render("layout", layout(page, visit, main: main))
  }

  /// Guidance that stands beside a form, such as "beside-concern".
  func guidance(_ name: String) throws -> Markup {
    Markup(html: try templates.render("guidance/" + name, NoView()))
  }

  private func data(_ page: Page, status: Int) throws -> Response {
    if !page.errors.isEmpty { return try .json(ProblemJSON(page.errors, status: status), problem: status) }
    guard let json = page.json else { throw Problem.notAcceptable }
    return try .json(json, status: .init(code: status))
  }

  private func problem(_ page: Page) -> ProblemView? {
    guard !page.errors.isEmpty else { return nil }
    let links = page.errors.all.map { ProblemLink(words: $0.words, href: "#" + $0.target) }
    return ProblemView(errors: links, kept: page.keepsTyped)
  }

  private func layout(_ page: Page, _ visit: Visit, main: String) -> LayoutView {
    LayoutView(
      title: page.title, hasErrors: !page.errors.isEmpty, stylesheet: assets.stylesheetPath,
      partnership: page.isBare ? nil : visit.session.map(\.post.partnership).flatMap { $0.isEmpty ? nil : $0 },
      signedIn: page.isBare ? nil : visit.session.map { signedIn($0, visit) },
      ending: page.isBare ? nil : visit.session.map { ending($0, visit) },
      nav: page.isBare ? [] : navigation(visit), demo: settings.demo ? DemoView(words: SignInWords.demoWords) : nil,
      notices: page.notices ?? visit.noticeKey.flatMap { notices[$0] }.map { [$0] } ?? [],
      backHref: page.back?.href, backText: page.back?.text, main: Markup(html: main))
  }

  private func signedIn(_ session: Session, _ visit: Visit) -> SignedInView {
    SignedInView(
      name: session.person.name, post: session.post.title, agency: session.post.agency, csrf: visit.secret,
      guestWords: session.person.guestOf.map { _ in session.person.name }, hasAccount: session.person.guestOf == nil,
      changePostHref: session.person.posts.count > 1 ? "/posts" : nil)
  }

  private func ending(_ session: Session, _ visit: Visit) -> EndingView {
    let idle = session.idleEnd - now()
    // Five minutes are time enough to find the button; of a shorter limit, a third is left.
    let warning = min(300, settings.idleLimit / 3)
    return EndingView(
      script: assets.scriptPath, idleSeconds: String(idle), lastSeconds: String(session.end - now()),
      warningSeconds: String(warning), idleWords: SignInWords.endsSoon(minutes: max(1, warning / 60)),
      lastWords: SignInWords.endsSoonAtLast(minutes: max(1, warning / 60)), endedWords: SignInWords.hasEnded,
      stayWords: SignInWords.stay, csrf: visit.secret)
  }

  private func navigation(_ visit: Visit) -> [NavView] {
    let forPeople = [
      ("/", LayoutWords.owed), ("/door", LayoutWords.raise), ("/cases", LayoutWords.cases),
      ("/contacts", LayoutWords.contacts),
    ]
    let forKeepers =
      (visit.session?.post.keepsAgencies == true ? [("/agencies", LayoutWords.agency)] : [])
      + (visit.session?.post.isTeam == true ? [("/gaps", LayoutWords.gaps)] : [])
    let forAnyone = [("/policies", LayoutWords.policies), ("/guidance", LayoutWords.guidance)]
    if let caseID = visit.session?.person.guestOf {
      return ([("/cases/" + caseID.text, GuestWords.theCase)] + forAnyone).map { href, text in
        NavView(text: text, href: href, isCurrent: Self.isWithin(href, visit.path))
      }
    }
    let links =
      visit.session == nil ? forAnyone + [("/sign-in", LayoutWords.signIn)] : forPeople + forKeepers + forAnyone
    return links.map { href, text in NavView(text: text, href: href, isCurrent: Self.isWithin(href, visit.path)) }
  }

  /// Whether a path belongs to what a link of the navigation leads to: what is owed has lists of its own, and what the
  /// door lets through goes on as a challenge.
  private static func isWithin(_ href: String, _ path: String) -> Bool {
    let more = ["/": ["/owe", "/owed"], "/door": ["/raise"], "/contacts": ["/away"]][href] ?? []
    return path == href || more.contains(path) || (href != "/" && ([href] + more).contains { path.hasPrefix($0 + "/") })
  }
}

/// `application/problem+json` (RFC 9457), with the fields that are wrong.
struct ProblemJSON: Encodable, Sendable {
  struct FieldProblem: Encodable, Sendable {
    var field: String
    var words: String
  }

  var type = "about:blank"
  var title: String
  var status: Int
  var detail: String?
  var errors: [FieldProblem]?

  init(_ text: ProblemText, status: Int) {
    title = text.title
    self.status = status
    detail = text.lines.joined(separator: " ")
  }

  init(_ errors: FieldErrors, status: Int) {
    title = ProblemWords.summaryHeading
    self.status = status
    self.errors = errors.all.map { FieldProblem(field: $0.field, words: $0.words) }
  }
}

extension Response {
  static func json(_ value: ProblemJSON, problem status: Int) throws -> Response {
    try .json(value, status: .init(code: status), type: "application/problem+json")
  }
}
