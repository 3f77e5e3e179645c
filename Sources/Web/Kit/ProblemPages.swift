import HTTPTypes
import Hummingbird
import Wording

/// The pages that say no; in JSON the same as problem+json.
struct ProblemPages: Sendable {
  let kit: Kit

  /// Nil is a fault.
  func response(to problem: Problem?, _ visit: Visit) async throws -> Response {
    let status = problem?.status ?? 500
    let text = words(problem, visit)
    if visit.wantsJSON {
      return try withHeaders(problem, .json(ProblemJSON(text, status: status), problem: status))
    }
    if problem == .notSignedIn, visit.method == "GET" || visit.method == "HEAD" {
      if let key = try await GuestReturn(kit: kit).key(visit) { return .seeOther(key.path) }
      return .seeOther("/sign-in?to=" + SentForm.escaped(visit.target))
    }
    if carriesOver(problem, visit) { return try await kit.response(SignedOutPage(kit: kit).page(visit), visit) }
    let view = ErrorView(
      pageHeading: text.title, words: text.lines, requestId: problem == nil ? visit.id : nil,
      kept: KeptView(visit.form), links: [Link(text: ProblemWords.home, href: "/")])
    let page = Page(title: text.title, template: "pages/error", view: view, status: status)
    return try withHeaders(problem, kit.response(page, visit))
  }

  /// A form that was typed on our own page and arrived after its sign-in had ended.
  private func carriesOver(_ problem: Problem?, _ visit: Visit) -> Bool {
    guard visit.session == nil, visit.isFromHere, visit.method == "POST", !visit.form.typed.isEmpty else {
      return false
    }
    let ways = ["/sign-in", "/demo/", "/sign-out", "/invitations/", "/account"]
    let isSigningIn = ways.contains { visit.path.hasPrefix($0) }
    return !isSigningIn && (problem == .notSignedIn || problem == .forged)
  }

  private func withHeaders(_ problem: Problem?, _ response: Response) -> Response {
    var response = response
    switch problem {
    case .wrongMethod(let allowed): response.headers[.allow] = allowed.joined(separator: ", ")
    case .tooMany(let minutes): response.headers[.retryAfter] = String(minutes * 60)
    case .timedOut, .tooLarge: response.headers[.connection] = "close"
    default: break
    }
    return response
  }

  private func words(_ problem: Problem?, _ visit: Visit) -> ProblemText {
    switch problem {
    case .malformed: ProblemWords.malformed
    case .notSignedIn: SignInWords.signedOut
    case .forged: ProblemWords.forged
    case .forbidden: ProblemWords.forbidden
    case .notFound: ProblemWords.notFound
    case .wrongMethod: ProblemWords.wrongMethod
    case .notAcceptable: ProblemWords.notAcceptable
    case .timedOut: ProblemWords.timedOut
    case .tooLarge: ProblemWords.tooLarge(mostBytes: kit.settings.mostBodyBytes)
    case .refused(_, let words): ProblemText(ProblemWords.summaryHeading, words)
    case .tooMany(let minutes): ProblemWords.tooMany(minutes: minutes)
    case .unavailable: ProblemWords.unavailable
    case nil: ProblemWords.fault
    }
  }
}

/// `pages/error`.
struct ErrorView: View {
  var pageHeading: String
  var words: [String]
  var requestId: String?
  var kept: KeptView?
  var links: [Link]
}

/// What a person typed, shown back so that it can be copied.
struct KeptView: View {
  var keptHeading: String
  var keptText: String

  /// Nil where nothing was typed.
  init?(_ form: SentForm) {
    let fields = form.typed.filter { !$0.value.isEmpty }
    guard !fields.isEmpty else { return nil }
    keptHeading = ProblemWords.typedHeading
    keptText = fields.map { CleanText.visible("\($0.name): \($0.value)") }.joined(separator: "\n\n")
  }
}
