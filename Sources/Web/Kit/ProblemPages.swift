import HTTPTypes
import Hummingbird
import Wording

/// The pages that say no; in JSON the same as problem+json.
struct ProblemPages: Sendable {
  let kit: Kit

  /// Nil is a fault.
  func response(to problem: Problem?, _ visit: Visit) throws -> Response {
    let status = problem?.status ?? 500
    let text = words(problem, visit)
    if visit.wantsJSON {
      return try withHeaders(problem, .json(ProblemJSON(text, status: status), problem: status))
    }
    if problem == .notSignedIn, visit.method == "GET" || visit.method == "HEAD" {
      return .seeOther("/sign-in?to=" + Form.escaped(visit.path))
    }
    let carries = problem == .notSignedIn || (problem == .forged && visit.session == nil && visit.path != "/sign-in")
    if carries, visit.isFromHere, !visit.form.typed.isEmpty, visit.method == "POST" {
      return try kit.response(SignedOutPage(kit: kit).page(visit), visit)
    }
    let view = ProblemPageView(
      heading: text.title, lines: text.lines, typedHeading: ProblemWords.typedHeading,
      typed: keepsTyped(problem) ? TypedView.all(visit.form) : nil, home: ProblemWords.home)
    return try withHeaders(
      problem,
      kit.response(Page(title: text.title, template: "pages/problem", view: view, status: status), visit))
  }

  private func keepsTyped(_ problem: Problem?) -> Bool { problem != .notFound && problem != .malformed }

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
    case nil: ProblemWords.fault(id: visit.id)
    }
  }
}

struct ProblemPageView: View {
  var heading: String
  var lines: [String]
  var typedHeading: String
  var typed: TypedListView?
  var home: String
}

/// What a person typed, shown back so that it can be copied.
struct TypedListView: View {
  var fields: [TypedView]
}

struct TypedView: View {
  var name: String
  var value: String

  static func all(_ form: Form) -> TypedListView? {
    let fields = form.typed.filter { !$0.value.isEmpty }
    guard !fields.isEmpty else { return nil }
    return TypedListView(
      fields: fields.map { TypedView(name: CleanText.visible($0.name), value: CleanText.visible($0.value)) })
  }
}
